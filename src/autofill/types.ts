import type { Edit } from "../edits";
import type { CellAddress } from "../snapshot";

/** Something that the figures let the program fill in; nothing is written before a person has agreed. */
export interface Proposal {
  /** Unique within one plan. */
  readonly id: string;
  readonly kind: "judgement" | "statement" | "remedy-mark";
  /** `Initiative.index` */
  readonly initiative: number;
  readonly sheet: string;
  readonly cell: CellAddress;
  /** What would be written, in Japanese: 「①」を記入する. */
  readonly title: string;
  /** Why, with the formula. */
  readonly reason: string;
  readonly edit: Edit;
  /** Whether no word of a person's is replaced: only then it may be ticked from the start. */
  readonly isAddition: boolean;
  /** The proposal that this one makes sense with only. */
  readonly requires: string | null;
}
