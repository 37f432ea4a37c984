import { isNuisance, type Comparator, type RelativeGoal } from "../figures";
import type Big from "big.js";
import { isPercentage } from "./conversion";
import { ordered } from "./arrays";
import { wordsAround, type Passage, type PlacedFigure, type Sentence } from "./passages";
import { nameBefore, wordedGoals } from "./relative-goals";
import type { ProseField, TargetKind } from "./types";

/** One statement of a goal, before it is tied to an indicator. */
export interface Goal {
  readonly passage: Passage;
  readonly field: ProseField;
  readonly sentence: Sentence;
  /** The words around it that tell what it belongs to. */
  readonly context: string;
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly mark: string | null;
  readonly kind: TargetKind;
  readonly comparator: Comparator;
  /** Whether the comparator was only supposed, so that the user's less-is-better may turn it. */
  readonly isBare: boolean;
  /** As written; null for a goal without a number of its own. */
  readonly value: Big | null;
  readonly upper: Big | null;
  /** The unit of what is measured; null where the goal does not tell it (前年度比10％増). */
  readonly unit: string | null;
  readonly period: readonly [number, number] | null;
  readonly fiscalYear: number | null;
  readonly relative: RelativeGoal | null;
  readonly figure: PlacedFigure | null;
  /** The base's figure where it stands inside the goal's words. */
  readonly base: PlacedFigure | null;
}

/**
 * Every goal that a passage states, in order.
 *
 * @param stating the passage's figures that state a target
 */
export function goalsOf(passage: Passage, stating: readonly PlacedFigure[], fiscalYear: number | null): Goal[] {
  const worded = wordedGoals(passage, fiscalYear).map(({ percent, ...goal }): Goal => ({
    ...goal,
    passage,
    context: wordsAround(passage, goal.sentence, goal.start, goal.end),
    field: passage.field,
    kind: goal.relative.base.kind === "prior" ? "prior" : "base-year",
    isBare: false,
    value: percent,
    upper: null,
    unit: goal.base?.figure.unit ?? null,
    period: null,
    fiscalYear: null,
    figure: null,
  }));
  const inWords = worded.map((goal) => goal.base);
  const targets = inWords.length === 0 ? stating : stating.filter((placed) => !inWords.includes(placed));
  const goals = worded;
  targets.forEach((placed, index) => {
    if (!isUpperEnd(targets[index - 1], placed)) goals.push(numericGoal(placed, targets[index + 1], fiscalYear));
  });
  return ordered(goals, (a, b) => a.start - b.start);
}

/** The second number of 45～50人. */
function isUpperEnd(lower: PlacedFigure | undefined, upper: PlacedFigure | undefined): boolean {
  if (!lower || !upper) return false;
  if (lower.figure.comparator !== "approx" || upper.figure.comparator !== "approx") return false;
  return /^[ ]*(?:[~〜～\-－–—]|から|ないし)[ 約]*$/.test(
    lower.passage.shadow.slice(lower.figure.end, upper.figure.start),
  );
}

function numericGoal(placed: PlacedFigure, next: PlacedFigure | undefined, fiscalYear: number | null): Goal {
  const { figure, passage, sentence } = placed;
  const upper = next && isUpperEnd(placed, next) ? next.figure : null;
  const relative = precedingYearAsPrior(figure.relative ?? stepFromBeside(placed) ?? stepFromPrior(placed), fiscalYear);
  const kind = kindOf(placed, relative);
  const words = wordsOf(placed, upper?.end ?? figure.end, relative !== null);
  return {
    passage,
    field: passage.field,
    sentence,
    context: placed.context,
    ...words,
    name: nameOf(placed),
    mark: figure.mark,
    kind,
    comparator: comparatorOf(placed, relative),
    isBare: relative === null && !isComparatorWritten(placed),
    value: figure.value,
    upper: upper?.value ?? null,
    unit: unitOf(placed, relative),
    period: kind === "cumulative" ? figure.period : null,
    fiscalYear: figure.fiscalYear,
    relative,
    figure: placed,
    base: null,
  };
}

/** A clause that names what its goal is about: 「受講者数について、」59人以上を目指す. */
const TOPIC = /(?:について|に関して|に関し)は?[、,]?\s*$/;

/** The name as it was read, unless the goal's own sentence gives another before its figure. */
function nameOf({ figure, passage, sentence }: PlacedFigure): string | null {
  const before = passage.text.slice(Math.max(sentence.start, figure.start - 100), figure.start);
  const isInherited = figure.name === null || !before.includes(figure.name);
  return (isInherited && (figure.name === null || TOPIC.test(before)) ? nameBefore(before) : null) ?? figure.name;
}

const BASE_WORDS =
  /(?:対?(?:前|昨)年度?|毎年度?|(?:平成|令和|昭和|[HRS])(?:元|[0-9]{1,2})年度?)[^、。:\uE000]{0,24}(?:[(][^()]{0,24}[)][^、。:\uE000]{0,8})?$/;
const STEP_WORDS =
  /^[ ]*(?:程度|以上|以下|以内|未満|超)?(?:の|を|に)?(?:上回る|下回る|超える|維持|増加|増|減少|減|削減|向上|上昇|低下|アップ|改善)?/;

