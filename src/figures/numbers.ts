import Big from "big.js";
import { endOfMatch, matchAt, matchesAt } from "./sticky";

/** A number as written, without its sign and unit. */
export interface NumberReading {
  readonly end: number;
  readonly value: Big;
  /** Decimal places as written. */
  readonly decimals: number;
  /** Whether no Arabic digit is in it. */
  readonly isKanji: boolean;
  /** Whether it ends in 十百千万億兆, which may belong to a unit of money. */
  readonly scaled: ScaledTail | null;
}

/** A number that is one coefficient and one trailing scale: 9,598千, 88百万, 5億, 十二万. */
export interface ScaledTail {
  readonly coefficient: Big;
  /** Decimal places of the coefficient as written. */
  readonly decimals: number;
  readonly scale: string;
}

const KANJI_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壱: 1,
  弐: 2,
  参: 3,
};
const SMALL_SCALES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 千: 1000 };
const LARGE_SCALES: Readonly<Record<string, string>> = { 万: "10000", 億: "100000000", 兆: "1000000000000" };
/** Longer numbers count nothing. */
const LONGEST = 32;
const ZERO = new Big(0);
const ONE = new Big(1);

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a kanji number may begin with this character (万, 億 and 兆 need a coefficient). */
export function beginsKanjiNumber(character: string): boolean {
  return character in KANJI_DIGITS || character in SMALL_SCALES;
}

/** 1・5倍 and 14 . 8％: other ways to write a decimal point, told by the rate that follows or by the spaces. */
const MIDDLE_DOT = /・[0-9]{1,2}(?= ?(?:[%倍]|ポイント|パーセント))/y;
const SPACED_POINT = / \. ?[0-9]+/y;
/** 七十五点二ポイント: 点 is the decimal point of a kanji number before a rate, elsewhere a counter. */
const KANJI_POINT = /点([〇零一二三四五六七八九]{1,4})(?= ?(?:[%割倍]|ポイント|パーセント))/y;
/** 7 万円, 3 万 4,500人: a stray space before the scale. */
const SPACED_SCALE = / (?:[万億兆](?=$|[ 0-9千百十円人件名])|[千百十](?=[万億]?円))/y;

