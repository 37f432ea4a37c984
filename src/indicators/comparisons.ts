import type Big from "big.js";
import { achievementRate, agreesWithStated, difference, rateOfChange, ratio } from "./arithmetic";
import { areConvertible, convert, differenceUnit, isMoney, isPercentage } from "./conversion";
import type { History } from "./history";
import { nameSimilarity } from "./names";
import type { PlacedFigure } from "./passages";
import { yearOf } from "./results";
import { measure, sourceOf } from "./thresholds";
import type { Comparison, ComparisonKind, Formula, Indicator, Measured, Operand } from "./types";

/** An indicator with where its figures stand, so that what is stated of it can be found. */
export interface Subject {
  readonly index: number;
  readonly indicator: Indicator;
  readonly actual: PlacedFigure;
  readonly history: History;
}

type Base = Comparison["base"];

/** Ties stated differences, rates and 達成率 to indicators and recomputes them. What cannot be sure is left out. */
export function comparisonsOf(
  stated: readonly PlacedFigure[],
  subjects: readonly Subject[],
  fiscalYear: number | null,
): Comparison[] {
  return stated.flatMap((figure) => {
    const subject = subjectOf(figure, subjects);
    const comparison = subject && compare(figure, subject, fiscalYear);
    return comparison ? [comparison] : [];
  });
}

/** The indicator whose result stands nearest: in the bracket's host, the sentence, or the lines right above. */
function subjectOf(stated: PlacedFigure, subjects: readonly Subject[]): Subject | null {
  const fitting = subjects.filter(({ actual }) => actual.passage === stated.passage && fits(stated, actual));
  const host = fitting.find(({ actual }) => actual === stated.host);
  if (host) return host;
  const { name } = stated.figure;
  const byName = fitting.filter(({ indicator }) => name !== null && nameSimilarity(name, indicator.name) >= 0.6);
  const near = byName.length > 0 ? byName : fitting;
  const inSentence = near.filter(({ actual }) => actual.sentence === stated.sentence);
  if (inSentence.length > 0) return nearest(stated, inSentence);
  const above = near.filter(
    ({ actual }) => actual.figure.end <= stated.figure.start && stated.sentence.line - actual.sentence.line <= 3,
  );
  return nearest(stated, above);
}

function nearest(stated: PlacedFigure, subjects: readonly Subject[]): Subject | null {
  const distance = ({ actual }: Subject): number => Math.abs(actual.figure.start - stated.figure.start);
  return subjects.reduce<Subject | null>(
    (best, next) => (best && distance(best) <= distance(next) ? best : next),
    null,
  );
}

function fits({ figure }: PlacedFigure, actual: PlacedFigure): boolean {
  if (isPercentage(figure.unit) || figure.unit === "倍") return true;
  if (figure.unit === "ポイント") return isPercentage(actual.figure.unit);
  return areConvertible(figure.unit, actual.figure.unit);
}

const ACHIEVEMENT = /達成[率度]|(?:対)?目標(?:値)?比|進捗率/;
const PRIOR = /(?:前|昨)年|対前/;
const TARGET = /目標/;

function compare(stated: PlacedFigure, subject: Subject, fiscalYear: number | null): Comparison | null {
  const { indicator } = subject;
  const { actual, unit } = indicator;
  if (!actual) return null;
  const words = wordsBefore(stated);
  if (ACHIEVEMENT.test(words) || /^[ ]*[)）]?の?達成/.test(wordsAfter(stated)))
    return achievementClaim(stated, subject);
  if (TARGET.test(words) && !PRIOR.test(words)) {
    const target = targetBase(indicator);
    return target && judgeClaim(stated, subject, actual, [target], unit);
  }
  return changeClaim(stated, subject, actual, words, fiscalYear);
}

/** The words of the clause before a stated figure. */
function wordsBefore({ figure, passage, sentence }: PlacedFigure): string {
  const words = passage.shadow.slice(sentence.start, figure.start);
  const cut = Math.max(
    words.lastIndexOf("、"),
    words.lastIndexOf("("),
    words.lastIndexOf("\uE000"),
    words.lastIndexOf(","),
  );
  // 目標の43％を5.3％下回った: what is compared with stands before the number that the clause begins with.
  return /\uE000を?$/.test(words.slice(0, cut + 2)) ? words.slice(-24) : words.slice(cut + 1);
}

