import type Big from "big.js";
import type { YearSource } from "./types";
import type { Word } from "./words";

/** A number with its unit, before anything is known of its part in the sentence. */
export interface NumberToken {
  readonly kind: "number";
  readonly start: number;
  readonly end: number;
  readonly value: Big;
  readonly unit: string | null;
  readonly decimals: number;
  /** 100余人 */
  readonly isAbout: boolean;
  /** The written sign: ▲ and − are "-". */
  readonly sign: "+" | "-" | null;
  /** The first or second end of a range: 15～20人. */
  readonly range: "first" | "second" | null;
  /** Whether a counter that is unknown, weak or missing needs a label before it. */
  readonly needsLabel: boolean;
}

/** A year or range of years, or a date within a year. */
export interface YearToken {
  readonly kind: "year";
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly source: YearSource;
  /** 3月末, 令和2年3月末現在: the day up to which was counted. */
  readonly cutOff: string | null;
  readonly use: YearUse;
}

export type YearUse =
  /** of the figures beside it */
  | "governs"
  /** 平成28年度末より, 令和2年度比: what a change is measured from */
  | "base"
  /** 昭和61年建築の: of something else */
  | "attribute"
  /** 令和2年度までの, 令和元年度から */
  | "bound";

export interface WordToken {
  readonly kind: "word";
  readonly start: number;
  readonly end: number;
  readonly word: Word;
}

/** 3月末, 8月末現在: a date without a year that tells what was counted. */
export interface CutOffToken {
  readonly kind: "cut-off";
  readonly start: number;
  readonly end: number;
}

export interface BracketToken {
  readonly kind: "open";
  readonly start: number;
  readonly end: number;
  readonly bracket: string;
  /** Index of the token that closes it; −1 where nothing does on its line. */
  close: number;
  hasNumber: boolean;
  hasWord: boolean;
  hasYear: boolean;
}

export interface CloseToken {
  readonly kind: "close";
  readonly start: number;
  readonly end: number;
  /** Index of the token that opens it. */
  readonly open: number;
}

export interface BreakToken {
  readonly kind: "comma" | "sentence" | "line" | "item" | "colon" | "arrow" | "note";
  readonly start: number;
  readonly end: number;
}

/** ①, (1), ア: the mark of an item of a list. */
export interface MarkToken {
  readonly kind: "mark";
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** 1人当たり, 1日平均: what the next figure is counted per; no part of its name. */
export interface AsideToken {
  readonly kind: "aside";
  readonly start: number;
  readonly end: number;
}

export type Token =
  NumberToken | YearToken | CutOffToken | WordToken | BracketToken | CloseToken | BreakToken | MarkToken | AsideToken;
