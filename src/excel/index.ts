export { createExcelAdapter, type ExcelAdapter } from "./adapter";
export type { CellFlag, FlagObstacle, FlagOutcome, FlagSeverity } from "./flags";
export type { Applied, EditOutcome, Refusal, UndoOutcome } from "./editing";
export { ExcelError, type ExcelErrorCode } from "./errors";
export { associateCommand, whenOfficeReady, type OfficeStart } from "./office-start";
export type { ReadOptions } from "./reading";
export type { SheetRange } from "./reading-cells";
export type { Unwatch, WorkbookChange } from "./watching";
export type { RunOptions } from "./run";
