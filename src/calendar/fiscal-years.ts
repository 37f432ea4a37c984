import { bareYear, fiscalYearOfMonth } from "./eras";
import { yearNumber, yearOfEra } from "./written-years";

/** How a year is written. */
export type YearForm =
  /** 平成30年度, H30年度, 2019年度, and R1 or Ｈ30 alone, which stand for fiscal years */
  | "fiscal-year"
  /** 平成30年: a calendar year without a month */
  | "year"
  /** 平成30年3月: a month, which lies in one fiscal year */
  | "month"
  /** 29年度, 元年度: the era is not written */
  | "bare";

/** A year that a text writes, as the fiscal year it speaks of. */
export interface FiscalYearMention {
  /** UTF-16 offsets in the text as it came in; the month of a date and its 月 are inside. */
  readonly start: number;
  readonly end: number;
  /** The Gregorian year in which the fiscal year starts. */
  readonly year: number;
  readonly form: YearForm;
}

const DIGIT = "[0-9０-９]";
const KANJI_NUMBER = "[〇一二三四五六七八九十]{1,3}";
const YEAR_OF_ERA = `元|${DIGIT}{1,2}|${KANJI_NUMBER}`;
/** 平成30（2018）年度 writes the Gregorian year between the number and its 年度. */
const GLOSS = `(?:[（(][^（）()]{1,8}[）)])?`;
const SPACE = "[ \\u3000]?";
const yearWord = (name: string): string => `(?:${SPACE}(?<${name}>年度|年))`;
const month = (name: string): string => `(?:${SPACE}(?<${name}>1[0-2]|１[０-２]|0?[1-9]|０?[１-９])${SPACE}月)?`;

const MENTION = new RegExp(
  [
    `(?<era>明治|大正|昭和|平成|令和|[㋿㍻㍼㍽㍾])${SPACE}(?<eraYear>${YEAR_OF_ERA})${GLOSS}${yearWord("eraWord")}?${month("eraMonth")}`,
    `(?<letter>[MTSHRＭＴＳＨＲmtshr])[.．]?(?<letterYear>元|${DIGIT}{1,2})${GLOSS}${yearWord("letterWord")}?${month("letterMonth")}`,
    `(?<gregorian>[12１２]${DIGIT}{3})${GLOSS}${yearWord("gregorianWord")}${month("gregorianMonth")}`,
    `(?<bare>元|${DIGIT}{1,2})${SPACE}年度`,
  ].join("|"),
  "g",
);

/** Every year has a number: most words, which have none, need not be searched. */
const HAS_NUMBER = /[0-9０-９元〇一二三四五六七八九十]/;

/** The groups of a match, those of its own alternative alone. */
type Written = Readonly<Partial<Record<string, string>>>;

const WORD_CHARACTER = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;
/** Letters that alone, without 年, are read as eras: M5, S3 and T1 are too often something else. */
const ERA_WITHOUT_YEAR_WORD = /^[HRＨＲ]$/;

/**
 * Every year that a text writes, in order: 平成29年度 → 2017, 令和元年度 and 平成31年度 → 2019, Ｈ30 → 2018, 2019年度,
 * 平成30年2月 → 2017. Years without an era (29年度, 元年度) are read only beside `around`, a fiscal year near which they
 * are looked for. Linear in the text's length.
 */
export function parseFiscalYears(text: string, around: number | null): FiscalYearMention[] {
  if (!HAS_NUMBER.test(text)) return [];
  const mentions: FiscalYearMention[] = [];
  MENTION.lastIndex = 0;
  // Not matchAll, which copies the pattern for every text.
  for (let match = MENTION.exec(text); match; match = MENTION.exec(text)) {
    const mention = readMention(match, text, around);
    if (mention) mentions.push(mention);
  }
  return mentions;
}

function readMention(match: RegExpExecArray, text: string, around: number | null): FiscalYearMention | null {
  const written: Written = { ...match.groups };
  const start = match.index;
  const span = { start, end: start + match[0].length };
  if (written.era !== undefined && written.eraYear !== undefined) {
    return mentionOf(span, yearOfEra(written.era, written.eraYear), written.eraWord, written.eraMonth);
  }
  if (WORD_CHARACTER.test(text.charAt(start - 1))) return null;
  if (written.letter !== undefined && written.letterYear !== undefined) {
    const standsAlone = ERA_WITHOUT_YEAR_WORD.test(written.letter) && !WORD_CHARACTER.test(text.charAt(span.end));
    if (written.letterWord === undefined && !standsAlone) return null;
    return mentionOf(span, yearOfEra(written.letter, written.letterYear), written.letterWord, written.letterMonth);
  }
  if (written.gregorian !== undefined) {
    return mentionOf(span, yearNumber(written.gregorian), written.gregorianWord, written.gregorianMonth);
  }
  const year = written.bare === undefined || around === null ? null : bareYear(yearNumber(written.bare), around);
  return year === null ? null : { ...span, year, form: "bare" };
}

function mentionOf(
  span: { readonly start: number; readonly end: number },
  year: number | null,
  word: string | undefined,
  monthWritten: string | undefined,
): FiscalYearMention | null {
  if (year === null) return null;
  // 平成30年度3月 lies in fiscal 2018 whatever its month; 平成30年3月 lies in fiscal 2017.
  if (word === "年" && monthWritten !== undefined) {
    return { ...span, year: fiscalYearOfMonth(year, yearNumber(monthWritten)), form: "month" };
  }
  return { ...span, year, form: word === "年" ? "year" : "fiscal-year" };
}
