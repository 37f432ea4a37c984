import type { CellAddress, CellRange } from "../../snapshot";

export type FlagSeverity = "error" | "warning" | "info";

/** What is to be seen at a cell. */
export interface CellFlag {
  readonly sheet: string;
  /** The whole merged range, or the single cell. */
  readonly range: CellRange;
  readonly severity: FlagSeverity;
  /** Shown when the cell is selected; cut to Excel's 255 characters. */
  readonly message: string;
}

/** Why a flag is not, or not wholly, in the sheet. */
export type FlagObstacle =
  /** The sheet is protected: nothing of a new flag is there, and an old one stays. */
  | "protected"
  /** Highlighted, but without the message: the cell has one of the user's own. */
  | "own-message";

export interface FlagOutcome {
  /** Cells that are highlighted now. */
  readonly highlighted: number;
  readonly obstacles: readonly { readonly sheet: string; readonly cell: CellAddress; readonly why: FlagObstacle }[];
}