/** The end of a run of digits. */
export function endOfDigits(text: string, index: number): number {
  let end = index;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** The end of `,000` groups after one to three digits; a stray space beside the comma is tolerated. */
function endOfGroups(text: string, start: number, firstEnd: number): number {
  let end = firstEnd;
  if (end - start > 3) return end;
  for (;;) {
    let comma = end;
    if (text[comma] === " " && text[comma + 1] === ",") comma++;
    if (text[comma] !== ",") return end;
    const from = text[comma + 1] === " " ? comma + 2 : comma + 1;
    if (endOfDigits(text, from) - from !== 3) return end;
    end = from + 3;
  }
}

interface Digits {
  readonly end: number;
  readonly written: string;
  readonly decimals: number;
}

function readDigits(text: string, index: number): Digits {
  const first = endOfDigits(text, index);
  const whole = endOfGroups(text, index, first);
  let written = text.slice(index, whole);
  if (whole > first) written = written.replace(/[ ,]/g, "");
  const end = endOfDecimals(text, whole);
  if (end === whole) return { end, written, decimals: 0 };
  const decimals = text.slice(whole, end).replace(/[^0-9]/g, "");
  return { end, written: `${written}.${decimals}`, decimals: decimals.length };
}

/** The end of the point and the digits after it, or `index` where no point stands. */
function endOfDecimals(text: string, index: number): number {
  switch (text[index]) {
    case ".":
      return isDigit(text.charCodeAt(index + 1)) ? endOfDigits(text, index + 1) : index;
    case "・":
      return Math.max(index, endOfMatch(MIDDLE_DOT, text, index));
    case " ":
      return Math.max(index, endOfMatch(SPACED_POINT, text, index));
    default:
      return index;
  }
}

/** The end of a run of characters of which numbers are made, at least one. */
export function endOfNumberRun(text: string, index: number): number {
  let end = index + 1;
  while (isDigit(text.charCodeAt(end)) || text.charAt(end) in KANJI_DIGITS || isScale(text[end])) end++;
  return end;
}

function isScale(character: string | undefined): boolean {
  return character !== undefined && (character in SMALL_SCALES || character in LARGE_SCALES);
}

/**
 * Reads the number that stands at `index`: 2,363 · 3, 000 · 12万2,139 · 6千9百万 · 十二 · 二〇. The text is folded.
 * Returns null where none stands.
 */
export function readNumber(text: string, index: number): NumberReading | null {
  if (isDigit(text.charCodeAt(index))) {
    const digits = readDigits(text, index);
    if (!isScale(text[digits.end]) && !matchesAt(SPACED_SCALE, text, digits.end)) return plain(digits);
  }
  return readMixed(text, index);
}

function plain(digits: Digits): NumberReading {
  // A number that has been parsed keeps room for seventeen digits, its copy for those that it has: a third of the memory.
  const value = new Big(new Big(digits.written));
  return { end: digits.end, value, decimals: digits.decimals, isKanji: false, scaled: null };
}

/** Adds up a number with kanji in it, from the left: sections of 十百千 under 万, 億 and 兆. */
class MixedNumber {
  isKanji = true;
  /** Where the last digit ended and the trailing scales began. */
  tailFrom: number;
  #total = ZERO;
  #section = ZERO;
  #current: Big | null = null;
  #lastLarge = Infinity;

  constructor(start: number) {
    this.tailFrom = start;
  }

  get value(): Big {
    return this.#total.plus(this.#section).plus(this.#current ?? ZERO);
  }

  /** Takes what stands at `index`; returns where it ends, or `index` where it is no part of the number. */
  take(text: string, index: number): number {
    const character = text.charAt(index);
    if (isDigit(character.charCodeAt(0))) return this.#takeDigits(text, index);
    if (character in KANJI_DIGITS) return this.#takeKanjiDigit(character, index);
    if (character in SMALL_SCALES) {
      this.#section = this.#section.plus((this.#current ?? ONE).times(SMALL_SCALES[character] ?? 1));
      this.#current = null;
      return index + 1;
    }
    if (character in LARGE_SCALES) return this.#takeLargeScale(LARGE_SCALES[character] ?? "1") ? index + 1 : index;
    return character === " " && this.#isStraySpace(text, index) ? index + 1 : index;
  }

  /** 1億 2,000万円, 7 万円: a space between the parts of one number. */
  #isStraySpace(text: string, index: number): boolean {
    if (text.charAt(index - 1) in LARGE_SCALES) return isDigit(text.charCodeAt(index + 1));
    return !this.isKanji && this.#current !== null && matchesAt(SPACED_SCALE, text, index);
  }

  #takeDigits(text: string, index: number): number {
    if (this.#current !== null) return index;
    const digits = readDigits(text, index);
    this.#current = new Big(digits.written);
    this.isKanji = false;
    this.tailFrom = digits.end;
    return digits.end;
  }

  #takeKanjiDigit(character: string, index: number): number {
    if (this.#current !== null && !this.isKanji) return index;
    this.#current = (this.#current ?? ZERO).times(10).plus(KANJI_DIGITS[character] ?? 0);
    this.tailFrom = index + 1;
    return index + 1;
  }

  #takeLargeScale(scale: string): boolean {
    const coefficient = this.#section.plus(this.#current ?? ZERO);
    if (Number(scale) < this.#lastLarge && coefficient.gt(0)) this.#total = this.#total.plus(coefficient.times(scale));
    // 一万億: a larger scale after a smaller one multiplies it.
    else if (Number(scale) > this.#lastLarge && coefficient.eq(0)) this.#total = this.#total.times(scale);
    else return false;
    this.#section = ZERO;
    this.#current = null;
    this.#lastLarge = Number(scale);
    return true;
  }
}

function readMixed(text: string, index: number): NumberReading | null {
  const number = new MixedNumber(index);
  let end = index;
  for (;;) {
    const next = number.take(text, end);
    if (next === end) break;
    end = next;
    if (end - index > LONGEST) return null;
  }
  if (end === index) return null;
  const { value, isKanji, tailFrom } = number;
  const fraction = isKanji ? matchAt(KANJI_POINT, text, end) : null;
  if (fraction) return withFraction(value, fraction[1] ?? "", end + fraction[0].length);
  return {
    end,
    value,
    decimals: decimalsOf(value),
    isKanji,
    scaled: tailOf(text, index, tailFrom, end, value, isKanji),
  };
}

function withFraction(whole: Big, written: string, end: number): NumberReading {
  const digits = [...written].map((character) => KANJI_DIGITS[character] ?? 0).join("");
  return { end, value: whole.plus(`0.${digits}`), decimals: digits.length, isKanji: true, scaled: null };
}

/** The decimal places of a value. */
export function decimalsOf(value: Big): number {
  return Math.max(0, value.c.length - value.e - 1);
}

function tailOf(
  text: string,
  start: number,
  tailFrom: number,
  end: number,
  value: Big,
  isKanji: boolean,
): ScaledTail | null {
  if (isKanji) return kanjiTail(text, start, end, value);
  const coefficient = readDigits(text, start);
  if (coefficient.end !== tailFrom) return null;
  return {
    coefficient: new Big(coefficient.written),
    decimals: coefficient.decimals,
    scale: text.slice(tailFrom, end).trim(),
  };
}

/** 十二万 counts 万; 五百万 and 三千 are written out in full and keep no unit of their own. */
function kanjiTail(text: string, start: number, end: number, value: Big): ScaledTail | null {
  const scale = text.charAt(end - 1);
  const unit = LARGE_SCALES[scale];
  if (unit === undefined) return null;
  for (let i = start; i < end - 1; i++)
    if (text[i] === "百" || text[i] === "千" || text.charAt(i) in LARGE_SCALES) return null;
  return { coefficient: value.div(unit), decimals: 0, scale };
}
