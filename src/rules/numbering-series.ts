/** What is wrong with a number in its series. */
export interface Misplaced {
  /** Position in the series. */
  readonly at: number;
  readonly problem: "duplicate" | "order" | "gap";
  /** The numbers missing before this one (gap), or the one that would fit here (otherwise); may be empty. */
  readonly numbers: readonly number[];
  /** The position of the same number (duplicate). */
  readonly sameAs: number | null;
}

export interface SeriesMember<T> {
  readonly item: T;
  readonly value: number;
  /** What stands before the counting number: "1-" in 1-2. */
  readonly prefix: string;
}

/**
 * Splits blocks into series: one for each prefix (1-1, 1-2 | 2-1), running across sheets unless a sheet starts again at
 * 1. Blocks without a number that can be counted belong to none.
 */
export function seriesOf<T>(
  items: readonly T[],
  placeOf: (item: T) => { readonly sheet: string; readonly number: string | null },
): SeriesMember<T>[][] {
  const all: SeriesMember<T>[][] = [];
  const running = new Map<string, { series: SeriesMember<T>[]; sheet: string }>();
  for (const item of items) {
    const { sheet, number } = placeOf(item);
    const counted = number === null ? null : parseNumber(number);
    if (!counted) continue;
    const current = running.get(counted.prefix);
    const restarts = current !== undefined && current.sheet !== sheet && counted.value === 1;
    const series = current && !restarts ? current.series : [];
    if (series.length === 0) all.push(series);
    series.push({ item, ...counted });
    running.set(counted.prefix, { series, sheet });
  }
  return all;
}

/** "1-2" → prefix "1-", value 2; null where nothing can be counted. */
export function parseNumber(number: string): { prefix: string; value: number } | null {
  const groups = number.normalize("NFKC").match(/[0-9]+/g);
  const last = groups?.at(-1);
  if (!groups || last === undefined || last.length > 6) return null;
  const prefix = groups.slice(0, -1).map((group) => `${Number(group)}-`);
  return { prefix: prefix.join(""), value: Number(last) };
}

/**
 * The members of a series that are out of place, each once: those outside the longest rising run, and those before which
 * numbers are missing. A number in the wrong place that fills a gap explains it, so that one slip gives one finding.
 */
export function misplaced(values: readonly number[]): Misplaced[] {
  const inPlace = longestRisingRun(values);
  const present = new Set(values);
  const found: Misplaced[] = [];
  let previous: number | null = null;
  let strays: number[] = [];
  for (const [at, value] of values.entries()) {
    if (!inPlace.has(at)) {
      strays.push(at);
      continue;
    }
    const missing = previous === null ? [] : missingBetween(previous, value, present);
    found.push(...strays.map((stray, i) => strayAt(values, stray, inPlace, missing[i])));
    const unexplained = missing.slice(strays.length);
    if (unexplained.length > 0) found.push({ at, problem: "gap", numbers: unexplained, sameAs: null });
    previous = value;
    strays = [];
  }
  const last = previous ?? 0;
  found.push(...strays.map((stray, i) => strayAt(values, stray, inPlace, freeAfter(last, i, present))));
  return found;
}

function strayAt(values: readonly number[], at: number, inPlace: ReadonlySet<number>, fitting?: number): Misplaced {
  const same = values.findIndex((value, i) => value === values[at] && i !== at && inPlace.has(i));
  return {
    at,
    problem: same >= 0 ? "duplicate" : "order",
    numbers: fitting === undefined ? [] : [fitting],
    sameAs: same >= 0 ? same : null,
  };
}

/** At most this many missing numbers are listed; a jump from 3 to 300 is one slip, not 296 missing blocks. */
const LONGEST_LIST = 20;

function missingBetween(low: number, high: number, present: ReadonlySet<number>): number[] {
  const missing: number[] = [];
  for (let value = low + 1; value < high && missing.length < LONGEST_LIST; value++) {
    if (!present.has(value)) missing.push(value);
  }
  return missing;
}

/** The number that a stray at the end of the series would have, where it is not taken. */
function freeAfter(last: number, offset: number, present: ReadonlySet<number>): number | undefined {
  const value = last + 1 + offset;
  return present.has(value) ? undefined : value;
}

/** Positions of a longest strictly rising subsequence, the earliest where several are as long. O(n log n). */
function longestRisingRun(values: readonly number[]): Set<number> {
  const ends: Step[] = [];
  for (const [at, value] of values.entries()) {
    const length = lowerBound(ends, value);
    // An equal value never replaces an earlier one: of two same numbers the first is in place.
    if (ends[length]?.value !== value) ends[length] = { at, value, before: ends[length - 1] };
  }
  const run = new Set<number>();
  for (let step = ends.at(-1); step !== undefined; step = step.before) run.add(step.at);
  return run;
}

/** A value of a rising run, with the one before it. */
interface Step {
  readonly at: number;
  readonly value: number;
  readonly before: Step | undefined;
}

/** How many of the ends hold a value below `value`. */
function lowerBound(ends: readonly Step[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = ends[middle];
    if (end !== undefined && end.value < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
