import type { Field, Stage } from "../form";
import type { Figure } from "../figures";
import type { Comparison, Formula, Indicator, IndicatorReading, Measured } from "../indicators";
import { readIndicators } from "../indicators";
import type { InspectedInitiative } from "../rules";
import { hasBegun, plainNumber, showFormula } from "../rules";
import type { TextAt } from "../snapshot";
import { replaceIn } from "./cell-edits";
import { placeBehind, wordsAround } from "./places";
import type { Proposal } from "./types";
import { differenceStatement, rateStatement, styleOf, type WritingStyle } from "./writing-style";

export interface StatementContext {
  readonly fiscalYear: number | null;
  readonly stage: Stage;
  readonly lessIsBetter: (name: string) => boolean | undefined;
  readonly textAt: TextAt;
}

/** What is missing of one figure, with how it is worked out. */
interface Statement {
  readonly words: string;
  readonly formula: Formula;
}

/** Words to be put into the results. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  /** The indicator's position and name. */
  readonly indicator: number;
  readonly name: string;
  readonly reasons: readonly string[];
}

/**
 * 達成率 and 対前年度 that the results do not state yet, in the ward's own writing. Each is read back before it is
 * proposed: what would make the program understand the block in another way is left to people.
 */
export function proposeStatements(inspected: InspectedInitiative, context: StatementContext): Proposal[] {
  const { initiative } = inspected;
  const { results } = initiative.fields;
  if (!results || !hasBegun("selfEvaluation", context.stage)) return [];
  const accepted = understoodOf(inspected, results, context);
  const { index, sheet } = initiative;
  return accepted.map(({ at, text, indicator, name, reasons }) => ({
    id: `statement/${index}/${indicator}`,
    kind: "statement",
    initiative: index,
    sheet,
    cell: results.cell,
    title: `「${name}」に「${text}」を書き添える`,
    reason: reasons.join("　"),
    edit: replaceIn(results, sheet, context.textAt, at, at, text),
    isAddition: true,
    requires: null,
  }));
}

/** A block as it reads with some insertions made. */
interface Draft {
  readonly reading: IndicatorReading;
  readonly text: string;
}

/**
 * The missing statements that leave the block's meaning as it is. Each is looked for in the text with those before it, so
 * that nothing is left to look for in the text with all of them.
 */
function understoodOf(inspected: InspectedInitiative, results: Field, context: StatementContext): Insertion[] {
  const accepted: Insertion[] = [];
  let draft: Draft | null = { reading: inspected, text: results.text };
  while (draft) {
    const { reading, text }: Draft = draft;
    draft = null;
    for (const insertion of missingStatements(reading, text)) {
      const next = draftWith(inspected, results, { reading, text }, insertion, context);
      if (!next) continue;
      accept(accepted, insertion);
      draft = next;
      break;
    }
  }
  return accepted;
}

/** Adds an insertion whose offset counts the earlier ones. Directly behind one of these it becomes a part of it. */
function accept(accepted: Insertion[], insertion: Insertion): void {
  let { at } = insertion;
  for (const [index, earlier] of accepted.entries()) {
    const end = earlier.at + lengthBefore(accepted, index) + earlier.text.length;
    if (insertion.at === end) {
      const reasons = [...earlier.reasons, ...insertion.reasons];
      accepted[index] = { ...earlier, text: earlier.text + insertion.text, reasons };
      return;
    }
    if (insertion.at > end) at -= earlier.text.length;
  }
  accepted.push({ ...insertion, at });
  accepted.sort((a, b) => a.at - b.at);
}

function lengthBefore(insertions: readonly Insertion[], index: number): number {
  return insertions.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);
}

function missingStatements(reading: IndicatorReading, text: string): Insertion[] {
  return reading.indicators.flatMap((indicator, index): Insertion[] => {
    const { actual } = indicator;
    if (actual === null || actual.field !== "results" || actual.figure.approximate) return [];
    const others = reading.indicators.flatMap((other) =>
      other !== indicator && other.actual?.field === "results" ? [other.actual.figure] : [],
    );
    const said = wordsAround(text, actual.figure, others);
    const style = styleOf(text, actual.figure.text);
    const comparisons = reading.comparisons.filter((comparison) => comparison.indicator === index);
    const missing = [
      /達成[率度]|進[捗ちょく]*率/.test(said) ? null : missingRate(indicator, comparisons, style),
      /前年/.test(said) ? null : missingChange(indicator, actual, comparisons, style),
    ].filter((statement) => statement !== null);
    if (missing.length === 0) return [];
    const [open, close] = style.brackets;
    return [
      {
        at: placeBehind(text, actual.figure),
        text: `${open}${missing.map(({ words }) => words).join("、")}${close}`,
        indicator: index,
        name: indicator.name,
        reasons: missing.map(({ formula }) => showFormula(formula)),
      },
    ];
  });
}

