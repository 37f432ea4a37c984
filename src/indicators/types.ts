import type Big from "big.js";
import type { Comparator, Figure, RelativeGoal } from "../figures";
import type { Code, FieldName } from "../form";
import type { CellAddress } from "../snapshot";

/** The fields whose prose is read for figures. */
export type ProseField = Extract<FieldName, "policyAndGoal" | "annualPlan" | "results">;

/** A figure and the place it was read from. */
export interface SourcedFigure {
  readonly figure: Figure;
  readonly field: ProseField;
  readonly cell: CellAddress;
  /** Where `cell` is, for a figure that does not stand in the block itself; absent for one that does. */
  readonly outside?: OutsidePlace;
}

/** Where a figure stands that is known from outside the block. */
export interface OutsidePlace {
  readonly source: KnownPrior["source"];
  /** The file's name; null for the workbook under evaluation. */
  readonly file: string | null;
  readonly sheet: string;
}

/** 前年度値 that is known from outside the block: it completes what the block leaves out and never replaces what it states. */
export interface KnownPrior {
  /** A number that a person typed into our own sheet, or the result that last year's workbook states. */
  readonly source: "typed" | "last-year";
  /** The block under evaluation that it belongs to, by what identifies it from one reading to the next. */
  readonly initiative: {
    readonly title: string | null;
    readonly number: string | null;
    readonly sheet: string | null;
  };
  /** The indicator's name in the source; it need not be spelt as in the block. */
  readonly indicator: string;
  /** Its list mark (①) in the source, or null. */
  readonly mark: string | null;
  /** Exact, in `unit`. */
  readonly value: Big;
  readonly unit: string | null;
  /** Whose result it is; null for the year before the one under evaluation, whichever that is. */
  readonly fiscalYear: number | null;
  /** Where it stands: the file's name (null for the workbook under evaluation), its sheet and cell. */
  readonly file: string | null;
  readonly sheet: string;
  readonly cell: CellAddress;
  /** As read from last year's prose, with its digits, basis and 見込み; null for a typed number. */
  readonly figure: Figure | null;
}

/** A figure of an indicator, with its value in the indicator's unit (千円 and 円, 割 and % are converted). */
export interface Measured extends SourcedFigure {
  readonly value: Big;
}

/** A worked-out value with the way it was worked out, as data. */
export interface Formula {
  readonly kind: FormulaKind;
  readonly operands: readonly Operand[];
  /** Exact where finite, otherwise to 20 decimals; null for a division by zero. */
  readonly result: Big | null;
  readonly resultUnit: string | null;
}

export type FormulaKind =
  /** actual ÷ target × 100 */
  | "achievement-rate"
  /** target ÷ actual × 100, where less is better */
  | "achievement-rate-inverse"
  /** actual − base */
  | "difference"
  /** (actual − base) ÷ base × 100 */
  | "rate-of-change"
  /** actual ÷ base × 100 */
  | "ratio"
  /** base × (100 + rate) ÷ 100 */
  | "threshold-rate"
  /** base × ratio ÷ 100 */
  | "threshold-ratio"
  /** base + difference */
  | "threshold-difference"
  | "sum";

export interface Operand {
  /** What it is, in Japanese, for people: 実績, 目標, 前年度. */
  readonly label: string;
  readonly value: Big;
  readonly unit: string | null;
  readonly source: SourcedFigure | null;
}

export type TargetKind = "absolute" | "prior" | "base-year" | "cumulative";

/** One statement of a goal. */
export interface Target {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  /** The threshold to reach, in the indicator's unit; worked out for relative goals, null while the base is missing. */
  readonly value: Big | null;
  /** The far end of a range (45～50人), else null. */
  readonly upper: Big | null;
  readonly unit: string | null;
  readonly name: string | null;
  readonly period: readonly [number, number] | null;
  readonly fiscalYear: number | null;
  readonly field: FieldName;
  readonly cell: CellAddress;
  /** UTF-16 offsets of the words in the field's text. */
  readonly start: number;
  readonly end: number;
  /** The words of the goal as written. */
  readonly text: string;
  /** null for a goal without a number of its own (前年度を上回る). */
  readonly source: SourcedFigure | null;
  /** What a relative goal is measured from, else null. */
  readonly relative: RelativeGoal | null;
  /** How a relative goal's value was worked out. */
  readonly formula: Formula | null;
}

