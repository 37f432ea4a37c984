import type Big from "big.js";
import type { Comparator, Figure } from "../figures";
import type { Code, FieldName } from "../form";
import type { CellAddress } from "../snapshot";

/** A figure and the place it was read from. */
export interface SourcedFigure {
  readonly figure: Figure;
  readonly field: FieldName;
  readonly cell: CellAddress;
}

/** A worked-out value with the way it was worked out, as data. */
export interface Formula {
  readonly kind:
    | "achievement-rate"
    | "achievement-rate-inverse"
    | "difference"
    | "rate-of-change"
    | "ratio"
    | "threshold-rate"
    | "threshold-difference"
    | "sum";
  readonly operands: readonly {
    readonly label: string;
    readonly value: Big;
    readonly unit: string | null;
    readonly source: SourcedFigure | null;
  }[];
  /** Exact where finite, otherwise to 20 decimals; null for a division by zero. */
  readonly result: Big | null;
  readonly resultUnit: string | null;
}

export type TargetKind = "absolute" | "prior" | "base-year" | "cumulative";

export interface Target {
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  /** The threshold to reach, worked out for relative goals; null while its base is missing. */
  readonly value: Big | null;
  readonly unit: string | null;
  readonly period: readonly [number, number] | null;
  readonly fiscalYear: number | null;
  readonly field: FieldName;
  readonly cell: CellAddress;
  /** The words of the goal as written. */
  readonly text: string;
  readonly source: SourcedFigure | null;
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
  /** Every statement of a target, the one that counts first. */
  readonly targets: readonly Target[];
  readonly actual: SourcedFigure | null;
  /** Fiscal year − 1 on the same basis. */
  readonly prior: SourcedFigure | null;
  /** Another year's figure that the goal names as its base, or that is merely shown. */
  readonly reference: SourcedFigure | null;
  readonly achievementRate: Formula | null;
  readonly yearOverYear: {
    readonly difference: Formula;
    readonly rate: Formula;
  } | null;
  /** null: cannot be told; `missing` says why. */
  readonly attained: boolean | null;
  readonly missing: readonly MissingPiece[];
}

export type MissingPiece =
  "target" | "target-value" | "actual" | "prior" | "base-year" | "comparable-unit" | "period-total" | "exact-value";

export interface IndicatorReading {
  readonly indicators: readonly Indicator[];
  /** Every figure of the block, also those that belong to no indicator, in reading order. */
  readonly figures: readonly SourcedFigure[];
  readonly suggestedAttainment: Extract<Code, "1" | "2"> | null;
  /** Why that suggestion, or why none. */
  readonly suggestionReason: "missed" | "all-attained" | "figure-missing" | "no-readable-target";
}
