export * from "./host";
export {
  areaBetween,
  areaName,
  buildWorkbook,
  cellArea,
  columnName,
  displayText,
  holds,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMN,
  MAX_ROW,
  parseArea,
  Workbook,
} from "./model";
export type * from "./model";
export {
  picturesOf,
  type Picture,
  type PictureContent,
  readXlsx as openWorkbook,
  readXlsxInSteps as openInSteps,
  WorkbookFileError,
  writeXlsx as saveWorkbook,
} from "./xlsx";
export {
  compare,
  evaluate,
  FormulaError,
  holds as orderSatisfies,
  isCalculable,
  truthOf,
  valueOfCell,
  type FormulaContext,
  type Value as FormulaValue,
} from "./formula";
