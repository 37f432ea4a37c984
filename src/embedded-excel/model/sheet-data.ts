import type { CellGrid } from "./cells";
import type { ChangeJournal, SheetLists } from "./changes";
import type { StyleTable } from "./styles";
import type { Row, SheetProperties } from "./types";

/** What a sheet needs of its workbook. */
export interface SheetContext {
  readonly styles: StyleTable;
  readonly changes: ChangeJournal;
  readonly date1904: boolean;
  /** A number that no rule of the workbook has yet. */
  newId(): number;
}

/** Sizes of rows and columns that have no record of their own, in points. */
export interface SheetDefaults {
  readonly rowHeight: number;
  readonly columnWidth: number;
  /** Rows without a record are hidden. */
  readonly rowsHidden: boolean;
}

/** What a sheet is made from. */
export interface SheetData {
  readonly properties: SheetProperties;
  readonly grid: CellGrid;
  readonly rows: Map<number, Row>;
  readonly defaults: SheetDefaults;
  readonly lists: SheetLists;
}
