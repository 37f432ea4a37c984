import type { CellAddress } from "../snapshot";

/** One change to the workbook, as data: nothing is written here. */
export type Edit =
  /** Replaces a part of a cell's text (UTF-16 offsets); refused unless the cell still holds `before`. */
  | {
      readonly kind: "replace";
      readonly sheet: string;
      readonly cell: CellAddress;
      readonly start: number;
      readonly end: number;
      readonly text: string;
      /** The whole cell's text that the offsets refer to. */
      readonly before: string;
    }
  /** Writes a whole cell; refused unless the cell still holds `before`. */
  | {
      readonly kind: "set";
      readonly sheet: string;
      readonly cell: CellAddress;
      readonly text: string;
      readonly before: string;
    }
  /** Sets a row's height, in points. */
  | {
      readonly kind: "rowHeight";
      readonly sheet: string;
      readonly row: number;
      readonly points: number;
      readonly before: number;
    };

/** A mended state of the workbook that the user may accept. */
export interface Fix {
  /** A short Japanese sentence that starts with a verb's object: 「％」を「ポイント」に直す. */
  readonly title: string;
  /** Safe to apply together with others after one preview (replaces no words of meaning). */
  readonly isSafe: boolean;
  readonly edits: readonly Edit[];
}
