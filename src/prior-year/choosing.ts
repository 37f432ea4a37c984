import { matchInitiatives, type InitiativesMatched } from "./initiatives";
import type { YearReading } from "./types";

/** Which of the earlier workbooks are put beside one workbook. */
export interface PriorsChosen {
  readonly years: readonly YearReading[];
  /** Years of which several workbooks were given and none could be told to be this one's. */
  readonly unsettled: readonly UnsettledYear[];
}

export interface UnsettledYear {
  readonly fiscalYear: number | null;
  readonly files: number;
}

/** A workbook whose blocks match nearly as well as the best one's, on the same blocks, cannot be told from it. */
const NEARLY = 0.9;

/**
 * Of several workbooks of one year (all wards' at once) those of this workbook's own ward: by the ward's name where both
 * tell it, otherwise by the titles of the blocks. Where it is the only workbook of its year it is taken as it is.
 */
export function priorsFor(current: YearReading, given: readonly YearReading[]): PriorsChosen {
  const years: YearReading[] = [];
  const unsettled: UnsettledYear[] = [];
  for (const [fiscalYear, group] of byYear(given)) {
    const own = group.length === 1 ? group : ownOf(current, group);
    years.push(...own);
    if (own.length === 0) unsettled.push({ fiscalYear, files: group.length });
  }
  // In the order in which they were given.
  return { years: given.filter((year) => years.includes(year)), unsettled };
}

function byYear(given: readonly YearReading[]): ReadonlyMap<number | null, readonly YearReading[]> {
  const groups = new Map<number | null, YearReading[]>();
  for (const year of given) groups.set(year.fiscalYear, [...(groups.get(year.fiscalYear) ?? []), year]);
  return groups;
}

function ownOf(current: YearReading, group: readonly YearReading[]): readonly YearReading[] {
  const ward = current.ward ?? null;
  if (ward === null) return byTitles(current, group);
  const sameWard = group.filter((year) => year.ward === ward);
  if (sameWard.length > 0) return sameWard;
  return byTitles(
    current,
    group.filter((year) => (year.ward ?? null) === null),
  );
}

interface Scored {
  readonly year: YearReading;
  readonly score: number;
  /** Positions of the blocks under evaluation that it continues. */
  readonly blocks: ReadonlySet<number>;
}

/** The workbook whose blocks match best, with those that match other blocks: a ward's year may be in several files. */
function byTitles(current: YearReading, group: readonly YearReading[]): readonly YearReading[] {
  const scored = group
    .map((year) => scoreOf(year, matchInitiatives(current.initiatives, year.initiatives)))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const taken: Scored[] = [];
  for (const each of scored) {
    const rival = taken.find(({ blocks }) => [...each.blocks].some((block) => blocks.has(block)));
    if (!rival) taken.push(each);
    else if (each.score >= NEARLY * rival.score) return [];
  }
  return taken.map(({ year }) => year);
}

function scoreOf(year: YearReading, { matches }: InitiativesMatched): Scored {
  const blocks = new Set(matches.map(({ current }) => current));
  return { year, score: matches.reduce((sum, { similarity }) => sum + similarity, 0), blocks };
}
