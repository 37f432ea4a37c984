import type Big from "big.js";
import type { Stage } from "../form";
import type { Indicator, IndicatorReading, MissingPiece, Target } from "./types";

export interface Judgement {
  /** null: cannot be told. */
  readonly attained: boolean | null;
  readonly missing: readonly MissingPiece[];
}

/** What is judged: the year's figure, or for a cumulative goal the total over its period. */
export interface Achieved {
  readonly value: Big | null;
  readonly isApproximate: boolean;
}

/** Whether a target was reached, exactly by its comparator: 99.96 % of it is not. */
export function judge(
  target: Target,
  achieved: Achieved,
  { lessIsBetter, fiscalYear }: { lessIsBetter: boolean; fiscalYear: number | null },
): Judgement {
  const missing = missingPieces(target, achieved);
  if (missing.length > 0 || target.value === null || achieved.value === null) return { attained: null, missing };
  const isMet = compare(achieved.value, target.value, target, lessIsBetter);
  if (isMet === false && isForLater(target, fiscalYear)) return { attained: null, missing: ["deadline"] };
  // 程度, 約 never fail by themselves; neither does a result that is only about known.
  const isVague = target.comparator === "approx" || target.source?.figure.approximate || achieved.isApproximate;
  if (!isMet && isVague) return { attained: null, missing: ["exact-value"] };
  return { attained: isMet, missing: [] };
}

function missingPieces(target: Target, achieved: Achieved): MissingPiece[] {
  const missing: MissingPiece[] = [];
  if (target.value === null) missing.push(target.relative?.base.kind === "fiscal-year" ? "base-year" : "prior");
  if (achieved.value === null) missing.push(target.kind === "cumulative" ? "period-total" : "actual");
  return missing;
}

function compare(
  value: Big,
  threshold: Big,
  { upper, comparator }: Pick<Target, "upper" | "comparator">,
  lessIsBetter: boolean,
): boolean {
  switch (comparator) {
    case "ge":
      return value.gte(threshold);
    case "gt":
      return value.gt(threshold);
    case "le":
      return value.lte(threshold);
    case "lt":
      return value.lt(threshold);
    case "eq":
      return value.eq(threshold);
    case "approx":
      if (upper !== null) return value.gte(threshold) && value.lte(upper);
      return lessIsBetter ? value.lte(threshold) : value.gte(threshold);
  }
}

/** A goal for a later year, or a total whose period has not ended, is not yet missed. */
function isForLater({ fiscalYear: year, period }: Target, fiscalYear: number | null): boolean {
  const last = period?.[1] ?? year;
  return last !== null && fiscalYear !== null && last > fiscalYear;
}

/**
 * The suggested judgement: ② when a target was missed, ① when all were met, none while one cannot be told. A year is
 * judged at its end alone.
 */
export function suggest(
  indicators: readonly Indicator[],
  stage: Stage,
): Pick<IndicatorReading, "suggestedAttainment" | "suggestionReason"> {
  const judged = indicators.filter((indicator) => indicator.target !== null);
  if (judged.length === 0) return { suggestedAttainment: null, suggestionReason: "no-readable-target" };
  if (stage !== "yearend") return { suggestedAttainment: null, suggestionReason: "year-not-over" };
  if (judged.some(({ attained }) => attained === false))
    return { suggestedAttainment: "2", suggestionReason: "missed" };
  return judged.every(({ attained }) => attained === true)
    ? { suggestedAttainment: "1", suggestionReason: "all-attained" }
    : { suggestedAttainment: null, suggestionReason: "figure-missing" };
}
