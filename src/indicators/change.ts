import type Big from "big.js";
import { difference, rateOfChange } from "./arithmetic";
import { differenceUnit, forDifference } from "./conversion";
import type { Operand, SourcedFigure, YearOverYear } from "./types";

/** A result with where it stands, where that is known. */
export interface Level {
  readonly value: Big;
  readonly source: SourcedFigure | null;
}

/** 対前年度: how a result changed, in its unit (ポイント for percentages) and in %. Both levels are in `unit`. */
export function changeOf(actual: Level, prior: Level, unit: string | null): YearOverYear {
  const now: Operand = { label: "実績", value: actual.value, unit, source: actual.source };
  const before: Operand = { label: "前年度", value: prior.value, unit, source: prior.source };
  return {
    difference: difference(forDifference(now), forDifference(before), differenceUnit(unit)),
    rate: rateOfChange(now, before),
  };
}
