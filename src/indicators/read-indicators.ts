import { readFigures, type Figure } from "../figures";
import type { Initiative, Stage } from "../form";
import type { Named } from "./assignment";
import { suggest } from "./attainment";
import { buildIndicator } from "./build";
import { compact } from "./arrays";
import { comparisonsOf, type Subject } from "./comparisons";
import { isStatedChange } from "./deltas";
import { goalsOf, type Goal } from "./goals";
import { groupGoals, groupMark, groupUnit } from "./groups";
import { historiesOf } from "./history";
import { NOTHING_KNOWN, knownFiguresOf, type KnownFigures } from "./known-priors";
import { matchGoals, type Pair } from "./matching";
import { namesOf } from "./naming";
import type { Passage, PlacedFigure } from "./passages";
import { readPassage } from "./passages";
import { candidatesOf } from "./results";
import { targetFigures } from "./target-figures";
import { checkTotal, totalsOf } from "./totals";
import type { Indicator, IndicatorReading, KnownPrior, ProseField, SourcedFigure } from "./types";

export interface IndicatorContext {
  /** 当年度, or null where nothing tells it: then no figure is taken for another year's but by its words. */
  readonly fiscalYear: number | null;
  readonly stage: Stage;
  /** What the user says of a name, before the reading of its words; undefined where the user says nothing. */
  readonly lessIsBetter?: (name: string) => boolean | undefined;
  /** Earlier figures of this block that are known from outside it: for what it leaves out. */
  readonly priors?: readonly KnownPrior[];
}

/** How figures are read in each field, in reading order. */
const READ_AS = [
  ["policyAndGoal", "goal"],
  ["annualPlan", "plan"],
  ["results", "results"],
] as const satisfies readonly (readonly [ProseField, "goal" | "plan" | "results"])[];

/** The figures of a block's prose, by field. */
export type ProseFigures = Readonly<Partial<Record<ProseField, readonly Figure[]>>>;

/** Reads the figures of a block's prose, for `readIndicators`. */
export function readProse({ fields }: Initiative, fiscalYear: number | null): ProseFigures {
  const figures: Partial<Record<ProseField, readonly Figure[]>> = {};
  for (const [name, section] of READ_AS) {
    const field = fields[name];
    if (field) figures[name] = readFigures(field.text, { fiscalYear, section });
  }
  return figures;
}

/**
 * Reads what a block measures: targets with their results, prior figures, 達成率, 対前年度, and the judgement that
 * follows. What the prose leaves open is null, and `missing` says what.
 *
 * @param prose the block's figures, where they have been read already
 */
export function readIndicators(
  initiative: Initiative,
  context: IndicatorContext,
  prose: ProseFigures = readProse(initiative, context.fiscalYear),
): IndicatorReading {
  const { fiscalYear } = context;
  const passages = passagesOf(initiative, prose);
  const results = passages.find((passage) => passage.field === "results")?.figures ?? [];
  const totals = totalsOf(results);
  const { goals, targets } = aimsOf(passages, fiscalYear);
  const { actuals, others } = candidatesOf(passages, totals, targets, fiscalYear);
  const pairs = matchGoals(groupGoals(goals), actuals);
  const histories = historiesOf(pairs, others, fiscalYear);
  const building = {
    fiscalYear,
    lessIsBetter: context.lessIsBetter ?? (() => undefined),
    actuals,
  };
  const names = namesOf(pairs, initiative.title ?? "指標");
  const known = knownOf(pairs, names, context);
  const indicators: Indicator[] = [];
  const subjects: Subject[] = [];
  for (const [index, pair] of pairs.entries()) {
    const [history, name, outside] = [histories[index], names[index], known[index] ?? NOTHING_KNOWN];
    if (!history || name === undefined) continue;
    const indicator = buildIndicator(name, pair, history, outside, building);
    indicators.push(indicator);
    if (pair.actual) subjects.push({ index, indicator, actual: pair.actual, history, known: outside.all });
  }
  const { suggestedAttainment, suggestionReason } = suggest(indicators, context.stage);
  return {
    indicators: compact(indicators),
    figures: NO_FIGURES.concat(...passages.map(({ figures }) => figures.map(({ sourced }) => sourced))),
    comparisons: compact(comparisonsOf(results.filter(isStatedChange), subjects, fiscalYear)),
    totals: compact(totals.map(checkTotal)),
    suggestedAttainment,
    suggestionReason,
  };
}

const NO_FIGURES: readonly SourcedFigure[] = [];

/** The goals that the passages state, and the figures that state a target, without those that one is measured from. */
function aimsOf(
  passages: readonly Passage[],
  fiscalYear: number | null,
): { goals: readonly Goal[]; targets: ReadonlySet<PlacedFigure> } {
  const goals: Goal[] = [];
  const targets = new Set<PlacedFigure>();
  for (const passage of passages) {
    const stating = targetFigures(passage, fiscalYear);
    for (const placed of stating) targets.add(placed);
    goals.push(...goalsOf(passage, stating, fiscalYear));
  }
  for (const { base } of goals) if (base) targets.delete(base);
  return { goals, targets };
}

/** What is known of each indicator from outside; nothing of any where nobody tells. */
function knownOf(
  pairs: readonly Pair[],
  names: readonly string[],
  { priors = [], fiscalYear }: IndicatorContext,
): readonly KnownFigures[] {
  if (priors.length === 0) return [];
  return knownFiguresOf(
    pairs.map((pair, index) => nameableOf(pair, names[index])),
    priors,
    fiscalYear,
  );
}

/** All that an indicator is called in its block. */
function nameableOf({ group, actual }: Pair, name: string | undefined): Named {
  const called = [name, ...(group?.goals.map((goal) => goal.name) ?? []), actual?.figure.name];
  return {
    names: [...new Set(called.filter((each) => each !== undefined && each !== null))],
    unit: actual?.figure.unit ?? (group && groupUnit(group)),
    mark: (group && groupMark(group)) ?? actual?.figure.mark ?? null,
  };
}

function passagesOf({ fields }: Initiative, prose: ProseFigures): Passage[] {
  const passages: Passage[] = [];
  for (const [name] of READ_AS) {
    const [field, figures] = [fields[name], prose[name]];
    if (field && figures) passages.push(readPassage(field, name, figures));
  }
  return passages;
}
