import type Big from "big.js";

/** What a figure is in its sentence. */
export type FigureRole =
  | "target"
  | "actual"
  | "prior"
  | "reference"
  | "difference"
  /** 達成率, 増減率, 前年度比N％ */
  | "rate"
  /** 3年間, 3か年 */
  | "count-of-period"
  | "other";

export type Comparator = "ge" | "gt" | "le" | "lt" | "eq" | "approx";

/** How a figure's fiscal year was decided. */
export type YearSource =
  /** 平成30年度, R1, 2019年度 … */
  | "written"
  /** 29年度: the era that fits the sheet's year */
  | "bare"
  /** 平成30年2月末: a date in the year */
  | "date"
  /** 当年度, 前年度: relative to the sheet's year */
  | "relative";

/** What a figure is counted on: two figures compare only on the same basis. */
export type Basis = "settlement" | "provisional-settlement" | "budget" | "cut-off" | "preliminary" | "estimate";

/** What a relative goal is measured from. */
export interface RelativeGoal {
  readonly base: { readonly kind: "prior" } | { readonly kind: "fiscal-year"; readonly year: number };
  /**
   * The operation on the base: × (1 ± value/100) for `rate`, ± value for `difference`, × value (112 % or 1.2 倍)
   * for `ratio`, the base itself for `none`. The sign of `rate` and `difference` is the figure's `direction`.
   */
  readonly operation: "rate" | "difference" | "ratio" | "none";
}

/** A number with its unit and everything that the text says about it. */
export interface Figure {
  /** UTF-16 offsets in the text as it came in; the span covers sign, number and unit, nothing else. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Exact, in the written unit. */
  readonly value: Big;
  /** Canonical unit (か所, 人, %, ポイント; money as written), or null where none is written. */
  readonly unit: string | null;
  /** Decimal places as written, for the tolerance of a stated figure. */
  readonly decimals: number;
  readonly role: FigureRole;
  readonly name: string | null;
  readonly fiscalYear: number | null;
  readonly yearSource: YearSource | null;
  /** For a total over several years: first and last fiscal year. */
  readonly period: readonly [number, number] | null;
  /** Whether the text calls it a total over time (累計, 3年間で…), also where the years are not written. */
  readonly isCumulative: boolean;
  readonly comparator: Comparator | null;
  readonly approximate: boolean;
  /** 見込み, 速報, 3月末現在 … */
  readonly provisional: boolean;
  readonly basis: Basis | null;
  /** The words of the basis as written (決算見込, 3月末), for messages and for comparing cut-offs. */
  readonly basisText: string | null;
  /** For a goal that is relative to a base (前年度比10％増). */
  readonly relative: RelativeGoal | null;
  /** The direction that the words give: 増/減/上回った …, or null. */
  readonly direction: "up" | "down" | null;
  /** The circled digit or list mark that it belongs to ("①"), or null. */
  readonly mark: string | null;
  /** Whether it is stated as the total (合計, 計) of the figures before it. */
  readonly isTotal: boolean;
}