function wordsAfter({ figure, passage, sentence }: PlacedFigure): string {
  return passage.shadow.slice(figure.end, sentence.end).slice(0, 12);
}

/** A stated 達成率. Of a less-is-better goal either usual formula is right. */
function achievementClaim(stated: PlacedFigure, { index, indicator }: Subject): Comparison | null {
  const { actual, achievementRate: formula, target, unit } = indicator;
  const base = targetBase(indicator);
  if (!formula?.result || !actual || !base || stated.figure.unit !== "%") return null;
  const others = indicator.targets.flatMap(({ value }) => (value ? [value] : []));
  const operand = (label: string, value: Big): Operand => ({ label, value, unit, source: null });
  const readings = others.flatMap((value) =>
    [false, true].map((inverse) => achievementRate(operand("実績", actual.value), operand("目標", value), inverse)),
  );
  const allowed = indicator.lessIsBetter ? readings : readings.filter(({ kind }) => kind === "achievement-rate");
  const agrees = [formula, ...allowed].some((reading) => isAsStated(stated, reading));
  if (!agrees && target?.comparator === "approx") return null;
  const verdict = agrees ? "agrees" : "miscalculated";
  const shared = { stated: sourceOf(stated), indicator: index, actual, base, wrongYear: null };
  return { ...shared, kind: "achievement-rate", verdict, formula, expected: expectedOf(stated, formula) };
}

function targetBase({ target }: Indicator): Base | null {
  return target?.value
    ? { kind: "target", value: target.value, fiscalYear: target.fiscalYear, source: target.source }
    : null;
}

/** A stated change against an earlier year: of 対前年度, of a year that is written, or of what stands beside it. */
function changeClaim(
  stated: PlacedFigure,
  subject: Subject,
  actual: Measured,
  words: string,
  fiscalYear: number | null,
): Comparison | null {
  const { indicator, history } = subject;
  const prior = indicator.prior ? [earlier(indicator.prior, "prior", fiscalYear === null ? null : fiscalYear - 1)] : [];
  const incomparable = history.incomparablePrior
    ? basesFrom([history.incomparablePrior], indicator.unit, fiscalYear)
    : [];
  const others = basesFrom(history.others, indicator.unit, fiscalYear);
  const year = stated.figure.fiscalYear;
  if (year !== null && fiscalYear !== null && year < fiscalYear) {
    const named = [...prior, ...others].filter((base) => base.fiscalYear === year);
    return judgeClaim(stated, subject, actual, named, indicator.unit);
  }
  const claimsPrior = PRIOR.test(words);
  if (!claimsPrior && !isBesideBase(stated, subject))
    return judgeIfRight(stated, subject, actual, [...prior, ...others]);
  if (prior.length > 0) {
    const found = judgeClaim(stated, subject, actual, prior, indicator.unit);
    const elsewhere = judgeIfRight(stated, subject, actual, others);
    return found?.verdict === "miscalculated" && elsewhere ? inWrongYear(elsewhere, claimsPrior) : found;
  }
  if (incomparable.length > 0) return judgeIfRight(stated, subject, actual, incomparable);
  const elsewhere = judgeIfRight(stated, subject, actual, others);
  return elsewhere && inWrongYear(elsewhere, claimsPrior);
}

function inWrongYear(comparison: Comparison, claimsPrior: boolean): Comparison {
  return claimsPrior ? { ...comparison, wrongYear: comparison.base.fiscalYear } : comparison;
}

/** Whether a figure to compare with stands in the same sentence or right above, so that a bare 差引 can only mean it. */
function isBesideBase(stated: PlacedFigure, { history, actual }: Subject): boolean {
  const { prior } = history;
  if (!prior || prior.passage !== stated.passage) return false;
  return (
    prior.sentence === stated.sentence ||
    (actual.sentence !== stated.sentence && stated.sentence.line - prior.sentence.line <= 2)
  );
}

function earlier(source: Measured, kind: Base["kind"], year: number | null): Base {
  return { kind, value: source.value, fiscalYear: source.figure.fiscalYear ?? year, source };
}

function basesFrom(figures: readonly PlacedFigure[], unit: string | null, fiscalYear: number | null): Base[] {
  return figures.flatMap((figure) => {
    const measured = measure(figure, unit);
    return measured ? [earlier(measured, "base-year", yearOf(figure, fiscalYear))] : [];
  });
}

