import type { WordKind } from "./words";

/** The words that were said of a figure, as bits. */
export const Label = {
  Goal: 1,
  Result: 2,
  Prior: 4,
  Versus: 8,
  Current: 16,
  Reference: 32,
  Other: 64,
  Rate: 128,
  Difference: 256,
  Total: 512,
  Cumulative: 1024,
  About: 2048,
  Gap: 4096,
  Yearly: 8192,
} as const;

const BITS: Readonly<Record<WordKind, number>> = {
  goal: Label.Goal,
  result: Label.Result,
  prior: Label.Prior,
  "versus-prior": Label.Versus,
  current: Label.Current,
  reference: Label.Reference,
  other: Label.Other,
  rate: Label.Rate,
  difference: Label.Difference,
  total: Label.Total,
  cumulative: Label.Cumulative,
  gap: Label.Gap,
  about: Label.About,
  level: 0,
  yearly: Label.Yearly,
  basis: 0,
  "goal-verb": 0,
  toward: 0,
  also: 0,
};

/** Labels that say what a figure is for, one at a time: 前年度 188件、本年度 203件. */
export const ROLE_LABELS = Label.Goal | Label.Result | Label.Prior | Label.Current | Label.Reference;
/** Labels that hold for a whole line once a colon, は or the head of a bracket says so. */
export const LASTING_LABELS = ROLE_LABELS | Label.Difference | Label.Gap | Label.Rate | Label.Cumulative;

export function bitOf(kind: WordKind): number {
  return BITS[kind];
}
