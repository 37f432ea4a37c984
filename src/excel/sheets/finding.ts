import type { RawValue, TableContents } from "../../sheets";
import { OWN_SHEET_MARK, OWN_SHEET_MARK_CELL } from "../../snapshot";
import { ExcelError } from "../errors";

/** The sheet that our table is on, or null where there is none; and the names of all sheets. One round trip. */
export async function findTable(
  context: Excel.RequestContext,
  table: string,
): Promise<{ readonly sheet: string | null; readonly names: readonly string[] }> {
  const { tables, worksheets } = context.workbook;
  const found = tables.getItemOrNullObject(table);
  found.load("name,worksheet/name");
  worksheets.load("items/name");
  await context.sync();
  const names = worksheets.items.map(({ name }) => name);
  return { sheet: found.isNullObject ? null : found.worksheet.name, names };
}

/** Reads what stands in our table, for example what the user typed there; null where there is none. Two round trips. */
export async function readTable(context: Excel.RequestContext, table: string): Promise<TableContents | null> {
  const { sheet } = await findTable(context, table);
  if (sheet === null) return null;
  const range = context.workbook.tables.getItem(table).getRange().untrack();
  range.load("values,rowIndex,columnIndex");
  await context.sync();
  const [headers = [], ...rows] = range.values as RawValue[][];
  return { sheet, cell: { row: range.rowIndex, column: range.columnIndex }, headers: headers.map(String), rows };
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
 * Deletes the sheet of our table, where it is there. Three round trips. Excel cannot undo this.
 * @throws ExcelError not-our-sheet for a sheet of the user's that has a table of this name
 */
export async function removeSheet(context: Excel.RequestContext, table: string): Promise<void> {
  const { sheet: name } = await findTable(context, table);
  if (name === null) return;
  const sheet = context.workbook.worksheets.getItem(name);
  const mark = markOf(sheet);
  await context.sync();
  mark.demand();
  sheet.delete();
  await context.sync();
}
