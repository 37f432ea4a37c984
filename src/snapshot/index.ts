export type {
  CellAddress,
  CellKind,
  CellRange,
  SheetLayout,
  SheetSnapshot,
  SheetVisibility,
  SnapshotCell,
  TextFormat,
  WorkbookSnapshot,
} from "./types";
export { cellKey, columnName, contains, parseA1, parseRange, placeKey, rangeToA1, singleCell, toA1 } from "./address";
export { inRowMajorOrder, textsOf, type TextAt } from "./texts";
export { isOwnSheet, OWN_SHEET_HEADER_ROW, OWN_SHEET_MARK, OWN_SHEET_MARK_CELL } from "./own-sheets";
