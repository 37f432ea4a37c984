import { isStatedChange } from "./deltas";
import { isElsewhere } from "./names";
import { GOAL_WORD, type Passage, type PlacedFigure } from "./passages";

/** The figures of a passage that state a target of this ward, in order. */
export function targetFigures(passage: Passage, fiscalYear: number | null): PlacedFigure[] {
  const listed = listedTargets(passage, fiscalYear);
  return passage.figures.filter(
    (placed) =>
      (listed.has(placed) || (placed.figure.role === "target" && !isPastLevel(placed, fiscalYear))) &&
      !isElsewhereFigure(placed) &&
      !isStatedChange(placed) &&
      !isShareOfTarget(placed) &&
      !isRhythm(placed),
  );
}

/** 240件（月20件）, 10台（累計85台）: the same goal told otherwise. A goal for another year is one of its own. */
function isShareOfTarget({ figure, host }: PlacedFigure): boolean {
  if (host?.figure.role !== "target" || host.figure.unit !== figure.unit) return false;
  return figure.fiscalYear === null && figure.relative === null;
}

/** 月１回以上, 週２回: how often something takes place. */
const RHYTHM = /(?:月|週|隔月|四半期|[1-9]日|[1-9]か月|学期)(?:に|ごとに|あたり|当たり)?[ ]*$/;

/** 各センターで月１回以上開催する says how the work is done; only below a heading （目標） is it a goal. */
function isRhythm({ figure, passage, sentence }: PlacedFigure): boolean {
  const before = passage.shadow.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  const words = passage.shadow.slice(sentence.start, sentence.end);
  return !sentence.isGoal && RHYTHM.test(before) && !GOAL_WORD.test(words);
}

/** Whether a figure speaks of the city or another ward, which is never this ward's target or result. */
export function isElsewhereFigure({ figure: { name } }: PlacedFigure): boolean {
  return name !== null && isElsewhere(name);
}

/** 平成30年度収納率見込み：94.80％ below a heading （目標）: where things stood, not a goal for that year. */
function isPastLevel({ figure }: PlacedFigure, fiscalYear: number | null): boolean {
  const isPast = figure.fiscalYear !== null && fiscalYear !== null && figure.fiscalYear < fiscalYear;
  return isPast && figure.basis !== null && figure.relative === null;
}

/** What a figure of a list is called that tells where things stood, not what was aimed at. */
const TOLD = /実績|決算|現状|現在|見込|速報|参考/;

const NONE: ReadonlySet<PlacedFigure> = new Set();

/**
 * The figures of 平成30年度 100件、令和元年度 120件、令和2年度 140件, on one line or one below the other: a list that goes on
 * beyond the year under evaluation is one of targets, each of its own year, and tells nothing of what was reached.
 */
function listedTargets(passage: Passage, fiscalYear: number | null): ReadonlySet<PlacedFigure> {
  if (passage.field === "results" || !passage.figures.some(({ figure }) => figure.fiscalYear !== null)) return NONE;
  const runs: PlacedFigure[][] = [];
  let before: PlacedFigure | undefined;
  for (const placed of passage.figures) {
    if (isListable(placed)) {
      const run = runs[runs.length - 1];
      if (run && before && continues(before, placed)) run.push(placed);
      else runs.push([placed]);
      before = placed;
    } else before = undefined;
  }
  return new Set(runs.filter((run) => isPlan(run, fiscalYear)).flat());
}

function isListable({ figure, passage, sentence, isBracketed }: PlacedFigure): boolean {
  if (isBracketed || figure.fiscalYear === null || figure.basis !== null || figure.relative !== null) return false;
  return !TOLD.test(passage.shadow.slice(sentence.start, figure.start).slice(-12));
}

function continues(before: PlacedFigure, placed: PlacedFigure): boolean {
  const [a, b] = [before.figure, placed.figure];
  if (a.unit !== b.unit || a.fiscalYear === b.fiscalYear) return false;
  if (placed.sentence.line - before.sentence.line > 1) return false;
  return a.name === null || b.name === null || a.name === b.name;
}

/** A list of three years, or one that reaches beyond the year under evaluation. */
function isPlan(run: readonly PlacedFigure[], fiscalYear: number | null): boolean {
  if (!run.some(({ figure }) => figure.role === "target")) return false;
  const last = Math.max(...run.map(({ figure }) => figure.fiscalYear ?? 0));
  return fiscalYear === null ? run.length > 2 : last > fiscalYear;
}
