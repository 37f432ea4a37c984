import { toA1, type CellAddress } from "../snapshot";
import { ExcelError } from "./errors";

/**
 * Shows a cell: brings its sheet to the front and selects it.
 * A range of another sheet cannot be selected before that sheet is active, hence the sync between.
 * @throws ExcelError `sheet-hidden`, `not-found`, `selection-failed`
 */
export async function selectCell(context: Excel.RequestContext, sheetName: string, cell: CellAddress): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new ExcelError("not-found");
  if (sheet.visibility !== "Visible") throw new ExcelError("sheet-hidden");
  sheet.activate();
  await context.sync();
  const isThere = (await trySelecting(context, sheet, cell)) || (await trySelecting(context, sheet, cell));
  if (!isThere) throw new ExcelError("selection-failed");
}

/** Selects and looks whether it happened: right after another sheet was activated Excel may let it pass unheeded. */
async function trySelecting(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cell: CellAddress,
): Promise<boolean> {
  sheet.getCell(cell.row, cell.column).untrack().select();
  await context.sync();
  const active = context.workbook.getActiveCell();
  active.untrack();
  active.load("address");
  active.worksheet.load("name");
  sheet.load("name");
  await context.sync();
  const local = active.address.slice(active.address.lastIndexOf("!") + 1).replaceAll("$", "");
  return active.worksheet.name === sheet.name && local === toA1(cell);
}
