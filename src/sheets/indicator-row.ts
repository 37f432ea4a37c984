import type Big from "big.js";
import { roundHalfUp, type Indicator, type Target } from "../indicators";
import { amountFormat, changeFormat, decimalsOf, EXACT_DIGITS } from "./number-formats";
import { reference, VERDICTS } from "./summary-columns";
import { thresholdOverPrior } from "./threshold-formula";
import type { FormulaCell, PlanCell } from "./types";

/** An indicator as its row works with it. All values are in the indicator's unit. */
export interface RowFacts {
  readonly indicator: Indicator;
  /** 前年度 as it will stand in the row. */
  readonly prior: Big | null;
  readonly lessIsBetter: boolean;
  readonly fiscalYear: number | null;
}

/** The cells of a row that hold figures and what is worked out from them. */
export interface FigureCells {
  readonly target: PlanCell;
  readonly actual: PlanCell;
  readonly prior: PlanCell;
  readonly rate: PlanCell;
  readonly change: PlanCell;
  readonly changeRate: PlanCell;
  readonly verdict: PlanCell;
}

const EMPTY: PlanCell = { kind: "empty" };

/** @param row the row's number in formulas */
export function figureCells(facts: RowFacts, row: number): FigureCells {
  const { indicator, prior, lessIsBetter } = facts;
  const actual = indicator.actual?.value ?? null;
  const threshold = thresholdOf(facts, row);
  const format = amountFormat(decimalsOf(actual ?? threshold.value ?? prior));
  const priorFormat = amountFormat(decimalsOf(actual, prior));
  return {
    target: threshold.cell,
    actual: amountCell(actual, format),
    prior: prior ? amountCell(prior, priorFormat) : { kind: "empty", numberFormat: priorFormat },
    rate: rateCell(indicator, threshold.value, lessIsBetter, row),
    verdict: verdictCell(facts, threshold.value, row),
    ...changeCells(indicator, prior, row),
  };
}

function amountCell(value: Big | null, numberFormat: string): PlanCell {
  return value ? { kind: "number", number: Number(value.toFixed()), numberFormat } : EMPTY;
}

/** The threshold: a number, or a formula over 前年度 where the goal is measured from it. */
function thresholdOf({ indicator, prior }: RowFacts, row: number): { value: Big | null; cell: PlanCell } {
  const { target, unit } = indicator;
  if (!target || (target.unit !== unit && target.unit !== null && unit !== null)) return { value: null, cell: EMPTY };
  const over = thresholdOverPrior(target, prior, unit, reference("prior", row));
  if (over) {
    const numberFormat = amountFormat(decimalsOf(over.value ?? indicator.actual?.value ?? null));
    return { value: over.value, cell: computed(over.formula, over.value, numberFormat) };
  }
  return { value: target.value, cell: amountCell(target.value, amountFormat(decimalsOf(target.value))) };
}

function computed(formula: string, value: Big | null, numberFormat: string): FormulaCell {
  return { kind: "formula", formula, result: value ? Number(value.toFixed()) : "", numberFormat };
}

/**
 * What is set against the goal: this year's figure, or the total over the goal's period, of which the other years are a
 * constant. Null where a total is wanted and not known.
 */
function achievedOf(indicator: Indicator, row: number): { readonly value: Big | null; readonly words: string } | null {
  const { target, actual, periodTotal, achievementRate } = indicator;
  const own = { value: actual?.value ?? null, words: reference("actual", row) };
  if (target?.kind !== "cumulative") return own;
  if (!periodTotal?.result || !actual) return achievementRate ? own : null;
  const others = periodTotal.result.minus(actual.value);
  return { value: periodTotal.result, words: `ROUND(${own.words}+${others.toFixed()},${EXACT_DIGITS})` };
}

/** 達成率: actual ÷ target; where less is better target ÷ actual. Which it is, 望ましい方向 says. */
function rateCell(indicator: Indicator, target: Big | null, lessIsBetter: boolean, row: number): PlanCell {
  const achieved = achievedOf(indicator, row);
  if (!indicator.target || !achieved) return EMPTY;
  const cells = { target: reference("target", row), actual: reference("actual", row) };
  const quotient = (a: string, b: string) => `IF(${b}=0,"",ROUND(${a}/${b},3))`;
  const inverse = quotient(cells.target, achieved.words);
  const plain = quotient(achieved.words, cells.target);
  const [dividend, divisor] = lessIsBetter ? [target, achieved.value] : [achieved.value, target];
  return {
    kind: "formula",
    formula: `=IF(COUNT(${cells.target},${cells.actual})<2,"",IF(${reference("direction", row)}="減",${inverse},${plain}))`,
    result: indicator.actual && dividend && divisor ? share(dividend, divisor) : "",
  };
}

