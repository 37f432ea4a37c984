import { remembering } from "../memory";

/** A folded text with the place in the original that each of its characters came from. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the original by character of `text`, and the original's length at the end. */
  readonly offsets: readonly number[];
}

/** White space, and what people paste without seeing it: soft hyphen, zero-width characters, byte order mark. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u;

const BRACKETS = "「」『』【】〔〕〈〉《》≪≫［］[]｛｝{}()（）<>＜＞“”〝〟\"'｢｣";

/** What a printed label may contain without being another label. */
const IGNORED = new RegExp(`${INVISIBLE.source}|[${BRACKETS.replace(/[[\]]/g, "\\$&")}]`, "gu");

/** The dots that are typed between two nouns. */
const MIDDLE_DOT = /[･·•‧∙⋅]/gu;

/**
 * A label as it is compared: NFKC (which also turns Kangxi radicals into kanji), without white space and brackets,
 * and with one kind of middle dot. ① becomes 1 here: codes and legends must be read from the original.
 */
export const foldLabel = remembering(fold);

/** Folded characters that tell how a text begins. */
const BEGINNING = 16;

/** How a text begins, folded as `foldLabel` does: at least 16 characters of a long one. Prose is told by it from labels. */
export function foldBeginning(text: string): string {
  if (text.length <= 2 * BEGINNING) return foldLabel(text);
  const begun = fold(text.slice(0, 2 * BEGINNING));
  // Brackets and white space have gone.
  return begun.length >= BEGINNING ? begun : foldLabel(text);
}

/** Characters that folding leaves as they are, side by side too. */
const FOLDED = /^[0-9ァ-ヺーぁ-ゖ一-鿿。、]*$/;

function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text.normalize("NFKC").replace(IGNORED, "").replace(MIDDLE_DOT, "・");
}

/** `foldLabel` that remembers where each character came from, for cells that hold label and value. */
export function foldLabelWithOffsets(text: string): FoldedText {
  return foldWith(text, foldLabel);
}

/** A character of two code units, which both come from the offset of the first. */
const SURROGATE = /[\ud800-\udfff]/;

/** NFKC alone, with offsets. */
export function nfkcWithOffsets(text: string): FoldedText {
  // Every part of a text that NFKC leaves as it is, it leaves as it is.
  if (!SURROGATE.test(text) && text.normalize("NFKC") === text) {
    return { text, offsets: Array.from({ length: text.length + 1 }, (_, at) => at) };
  }
  return foldWith(text, (character) => character.normalize("NFKC"));
}

function foldWith(text: string, foldCharacter: (character: string) => string): FoldedText {
  let folded = "";
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i++) offsets.push(at);
    folded += piece;
    at += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

const PAIRS = new Map(
  ["「」", "『』", "【】", "〔〕", "〈〉", "《》", "≪≫", "［］", "[]", "()", "（）", "<>", "＜＞", "｢｣"].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);

/** A text without the brackets that enclose the whole of it: 【広告（新規）】 → 広告（新規）. */
export function withoutEnclosingBrackets(text: string): string {
  let inner = text.trim();
  for (;;) {
    const open = inner.charAt(0);
    const close = PAIRS.get(open);
    if (close === undefined || closingIndex(inner, open, close) !== inner.length - 1) return inner;
    inner = inner.slice(1, -1).trim();
  }
}

function closingIndex(text: string, open: string, close: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === open) depth++;
    if (text[i] === close && --depth === 0) return i;
  }
  return -1;
}

const ONLY_INVISIBLE = new RegExp(`^${INVISIBLE.source}*$`, "u");

/** Whether a character separates words: white space of any kind, or nothing at all. */
export function isBlank(text: string): boolean {
  return ONLY_INVISIBLE.test(text);
}

/** Words for nothing that stand alone in a cell. Marks such as －, ***, ／ have no letter at all. */
const NOTHING_WORDS = /^(?:特に|該当)?(?:なし|無し|無)$|^同上$/u;

/** A letter that stands in none of those words, whatever NFKC makes of its neighbours. */
const OTHER_LETTER = /(?![になし])[ぁ-んァ-ヺ]|(?![一特該当無同上])[一-鿿]/u;

/** Whether anything has been said in a field; －, ***, なし and the like say that there is nothing to say. */
export function saysSomething(text: string): boolean {
  if (OTHER_LETTER.test(text)) return true;
  const words = text.normalize("NFKC").replace(/[\p{P}\p{S}\s]/gu, "");
  return !/^[ー一]*$/u.test(words) && !NOTHING_WORDS.test(words);
}
