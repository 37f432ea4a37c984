import type { RawValue, TableContents } from "../../sheets";
import { OWN_SHEET_MARK, OWN_SHEET_MARK_CELL } from "../../snapshot";
import { ExcelError } from "../errors";
import { askKept, notKeeping } from "./keeping";

/** Where a sheet of ours is. */
export interface FoundTable {
  /** The sheet that the table is on, or null where there is none. */
  readonly sheet: string | null;
  /** What an interrupted call has kept of the table. */
  readonly kept: TableContents | null;
  /** The names of all sheets. */
  readonly names: readonly string[];
}

/** Looks for our table. One round trip. */
export async function findTable(context: Excel.RequestContext, table: string): Promise<FoundTable> {
  const { tables, worksheets } = context.workbook;
  const found = tables.getItemOrNullObject(table);
  found.load("name,worksheet/name");
  worksheets.load("items/name");
  const kept = askKept(context, table);
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  return { sheet: found.isNullObject ? null : found.worksheet.name, kept: kept(), names };
}

/**
 * Reads what stands in our table, for example what the user typed there; null where there is none. Two round trips. Where a
 * failure left a sheet of ours without its table it gives what was kept of that.
 */
export async function readTable(context: Excel.RequestContext, table: string): Promise<TableContents | null> {
  const { sheet, kept } = await findTable(context, table);
  if (sheet === null) return kept;
  const contents = askContents(context, table, sheet);
  await context.sync();
  return contents();
}

/** Which of our tables are there, or are kept of an interrupted call. One round trip. */
export async function tablesThere(
  context: Excel.RequestContext,
  tables: readonly string[],
): Promise<readonly string[]> {
  const asked = tables.map((table) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    found.load("name");
    return { table, found, kept: askKept(context, table) };
  });
  await context.sync();
  return asked.filter(({ found, kept }) => !found.isNullObject || kept() !== null).map(({ table }) => table);
}

/** Asks for the contents of a table that is there; to be taken after the next sync. */
export function askContents(context: Excel.RequestContext, table: string, sheet: string): () => TableContents {
  const range = context.workbook.tables.getItem(table).getRange().untrack();
  range.load("values,rowIndex,columnIndex");
  return () => {
    const [headers = [], ...rows] = range.values as RawValue[][];
    return { sheet, cell: { row: range.rowIndex, column: range.columnIndex }, headers: headers.map(String), rows };
  };
}

/** Asks for the note by which a sheet is known as ours; to be taken after the next sync. */
export function markOf(sheet: Excel.Worksheet): { isOurs(): boolean; demand(): void } {
  const note = sheet.getCell(OWN_SHEET_MARK_CELL.row, OWN_SHEET_MARK_CELL.column).untrack();
  note.load("values");
  const isOurs = () => String(note.values[0]?.[0] ?? "").startsWith(OWN_SHEET_MARK);
  return {
    isOurs,
    /** @throws ExcelError not-our-sheet */
    demand() {
      if (!isOurs()) throw new ExcelError("not-our-sheet");
    },
  };
}

/**
 * Deletes the sheet of our table, where it is there, also where a failure took its table. Three round trips. Excel cannot
 * undo this.
 * @throws ExcelError not-our-sheet for a sheet of the user's that has a table of this name
 */
export async function removeSheet(context: Excel.RequestContext, table: string): Promise<void> {
  const { sheet: known, kept, names } = await findTable(context, table);
  const name = known ?? names.find((other) => other === kept?.sheet) ?? null;
  if (name !== null) {
    const sheet = context.workbook.worksheets.getItem(name);
    const mark = markOf(sheet);
    await context.sync();
    mark.demand();
    sheet.delete();
  }
  if (kept) notKeeping(context, table)();
  if (name !== null || kept) await context.sync();
}
