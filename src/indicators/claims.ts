import type Big from "big.js";
import { agreesWithStated, difference, rateOfChange, ratio } from "./arithmetic";
import { convert, differenceUnit, forDifference, isMoney, isPercentage } from "./conversion";
import type { PlacedFigure } from "./passages";
import type { Comparison, ComparisonKind, Formula, Measured, Operand } from "./types";

/** What a stated change is measured from. */
export type Base = Comparison["base"];

/** A stated figure, the result it speaks of, and that result's indicator. */
export interface Claim {
  readonly stated: PlacedFigure;
  readonly actual: Measured;
  /** The indicator's position and unit. */
  readonly index: number;
  readonly unit: string | null;
}

/** A claim that is only believed where it recomputes: nothing says what it compares with. */
export function judgeIfRight(claim: Claim, bases: readonly Base[]): Comparison | null {
  const found = judgeClaim(claim, bases);
  return found && found.verdict !== "miscalculated" ? found : null;
}

interface Reading {
  readonly kind: ComparisonKind;
  readonly base: Base;
  readonly formula: Formula;
}

/** Recomputes a claim from each base that it may mean, the likeliest first; null where there is none. */
export function judgeClaim(claim: Claim, bases: readonly Base[]): Comparison | null {
  const { stated, actual, index } = claim;
  const readings = bases.flatMap((base) => readingsOf(claim, base));
  const [first] = readings;
  if (!first) return null;
  const right = readings.find(({ formula }) => isAsStated(stated, formula));
  const read = ({ kind, base, formula }: Reading, verdict: Comparison["verdict"]): Comparison => ({
    stated: stated.sourced,
    indicator: index,
    actual,
    wrongYear: null,
    kind,
    base,
    formula,
    verdict,
    expected: expectedOf(stated, formula),
  });
  if (right) return read(right, "agrees");
  const points = inPoints(claim, bases);
  if (points) return read(points, "percent-for-points");
  return isVagueOutside(first.base) ? null : read(first, "miscalculated");
}

/** Last year's 見込み and 約 in its own workbook: the final figure, which the claim may well be right about, is not there. */
function isVagueOutside({ source }: Base): boolean {
  return source?.outside !== undefined && (source.figure.provisional || source.figure.approximate);
}

/** What a stated figure may mean by its unit and words, the likeliest first. */
function readingsOf({ stated, actual, unit }: Claim, base: Base): Reading[] {
  const [now, then] = operandsOf(actual, base, unit);
  const { unit: written } = stated.figure;
  if (written !== "%" && written !== "割" && written !== "倍") {
    return [
      { kind: "difference", base, formula: difference(forDifference(now), forDifference(then), differenceUnit(unit)) },
    ];
  }
  const change: Reading = { kind: "rate-of-change", base, formula: rateOfChange(now, then) };
  const share: Reading = { kind: "ratio", base, formula: ratio(now, then) };
  if (written === "倍") return isDirected(stated) ? [share, change] : [share];
  if (isDirected(stated)) return [change];
  return stated.figure.value.gt(50) ? [share, change] : [change, share];
}

function operandsOf(actual: Measured, base: Base, unit: string | null): [Operand, Operand] {
  return [
    { label: "実績", value: actual.value, unit, source: actual },
    { label: baseLabel(base), value: base.value, unit, source: base.source },
  ];
}

function baseLabel({ kind, fiscalYear }: Base): string {
  if (kind === "target") return "目標";
  return kind === "prior" || fiscalYear === null ? "前年度" : `${fiscalYear}年度`;
}

/** Whether words or sign say that it is a change: 増, 減, ▲, ＋. */
export function isDirected({ figure }: PlacedFigure): boolean {
  return figure.direction !== null || /^[▲△＋+−\-－‐]|^マイナス|^プラス/.test(figure.text);
}

/** A difference of two percentages that is written in %: right as a number, wrong as a unit. */
function inPoints({ stated, actual, unit }: Claim, bases: readonly Base[]): Reading | null {
  if (unit !== "%" || stated.figure.unit !== "%") return null;
  for (const base of bases) {
    const formula = difference(...operandsOf(actual, base, unit), "ポイント");
    if (isAsStated(stated, formula)) return { kind: "difference", base, formula };
  }
  return null;
}

/** Within one unit of the last stated digit; counts exactly. A number without sign and direction tells the size only. */
export function isAsStated(stated: PlacedFigure, formula: Formula): boolean {
  const { value, decimals, direction, unit } = stated.figure;
  const recomputed = expectedOf(stated, formula);
  if (!recomputed) return false;
  const isRounded = unit === "ポイント" || isPercentage(unit) || isMoney(unit) || unit === "倍";
  const agrees = (number: Big): boolean =>
    isRounded ? agreesWithStated(number, decimals, recomputed) : number.eq(recomputed);
  // 改善 says neither more nor less: a falling 未納率 improves.
  if (/^[ ]*の?(?:改善|好転|悪化)/.test(stated.passage.shadow.slice(stated.figure.end, stated.figure.end + 8))) {
    return agrees(recomputed.lt(0) ? value.abs().neg() : value.abs());
  }
  if (direction === "down") return agrees(value.abs().neg());
  if (direction === "up" || isDirected(stated)) return agrees(value);
  return agrees(value) || agrees(value.neg());
}

/** The recomputed value in the stated unit. */
export function expectedOf({ figure }: PlacedFigure, { result, resultUnit }: Formula): Big | null {
  if (!result) return null;
  if (resultUnit === "%" && figure.unit === "倍") return result.div(100);
  return resultUnit === "ポイント" ? result : convert(result, resultUnit, figure.unit);
}
