import type Big from "big.js";
import type { RelativeGoal } from "../figures";
import { thresholdByDifference, thresholdByRate, thresholdByRatio } from "./arithmetic";
import { convert, isPercentage } from "./conversion";
import type { Goal } from "./goals";
import { directedComparator } from "./goals";
import type { Formula, Measured, Operand, SourcedFigure, Target } from "./types";

/** What a relative goal may be measured from. */
export interface Bases {
  readonly prior: Measured | null;
  /** The figure of another year, if the block has it. */
  readonly ofYear: (year: number) => Measured | null;
  /** The base that stands inside the goal's own words or beside it. */
  readonly named: Measured | null;
}

/** A figure with its value in a unit, or null where that unit cannot tell it. */
export function measure(placed: SourcedFigure, unit: string | null): Measured | null {
  const value = convert(placed.figure.value, placed.figure.unit, unit);
  if (!value) return null;
  const { figure, field, cell, outside } = placed;
  return outside ? { figure, field, cell, outside, value } : { figure, field, cell, value };
}

/** A goal as a target in the indicator's unit, its threshold worked out where it is relative. */
export function targetOf(goal: Goal, unit: string | null, lessIsBetter: boolean, bases: Bases): Target {
  const worked = goal.relative && thresholdOf(goal, goal.relative, unit, bases);
  const own = goal.value && convert(goal.value, goal.unit, unit);
  return {
    kind: goal.kind,
    comparator: directedComparator(goal, lessIsBetter),
    value: goal.relative ? (worked?.value ?? null) : (own ?? goal.value),
    upper: goal.upper && (convert(goal.upper, goal.unit, unit) ?? goal.upper),
    unit: own || goal.relative ? (unit ?? goal.unit) : goal.unit,
    name: goal.name,
    period: goal.period,
    fiscalYear: goal.fiscalYear,
    field: goal.field,
    cell: goal.passage.source.cell,
    start: goal.start,
    end: goal.end,
    text: goal.passage.text.slice(goal.start, goal.end),
    source: goal.figure && goal.figure.sourced,
    relative: goal.relative,
    formula: worked?.formula ?? null,
  };
}

function thresholdOf(
  goal: Goal,
  { base: wanted, operation }: RelativeGoal,
  unit: string | null,
  bases: Bases,
): { value: Big; formula: Formula | null } | null {
  const base = baseOf(wanted, bases);
  if (!base) return null;
  if (operation === "none" || goal.value === null) return { value: base.value, formula: null };
  const operand: Operand = { label: baseLabel(wanted, base), value: base.value, unit, source: base };
  const formula = applied(goal, operation, goal.value, operand, unit);
  return formula?.result ? { value: formula.result, formula } : null;
}

function baseOf(wanted: RelativeGoal["base"], bases: Bases): Measured | null {
  return bases.named ?? (wanted.kind === "prior" ? bases.prior : bases.ofYear(wanted.year));
}

function baseLabel({ kind }: RelativeGoal["base"], base: Measured): string {
  if (kind === "prior") return "前年度";
  return base.figure.fiscalYear === null ? "基準" : `${base.figure.fiscalYear}年度`;
}

function applied(
  { figure: placed }: Goal,
  operation: Exclude<RelativeGoal["operation"], "none">,
  written: Big,
  base: Operand,
  unit: string | null,
): Formula | null {
  // 倍増, 半減: a step that is told by a word is one in %.
  const stepUnit = placed ? placed.figure.unit : "%";
  const step = placed?.figure.direction === "down" && written.gt(0) ? written.neg() : written;
  const source = placed && placed.sourced;
  const operand = (value: Big, unitOfStep: string | null): Operand => ({
    label: "目標",
    value,
    unit: unitOfStep,
    source,
  });
  switch (operation) {
    case "rate":
      return thresholdByRate(base, operand(inPercent(step, stepUnit), "%"));
    case "ratio":
      return thresholdByRatio(base, operand(inPercent(step, stepUnit), "%"));
    case "difference": {
      const isInPoints = stepUnit === "ポイント";
      if (isInPoints && (unit === "%" || !isPercentage(unit)))
        return thresholdByDifference(base, operand(step, stepUnit));
      // 0.5ポイント more than 8割 is 8.05割, 500千円 more than 1百万円 is 1.5百万円.
      const inUnit = convert(step, isInPoints ? "%" : stepUnit, unit);
      return inUnit && thresholdByDifference(base, operand(inUnit, unit));
    }
  }
}

/** 1割 and 1.2倍 in %. */
function inPercent(value: Big, unit: string | null): Big {
  return unit === "倍" ? value.times(100) : (convert(value, unit, "%") ?? value);
}
