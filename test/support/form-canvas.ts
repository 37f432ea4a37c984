import type { Code, FieldName } from "../../src/form";
import type { CellAddress, CellRange, SnapshotCell } from "../../src/snapshot";
import type { FormStyle, GeneratedJudgement } from "./form-style";

/** What an officer fills in; null is left empty. */
export interface BlockContents {
  readonly number: string;
  readonly title: string;
  readonly texts: Readonly<Record<TextName, string>>;
  readonly codes: Readonly<Record<GeneratedJudgement, Code | null>>;
}

export type TextName =
  "policyAndGoal" | "annualPlan" | "midyearRemedy" | "implementationRemedy" | "results" | "selfEvaluationRemedy";

/** What a careful reader finds in a generated block. */
export interface ExpectedBlock {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly fields: Partial<Record<FieldName, ExpectedField>>;
}

export interface ExpectedField {
  readonly cell: CellAddress;
  readonly text: string;
  readonly code?: Code | null;
  readonly hasCell?: boolean;
}

/** A sheet under construction; places are in columns of the drawing and rows of the sheet. */
export class Canvas {
  private readonly cells: SnapshotCell[] = [];
  private readonly merges: CellRange[] = [];

  constructor(
    private readonly style: FormStyle,
    private readonly firstColumn: number,
  ) {}

  /** Writes a box and says where its top-left cell is. */
  put(row: number, column: number, rowCount: number, columnCount: number, text: string): CellAddress {
    const { unit, isMerged } = this.style;
    const range = { row, column: this.firstColumn + column * unit, rowCount, columnCount: columnCount * unit };
    if (text !== "") this.cells.push({ row: range.row, column: range.column, text, kind: "text" });
    if (isMerged && (range.rowCount > 1 || range.columnCount > 1)) this.merges.push(range);
    return { row: range.row, column: range.column };
  }

  get contents(): { cells: SnapshotCell[]; merges: CellRange[] } {
    return { cells: this.cells, merges: this.merges };
  }
}

/** Columns of the drawing that a block takes up. */
export const WIDTH = 11;
