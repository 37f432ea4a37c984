import { parseFiscalYears } from "../calendar";
import type Big from "big.js";
import { achievementRate } from "./arithmetic";
import type { Base, Claim } from "./claims";
import { expectedOf, isAsStated, isDirected, judgeClaim, judgeIfRight } from "./claims";
import { areConvertible, isPercentage } from "./conversion";
import type { History } from "./history";
import { nameSimilarity } from "./names";
import type { PlacedFigure } from "./passages";
import { yearOf } from "./results";
import { measure } from "./thresholds";
import type { Comparison, Indicator, Measured, Operand, SourcedFigure } from "./types";

/** An indicator with where its figures stand, so that what is stated of it can be found. */
export interface Subject {
  readonly index: number;
  readonly indicator: Indicator;
  readonly actual: PlacedFigure;
  readonly history: History;
  /** Figures of earlier years that are known from outside the block. */
  readonly known: readonly SourcedFigure[];
}

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
  const host = stated.host && subjects.find(({ actual }) => actual === stated.host);
  if (host && fits(stated, host.actual)) return host;
  const fitting = subjects.filter(({ actual }) => fits(stated, actual));
  const inSentence = fitting.filter(({ actual }) => actual.sentence === stated.sentence);
  const above = fitting.filter(
    ({ actual }) => actual.figure.end <= stated.figure.start && stated.sentence.line - actual.sentence.line <= 3,
  );
  return nearest(stated, named(stated, inSentence)) ?? nearest(stated, named(stated, above));
}

/** Those of the figure's own name, where it has one that any of them bears. */
function named(stated: PlacedFigure, subjects: readonly Subject[]): readonly Subject[] {
  const { name } = stated.figure;
  if (name === null) return subjects;
  const same = subjects.filter(({ indicator }) => nameSimilarity(name, indicator.name) >= 0.6);
  return same.length > 0 ? same : subjects;
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

const ACHIEVEMENT = /達成[率度]|進捗率/;
/** 目標比108％ is a 達成率, 目標比＋8％ a change. */
const TO_TARGET = /目標(?:値)?比/;
const PRIOR = /(?:前|昨)年|対前/;
const TARGET = /目標/;

function compare(stated: PlacedFigure, subject: Subject, fiscalYear: number | null): Comparison | null {
  const { index, indicator } = subject;
  const { actual, unit } = indicator;
  if (!actual) return null;
  const words = wordsBefore(stated);
  if (ACHIEVEMENT.test(words) || (TO_TARGET.test(words) && !isDirected(stated))) {
    return isDirected(stated) ? null : achievementClaim(stated, subject);
  }
  const claim: Claim = { stated, actual, index, unit };
  const target = targetBase(indicator);
  if (TARGET.test(words) && !PRIOR.test(words)) return target && judgeClaim(claim, [target]);
  return changeClaim(claim, subject, words, fiscalYear) ?? (target && judgeIfRight(claim, [target]));
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

/** A stated 達成率. Of a less-is-better goal either usual formula is right. */
function achievementClaim(stated: PlacedFigure, { index, indicator }: Subject): Comparison | null {
  const { actual, achievementRate: formula, target, unit } = indicator;
  const base = targetBase(indicator);
  if (!formula?.result || !actual || !base || stated.figure.unit !== "%") return null;
  const operand = (value: Big): Operand => ({ label: indicator.name, value, unit, source: null });
  const ways = indicator.lessIsBetter ? [false, true] : [false];
  const allowed = indicator.targets.flatMap(({ value }) =>
    ways.flatMap((inverse) => (value ? achievementRate(operand(actual.value), operand(value), inverse) : [])),
  );
  const agrees = [formula, ...allowed].some((reading) => isAsStated(stated, reading));
  if (!agrees && target?.comparator === "approx") return null;
  const verdict = agrees ? "agrees" : "miscalculated";
  const shared = { stated: stated.sourced, indicator: index, actual, base, wrongYear: null };
  return { ...shared, kind: "achievement-rate", verdict, formula, expected: expectedOf(stated, formula) };
}

function targetBase({ target }: Indicator): Base | null {
  return target?.value
    ? { kind: "target", value: target.value, fiscalYear: target.fiscalYear, source: target.source }
    : null;
}

/** A stated change against an earlier year: of 対前年度, of a year that is written, or of what stands beside it. */
function changeClaim(claim: Claim, subject: Subject, words: string, fiscalYear: number | null): Comparison | null {
  const { indicator, history, known } = subject;
  const { prior: measured, unit } = indicator;
  const prior = measured ? [earlier(measured, "prior", yearOf(measured, fiscalYear))] : [];
  const others = basesFrom([...history.others, ...known], unit, fiscalYear);
  const year = claim.stated.figure.fiscalYear ?? parseFiscalYears(words, fiscalYear)[0]?.year ?? null;
  if (year !== null && fiscalYear !== null && year < fiscalYear) {
    return judgeClaim(
      claim,
      [...prior, ...others].filter((base) => base.fiscalYear === year),
    );
  }
  const claimsPrior = PRIOR.test(words);
  if (!claimsPrior && !isBesideBase(claim.stated, subject)) return judgeIfRight(claim, [...prior, ...others]);
  const found = judgeClaim(claim, prior);
  if (found && found.verdict !== "miscalculated") return found;
  const incomparable = history.incomparablePrior ? basesFrom([history.incomparablePrior], unit, fiscalYear) : [];
  if (incomparable.length > 0) return judgeIfRight(claim, incomparable);
  const elsewhere = judgeIfRight(claim, others);
  return elsewhere ? inWrongYear(elsewhere, claimsPrior) : found;
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
  return { kind, value: source.value, fiscalYear: year, source };
}

function basesFrom(figures: readonly SourcedFigure[], unit: string | null, fiscalYear: number | null): Base[] {
  return figures.flatMap((figure) => {
    const measured = measure(figure, unit);
    return measured ? [earlier(measured, "base-year", yearOf(figure, fiscalYear))] : [];
  });
}
