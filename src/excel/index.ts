export { createExcelAdapter, type ExcelAdapter } from "./adapter";
export { ExcelError, type ExcelErrorCode } from "./errors";
export { associateCommand, whenOfficeReady, type OfficeStart } from "./office-start";
export type { ReadOptions } from "./reading";
export type { RunOptions } from "./run";
