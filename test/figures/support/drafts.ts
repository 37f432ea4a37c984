import Big from "big.js";
import { readAfter } from "../../../src/figures/after";
import type { Draft } from "../../../src/figures/draft";
import type { NumberToken, YearToken } from "../../../src/figures/tokens";
import { isShare } from "../../../src/figures/units";

/** A figure's words (745人) and what is known of it; what is left out is a result by default, whose role is open. */
export type DraftSketch = string | readonly [words: string, known: Partial<Omit<Draft, "token">>];

/** The drafts that have these words, in order, each with the words behind it read. `text` is folded. */
export function draftsIn(text: string, sketches: readonly DraftSketch[]): Draft[] {
  let position = 0;
  return sketches.map((sketch): Draft => {
    const [words, known] = typeof sketch === "string" ? [sketch, {}] : sketch;
    const start = text.indexOf(words, position);
    if (start < 0) throw new Error(`「${words}」 does not stand in 「${text}」 from ${position}`);
    position = start + words.length;
    const number = /^[0-9.,]+/.exec(words)?.[0] ?? "0";
    const unit = words.slice(number.length);
    const token: NumberToken = {
      kind: "number",
      start,
      end: position,
      value: new Big(number.replace(/,/g, "")),
      unit,
      decimals: 0,
      isAbout: false,
      sign: null,
      range: null,
      needsLabel: false,
    };
    const before = text.slice(0, start);
    return {
      token,
      after: readAfter(text, position, isShare(unit)),
      labels: 0,
      isInBracket: before.lastIndexOf("(") > before.lastIndexOf(")"),
      role: "actual",
      isRoleOpen: true,
      name: null,
      year: null,
      relativeYear: null,
      period: null,
      isCumulative: false,
      comparator: null,
      basis: null,
      basisText: null,
      relative: null,
      mark: null,
      ...known,
    };
  });
}

/** A year that is written at `start`. */
export function yearAt(year: number, start = 0): YearToken {
  return { kind: "year", start, end: start, first: year, last: year, source: "written", cutOff: null, use: "governs" };
}