/** 指標: one thing that is measured. */
export interface Indicator {
  readonly name: string;
  readonly unit: string | null;
  /** The circled digit that ties target and result together, or null. */
  readonly mark: string | null;
  readonly lessIsBetter: boolean;
  /** The target that counts. */
  readonly target: Target | null;
  /** Every statement of a target that holds for the year under evaluation or a period with it, the one that counts first. */
  readonly targets: readonly Target[];
  /** Targets stated for other years. */
  readonly otherYearTargets: readonly Target[];
  readonly actual: Measured | null;
  /** For a cumulative goal whose years are stated one by one: their sum, on which it is judged. */
  readonly periodTotal: Formula | null;
  /** Fiscal year − 1 on the same basis: as the block states it, otherwise as it is known from outside (`outside`). */
  readonly prior: Measured | null;
  /** Every figure that the block states for fiscal year − 1, on whatever basis. */
  readonly statedPriors: readonly Measured[];
  /** What last year's workbook gives as its own result of this, where one was given. */
  readonly lastYear: Measured | null;
  /** Another year's figure that the goal names as its base, or that is merely shown. */
  readonly reference: Measured | null;
  /** actual ÷ reference × 100: shown beside the reference, never called 対前年度. */
  readonly referenceRatio: Formula | null;
  readonly achievementRate: Formula | null;
  readonly yearOverYear: YearOverYear | null;
  /** null: cannot be told; `missing` says why. */
  readonly attained: boolean | null;
  readonly missing: readonly MissingPiece[];
  /** The figure that answers the target by its words but in a unit that does not convert, else null. */
  readonly incomparable: SourcedFigure | null;
  /** Figures of one year on two bases that differ, and comparisons across bases. */
  readonly basisConflicts: readonly BasisConflict[];
}

/** 対前年度 */
export interface YearOverYear {
  /** In the indicator's unit; ポイント for percentages. */
  readonly difference: Formula;
  /** In %; its result is null where the prior is zero. */
  readonly rate: Formula;
}

export type MissingPiece =
  | "target"
  | "target-value"
  | "actual"
  | "prior"
  | "base-year"
  | "comparable-unit"
  | "period-total"
  /** An approximate goal or figure that falls short: it never fails by itself. */
  | "exact-value"
  /** The goal is for a later year. */
  | "deadline"
  /** Several figures answer the goal, and none is marked as the total. */
  | "single-actual";

export interface BasisConflict {
  readonly kind:
    /** One year's figure on two bases with different values. */
    | "two-values"
    /** A stated comparison with a figure on another basis. */
    | "comparison";
  readonly first: SourcedFigure;
  readonly second: SourcedFigure;
}

/** What a stated comparison claims to be. */
export type ComparisonKind = "difference" | "rate-of-change" | "ratio" | "achievement-rate";

/** A difference, rate of change or 達成率 that the prose states, beside what it recomputes to. */
export interface Comparison {
  readonly stated: SourcedFigure;
  readonly kind: ComparisonKind;
  /** Position in `indicators`. */
  readonly indicator: number;
  readonly actual: Measured;
  /** What the words compare with, and the figure that was taken for it. */
  readonly base: {
    readonly kind: "prior" | "base-year" | "target";
    readonly value: Big;
    readonly fiscalYear: number | null;
    readonly source: SourcedFigure | null;
  };
  readonly verdict:
    | "agrees"
    /** A difference of percentages that is right as a number and written in %. */
    | "percent-for-points"
    | "miscalculated";
  /** What should stand there, exact and in the stated unit; null where nothing can. */
  readonly expected: Big | null;
  /** The words say 対前年度, but the base is a figure of this other year. */
  readonly wrongYear: number | null;
  readonly formula: Formula;
}

/** A stated total with the parts beside it. */
export interface StatedTotal {
  readonly total: SourcedFigure;
  readonly parts: readonly SourcedFigure[];
  readonly formula: Formula;
  readonly agrees: boolean;
}

export interface IndicatorReading {
  readonly indicators: readonly Indicator[];
  /** Every figure of the block, also those that belong to no indicator, in reading order. */
  readonly figures: readonly SourcedFigure[];
  /** Stated differences, rates and 達成率 that could be tied to an indicator, in reading order. */
  readonly comparisons: readonly Comparison[];
  /** Stated totals whose parts stand beside them, in reading order. */
  readonly totals: readonly StatedTotal[];
  readonly suggestedAttainment: Extract<Code, "1" | "2"> | null;
  /** Why that suggestion, or why none. */
  readonly suggestionReason: "missed" | "all-attained" | "figure-missing" | "no-readable-target" | "year-not-over";
}