/** A claim that is only believed where it recomputes: nothing says what it compares with. */
function judgeIfRight(
  stated: PlacedFigure,
  subject: Subject,
  actual: Measured,
  bases: readonly Base[],
): Comparison | null {
  const found = judgeClaim(stated, subject, actual, bases, subject.indicator.unit);
  return found && found.verdict !== "miscalculated" ? found : null;
}

interface Reading {
  readonly kind: ComparisonKind;
  readonly base: Base;
  readonly formula: Formula;
}

function judgeClaim(
  stated: PlacedFigure,
  { index }: Subject,
  actual: Measured,
  bases: readonly Base[],
  unit: string | null,
): Comparison | null {
  const readings = bases.flatMap((base) => readingsOf(stated, actual, base, unit));
  const [first] = readings;
  if (!first) return null;
  const shared = { stated: sourceOf(stated), indicator: index, actual, wrongYear: null };
  const right = readings.find(({ formula }) => isAsStated(stated, formula));
  const claim = (reading: Reading, verdict: Comparison["verdict"]): Comparison => ({
    ...shared,
    ...reading,
    verdict,
    expected: expectedOf(stated, reading.formula),
  });
  if (right) return claim(right, "agrees");
  const points = inPoints(stated, actual, bases, unit);
  return points ? claim(points, "percent-for-points") : claim(first, "miscalculated");
}

/** What a stated figure may mean by its unit and words, the likeliest first. */
function readingsOf(stated: PlacedFigure, actual: Measured, base: Base, unit: string | null): Reading[] {
  const now: Operand = { label: "実績", value: actual.value, unit, source: actual };
  const then: Operand = {
    label: base.kind === "target" ? "目標" : baseLabel(base),
    value: base.value,
    unit,
    source: base.source,
  };
  const { unit: written } = stated.figure;
  if (written !== "%" && written !== "割" && written !== "倍") {
    return [{ kind: "difference", base, formula: difference(now, then, differenceUnit(unit)) }];
  }
  const change: Reading = { kind: "rate-of-change", base, formula: rateOfChange(now, then) };
  const share: Reading = { kind: "ratio", base, formula: ratio(now, then) };
  if (isDirected(stated)) return [change];
  return stated.figure.value.gt(50) ? [share, change] : [change, share];
}

function baseLabel({ kind, fiscalYear }: Base): string {
  return kind === "prior" || fiscalYear === null ? "前年度" : `${fiscalYear}年度`;
}

/** Whether words or sign say that it is a change: 増, 減, ▲, ＋. */
function isDirected({ figure }: PlacedFigure): boolean {
  return figure.direction !== null || /^[▲△＋+−\-－‐]|^マイナス|^プラス/.test(figure.text);
}

/** A difference of two percentages that is written in %: right as a number, wrong as a unit. */
function inPoints(stated: PlacedFigure, actual: Measured, bases: readonly Base[], unit: string | null): Reading | null {
  if (unit !== "%" || stated.figure.unit !== "%") return null;
  for (const base of bases) {
    const now: Operand = { label: "実績", value: actual.value, unit, source: actual };
    const then: Operand = { label: baseLabel(base), value: base.value, unit, source: base.source };
    const formula = difference(now, then, "ポイント");
    if (isAsStated(stated, formula)) return { kind: "difference", base, formula };
  }
  return null;
}

/** Within one unit of the last stated digit; counts exactly. A number without sign and direction tells the size only. */
function isAsStated(stated: PlacedFigure, formula: Formula): boolean {
  const { value, decimals, direction, unit } = stated.figure;
  const recomputed = expectedOf(stated, formula);
  if (!recomputed) return false;
  const isRounded = unit === "ポイント" || isPercentage(unit) || isMoney(unit) || unit === "倍";
  const agrees = (number: Big): boolean =>
    isRounded ? agreesWithStated(number, decimals, recomputed) : number.eq(recomputed);
  if (direction === "down") return agrees(value.abs().neg());
  if (direction === "up" || isDirected(stated)) return agrees(value);
  return agrees(value) || agrees(value.neg());
}

/** The recomputed value in the stated unit. */
function expectedOf({ figure }: PlacedFigure, { result, resultUnit }: Formula): Big | null {
  if (!result) return null;
  if (resultUnit === "%" && figure.unit === "倍") return result.div(100);
  return resultUnit === "ポイント" ? result : convert(result, resultUnit, figure.unit);
}
