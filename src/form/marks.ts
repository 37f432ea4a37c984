/** The marks that options carry: numbers (①, 1, １, (1)), Roman numerals (ⅰ, (i), Ⅰ), kana (ア) and letters (Ａ). */
export type MarkFamily = "number" | "roman" | "kana" | "letter";

/** A mark as it is compared: ①, 1 and （１） are one mark, ⅰ and (i) are another. */
export interface Mark {
  readonly family: MarkFamily;
  /** Position in its series, from 1. */
  readonly ordinal: number;
}

/** A mark found in a text, with its brackets. */
export interface FoundMark extends Mark {
  readonly start: number;
  readonly end: number;
}

/** Signs that are marks by themselves, by the code point of the first of a run of `length`. */
const SIGNS: readonly { readonly first: number; readonly length: number; readonly family: MarkFamily }[] = [
  { first: 0x2460, length: 20, family: "number" }, // ①
  { first: 0x2474, length: 20, family: "number" }, // ⑴
  { first: 0x2488, length: 20, family: "number" }, // ⒈
  { first: 0x24f5, length: 10, family: "number" }, // ⓵
  { first: 0x2776, length: 10, family: "number" }, // ❶
  { first: 0x2780, length: 10, family: "number" }, // ➀
  { first: 0x278a, length: 10, family: "number" }, // ➊
  { first: 0x2160, length: 12, family: "roman" }, // Ⅰ
  { first: 0x2170, length: 12, family: "roman" }, // ⅰ
  { first: 0x249c, length: 26, family: "letter" }, // ⒜
  { first: 0x24b6, length: 26, family: "letter" }, // Ⓐ
  { first: 0x24d0, length: 26, family: "letter" }, // ⓐ
  { first: 0x32d0, length: 44, family: "kana" }, // ㋐
];

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const KANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";

/** Characters that stand for a mark only where nothing of a word touches them. */
const PLAIN = /(?:[0-9０-９]{1,2}|[iIｉＩvVｖＶxXｘＸ]{1,4}|[A-Za-zＡ-Ｚａ-ｚ]|[ア-ワｱ-ﾜ])/uy;
const OPENING = /[（(［[〔<＜]\s*/uy;
const CLOSING = /\s*[）)］\]〕>＞]/uy;

/**
 * The mark that begins at `at`, with the brackets around it, or null. Circled digits and Roman numerals are read as they
 * are: NFKC would make ① a 1 and ⅰ an i.
 */
export function markAt(text: string, at: number): FoundMark | null {
  const opening = matchAt(OPENING, text, at);
  const from = at + opening.length;
  const sign = signAt(text, from);
  const plain = sign ? null : plainAt(text, from);
  const found = sign ?? plain;
  if (!found) return null;
  const closing = opening === "" ? "" : matchAt(CLOSING, text, found.end);
  if (opening !== "" && closing === "") return null;
  return { family: found.family, ordinal: found.ordinal, start: at, end: found.end + closing.length };
}

const FIRST_SIGN = Math.min(...SIGNS.map(({ first }) => first));
const LAST_SIGN = Math.max(...SIGNS.map(({ first, length }) => first + length - 1));

function signAt(text: string, at: number): FoundMark | null {
  const code = text.codePointAt(at) ?? 0;
  // No letter of a text lies between them.
  if (code < FIRST_SIGN || code > LAST_SIGN) return null;
  for (const { first, length, family } of SIGNS) {
    if (code >= first && code < first + length) {
      return { family, ordinal: code - first + 1, start: at, end: at + 1 };
    }
  }
  return null;
}

function plainAt(text: string, at: number): FoundMark | null {
  const written = matchAt(PLAIN, text, at);
  if (written === "") return null;
  const folded = written.normalize("NFKC").toUpperCase();
  const span = { start: at, end: at + written.length };
  if (/^[0-9]+$/.test(folded)) return { family: "number", ordinal: Number(folded), ...span };
  if (ROMAN.includes(folded)) return { family: "roman", ordinal: ROMAN.indexOf(folded) + 1, ...span };
  if (KANA.includes(folded)) return { family: "kana", ordinal: KANA.indexOf(folded) + 1, ...span };
  return folded.length === 1 ? { family: "letter", ordinal: folded.charCodeAt(0) - 64, ...span } : null;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Whether a mark is one sign that needs no neighbours to be recognised. */
export function isSign(text: string, at: number): boolean {
  return signAt(text, at) !== null;
}

export function isSameMark(a: Mark, b: Mark): boolean {
  return a.family === b.family && a.ordinal === b.ordinal;
}
