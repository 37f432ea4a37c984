import { readFigures } from "../figures";
import type { Initiative, Stage } from "../form";
import type { Named } from "./assignment";
import { suggest } from "./attainment";
import { buildIndicator } from "./build";
import { comparisonsOf, type Subject } from "./comparisons";
import { isStatedChange } from "./deltas";
import { goalsOf } from "./goals";
import { groupGoals, groupMark, groupUnit } from "./groups";
import { historiesOf } from "./history";
import { knownFiguresOf } from "./known-priors";
import { matchGoals, type Pair } from "./matching";
import { namesOf } from "./naming";
import type { Passage } from "./passages";
import { readPassage } from "./passages";
import { candidatesOf } from "./results";
import { targetFigures } from "./target-figures";
import { sourceOf } from "./thresholds";
import { checkTotal, totalsOf } from "./totals";
import type { IndicatorReading, KnownPrior, ProseField } from "./types";

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

/**
 * Reads what a block measures: targets with their results, prior figures, 達成率, 対前年度, and the judgement that
 * follows. What the prose leaves open is null, and `missing` says what.
 */
export function readIndicators(initiative: Initiative, context: IndicatorContext): IndicatorReading {
  const { fiscalYear } = context;
  const passages = passagesOf(initiative, fiscalYear);
  const figures = passages.flatMap((passage) => passage.figures);
  const results = passages.filter((passage) => passage.field === "results");
  const totals = results.flatMap((passage) => totalsOf(passage.figures));
  const stating = passages.map((passage) => ({ passage, figures: targetFigures(passage, fiscalYear) }));
  const goals = stating.flatMap(({ passage, figures }) => goalsOf(passage, figures, fiscalYear));
  const bases = new Set(goals.map((goal) => goal.base));
  const targets = new Set(stating.flatMap(({ figures }) => figures).filter((figure) => !bases.has(figure)));
  const { actuals, others } = candidatesOf(passages, totals, targets, fiscalYear);
  const groups = groupGoals(goals);
  const pairs = matchGoals(groups, actuals);
  const histories = historiesOf(pairs, others, fiscalYear);
  const building = {
    fiscalYear,
    lessIsBetter: context.lessIsBetter ?? (() => undefined),
    actuals,
  };
  const names = namesOf(pairs, initiative.title ?? "指標");
  const known = knownFiguresOf(
    pairs.map((pair, index) => nameableOf(pair, names[index])),
    context.priors ?? [],
    fiscalYear,
  );
  const built = pairs.flatMap((pair, index) => {
    const [history, name, outside] = [histories[index], names[index], known[index]];
    return history && outside && name !== undefined
      ? [{ pair, history, known: outside, indicator: buildIndicator(name, pair, history, outside, building) }]
      : [];
  });
  const indicators = built.map(({ indicator }) => indicator);
  const subjects = built.flatMap(({ pair, history, known: { all }, indicator }, index): Subject[] =>
    pair.actual ? [{ index, indicator, actual: pair.actual, history, known: all }] : [],
  );
  const stated = results.flatMap((passage) => passage.figures.filter(isStatedChange));
  const { suggestedAttainment, suggestionReason } = suggest(indicators, context.stage);
  return {
    indicators,
    figures: figures.map(sourceOf),
    comparisons: comparisonsOf(stated, subjects, fiscalYear),
    totals: totals.map(checkTotal),
    suggestedAttainment,
    suggestionReason,
  };
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

function passagesOf({ fields }: Initiative, fiscalYear: number | null): Passage[] {
  return READ_AS.flatMap(([name, section]) => {
    const field = fields[name];
    return field ? [readPassage(field, name, readFigures(field.text, { fiscalYear, section }))] : [];
  });
}
