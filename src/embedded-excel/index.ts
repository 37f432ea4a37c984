export * from "./host";
export { buildWorkbook, Workbook } from "./model";
export type * from "./model";
export { readXlsx as openWorkbook, WorkbookFileError } from "./xlsx";
