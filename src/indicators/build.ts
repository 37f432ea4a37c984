import { isNuisance } from "../figures";
import type Big from "big.js";
import { achievementRate, ratio, sum } from "./arithmetic";
import type { Achieved } from "./attainment";
import { judge } from "./attainment";
import { areComparable } from "./basis";
import { changeOf } from "./change";
import { compact, ordered } from "./arrays";
import type { Goal } from "./goals";
import { goalWantsLess } from "./goals";
import type { GoalGroup } from "./groups";
import { groupMark, groupUnit } from "./groups";
import type { History, PlacedConflict } from "./history";
import { isToldTwice } from "./history";
import type { KnownFigures } from "./known-priors";
import type { Pair } from "./matching";
import { PROSE_FIELDS, type PlacedFigure } from "./passages";
import { yearOf } from "./results";
import { measure, targetOf } from "./thresholds";
import type {
  BasisConflict,
  Formula,
  Indicator,
  Measured,
  MissingPiece,
  Operand,
  SourcedFigure,
  Target,
} from "./types";

export interface BuildContext {
  readonly fiscalYear: number | null;
  /** What the user says of a name, before the reading of its words. */
  readonly lessIsBetter: (name: string) => boolean | undefined;
  /** All figures of the year under evaluation, for those that are told twice. */
  readonly actuals: readonly PlacedFigure[];
}

/** Works out one indicator from its goal, its result and its figures of other years. */
export function buildIndicator(
  name: string,
  pair: Pair,
  history: History,
  known: KnownFigures,
  context: BuildContext,
): Indicator {
  const { group, actual: placed } = pair;
  const { fiscalYear } = context;
  const unit =
    placed?.figure.unit ??
    (group && groupUnit(group)) ??
    history.prior?.figure.unit ??
    known.prior?.figure.unit ??
    null;
  const { counting, otherYears } = goalsByYear(group, fiscalYear);
  const lessIsBetter =
    context.lessIsBetter(name) ?? (counting[0] ? goalWantsLess(counting[0], name) : isNuisance(name));
  const actual = placed && measure(placed, unit);
  const prior = priorOf(history, known, placed, unit);
  const earlier = known.all.length === 0 ? history.others : [...history.others, ...known.all];
  const toTarget = (goal: Goal): Target =>
    targetOf(goal, unit, lessIsBetter, basesOf(goal, earlier, prior, unit, fiscalYear));
  const targets = counting.map(toTarget);
  const target = targets[0] ?? null;
  const overYears = actual !== null && placed !== null && isOverYears(placed, history);
  const periodTotal =
    target?.kind === "cumulative" && actual && !overYears
      ? periodTotalOf(target, actual, prior ? [prior, ...earlier] : earlier, fiscalYear)
      : null;
  const told = achievedOf(target, actual, overYears, periodTotal);
  const achieved = placed && isToldExceeded(placed) ? { ...told, isApproximate: true } : told;
  const judgement = target ? judge(target, achieved, { lessIsBetter, fiscalYear }) : { attained: null, missing: [] };
  const reference = referenceOf(target, history, unit, fiscalYear);
  return {
    name,
    unit,
    mark: (group && groupMark(group)) ?? placed?.figure.mark ?? null,
    lessIsBetter,
    target,
    targets,
    otherYearTargets: compact(otherYears.map(toTarget)),
    actual,
    periodTotal,
    prior,
    statedPriors: compact(
      history.ofPrior.flatMap((stated) => (stated === history.prior ? prior : measure(stated, unit)) ?? []),
    ),
    lastYear: known.lastYear && measure(known.lastYear, unit),
    reference,
    referenceRatio: actual && reference && !overYears ? ratioTo(reference, actual, unit) : null,
    achievementRate: target && rateOf(target, achieved, actual, lessIsBetter, unit),
    yearOverYear: actual && prior && !overYears ? changeOf(actual, prior, unit) : null,
    attained: judgement.attained,
    missing: compact(withCause(judgement.missing, pair, target)),
    incomparable: pair.incomparable && pair.incomparable.sourced,
    basisConflicts: compact(conflictsOf(pair, history, context.actuals)),
  };
}

