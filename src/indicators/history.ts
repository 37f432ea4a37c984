import { areComparable, haveSameBasis, tellOneYearTwice } from "./basis";
import { areConvertible } from "./conversion";
import { groupUnit } from "./groups";
import { ordered } from "./arrays";
import type { Pair } from "./matching";
import { nameSimilarity } from "./names";
import type { PlacedFigure } from "./passages";
import { isOfPriorYear, yearOf } from "./results";
import type { BasisConflict } from "./types";

/** A conflict of bases, with where its figures stand. */
export interface PlacedConflict {
  readonly kind: BasisConflict["kind"];
  readonly first: PlacedFigure;
  readonly second: PlacedFigure;
}

/** Figures of other years that belong to one indicator. */
export interface History {
  /** Fiscal year − 1 on the result's basis. */
  readonly prior: PlacedFigure | null;
  /** Fiscal year − 1 on another basis, where there is none on the result's. */
  readonly incomparablePrior: PlacedFigure | null;
  /** Every figure of fiscal year − 1, on whatever basis. */
  readonly ofPrior: readonly PlacedFigure[];
  /** All figures of other years, nearest year first. */
  readonly others: readonly PlacedFigure[];
  /** One year on two bases with different values. */
  readonly conflicts: readonly PlacedConflict[];
}

const BELONGS = 0.5;

/** Gives every figure of another year to the indicator that it speaks of, if any. */
export function historiesOf(
  pairs: readonly Pair[],
  others: readonly PlacedFigure[],
  fiscalYear: number | null,
): History[] {
  const owned = pairs.map((): PlacedFigure[] => []);
  for (const other of others) owned[ownerOf(other, pairs)]?.push(other);
  return pairs.map(({ actual }, index) => historyOf(actual, owned[index] ?? [], fiscalYear));
}

/** The position of the indicator that a figure speaks of; −1 where it speaks of none. */
function ownerOf(other: PlacedFigure, pairs: readonly Pair[]): number {
  const host = other.host ? pairs.findIndex(({ actual }) => actual === other.host) : -1;
  const hosting = pairs[host];
  if (hosting && belongingOf(other, hosting, pairs.length) > BELONGS) return host;
  let owner = -1;
  let best = BELONGS;
  for (const [index, pair] of pairs.entries()) {
    const likeness = belongingOf(other, pair, pairs.length);
    if (likeness <= best) continue;
    owner = index;
    best = likeness;
  }
  return owner;
}

/** How surely a figure of another year belongs to an indicator, from 0 to 1. */
function belongingOf(other: PlacedFigure, pair: Pair, count: number): number {
  const { group, actual } = pair;
  const unit = actual?.figure.unit ?? (group ? groupUnit(group) : null);
  if (!areConvertible(other.figure.unit, unit)) return 0;
  if (group?.goals.some((goal) => goal.base === other)) return 1;
  const likeness = placeLikeness(other, pair, unit, count);
  const { name } = other.figure;
  if (name === null) return likeness;
  const atLeast = (best: number, own: string | null | undefined): number =>
    own ? Math.max(best, nameSimilarity(own, name)) : best;
  const byActual = atLeast(likeness, actual?.figure.name);
  return group ? group.goals.reduce((best, goal) => atLeast(best, goal.name), byActual) : byActual;
}

/** Beside the goal or the result, and in its unit. */
function placeLikeness(other: PlacedFigure, { group, actual }: Pair, unit: string | null, count: number): number {
  const sameUnit = other.figure.unit !== null && other.figure.unit === unit;
  if (actual && actual.sentence === other.sentence) return sameUnit ? 0.7 : 0.55;
  if (group?.goals.some((goal) => followsGoal(other, goal))) return 0.65;
  if (
    actual &&
    actual.passage === other.passage &&
    Math.abs(actual.sentence.line - other.sentence.line) <= 1 &&
    sameUnit
  ) {
    return other.figure.name === null ? 0.6 : 0.52;
  }
  return count === 1 && (other.figure.name === null || sameUnit) ? 0.51 : 0;
}

function followsGoal(
  other: PlacedFigure,
  goal: { passage: PlacedFigure["passage"]; end: number; sentence: PlacedFigure["sentence"] },
): boolean {
  if (other.passage !== goal.passage || other.figure.start < goal.end) return false;
  return other.sentence.line - goal.sentence.line <= 2;
}

const NO_HISTORY: History = { prior: null, incomparablePrior: null, ofPrior: [], others: [], conflicts: [] };

function historyOf(actual: PlacedFigure | null, owned: readonly PlacedFigure[], fiscalYear: number | null): History {
  if (owned.length === 0) return NO_HISTORY;
  const ofPrior: PlacedFigure[] = [];
  const others: PlacedFigure[] = [];
  for (const other of owned) (isOfPriorYear(other, fiscalYear) ? ofPrior : others).push(other);
  const prior = bestPrior(actual, ofPrior);
  return {
    prior,
    incomparablePrior: prior ? null : (ofPrior[0] ?? null),
    ofPrior,
    others: byNearness(others, fiscalYear),
    conflicts: conflictsOf(owned, fiscalYear),
  };
}

/** Of those that compare with the result the one on its very basis, then beside it, then as first stated. */
function bestPrior(actual: PlacedFigure | null, priors: readonly PlacedFigure[]): PlacedFigure | null {
  if (!actual) return priors[0] ?? null;
  const worth = (other: PlacedFigure): number =>
    (haveSameBasis(actual.figure, other.figure) ? 4 : 0) +
    (other.sentence === actual.sentence ? 2 : 0) +
    (other.field === "results" ? 1 : 0);
  let best: PlacedFigure | null = null;
  for (const prior of priors) {
    if (areComparable(actual.figure, prior.figure) && (best === null || worth(prior) > worth(best))) best = prior;
  }
  return best;
}

function byNearness(figures: PlacedFigure[], fiscalYear: number | null): PlacedFigure[] {
  const distance = (figure: PlacedFigure): number => Math.abs((yearOf(figure, fiscalYear) ?? 0) - (fiscalYear ?? 0));
  return ordered(figures, (a, b) => distance(a) - distance(b));
}

const SURELY_ONE_NAME = 0.8;

function conflictsOf(figures: readonly PlacedFigure[], fiscalYear: number | null): PlacedConflict[] {
  const conflicts: PlacedConflict[] = [];
  if (figures.length < 2) return conflicts;
  figures.forEach((first, index) => {
    for (const second of figures.slice(index + 1)) {
      if (yearOf(first, fiscalYear) !== yearOf(second, fiscalYear)) continue;
      if (isToldTwice(first, second)) conflicts.push({ kind: "two-values", first, second });
    }
  });
  return conflicts;
}

/** Whether two figures are of one thing in one unit, on two bases, with different values. */
export function isToldTwice(first: PlacedFigure, second: PlacedFigure): boolean {
  const [a, b] = [first.figure, second.figure];
  if (a.unit !== b.unit || a.value.eq(b.value) || !tellOneYearTwice(a, b)) return false;
  return a.name !== null && b.name !== null && nameSimilarity(a.name, b.name) >= SURELY_ONE_NAME;
}
