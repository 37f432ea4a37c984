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
  /** Rich text; null where the text is of one font. */
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
  /** Points. */
  readonly height: number;
  readonly isCustomHeight: boolean;
  readonly hidden: boolean;
}

export interface Column {
  /** Points. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface DataValidation {
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
  readonly formula1: string | null;
  readonly formula2: string | null;
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
  /** 1 is applied first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** With the leading "=", as in the first area's top-left cell. */
  readonly formulas: readonly string[];
  readonly operator: string | null;
  readonly format: ConditionalStyle;
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

export interface Protection {
  readonly isProtected: boolean;
}
