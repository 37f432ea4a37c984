export type * from "./types";
export * from "./areas";
export { CellGrid, EMPTY_CONTENT, emptyCell, textContent, type CellRow } from "./cells";
export {
  ChangeJournal,
  type Change,
  type ChangeListener,
  type Settings,
  type SheetListName,
  type SheetLists,
} from "./changes";
export {
  DEFAULT_PAGE_LAYOUT,
  type Chart,
  type ChartSeries,
  type ValueAxis,
  type ChartType,
  type NewChart,
  type NewTable,
  type PageLayout,
  type Table,
} from "./objects";
export { NO_PARTS, type Parts } from "./parts";
export { NO_VALIDATION, type NewConditionalFormat, type ValidationRule } from "./rules";
export { Sheet } from "./sheet";
export type { SheetContext, SheetData, SheetDefaults } from "./sheet-data";
export {
  DEFAULT_FONT,
  DEFAULT_FORMAT,
  NO_EDGE,
  StyleTable,
  type AppendedFormat,
  type FormatPatch,
  type FormatSource,
} from "./styles";
export { blankSheet, Workbook, type WorkbookData } from "./workbook";
export { buildWorkbook, type SheetSketch } from "./build";
export { displayText } from "./number-format";
