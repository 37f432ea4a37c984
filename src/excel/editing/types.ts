import type { Edit } from "../../edits";
import type { CellAddress } from "../../snapshot";

/** A number, a truth value, or an error by its name. */
export type RawValue = number | boolean | string;

/** Something of ours that is in the workbook now, with what was there before. */
export type Applied =
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly cell: CellAddress;
      readonly before: string;
      readonly after: string;
      /** What the cell held where that was no text: `before` is only what Excel displayed of it. */
      readonly value?: RawValue;
    }
  /** Heights in points. */
  | {
      readonly kind: "rowHeight";
      readonly sheet: string;
      readonly row: number;
      readonly before: number;
      readonly after: number;
    };

/** Why an edit was not made. */
export type Refusal =
  /** The cell or row is not any more as it was when the edit was worked out. */
  | "changed"
  /** Two edits touch the same words. */
  | "conflict"
  /** Parts of the text are bold, red, underlined …: writing through Office.js would lose that. Offer the text to copy. */
  | "mixed-font"
  /** The cell is calculated. */
  | "formula"
  /** The sheet is protected and the cell locked. */
  | "protected"
  /** Excel made something else of the text; it was taken back. */
  | "not-as-written"
  /** Longer than the 32,767 characters of a cell. */
  | "too-long";

export interface EditOutcome {
  readonly applied: readonly Applied[];
  readonly refused: readonly { readonly edit: Edit; readonly why: Refusal }[];
}

export interface UndoOutcome {
  readonly restored: readonly Applied[];
  /** Not restored, because someone changed them after us (or they cannot be written any more). */
  readonly kept: readonly { readonly entry: Applied; readonly why: Refusal }[];
}
