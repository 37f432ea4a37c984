import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { readSheetInFront, readSheets, type ReadOptions } from "./reading";
import { openSession, type RunOptions } from "./run";
import { selectCell } from "./selecting";

/** Excel as the rest of the program sees it. Every method fails with an `ExcelError`. */
export interface ExcelAdapter {
  /** Reads the sheet in front: two round trips, three with layout. */
  readActiveSheet(options?: ReadOptions): Promise<SheetSnapshot>;
  /** Reads every sheet: two round trips whatever their number, three with layout. */
  readWorkbook(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** Brings a cell into view and selects it. */
  selectCell(sheet: string, cell: CellAddress): Promise<void>;
}

/** The adapter for an Excel: the global one in the add-in, the embedded workbook's in tests and on the command line. */
export function createExcelAdapter(excel: typeof Excel, options: RunOptions = {}): ExcelAdapter {
  const session = openSession(excel, options);
  return {
    readActiveSheet: (read = {}) => session.run((context) => readSheetInFront(context, read)),
    readWorkbook: (read = {}) => session.run(async (context) => ({ sheets: await readSheets(context, read) })),
    selectCell: (sheet, cell) => session.run((context) => selectCell(context, sheet, cell)),
  };
}
