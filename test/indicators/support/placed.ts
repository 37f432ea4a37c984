import Big from "big.js";
import type { Figure } from "../../../src/figures";
import { goalsOf, type Goal } from "../../../src/indicators/goals";
import { readPassage, type Passage } from "../../../src/indicators/passages";
import type { ProseField } from "../../../src/indicators/types";
import { singleCell } from "../../../src/snapshot";

/** What is told of a figure beside its words; what is left out is not told, and the figure is a result. */
export type Told = Partial<Omit<Figure, "start" | "end" | "text">>;

/** A figure's words (1,240人) and what is told of it. */
export type ToldFigure = string | readonly [words: string, told: Told];

const NUMBER = /^[▲-]?[0-9][0-9,.]*/;

/** The figures that have these words, in order: nothing of the text is read. */
export function figuresIn(text: string, figures: readonly ToldFigure[]): Figure[] {
  let position = 0;
  return figures.map((entry): Figure => {
    const [words, told] = typeof entry === "string" ? [entry, {}] : entry;
    const start = text.indexOf(words, position);
    if (start < 0) throw new Error(`「${words}」 does not stand in 「${text}」 from ${position}`);
    position = start + words.length;
    const number = NUMBER.exec(words)?.[0] ?? "0";
    return {
      start,
      end: position,
      text: words,
      value: new Big(number.replace("▲", "-").replace(/,/g, "")),
      unit: words.slice(number.length).replace("％", "%") || null,
      decimals: number.split(".")[1]?.length ?? 0,
      role: "actual",
      name: null,
      fiscalYear: null,
      yearSource: null,
      period: null,
      isCumulative: false,
      comparator: null,
      approximate: false,
      provisional: false,
      basis: null,
      basisText: null,
      relative: null,
      direction: null,
      mark: null,
      isTotal: false,
      ...told,
    };
  });
}

/** A passage in which exactly these words are figures. */
export function passageOf(field: ProseField, text: string, figures: readonly ToldFigure[]): Passage {
  const cell = { row: 0, column: 0 };
  return readPassage({ name: field, cell, range: singleCell(cell), text }, field, figuresIn(text, figures));
}

/** The goals that these words state, each figure a target of 以上 unless it is told otherwise. */
export function goalsIn(
  text: string,
  figures: readonly ToldFigure[],
  { field = "policyAndGoal", fiscalYear = 2019 }: { field?: ProseField; fiscalYear?: number | null } = {},
): Goal[] {
  const targets = figures.map((entry): ToldFigure => {
    const [words, told] = typeof entry === "string" ? [entry, {}] : entry;
    return [words, { role: "target", comparator: "ge", ...told }];
  });
  const passage = passageOf(field, text, targets);
  return goalsOf(passage, passage.figures, fiscalYear);
}

/** A goal of one figure, in the midst of `context` alone, whose name is told and not read. */
export function goalOf(
  words: string,
  { context = "", field = "policyAndGoal", ...told }: Told & { context?: string; field?: ProseField } = {},
  text = words,
): Goal {
  const [goal] = goalsIn(text, [[words, told]], { field });
  if (!goal) throw new Error(`「${text}」 states no goal`);
  return { ...goal, name: told.name ?? null, context };
}