/** 達成率 of a goal with a number of its own, judged on the year's figure alone. */
function missingRate(indicator: Indicator, comparisons: readonly Comparison[], style: WritingStyle): Statement | null {
  const { target, achievementRate } = indicator;
  if (!target || target.kind === "cumulative" || indicator.periodTotal !== null) return null;
  if (isOfSeveralYears(indicator)) return null;
  // 「前年度を上回る」 has no number to be reached in percent, a range has two.
  if (target.relative?.operation === "none" || target.upper !== null) return null;
  if (!achievementRate?.result || comparisons.some(({ kind }) => kind === "achievement-rate")) return null;
  return { words: rateStatement(achievementRate.result, style), formula: achievementRate };
}

/**
 * Whether the year's goal is as high as one that the block sets for several years together (3年間で6件 beside 6件): then
 * nobody can tell from the text which of the two a rate would be of, and people must mend the goals first.
 */
function isOfSeveralYears({ target, targets }: Indicator): boolean {
  return targets.some(
    ({ kind, value }) => kind === "cumulative" && (value === null || !target?.value || target.value.gte(value)),
  );
}

/** The difference to the year before, in the unit as it is written. */
function missingChange(
  { yearOverYear }: Indicator,
  { figure }: Measured,
  comparisons: readonly Comparison[],
  style: WritingStyle,
): Statement | null {
  const formula = yearOverYear?.difference;
  if (!formula?.result || comparisons.some(({ base }) => base.kind === "prior")) return null;
  const unit = formula.resultUnit === "ポイント" ? "ポイント" : writtenUnit(figure);
  return unit === null ? null : { words: differenceStatement(formula.result, unit, style), formula };
}

/** A figure's unit as its text spells it (名, not 人); 12万人 and 十二人 are counted in 人. null where it has none. */
function writtenUnit({ text, value, unit }: Figure): string | null {
  const [, digits, words] = /^[^0-9０-９]*([0-9０-９][0-9０-９,，.．]*)\s*([^0-9０-９]*)$/.exec(text) ?? [];
  if (unit === null || digits === undefined || words === undefined) return unit;
  return plainNumber(digits) === value.abs().toNumber() ? words.trim() : unit;
}

/** The block with an insertion; null where it reads otherwise then, or the statement is still missed. */
function draftWith(
  { initiative, priors = [] }: InspectedInitiative,
  results: Field,
  { reading: before, text: words }: Draft,
  { at, text: addition, indicator }: Insertion,
  context: StatementContext,
): Draft | null {
  const text = words.slice(0, at) + addition + words.slice(at);
  const changed = { ...initiative, fields: { ...initiative.fields, results: { ...results, text } } };
  const reading = readIndicators(changed, { ...context, priors });
  const isSame =
    wrongComparisons(reading) <= wrongComparisons(before) &&
    JSON.stringify(meaningOf(reading)) === JSON.stringify(meaningOf(before)) &&
    !missingStatements(reading, text).some((other) => other.indicator === indicator);
  return isSame ? { reading, text } : null;
}

function wrongComparisons({ comparisons }: IndicatorReading): number {
  return comparisons.filter(({ verdict }) => verdict !== "agrees").length;
}

/** What a reading says of each indicator. */
function meaningOf({ indicators, suggestedAttainment }: IndicatorReading) {
  return {
    suggestedAttainment,
    indicators: indicators.map(({ name, unit, target, actual, prior, attained, reference, missing }) => ({
      name,
      unit,
      target: target?.value ?? null,
      actual: actual?.value ?? null,
      prior: prior?.value ?? null,
      reference: reference?.value ?? null,
      attained,
      missing,
    })),
  };
}
