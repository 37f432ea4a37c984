import type Big from "big.js";
import type { Comparator } from "../figures";
import type { Field, Initiative } from "../form";
import type { Comparison, Indicator, IndicatorReading, Measured, SourcedFigure, Target } from "../indicators";
import { toA1, type CellAddress } from "../snapshot";
import { fiscalYearName } from "../calendar";
import { showValue } from "./figure-words";
import { isEmpty } from "./nothing-to-say";

/** How far the full-width forms of ASCII lie behind it. */
const WIDE = 0xfee0;

const COMPARATOR_WORDS: Readonly<Record<Comparator, string>> = {
  ge: "以上",
  gt: "を上回る",
  le: "以下",
  lt: "未満",
  eq: "",
  approx: "程度",
};

/** A threshold in words: 2,000件以上, 85.83％を上回る. */
export function showThreshold(value: Big, unit: string | null, comparator: Comparator): string {
  return `${showValue(value, unit)}${COMPARATOR_WORDS[comparator]}`;
}

/** A target in words: its threshold where it is known, otherwise as written. */
export function showTarget({ value, unit, comparator, text }: Target): string {
  return value ? showThreshold(value, unit, comparator) : text.trim();
}

/** A figure as written, with its year where the text gives one: 平成30年度 85.83％. */
export function showFigure(source: SourcedFigure): string {
  const { fiscalYear } = source.figure;
  return fiscalYear === null ? showWritten(source) : `${fiscalYearName(fiscalYear)} ${showWritten(source)}`;
}

/** A figure as written, in the widths of the formulas beside it: ２５０人 → 250人, 62.9% → 62.9％. */
export function showWritten({ figure }: SourcedFigure): string {
  return figure.text
    .trim()
    .replace(/[０-９，．]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDE))
    .replace(/%/g, "％");
}

/** Where a figure from outside the block stands: 「様式３R1.xlsx」の「様式３」C21; "" for one of the block's own. */
export function showOutside({ outside, cell }: SourcedFigure): string {
  if (!outside) return "";
  const { file, sheet } = outside;
  return `${file === null ? "" : `「${file}」の`}シート「${sheet}」の${toA1(cell)}セル`;
}

/** A figure in the indicator's unit: 2,363件. */
export function showMeasured(measured: Measured, { unit }: Indicator): string {
  return showValue(measured.value, unit);
}

/** The results that have been written, or null where there is nothing to compare with yet. */
export function writtenResults({ fields }: Initiative): Field | null {
  return fields.results && !isEmpty(fields.results.text) ? fields.results : null;
}

/** The cells other than the one reported at, each once. */
export function otherCells(cell: CellAddress, sources: readonly (SourcedFigure | Target | null)[]): CellAddress[] {
  const others: CellAddress[] = [];
  for (const source of sources) {
    // A figure of another sheet or file has no cell in the block.
    if (!source || "outside" in source || isSame(source.cell, cell)) continue;
    if (others.some((other) => isSame(other, source.cell))) continue;
    others.push(source.cell);
  }
  return others;
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column;
}

/** What is there of some things that may be missing. */
export function known<T>(...things: readonly (T | null)[]): T[] {
  return things.filter((thing) => thing !== null);
}

/** A comparison with what its indicator is called. */
export interface NamedComparison extends Comparison {
  readonly name: string;
}

/** The stated comparisons of a kind, each with the name of its indicator. */
export function namedComparisons(
  { comparisons, indicators }: Pick<IndicatorReading, "comparisons" | "indicators">,
  isWanted: (comparison: Comparison) => boolean,
): NamedComparison[] {
  const named: NamedComparison[] = [];
  for (const comparison of comparisons) {
    const indicator = indicators[comparison.indicator];
    if (indicator && isWanted(comparison)) named.push({ ...comparison, name: indicator.name });
  }
  return named;
}

/** The indicators that have a target, with their targets. */
export function withTarget({ indicators }: Pick<IndicatorReading, "indicators">): (Indicator & { target: Target })[] {
  return indicators.filter((indicator): indicator is Indicator & { target: Target } => indicator.target !== null);
}
