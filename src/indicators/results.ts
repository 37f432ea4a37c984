import type { FigureRole } from "../figures";
import { areConvertible, isPercentage } from "./conversion";
import { isStatedChange } from "./deltas";
import type { Passage, PlacedFigure } from "./passages";
import { isElsewhereFigure } from "./target-figures";
import { mereParts, type TotalReading } from "./totals";
import type { SourcedFigure } from "./types";

/** What the results, and other years' figures anywhere, offer for indicators. */
export interface Candidates {
  /** Figures that may be the year's result of something, in order. */
  readonly actuals: readonly PlacedFigure[];
  /** Figures of other years, in any field. */
  readonly others: readonly PlacedFigure[];
}

/** Roles of figures that tell a level; a figure read as a target that states none tells one too. */
const MEASURED: ReadonlySet<FigureRole> = new Set(["actual", "prior", "reference", "target"]);

/** Sorts the figures that measure something by whether they are of the year under evaluation. */
export function candidatesOf(
  passages: readonly Passage[],
  totals: readonly TotalReading[],
  targets: ReadonlySet<PlacedFigure>,
  fiscalYear: number | null,
): Candidates {
  const parts = mereParts(totals);
  const actuals: PlacedFigure[] = [];
  const others: PlacedFigure[] = [];
  for (const passage of passages) {
    for (const placed of passage.figures) {
      const { role } = placed.figure;
      if (!MEASURED.has(role) || targets.has(placed) || isStatedChange(placed)) continue;
      if (isElsewhereFigure(placed)) continue;
      if (isOfAnotherYear(placed, fiscalYear)) others.push(placed);
      else if (passage.field === "results" && role === "actual" && !parts.has(placed) && !isPartial(placed, targets)) {
        actuals.push(placed);
      }
    }
  }
  return { actuals, others };
}

function isOfAnotherYear({ figure }: PlacedFigure, fiscalYear: number | null): boolean {
  if (figure.period !== null && figure.period[0] < figure.period[1]) return false;
  if (figure.role === "prior") return true;
  return figure.fiscalYear !== null && fiscalYear !== null && figure.fiscalYear !== fiscalYear;
}

const AVERAGE = /((?:日|月|週|回|所|校|人)(?:当たり|あたり)?平均)[^、,()\uE000]{0,16}$/;

/**
 * うち…, 最多 …, 月平均 …: a part of what is told or a share of it, never the result itself unless a goal is told so.
 */
function isPartial(placed: PlacedFigure, targets: ReadonlySet<PlacedFigure>): boolean {
  const before = wordsBefore(placed);
  const average = AVERAGE.exec(before)?.[1];
  if (average !== undefined) return ![...targets].some((target) => AVERAGE.exec(wordsBefore(target))?.[1] === average);
  if (/(?:内数|最多|最大|最高|最少)[^、,()\uE000]{0,16}$/.test(before)) return true;
  return /うち[^、,()\uE000]{0,16}$/.test(before) && !isShareByName(placed.figure) && hasWholeBefore(placed);
}

function wordsBefore({ figure, passage, sentence }: PlacedFigure): string {
  return passage.shadow.slice(sentence.start, figure.start);
}

/** 修了者のうち活動につながった者の割合 is the name of a share. */
function isShareByName({ name, unit }: PlacedFigure["figure"]): boolean {
  return isPercentage(unit) && name !== null && /.のうち/.test(name);
}

/** うち６店舗が出店 behind 14組が参加 is a result of its own: a part has its whole's unit. */
function hasWholeBefore({ figure, passage, sentence, host }: PlacedFigure): boolean {
  const isWhole = (other: PlacedFigure): boolean => areConvertible(other.figure.unit, figure.unit);
  if (host) return isWhole(host);
  return passage.figures.some(
    (other) => other.figure.end <= figure.start && other.sentence === sentence && isWhole(other),
  );
}

/** The fiscal year of a figure of another year: 前年度 is the one before the year under evaluation. */
export function yearOf({ figure }: SourcedFigure, fiscalYear: number | null): number | null {
  if (figure.fiscalYear !== null) return figure.fiscalYear;
  return figure.role === "prior" && fiscalYear !== null ? fiscalYear - 1 : null;
}

/** Whether a figure is of fiscal year − 1, as written or by its words 前年度. */
export function isOfPriorYear(placed: PlacedFigure, fiscalYear: number | null): boolean {
  const year = placed.figure.fiscalYear;
  if (placed.figure.role === "prior") return year === null || fiscalYear === null || year === fiscalYear - 1;
  return year !== null && fiscalYear !== null && year === fiscalYear - 1;
}

/** Whether a figure's unit can be told in any of the given ones. */
export function fitsUnit(placed: PlacedFigure, unit: string | null): boolean {
  return areConvertible(placed.figure.unit, unit);
}
