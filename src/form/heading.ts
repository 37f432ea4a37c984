import { isBlank, nfkcWithOffsets, withoutEnclosingBrackets } from "./fold";

/** 取組項目N with what else its cell holds. */
export interface Heading {
  /** After NFKC ("1", "1-2"), or null where the cell has none. */
  readonly number: string | null;
  /** The title behind it in the same cell, or null. */
  readonly title: string | null;
}

const MAX_HEADING_LENGTH = 160;

const SPACE = "[\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*";
const WORD = ["取", "り?", "組", "み?", "項", "目"].join(SPACE);
const DASH = "[-－‐‑‒–—―−ー.]";
const NUMBER = `(?:[0-9]{1,3}(?:${SPACE}${DASH}${SPACE}[0-9]{1,3}){0,3}|[一二三四五六七八九十]{1,3}|[A-Zア-ン](?=$|[\\s\\p{P}]))`;
const NUMBER_SIGN = "(?:第|その|No\\.?|NO\\.?|#)?";

/** The bracket before a number counts only where it closes behind it: 取組項目（１）, but not 取組項目【18歳未満の支援】. */
const OPENING = `(?:\\p{Ps}${SPACE}(?=${NUMBER}${SPACE}\\p{Pe}))?`;

const HEADING = new RegExp(
  `^(?:.{0,40}に基づく${SPACE}取り?組み?等?[\\s\\p{Pe}:・]*)?${SPACE}[\\p{Ps}■◆●○◎□◇▼・*※]?${SPACE}${WORD}${SPACE}(?:番号|名)?${SPACE}[:]?${SPACE}` +
    `(?:${NUMBER_SIGN}${SPACE}${OPENING}(?<number>${NUMBER})${SPACE}\\p{Pe}?)?(?<rest>.*)$`,
  "su",
);

const NUMBER_ALONE = new RegExp(
  `^${SPACE}${NUMBER_SIGN}${SPACE}\\p{Ps}?${SPACE}(?<number>${NUMBER})${SPACE}[\\p{Pe}.:]?${SPACE}$`,
  "u",
);

/** What follows a number in prose rather than in a heading: 取組項目１と併せて, 取組項目1〜4. */
const PROSE = /^(?:[とはのにをでがもやへ〜~～]|から|まで|より|及び|並びに|又は|ごと|など|等|・[0-9]|,[0-9]|、)/u;
const SEPARATOR = /^[\s:：・.．、,。\p{Pd}\p{Pe}]+/u;

/** What every heading has; no other character than ㊠ turns into one of these by NFKC. */
const HAS_WORD = /取[^]*[項㊠]/u;

/** Reads a cell that is headed 取組項目, with or without number and title; null where it is something else. */
export function headingOf(text: string): Heading | null {
  if (text.length > MAX_HEADING_LENGTH || !HAS_WORD.test(text)) return null;
  const { text: folded, offsets } = nfkcWithOffsets(text);
  const match = HEADING.exec(folded);
  if (!match) return null;
  const number = match.groups?.number ?? null;
  const rest = match.groups?.rest ?? "";
  const isBehindSpace = /[\s:]$/u.test(folded.slice(0, folded.length - rest.length));
  // Behind a space a title may begin with any letter: 取組項目５ がん検診の受診促進.
  if (rest.includes("。") || (!isBehindSpace && PROSE.test(rest))) return null;
  const isParted = isBehindSpace || SEPARATOR.test(rest) || /^\p{Ps}/u.test(rest);
  if (number === null && !isParted && !isBlank(rest)) return null;
  const title = text.slice(offsets[folded.length - rest.length] ?? text.length).replace(SEPARATOR, "");
  return { number: number === null ? null : tidyNumber(number), title: titleOf(title) };
}

/** The number that a cell holds alone ("１", "①", "1-1", "No.3"), after NFKC, or null. */
export function numberOf(text: string): string | null {
  if (text.length > 16) return null;
  const number = NUMBER_ALONE.exec(text.normalize("NFKC"))?.groups?.number;
  return number === undefined ? null : tidyNumber(number);
}

const NUMBER_BEFORE_TITLE = new RegExp(
  `^${SPACE}${NUMBER_SIGN}${SPACE}\\p{Ps}?(?<number>[0-9]{1,3}(?:${DASH}[0-9]{1,3}){0,3})(?:[\\p{Pe}.:\\s]+|(?=\\p{Ps}))`,
  "u",
);

/** A title, with its own number before it where one is looked for: 「１【広告事業】」, 「(2) 広告事業」. */
export function numberedTitleOf(text: string, mayHaveNumber: boolean): Heading {
  if (!mayHaveNumber) return { number: null, title: titleOf(text) };
  const { text: folded, offsets } = nfkcWithOffsets(text);
  const match = NUMBER_BEFORE_TITLE.exec(folded);
  const number = match?.groups?.number;
  if (!match || number === undefined) return { number: null, title: titleOf(text) };
  return { number: tidyNumber(number), title: titleOf(text.slice(offsets[match[0].length] ?? text.length)) };
}

/** 「取組名：広告事業」 */
const TITLE_HEADER = /^\s*(?:取り?組み?|事業|項目)名称?\s*[:：]\s*/u;

/** A title without the brackets around it; null for an empty one such as 【\u3000\u3000】 or 【○○○】. */
export function titleOf(text: string): string | null {
  const title = withoutEnclosingBrackets(text.replace(/[\r\n]+/gu, "").replace(TITLE_HEADER, ""));
  return /[\p{L}\p{N}]/u.test(title) ? title : null;
}

function tidyNumber(number: string): string {
  return number.replace(/\s/gu, "");
}
