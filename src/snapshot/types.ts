/**
 * A workbook as plain data: what the adapter reads from Excel and what everything else works on.
 * Rows and columns are zero-based, sizes are points (1/72 inch).
 */

/** A cell's place on its sheet, zero-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based. */
export interface CellRange extends CellAddress {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What a cell holds. A formula's result counts as what it is. */
export type CellKind = "text" | "number" | "boolean" | "error";

/** A cell that holds something. Cells without content are absent from a snapshot. */
export interface SnapshotCell extends CellAddress {
  /** For text the exact content, line breaks and trailing spaces included; otherwise what Excel displays. */
  readonly text: string;
  readonly kind: CellKind;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** In row-major order. A merged range's content is at its top-left cell. */
  readonly cells: readonly SnapshotCell[];
  /** Every merged range, in row-major order of its top-left cell. */
  readonly merges: readonly CellRange[];
  /** Sizes and fonts, read only when asked for (one more round trip). */
  readonly layout: SheetLayout | null;
}

/** What is needed to tell whether a text fits its cell. */
export interface SheetLayout {
  /** Height in points by row, 0 for a hidden row; rows past the end have `defaultRowHeight`. */
  readonly rowHeights: readonly number[];
  readonly defaultRowHeight: number;
  readonly hiddenRows: ReadonlySet<number>;
  /** Width in points by column, 0 for a hidden column; columns past the end have `defaultColumnWidth`. */
  readonly columnWidths: readonly number[];
  readonly defaultColumnWidth: number;
  /** Text format by cell key (`cellKey`), for merged areas and unmerged text cells only. */
  readonly textFormats: ReadonlyMap<string, TextFormat>;
}

/** How a text is set; null where the cell mixes several. */
export interface TextFormat {
  readonly fontName: string | null;
  /** Points. */
  readonly fontSize: number | null;
  readonly bold: boolean | null;
  readonly wrapText: boolean | null;
  readonly shrinkToFit: boolean | null;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
}
