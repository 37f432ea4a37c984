import type { PageLayout } from "./objects";

/**
 * The embedded workbook: what the host's objects and the workbench's grid work on.
 * Rows and columns are zero-based, sizes are points. No word of the forms' domain here.
 *
 * The model is live: setters change it and tell the journal, so that the writer can patch just what changed.
 */

export type CellError =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#GETTING_DATA" | "#SPILL!" | "#CALC!";

export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "error"; readonly error: CellError };

/** A run of characters of one font inside a cell. */
export interface TextRun {
  readonly text: string;
  readonly font: Partial<Font>;
}

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly strikethrough: boolean;
  /** "#RRGGBB" with theme and tint resolved. */
  readonly color: string;
  readonly vertical: "baseline" | "superscript" | "subscript";
}

export interface BorderEdge {
  readonly style:
    | "none"
    | "thin"
    | "medium"
    | "thick"
    | "dashed"
    | "dotted"
    | "double"
    | "hair"
    | "mediumDashed"
    | "dashDot"
    | "mediumDashDot"
    | "dashDotDot"
    | "mediumDashDotDot"
    | "slantDashDot";
  readonly color: string;
}

export interface CellFormat {
  readonly font: Font;
  /** Fill colour "#RRGGBB", or null for none. */
  readonly fill: string | null;
  readonly borders: Readonly<Record<"top" | "right" | "bottom" | "left", BorderEdge>>;
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrapText: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  /** Degrees −90…90, or 255 for stacked (縦書き). */
  readonly rotation: number;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export interface Cell {
  readonly content: CellContent;
  /** With the leading "=", shared formulas expanded; null where the cell has none. */
  readonly formula: string | null;
  /** Index into the workbook's cell formats. */
  readonly style: number;
  /** Rich text; null where the cell's style says the font of all of it. Fonts say what differs from the style. */
  readonly runs: readonly TextRun[] | null;
  /** Whether the text carries ふりがな (phonetic runs). */
  readonly hasPhonetic: boolean;
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface Row {
  /** Points; of a hidden row the height that it would have when shown. */
  readonly height: number;
  /** Set by hand, not by the row's content. */
  readonly isCustomHeight: boolean;
  readonly hidden: boolean;
  /** Style of the row's cells that are not stored; null where the row has none. */
  readonly style: number | null;
}

export interface Column {
  /** Points; of a hidden column the width that it would have when shown. */
  readonly width: number;
  readonly hidden: boolean;
  /** Style of the column's cells that are not stored, where their row has none. */
  readonly style: number;
}

/** Columns `first` to `last` (inclusive) that are alike. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly column: Column;
}

/** "frozen" panes: so many rows above and columns at the left stay in view. */
export interface FreezePanes {
  readonly rows: number;
  readonly columns: number;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** What a sheet is as a whole, beside its cells. */
export interface SheetProperties {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly freeze: FreezePanes | null;
  /** "#RRGGBB" or null. */
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly pageLayout: PageLayout;
}

export interface Hyperlink {
  readonly area: Area;
  /** A web or mail address, or null for a place in this workbook. */
  readonly address: string | null;
  /** A place in this workbook, like `'様式３'!B5`. */
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

export interface DefinedName {
  readonly name: string;
  /** Without the leading "=". */
  readonly formula: string;
  /** Index of the sheet in the order of the sheets when read, or null for the whole workbook. */
  readonly sheetIndex: number | null;
  readonly hidden: boolean;
}

export interface DataValidation {
  /** Stays the same while the rule lives, so that a writer finds what it was read from. */
  readonly id: number;
  readonly areas: readonly Area[];
  /** "none": an input message without a rule. */
  readonly type: "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  readonly operator:
    | "between"
    | "notBetween"
    | "equal"
    | "notEqual"
    | "greaterThan"
    | "lessThan"
    | "greaterThanOrEqual"
    | "lessThanOrEqual";
  /** As in the file: without "=", a literal list in quotes. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  /** 日本語入力 (IME) mode of the cells, as the file says it; Office.js does not know it. */
  readonly imeMode: string | null;
  readonly allowBlank: boolean;
  readonly inCellDropDown: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
}

export interface ConditionalFormat {
  /** Stays the same while the rule lives, so that a writer finds what it was read from. */
  readonly id: number;
  /** "custom": an expression rule; other types are kept and shown as far as they are read. */
  readonly type:
    | "custom"
    | "cellValue"
    | "colorScale"
    | "dataBar"
    | "iconSet"
    | "topBottom"
    | "presetCriteria"
    | "containsText"
    | "other";
  readonly areas: readonly Area[];
  /** Place in the sheet's order of rules; 1 is applied first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** With the leading "=", as in the first area's top-left cell. */
  readonly formulas: readonly string[];
  readonly operator: string | null;
  readonly format: ConditionalStyle;
  /** Of a data bar that was made here; null for Excel's own blue bars from the least to the greatest value. */
  readonly dataBar?: DataBar;
  /** What a rule that looks at all cells of its areas says in the file it was read from, for a grid to draw. */
  readonly scale?: ConditionalScale;
}

/** Where on the scale of an area's numbers something begins. */
export type Threshold =
  /** "automatic": the lowest or highest number, but 0 where all numbers lie on one side of it. */
  | { readonly kind: "lowest" | "highest" | "automatic" }
  | { readonly kind: "number" | "percent" | "percentile"; readonly value: number }
  /** With the leading "=". */
  | { readonly kind: "formula"; readonly formula: string };

/** A rule that compares a cell with the other cells of its areas. */
export type ConditionalScale =
  | {
      readonly kind: "dataBar";
      readonly from: Threshold;
      readonly to: Threshold;
      readonly color: string;
      readonly showsValue: boolean;
    }
  | {
      readonly kind: "colorScale";
      readonly stops: readonly { readonly at: Threshold; readonly color: string }[];
    }
  | {
      readonly kind: "iconSet";
      /** As in files: "3TrafficLights1". */
      readonly icons: string;
      /** Where each icon begins, the first one's included; `isOpen`: the number itself does not count. */
      readonly starts: readonly { readonly at: Threshold; readonly isOpen: boolean }[];
      readonly isReversed: boolean;
      readonly showsValue: boolean;
    }
  | { readonly kind: "rank"; readonly count: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | {
      readonly kind: "average";
      readonly isBelow: boolean;
      readonly includesEqual: boolean;
      /** So many standard deviations away from the average. */
      readonly deviations: number;
    }
  | { readonly kind: "repetition"; readonly isUnique: boolean };

/** Bars from one number (no bar) to another (a full cell); null for the least and the greatest value. */
export interface DataBar {
  readonly from: number | null;
  readonly to: number | null;
  /** "#RRGGBB" */
  readonly color: string;
}

export interface ConditionalStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: "none" | "single" | "double" | null;
  readonly strikethrough: boolean | null;
  readonly borders: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", BorderEdge>>>;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}