/** Goals that hold in the year under evaluation, the one that counts first, and goals of other years. */
function goalsByYear(group: GoalGroup | null, fiscalYear: number | null): { counting: Goal[]; otherYears: Goal[] } {
  const counting: Goal[] = [];
  const otherYears: Goal[] = [];
  for (const goal of group?.goals ?? []) (isOfOtherYear(goal, fiscalYear) ? otherYears : counting).push(goal);
  if (counting.length === 0) {
    // A goal for a later year alone still is the goal; one of a year that is over is not.
    const next = otherYears.find((goal) => isDueAfter(goal, fiscalYear));
    return { counting: next ? [next] : [], otherYears: otherYears.filter((goal) => goal !== next) };
  }
  return {
    counting: ordered(counting, (a, b) => rank(a) - rank(b) || yearFirst(a, b) || a.start - b.start),
    otherYears,
  };
}

function isOfOtherYear(goal: Goal, fiscalYear: number | null): boolean {
  if (fiscalYear === null) return false;
  if (goal.period) return goal.period[0] > fiscalYear || goal.period[1] < fiscalYear;
  return goal.fiscalYear !== null && goal.fiscalYear !== fiscalYear;
}

/** Which goal counts first: by its field, one year's before one over years. */
function rank({ field, kind }: Goal): number {
  return PROSE_FIELDS.indexOf(field) * 2 + (kind === "cumulative" ? 1 : 0);
}

function isDueAfter({ fiscalYear: year, period }: Goal, fiscalYear: number | null): boolean {
  const due = year ?? (period && period[1]);
  return due !== null && fiscalYear !== null && due > fiscalYear;
}

/** A goal that names its year counts before one of the same field that does not. */
function yearFirst(a: Goal, b: Goal): number {
  return Number(a.fiscalYear === null) - Number(b.fiscalYear === null);
}

/** The stated figure; where the block states none that compares with the result, what is known from outside. */
function priorOf(
  history: History,
  known: KnownFigures,
  actual: PlacedFigure | null,
  unit: string | null,
): Measured | null {
  if (history.prior) return measure(history.prior, unit);
  const { prior } = known;
  if (!prior || (actual && !areComparable(actual.figure, prior.figure))) return null;
  return measure(prior, unit);
}

function basesOf(
  goal: Goal,
  earlier: readonly SourcedFigure[],
  prior: Measured | null,
  unit: string | null,
  fiscalYear: number | null,
) {
  return {
    prior,
    named: goal.base && measure(goal.base, unit),
    ofYear: (year: number): Measured | null => measuredOf(earlier, year, unit, fiscalYear),
  };
}

/** The base year that the goal names, otherwise the nearest other year that is shown. */
function referenceOf(
  target: Target | null,
  history: History,
  unit: string | null,
  fiscalYear: number | null,
): Measured | null {
  const base = target?.relative?.base;
  const named =
    base?.kind === "fiscal-year" ? history.others.find((other) => yearOf(other, fiscalYear) === base.year) : undefined;
  const shown = named ?? history.others[0] ?? history.incomparablePrior;
  return shown ? measure(shown, unit) : null;
}

/** 3年間の累計19回, 平成29年度102人、平成30年度98人、令和元年度112人、合計312人. */
function isOverYears({ figure, sentence }: PlacedFigure, { prior, others }: History): boolean {
  if (figure.isCumulative || (figure.period !== null && figure.period[0] < figure.period[1])) return true;
  if (!figure.isTotal || prior === null) return false;
  const before = [prior, ...others].filter(
    (other) => other.sentence === sentence && other.figure.unit === figure.unit && other.figure.end <= figure.start,
  );
  return before.length >= 2 && before.reduce((rest, other) => rest.minus(other.figure.value), figure.value).gte(0);
}

