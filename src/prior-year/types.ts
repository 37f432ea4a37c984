import type Big from "big.js";
import type { Comparator, Figure } from "../figures";
import type { Code } from "../form";
import type { Formula, KnownPrior } from "../indicators";
import type { CellAddress } from "../snapshot";

/** What one year's workbook says: blocks with their goals and results, small enough to be kept beside others. */
export interface YearReading {
  /** The file's name; null for the workbook under evaluation. */
  readonly file: string | null;
  /** The ward whose workbook it is (北区); null or absent where nothing tells it. */
  readonly ward?: string | null;
  /** The year that it is about, or null where nothing tells it. */
  readonly fiscalYear: number | null;
  /** In workbook order; empty printed blocks are not among them. */
  readonly initiatives: readonly YearInitiative[];
}

/** 取組項目 of one year. */
export interface YearInitiative {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  /** The cell of its title, or where the block begins. */
  readonly cell: CellAddress;
  /** The year-end judgement that was chosen. */
  readonly attainment: Extract<Code, "1" | "2"> | null;
  readonly indicators: readonly YearIndicator[];
}

/** 指標 of one year. */
export interface YearIndicator {
  readonly name: string;
  /** All that it is called in its block. */
  readonly names: readonly string[];
  readonly unit: string | null;
  readonly mark: string | null;
  readonly lessIsBetter: boolean;
  readonly target: YearTarget | null;
  /** The year's result. */
  readonly actual: YearFigure | null;
  /** In %. */
  readonly achievementRate: Big | null;
  readonly attained: boolean | null;
}

export interface YearTarget {
  /** In the indicator's unit; null where it could not be worked out. */
  readonly value: Big | null;
  readonly comparator: Comparator;
  /** The goal's words as written. */
  readonly text: string;
  readonly cell: CellAddress;
}

export interface YearFigure {
  /** In the indicator's unit. */
  readonly value: Big;
  readonly figure: Figure;
  readonly cell: CellAddress;
}

/** How a block of the one year belongs to a block of the other. */
export type MatchKind =
  /** One to one. */
  | "same"
  /** One of several earlier blocks that became this one. */
  | "merged"
  /** The earlier block became several, and this is a further one of them. */
  | "split";

/** A block under evaluation and the earlier block that it continues, by their positions in the two readings. */
export interface InitiativeMatch {
  readonly current: number;
  readonly prior: number;
  readonly kind: MatchKind;
  /** From 0 to 1: the same title. */
  readonly similarity: number;
}

/** A block without a partner in the other year. */
export interface Unmatched {
  /** Its position in its own reading. */
  readonly index: number;
  readonly reason:
    /** No block of the other year has a title like it. */
    | "no-similar"
    /** Several are equally like it; they are `candidates`. */
    | "ambiguous";
  /** Positions in the other reading. */
  readonly candidates: readonly number[];
}

/** One earlier year beside the year under evaluation. */
export interface YearMatch {
  readonly prior: YearReading;
  /** Whose results it gives: as read, otherwise the year before the one under evaluation. */
  readonly fiscalYear: number | null;
  readonly matches: readonly InitiativeMatch[];
  readonly unmatchedCurrent: readonly Unmatched[];
  readonly unmatchedPrior: readonly Unmatched[];
}

/** What people are to be told of the earlier workbooks that they gave. */
export interface YearNotice {
  readonly kind:
    /** It holds no 取組項目. */
    | "no-initiatives"
    /** It says the same as the workbook under evaluation: it is that very workbook, and is left out. */
    | "same-as-current"
    /** It is about the year under evaluation: it is left out. */
    | "same-year"
    /** It says the same as another that was given: it is left out. */
    | "duplicate"
    /** It is about a later year: it is shown, and completes nothing. */
    | "later-year"
    /** It is about an earlier year than the one before: it is used for the year that it is. */
    | "not-preceding"
    /** Nothing tells its year: it is taken for the year before. */
    | "year-assumed";
  readonly file: string;
  readonly fiscalYear: number | null;
  /** The year under evaluation. */
  readonly currentYear: number | null;
  /** For a duplicate the other file. */
  readonly other: string | null;
}

export interface YearsMatched {
  readonly current: YearReading;
  /** The newest year first. */
  readonly years: readonly YearMatch[];
  readonly notices: readonly YearNotice[];
  /** What the earlier years know of the blocks under evaluation, for the engine. */
  readonly priors: readonly KnownPrior[];
}

/** An indicator in two years. */
export interface IndicatorComparison {
  readonly current: YearIndicator | null;
  readonly prior: YearIndicator | null;
  /** The earlier block that `prior` is of; null without it. */
  readonly priorInitiative: YearInitiative | null;
  /** `current`'s name, or `prior`'s. */
  readonly name: string;
  /** The unit that the differences are told in: `current`'s, or `prior`'s. */
  readonly unit: string | null;
  /** current − prior, ポイント for percentages; null where one is missing. */
  readonly difference: Formula | null;
  /** (current − prior) ÷ prior × 100. */
  readonly rate: Formula | null;
}

/** A block in two years, with all its indicators of both. */
export interface InitiativeComparison {
  readonly current: YearInitiative;
  readonly priors: readonly { readonly initiative: YearInitiative; readonly kind: MatchKind }[];
  readonly rows: readonly IndicatorComparison[];
}

/** A result of one year. */
export interface TrendPoint {
  readonly fiscalYear: number;
  /** In the series' unit. */
  readonly value: Big;
  readonly target: Big | null;
  readonly isProvisional: boolean;
  readonly file: string | null;
  readonly sheet: string;
  readonly cell: CellAddress;
}

/** One indicator over the years, the oldest first. */
export interface Trend {
  readonly initiative: YearInitiative;
  readonly name: string;
  readonly unit: string | null;
  readonly points: readonly TrendPoint[];
}
