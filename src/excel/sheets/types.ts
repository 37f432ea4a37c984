import type { CellAddress } from "../../snapshot";

/** What is to stand in a cell of a sheet of ours. */
export type PlanCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  /** English, A1 notation, with the leading "=". */
  | { readonly kind: "formula"; readonly formula: string }
  /** Words that lead to a cell of the workbook. */
  | { readonly kind: "link"; readonly text: string; readonly sheet: string; readonly cell: CellAddress };

export interface PlanColumn {
  readonly header: string;
  /** Points. */
  readonly width: number;
  /** "General" without one. */
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  /** A bar in each cell, as long as its number is large. */
  readonly dataBar?: boolean;
}

export interface PlanChart {
  readonly title: string;
  /** Index of the column with the names along the axis, and of the one with the values. */
  readonly names: number;
  readonly values: number;
}

/** A sheet of ours: one table, made anew on each request. */
export interface SheetPlan {
  /** The name it should have; a number is added where the user has a sheet of this name. */
  readonly sheet: string;
  /** The table's name: by it the sheet is known as ours and found again. */
  readonly table: string;
  readonly columns: readonly PlanColumn[];
  /** At least one; as many cells as there are columns. */
  readonly rows: readonly (readonly PlanCell[])[];
  readonly chart: PlanChart | null;
}

/** A table of ours as it is now. */
export interface TableContents {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** By rows: text as in the cell, for numbers what Excel displays. */
  readonly rows: readonly (readonly string[])[];
}
