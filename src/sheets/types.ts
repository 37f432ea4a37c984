import type { CellAddress } from "../snapshot";

/** What is to stand in a cell of a sheet of ours. */
export type PlanCell =
  | { readonly kind: "empty"; readonly numberFormat?: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly numberFormat?: string }
  | FormulaCell
  /** Words that lead to a cell of the workbook. */
  | { readonly kind: "link"; readonly text: string; readonly sheet: string; readonly cell: CellAddress };

export interface FormulaCell {
  readonly kind: "formula";
  /** English, A1 notation, with the leading "=". */
  readonly formula: string;
  /** What it gives, worked out exactly: Excel works it out itself, files show it, tests compare it. "" for nothing. */
  readonly result: number | string;
  readonly numberFormat?: string;
}

export interface PlanColumn {
  readonly header: string;
  /** Points. */
  readonly width: number;
  /** "General" without one; a cell's own comes first. */
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  readonly align?: "Left" | "Center" | "Right";
  /** A bar in each cell, from the one number (no bar) to the other (a full cell). */
  readonly dataBar?: { readonly from: number; readonly to: number };
  /** A word that is to catch the eye. */
  readonly alert?: string;
  /** What people may choose from. */
  readonly choices?: readonly string[];
  /** Where people type. */
  readonly isInput?: boolean;
  /** For the program alone. */
  readonly isHidden?: boolean;
}

export interface PlanChart {
  readonly title: string;
  /** Index of the column with the names along the axis, and of the one with the values. */
  readonly names: number;
  readonly values: number;
  /** Of the axis of values. */
  readonly numberFormat?: string;
}

/**
 * A sheet of ours: a title, a note, and one table, made anew on each request. The title stands in the first row, the note
 * in the second, the table's header in the third.
 */
export interface SheetPlan {
  /** The name it should have; a number is added where the user has a sheet of this name. */
  readonly sheet: string;
  /** The table's name: by it the sheet is found again. */
  readonly table: string;
  readonly title: string;
  /** Begins with the mark of sheets of ours. */
  readonly note: string;
  readonly columns: readonly PlanColumn[];
  /** At least one; as many cells as there are columns. */
  readonly rows: readonly (readonly PlanCell[])[];
  readonly chart: PlanChart | null;
}

/** A cell's raw value as Excel holds it; "" for an empty one. */
export type RawValue = string | number | boolean;

/** A table of ours as it is now. */
export interface TableContents {
  readonly sheet: string;
  /** Of the header's first cell. */
  readonly cell: CellAddress;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly RawValue[])[];
}
