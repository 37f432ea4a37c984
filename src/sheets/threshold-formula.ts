import type Big from "big.js";
import type { Target } from "../indicators";
import { EXACT_DIGITS } from "./number-formats";

/**
 * The threshold of a goal that is measured from 前年度, as a formula over that cell: 前年度比10％増 is H4*(100+10)/100.
 * Null for other goals, and where the goal is measured from another figure than the one in that cell.
 */
export function thresholdOverPrior(
  target: Target,
  prior: Big | null,
  unit: string | null,
  cell: string,
): { readonly formula: string; readonly value: Big | null } | null {
  if (target.relative?.base.kind !== "prior") return null;
  const step = stepOf(target, unit);
  if (!step) return null;
  const value = prior && step.of(prior);
  // The goal's own words may name a base: 昨年度の368人を上回る.
  if (target.value && value && !target.value.eq(value)) return null;
  if (target.value && !value) return null;
  return { formula: `=IF(COUNT(${cell})=0,"",ROUND(${step.words(cell)},${EXACT_DIGITS}))`, value };
}

interface Step {
  readonly words: (cell: string) => string;
  readonly of: (prior: Big) => Big;
}

function stepOf(target: Target, unit: string | null): Step | null {
  const { relative, source } = target;
  if (relative?.operation === "none" || !source) return { words: (cell) => cell, of: (prior) => prior };
  const { figure } = source;
  const value = figure.direction === "down" && figure.value.gt(0) ? figure.value.neg() : figure.value;
  switch (relative?.operation) {
    case "rate": {
      const percent = inPercent(value, figure.unit);
      return {
        words: (cell) => `${cell}*(100+${bracketed(percent)})/100`,
        of: (prior) => prior.times(percent.plus(100)).div(100),
      };
    }
    case "ratio": {
      const percent = inPercent(value, figure.unit);
      return { words: (cell) => `${cell}*${percent.toFixed()}/100`, of: (prior) => prior.times(percent).div(100) };
    }
    case "difference":
      if (figure.unit !== "ポイント" && figure.unit !== null && figure.unit !== unit) return null;
      return { words: (cell) => `${cell}+${bracketed(value)}`, of: (prior) => prior.plus(value) };
    case undefined:
      return null;
  }
}

function bracketed(value: Big): string {
  return value.lt(0) ? `(${value.toFixed()})` : value.toFixed();
}

/** 1割 and 1.2倍 in %. */
function inPercent(value: Big, unit: string | null): Big {
  return unit === "倍" ? value.times(100) : unit === "割" ? value.times(10) : value;
}
