import type Big from "big.js";
import { roundHalfUp } from "../indicators";
import { separateThousands } from "../rules";

/** How a passage writes numbers and brackets. */
export interface WritingStyle {
  readonly isWide: boolean;
  readonly percentSign: "％" | "%";
  readonly brackets: readonly [string, string];
}

/** The style of a passage around a figure: of its digits, of the passage's percent signs and of its brackets. */
export function styleOf(passage: string, figure: string): WritingStyle {
  return {
    isWide: /[０-９]/.test(figure),
    percentSign: count(passage, /%/g) > count(passage, /％/g) ? "%" : "％",
    brackets: count(passage, /\(/g) > count(passage, /（/g) ? ["(", ")"] : ["（", "）"],
  };
}

/** What the wards put between words and a figure. */
const SPACE = "\u3000";

/** 達成率118.2％, to one decimal. */
export function rateStatement(rate: Big, style: WritingStyle): string {
  return `達成率${number(roundHalfUp(rate, 1).toFixed(1), style)}${style.percentSign}`;
}

/** 対前年度 0.12ポイント, with an ideographic space; ▲ before what has become less. */
export function differenceStatement(difference: Big, unit: string, style: WritingStyle): string {
  const sign = difference.lt(0) ? "▲" : "";
  return `対前年度${SPACE}${sign}${number(difference.abs().toFixed(), style)}${unit}`;
}

function number(plain: string, { isWide }: WritingStyle): string {
  const text = separateThousands(plain);
  if (!isWide) return text;
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