/** The words of a goal as written, for people: 前年度比10％増, 6件以上. */
function wordsOf(
  { figure, passage, sentence }: PlacedFigure,
  end: number,
  isRelative: boolean,
): { start: number; end: number } {
  const { shadow } = passage;
  const before = isRelative
    ? (BASE_WORDS.exec(shadow.slice(Math.max(sentence.start, figure.start - 60), figure.start))?.[0] ?? "")
    : "";
  const after = STEP_WORDS.exec(shadow.slice(end, Math.min(sentence.end, end + 16)))?.[0] ?? "";
  return { start: figure.start - before.length, end: end + after.length };
}

/** 1.5倍に増やす: how much of the base, not how much more. */
const MULTIPLE = /^[ ]*(?:程度|以上)?(?:に|へ)/;

/** 20人増やす, 1.5倍に増やす（平成30年度末 135人）: a step from the figure in the bracket behind it. */
function stepFromBeside({ figure, passage, isBracketed }: PlacedFigure): RelativeGoal | null {
  const isMultiple = figure.unit === "倍" && MULTIPLE.test(passage.shadow.slice(figure.end));
  if ((figure.direction === null && !isMultiple) || isBracketed || passage.field === "results") return null;
  const base = passage.figures.find(
    ({ host, figure: { role } }) => host?.figure === figure && role !== "target",
  )?.figure;
  if (!base || base.fiscalYear === null) return null;
  // 10％ more than 200人 is a rate; 100千円 more than 2百万円 is a sum.
  const isShare = figure.unit !== base.unit && (isPercentage(figure.unit) || figure.unit === "倍");
  const operation = isMultiple ? "ratio" : isShare ? "rate" : "difference";
  return { base: { kind: "fiscal-year", year: base.fiscalYear }, operation };
}

/** Something new is counted from nothing: 新規登録者を20人増やす. */
const NEW = /新規|新た|純増/;
const SHARE_NAME = /(?:率|割合|度)$/;

/** 登録者を10名増やす, 認知度を5ポイント向上させる, 経費を3％削減する: a step from where things stood the year before. */
function stepFromPrior({ figure, passage, sentence }: PlacedFigure): RelativeGoal | null {
  if (figure.direction === null || passage.field === "results" || figure.unit === null || figure.unit === "倍")
    return null;
  // 収支差額 ▲2千円 is a level, as ▲0円 is; what is lowered is told by a verb.
  if (figure.value.lte(0)) return null;
  if (NEW.test(passage.text.slice(sentence.start, figure.start))) return null;
  const isPart = isPercentage(figure.unit) && !SHARE_NAME.test(figure.name ?? "");
  return { base: { kind: "prior" }, operation: isPart ? "rate" : "difference" };
}

/** A base year that is the preceding one is the prior year, however it is written. */
function precedingYearAsPrior(relative: RelativeGoal | null, fiscalYear: number | null): RelativeGoal | null {
  if (relative?.base.kind !== "fiscal-year" || fiscalYear === null || relative.base.year !== fiscalYear - 1) {
    return relative;
  }
  return { ...relative, base: { kind: "prior" } };
}

/** 各年度20回, 年平均20回, 単年度で20回: a goal of one year, though a period stands beside it. */
const YEARLY = /各年度?|毎年度?|年平均|年間平均|単年度|(?:1|一)年(?:度)?(?:当|あ)たり|年度ごと/;

/** 10施設以上（累計） */
const CALLED_TOTAL = /^[^\n。(]{0,4}[(]累計[)]/;

function kindOf({ figure, passage, sentence }: PlacedFigure, relative: RelativeGoal | null): TargetKind {
  if (relative) return relative.base.kind === "prior" ? "prior" : "base-year";
  const before = passage.shadow.slice(sentence.start, figure.start);
  const spans = figure.period !== null && figure.period[0] < figure.period[1];
  const isTotal = figure.isCumulative || spans || CALLED_TOTAL.test(passage.shadow.slice(figure.end, figure.end + 9));
  return isTotal && !YEARLY.test(before.slice(-16)) ? "cumulative" : "absolute";
}

/** A goal of 減 is met by less; one of 増 by more. */
function comparatorOf({ figure }: PlacedFigure, relative: RelativeGoal | null): Comparator {
  const stated = figure.comparator ?? "ge";
  if (relative && figure.direction === "down" && stated === "ge") return "le";
  return stated;
}

const COMPARATOR_WORDS = /^[ ]*[)）]?[ ]*(?:程度|以上|以下|以内|未満|超|を(?:上回|下回|超|維持)|の?(?:増|減|維持))/;

function isComparatorWritten({ figure, passage }: PlacedFigure): boolean {
  return figure.approximate || COMPARATOR_WORDS.test(passage.shadow.slice(figure.end, figure.end + 12));
}

/** 前年度比10％増 says nothing of the unit that is counted; 3ポイント増 speaks of a percentage. */
function unitOf({ figure }: PlacedFigure, relative: RelativeGoal | null): string | null {
  if (relative?.operation === "rate" || relative?.operation === "ratio") return null;
  return relative && figure.unit === "ポイント" ? "%" : figure.unit;
}

/** The comparator under the user's or the name's less-is-better. */
export function directedComparator(goal: Goal, lessIsBetter: boolean): Comparator {
  return goal.isBare && (goal.comparator === "ge" || goal.comparator === "le")
    ? lessIsBetter
      ? "le"
      : "ge"
    : goal.comparator;
}

/** Whether less is better: as the goal's comparator says, otherwise by the name. */
export function goalWantsLess(goal: Goal, name: string): boolean {
  if (goal.isBare || goal.comparator === "approx" || goal.comparator === "eq") return isNuisance(name);
  return goal.comparator === "le" || goal.comparator === "lt";
}
