import { wordStarts } from "./words";

/** What may begin at a character of a folded text, as bits. */
export const Starts = {
  Digit: 1,
  KanjiNumber: 2,
  Year: 4,
  Word: 8,
  Structure: 16,
  Sign: 32,
  Letter: 64,
  Ordinal: 128,
} as const;

/** The first and last codes of ①, ⑴, ❶, ⅰ and Ⅰ. */
const SIGN_MARKS = ["①⓿", "❶➓", "ⅰⅹ", "ⅠⅫ"].map((ends) => [ends.charCodeAt(0), ends.charCodeAt(1)] as const);

const table = buildTable();

function buildTable(): Uint8Array {
  const bits = new Uint8Array(0x10000);
  const add = (characters: string, bit: number): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      bits[code] = (bits[code] ?? 0) | bit;
    }
  };
  add("0123456789", Starts.Digit);
  add("〇零一二三四五六七八九十百千壱弐参拾", Starts.KanjiNumber);
  add("平令昭大明元", Starts.Year);
  add("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", Starts.Letter);
  add("\n。、,;()【】〔〕<>《》〈〉[]{}「」『』・○◯●◎◇◆□■☆★*※→⇒/|:アイウエオカキクケコサシスセソ", Starts.Structure);
  for (const [first, last] of SIGN_MARKS) {
    for (let code = first; code <= last; code++) bits[code] = Starts.Structure;
  }
  add("-+▲¥\\$€£マプ", Starts.Sign);
  add("第数何幾", Starts.Ordinal);
  for (const code of wordStarts) bits[code] = (bits[code] ?? 0) | Starts.Word;
  return bits;
}

export function startsAt(text: string, index: number): number {
  return table[text.charCodeAt(index)] ?? 0;
}
