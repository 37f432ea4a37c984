/**
 * Folds a text for reading: width, dashes, signs, half-width katakana, look-alike radicals. Circled digits, ㎡ and the
 * like stay as they are, because NFKC would turn them into plain digits and lose what they are evidence of.
 */
export interface FoldedText {
  readonly text: string;
  /** Offset in the text as it came in of the folded character at `index`. */
  readonly startOf: (index: number) => number;
  /** Offset in the text as it came in where the folded text that ends before `index` ends. */
  readonly endOf: (index: number) => number;
}

const DASHES = "‐‑‒–—―−─━﹣－";
const WAVES = "〜～∼∿";
const SPACES = "\t\u000b\u000c\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000";
/** Zero width characters and selectors of glyph variants say nothing. */
const INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff";
/** Units written as one sign that are canonical as such. */
const KEPT_SIGNS = "㎡㎥㎢℃";

const foldings = buildFoldings();

function buildFoldings(): Map<number, string> {
  const table = new Map<number, string>();
  const add = (characters: string, to: string): void => {
    for (const character of characters) table.set(character.charCodeAt(0), to);
  };
  const addNormalised = (first: number, last: number): void => {
    for (let code = first; code <= last; code++) {
      const folded = String.fromCharCode(code).normalize("NFKC");
      if (folded !== String.fromCharCode(code)) table.set(code, folded);
    }
  };
  addNormalised(0xff01, 0xffe6);
  addNormalised(0x2e80, 0x2fd5);
  addNormalised(0x32ff, 0x33ff);
  addNormalised(0xf900, 0xfaff);
  add(DASHES, "-");
  add(WAVES, "~");
  add(SPACES, " ");
  add("\r", "\n");
  add("△▼▽", "▲");
  add("•·∙", "・");
  add("￥", "¥");
  add(INVISIBLE, "");
  for (let code = 0xfe00; code <= 0xfe0f; code++) table.set(code, "");
  for (const character of KEPT_SIGNS) table.delete(character.charCodeAt(0));
  return table;
}

/** か + U+3099 and ｶ + ﾞ are one character each once composed. */
function isSoundMark(code: number): boolean {
  return code === 0x3099 || code === 0x309a || code === 0xff9e || code === 0xff9f;
}

/** 1 for what folds to something else; most characters of prose do not. */
const isFolded = new Uint8Array(0x10000);
for (const code of [...foldings.keys(), 0x3099, 0x309a]) isFolded[code] = 1;

function composed(base: string, mark: number): string | null {
  const combining = mark === 0xff9e || mark === 0x3099 ? "\u3099" : "\u309a";
  const character = (base + combining).normalize("NFC");
  return character.length === base.length ? character : null;
}

/** Folds a text with the way back to its UTF-16 offsets. Linear in its length. */
export function fold(text: string): FoldedText {
  return foldAligned(text) ?? foldWithMap(text);
}

/** The usual case: every character folds to exactly one, so that offsets stay. */
function foldAligned(text: string): FoldedText | null {
  let folded = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isFolded[code] === 0) continue;
    if (isSoundMark(code)) return null;
    const replacement = foldings.get(code);
    if (replacement === undefined) continue;
    if (replacement.length !== 1) return null;
    folded += text.slice(from, i) + replacement;
    from = i + 1;
  }
  return { text: from === 0 ? text : folded + text.slice(from), startOf: identity, endOf: identity };
}

function identity(index: number): number {
  return index;
}

/** Plain arrays that grow with a long text cost more, character by character, than a short text's. */
function foldWithMap(text: string): FoldedText {
  const most = mostCharacters(text);
  const codes = new Uint16Array(most);
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  let length = 0;
  for (let i = 0; i < text.length;) {
    let piece = foldings.get(text.charCodeAt(i)) ?? text.charAt(i);
    let end = i + 1;
    const next = text.charCodeAt(end);
    const withMark = isSoundMark(next) && piece !== "" ? composed(piece, next) : null;
    if (withMark !== null) {
      piece = withMark;
      end++;
    }
    for (let k = 0; k < piece.length; k++) {
      codes[length] = piece.charCodeAt(k);
      starts[length] = i;
      ends[length] = end;
      length++;
    }
    i = end;
  }
  return {
    text: textOf(codes.subarray(0, length)),
    startOf: (index) => (index < length ? (starts[index] ?? 0) : text.length),
    endOf: (index) => (index === 0 ? 0 : index <= length ? (ends[index - 1] ?? 0) : text.length),
  };
}

/** How many characters a text folds to where no sound mark joins the character before it. */
function mostCharacters(text: string): number {
  let most = 0;
  for (let i = 0; i < text.length; i++) most += foldings.get(text.charCodeAt(i))?.length ?? 1;
  return most;
}

/** Characters that are made a string in one step: a call takes no more arguments than the stack holds. */
const CHUNK = 4096;

function textOf(codes: Uint16Array): string {
  let text = "";
  for (let from = 0; from < codes.length; from += CHUNK) {
    text += String.fromCharCode(...codes.subarray(from, from + CHUNK));
  }
  return text;
}
