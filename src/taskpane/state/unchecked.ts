import { countBySeverity } from "./findings";
import type { Result } from "./types";

/** What a validation found but did not check, or checked and was told to leave out. */
export interface Unchecked {
  readonly unreadable: number;
  /** 取組項目 on hidden sheets. */
  readonly hidden: number;
  readonly hiddenSheets: readonly string[];
  readonly ignored: number;
  /** Rules that are switched off. */
  readonly rulesOff: number;
}

export function uncheckedOf({ inspection, ignored, rulesOff }: Result): Unchecked {
  const { unreadable, hiddenSheets } = inspection.form;
  return {
    unreadable: unreadable.length,
    hidden: hiddenSheets.reduce((sum, sheet) => sum + sheet.blocks, 0),
    hiddenSheets: hiddenSheets.map((sheet) => sheet.sheet),
    ignored,
    rulesOff,
  };
}

/** How a validation may be summed up in one sentence. */
export type Verdict =
  /** Everything was checked, and there is nothing to say. */
  | "no-findings"
  /** Everything was checked, and no error is left. */
  | "no-errors"
  /** There are errors, or something was not checked: the counts speak for themselves. */
  | "none";

/** 「エラーは見つかりませんでした」 only when everything was checked and nothing was left out. */
export function verdictOf(result: Result): Verdict {
  if (result.completeness !== "complete" || result.total === 0) return "none";
  const { unreadable, hidden, ignored, rulesOff } = uncheckedOf(result);
  if (unreadable + hidden + ignored + rulesOff > 0 || countBySeverity(result.findings).error > 0) return "none";
  return result.findings.length === 0 ? "no-findings" : "no-errors";
}