/** a ÷ b to three decimals as Excel's ROUND gives it; "" for a division by zero. */
function share(a: Big, b: Big): number | "" {
  return b.eq(0) ? "" : Number(roundHalfUp(a.div(b), 3).toFixed());
}

const OPERATORS = { ge: ">=", gt: ">", le: "<=", lt: "<", eq: "=" } as const;

/** ○ or ×, exactly by the goal's comparator: 99.96 % of it is ×. A goal that never fails by itself gives ○ or nothing. */
function verdictCell(facts: RowFacts, threshold: Big | null, row: number): PlanCell {
  const { target } = facts.indicator;
  const achieved = achievedOf(facts.indicator, row);
  if (!target || !achieved) return EMPTY;
  const [goal, actual] = [reference("target", row), reference("actual", row)];
  const otherwise = mayFail(facts, target) ? VERDICTS.missed : VERDICTS.unknown;
  const condition = conditionOf(target, facts.lessIsBetter, achieved.words, goal);
  const isKnown = threshold !== null && achieved.value !== null;
  const met = isKnown && isMet(target, facts.lessIsBetter, achieved.value, threshold);
  return {
    kind: "formula",
    formula: `=IF(COUNT(${goal},${actual})<2,"",IF(${condition},"${VERDICTS.met}","${otherwise}"))`,
    result: isKnown ? (met ? VERDICTS.met : otherwise) : VERDICTS.unknown,
  };
}

function conditionOf({ comparator, upper }: Target, lessIsBetter: boolean, achieved: string, goal: string): string {
  if (comparator !== "approx") return `${achieved}${OPERATORS[comparator]}${goal}`;
  if (upper) return `AND(${achieved}>=${goal},${achieved}<=${upper.toFixed()})`;
  return `${achieved}${lessIsBetter ? "<=" : ">="}${goal}`;
}

function isMet({ comparator, upper }: Target, lessIsBetter: boolean, achieved: Big, goal: Big): boolean {
  switch (comparator) {
    case "ge":
      return achieved.gte(goal);
    case "gt":
      return achieved.gt(goal);
    case "le":
      return achieved.lte(goal);
    case "lt":
      return achieved.lt(goal);
    case "eq":
      return achieved.eq(goal);
    case "approx":
      if (upper) return achieved.gte(goal) && achieved.lte(upper);
      return lessIsBetter ? achieved.lte(goal) : achieved.gte(goal);
  }
}

/** 程度 and 約 never fail by themselves, nor does a goal whose year has not come. */
function mayFail({ indicator, fiscalYear }: RowFacts, target: Target): boolean {
  const isVague = target.comparator === "approx" || target.source?.figure.approximate === true;
  const last = target.period?.[1] ?? target.fiscalYear;
  const isForLater = last !== null && fiscalYear !== null && last > fiscalYear;
  return !isVague && !isForLater && indicator.actual?.figure.approximate !== true;
}

/** 対前年度 as a difference and as a rate; ポイント for percentages. Nothing for a total over several years. */
function changeCells(indicator: Indicator, prior: Big | null, row: number): Pick<FigureCells, "change" | "changeRate"> {
  const actual = indicator.actual?.value ?? null;
  if (isTotalOverYears(indicator)) return { change: EMPTY, changeRate: EMPTY };
  const cells = { actual: reference("actual", row), prior: reference("prior", row) };
  const both = `COUNT(${cells.actual},${cells.prior})<2`;
  const difference = actual && prior ? actual.minus(prior) : null;
  const unit = indicator.unit === "%" ? "ポイント" : "";
  return {
    change: {
      kind: "formula",
      formula: `=IF(${both},"",ROUND(${cells.actual}-${cells.prior},${EXACT_DIGITS}))`,
      result: difference ? Number(difference.toFixed()) : "",
      numberFormat: changeFormat(decimalsOf(actual, prior), unit),
    },
    changeRate: {
      kind: "formula",
      formula: `=IF(${both},"",IF(${cells.prior}=0,"",ROUND((${cells.actual}-${cells.prior})/${cells.prior},3)))`,
      result: difference && prior ? share(difference, prior) : "",
    },
  };
}

function isTotalOverYears({ actual, prior, yearOverYear }: Indicator): boolean {
  if (!actual) return false;
  const { isCumulative, period } = actual.figure;
  return (prior !== null && yearOverYear === null) || isCumulative || (period !== null && period[0] < period[1]);
}
