import type Big from "big.js";
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

/** What of a placed figure is for others to see. */
export function sourceOf({ figure, field, cell, outside }: SourcedFigure): SourcedFigure {
  return outside ? { figure, field, cell, outside } : { figure, field, cell };
}

/** A goal as a target in the indicator's unit, its threshold worked out where it is relative. */
export function targetOf(goal: Goal, unit: string | null, lessIsBetter: boolean, bases: Bases): Target {
  const worked = goal.relative ? thresholdOf(goal, unit, bases) : null;
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
    source: goal.figure ? sourceOf(goal.figure) : null,
    relative: goal.relative,
    formula: worked?.formula ?? null,
  };
}

function thresholdOf(goal: Goal, unit: string | null, bases: Bases): { value: Big; formula: Formula | null } | null {
  const base = baseOf(goal, bases);
  if (!base || !goal.relative) return null;
  const operand: Operand = { label: baseLabel(goal, base), value: base.value, unit, source: base };
  if (goal.relative.operation === "none" || goal.value === null) return { value: base.value, formula: null };
  const formula = applied(goal, goal.value, operand, unit);
  return formula?.result ? { value: formula.result, formula } : null;
}

function baseOf({ relative }: Goal, bases: Bases): Measured | null {
  if (!relative) return null;
  if (relative.base.kind === "prior") return bases.named ?? bases.prior;
  return bases.named ?? bases.ofYear(relative.base.year);
}

function baseLabel({ relative }: Goal, base: Measured): string {
  if (relative?.base.kind === "prior") return "前年度";
  return base.figure.fiscalYear === null ? "基準" : `${base.figure.fiscalYear}年度`;
}

function applied(goal: Goal, written: Big, base: Operand, unit: string | null): Formula | null {
  const figure = goal.figure?.figure ?? null;
  const step = figure?.direction === "down" && written.gt(0) ? written.neg() : written;
  const source = goal.figure ? sourceOf(goal.figure) : null;
  const operand = (value: Big, stepUnit: string | null): Operand => ({ label: "目標", value, unit: stepUnit, source });
  switch (goal.relative?.operation) {
    case "rate":
      return thresholdByRate(base, operand(inPercent(step, figure?.unit ?? "%"), "%"));
    case "ratio":
      return thresholdByRatio(base, operand(inPercent(step, figure?.unit ?? "%"), "%"));
    case "difference": {
      if (figure?.unit === "ポイント") {
        // 0.5ポイント more than 8割 is 8.05割.
        const isTenths = isPercentage(unit) && unit !== "%";
        return isTenths
          ? thresholdByDifference(base, operand(convert(step, "%", unit) ?? step, unit))
          : thresholdByDifference(base, operand(step, "ポイント"));
      }
      const inUnit = convert(step, figure?.unit ?? null, unit);
      return inUnit && thresholdByDifference(base, operand(inUnit, figure?.unit ?? unit));
    }
    case "none":
    case undefined:
      return null;
  }
}

/** 1割 and 1.2倍 in %. */
function inPercent(value: Big, unit: string): Big {
  return unit === "倍" ? value.times(100) : (convert(value, unit, "%") ?? value);
}
