export { createExcelAdapter, type ExcelAdapter } from "./adapter";
export { ExcelError, type ExcelErrorCode } from "./errors";
export type { ReadOptions } from "./reading";
export type { RunOptions } from "./run";
