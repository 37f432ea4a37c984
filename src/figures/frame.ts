import type { Draft } from "./draft";
import { Label, LASTING_LABELS } from "./labels";
import type { NameSpan } from "./names";
import type { WordToken, YearToken } from "./tokens";

export type Section = "goal" | "results" | "reference" | "prior";

/** What has been said in a line, or in a bracket in it, and holds for the figures that follow. */
export interface Frame {
  readonly isBracket: boolean;
  /** Where the text begins that no token has claimed yet: the next figure's name is in it. */
  gapFrom: number;
  /** Said since the last figure: for the next one only. */
  labels: number;
  /** Where the last label ended. */
  labelEnd: number;
  base: YearToken | null;
  ownYear: YearToken | null;
  basis: WordToken | null;
  cutOff: string | null;
  name: NameSpan | null;
  isRatioWord: boolean;
  /** Said for the whole line or bracket. */
  lasting: number;
  section: Section | null;
  year: YearToken | null;
  topic: NameSpan | null;
  isCumulative: boolean;
  /** A period told as a range of years, for totals. */
  period: readonly [number, number] | null;
  last: Draft | null;
}

export function lineFrame(at: number): Frame {
  return {
    isBracket: false,
    gapFrom: at,
    labels: 0,
    labelEnd: -1,
    base: null,
    ownYear: null,
    basis: null,
    cutOff: null,
    name: null,
    isRatioWord: false,
    lasting: 0,
    section: null,
    year: null,
    topic: null,
    isCumulative: false,
    period: null,
    last: null,
  };
}

/** 前年度の参加者数（1,024人）: what stands between the label and the bracket. */
const OF_LABEL = /^の[^、。\n0-9がをに]{1,20}\($/;

/**
 * A bracket takes over what its line says of year, goal and period. A label counts inside where the bracket follows it
 * at once: 目標（100人）.
 */
export function bracketFrame(outer: Frame, at: number, text: string): Frame {
  const { labelEnd, labels } = outer;
  const isOfLabel = (labels & Label.Prior) !== 0 && OF_LABEL.test(text.slice(labelEnd, at));
  const isLabelled = labelEnd >= at - 2 || isOfLabel;
  return {
    ...lineFrame(at),
    isBracket: true,
    lasting: isLabelled ? outer.labels & LASTING_LABELS : 0,
    base: outer.base,
    section: outer.section,
    year: outer.year,
    period: outer.period,
    isCumulative: outer.isCumulative,
    topic: outer.last?.name ?? outer.name ?? outer.topic,
  };
}

/** Forgets what was said for one figure only. */
export function clearOwn(frame: Frame): void {
  frame.labels = 0;
  frame.base = null;
  frame.ownYear = null;
  frame.basis = null;
  frame.cutOff = null;
  frame.name = null;
  frame.isRatioWord = false;
}
