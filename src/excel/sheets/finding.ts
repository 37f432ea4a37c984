import type { TableContents } from "./types";
import { snapshotCells } from "../cells";

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
  const range = context.workbook.tables.getItem(table).getRange();
  range.untrack();
  range.load("values,text,rowCount,columnCount");
  await context.sync();
  const { rowCount, columnCount } = range;
  const texts = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => ""));
  for (const { row, column, text } of snapshotCells({ row: 0, column: 0, rowCount, columnCount }, range)) {
    const line = texts[row];
    if (line) line[column] = text;
  }
  const [headers = [], ...rows] = texts;
  return { sheet, headers, rows };
}

/** Deletes the sheet of our table, where it is there. Two round trips. Excel cannot undo this. */
export async function removeSheet(context: Excel.RequestContext, table: string): Promise<void> {
  const { sheet } = await findTable(context, table);
  if (sheet === null) return;
  context.workbook.worksheets.getItem(sheet).delete();
  await context.sync();
}