/** The sum of the years of a cumulative goal's period, where the block gives every one of them. */
function periodTotalOf(
  target: Target,
  actual: Measured,
  earlier: readonly SourcedFigure[],
  fiscalYear: number | null,
): Formula | null {
  if (target.period === null || fiscalYear === null) return null;
  const [first, last] = target.period;
  const operands: Operand[] = [];
  for (let year = first; year <= Math.min(last, fiscalYear); year++) {
    const found = year === fiscalYear ? actual : measuredOf(earlier, year, actual.figure.unit, fiscalYear);
    if (!found) return null;
    operands.push({ label: `${year}年度`, value: found.value, unit: actual.figure.unit, source: found });
  }
  return operands.length < 2 ? null : sum(operands, actual.figure.unit);
}

function measuredOf(
  earlier: readonly SourcedFigure[],
  year: number,
  unit: string | null,
  fiscalYear: number | null,
): Measured | null {
  const found = earlier.find((other) => yearOf(other, fiscalYear) === year);
  return found ? measure(found, unit) : null;
}

/** A cumulative goal is judged on the total over its period, never on one year's figure. */
function achievedOf(
  target: Target | null,
  actual: Measured | null,
  overYears: boolean,
  periodTotal: Formula | null,
): Achieved {
  const isApproximate = actual?.figure.approximate ?? false;
  if (target?.kind !== "cumulative") return { value: actual?.value ?? null, isApproximate };
  const value: Big | null = actual && overYears ? actual.value : (periodTotal?.result ?? null);
  return { value, isApproximate };
}

/** ５割を超えた tells no level: it may well be above the goal 「５割を超える」. */
function isToldExceeded({ figure, passage }: PlacedFigure): boolean {
  return /^[ ]*を(?:大きく|わずかに)?(?:超え|上回)/.test(passage.shadow.slice(figure.end, figure.end + 8));
}

function rateOf(
  target: Target,
  achieved: Achieved,
  actual: Measured | null,
  lessIsBetter: boolean,
  unit: string | null,
): Formula | null {
  if (target.value === null || achieved.value === null) return null;
  const result: Operand = { label: "実績", value: achieved.value, unit, source: actual };
  const goal: Operand = { label: "目標", value: target.value, unit, source: target.source };
  return achievementRate(result, goal, lessIsBetter);
}

function ratioTo(reference: Measured, actual: Measured, unit: string | null): Formula {
  const label = reference.figure.fiscalYear === null ? "参考" : `${reference.figure.fiscalYear}年度`;
  return ratio(
    { label: "実績", value: actual.value, unit, source: actual },
    { label, value: reference.value, unit, source: reference },
  );
}

/** Says why the result is missing where more is known than that it is. */
function withCause(
  missing: readonly MissingPiece[],
  { incomparable, isDoubtful }: Pair,
  target: Target | null,
): MissingPiece[] {
  if (!target) return ["target"];
  if (incomparable)
    return missing.map((piece) => (piece === "actual" || piece === "period-total" ? "comparable-unit" : piece));
  if (!isDoubtful) return [...missing];
  return missing.map((piece) => (piece === "actual" || piece === "period-total" ? "single-actual" : piece));
}

function conflictsOf({ group, actual }: Pair, history: History, actuals: readonly PlacedFigure[]): BasisConflict[] {
  const conflicts: PlacedConflict[] = [...history.conflicts];
  if (actual) {
    for (const other of actuals) {
      if (other !== actual && isToldTwice(actual, other))
        conflicts.push({ kind: "two-values", first: actual, second: other });
    }
  }
  conflicts.push(...acrossBases(group, actual, history));
  return conflicts.map(({ kind, first, second }) => ({ kind, first: first.sourced, second: second.sourced }));
}

const COMPARES = /対前年|対昨年|(?:前|昨)年度?(?:同[月期])?(?:比|より|から|に比べ|と比べ|との比較)/;

/** 前年度 is compared with, and stands there only on another basis. A budget merely stands beside a settlement. */
function acrossBases(
  group: GoalGroup | null,
  actual: PlacedFigure | null,
  { incomparablePrior }: History,
): PlacedConflict[] {
  if (!actual || !incomparablePrior) return [];
  const isStated = COMPARES.test(actual.passage.shadow);
  const isWanted =
    incomparablePrior.figure.basis !== "budget" && (group?.goals.some(({ kind }) => kind === "prior") ?? false);
  return isStated || isWanted ? [{ kind: "comparison", first: incomparablePrior, second: actual }] : [];
}
