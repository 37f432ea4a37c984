/** Brackets, list marks and breaks: the skeleton of a passage. */
import { endOfMatch, matchAt, matchesAt } from "./sticky";
import type { BracketToken, BreakToken, Token } from "./tokens";

const OPENING = "(【〔<《〈[{";
const CLOSING = ")】〕>》〉]}";
/** (1) （ア） (ⅰ) (a) are marks of a list, not brackets. */
const BRACKETED_MARK = /\((?:[0-9]{1,2}|[ア-ンa-zA-Zⅰ-ⅹⅠ-Ⅻ]|[一二三四五六七八九十]{1,2})\)(?!第|号)/y;
const SIGN_MARK = /[①-⓿⑴-⒇ⅰ-ⅹⅠ-Ⅻ❶-➓]/;
/** "ア ", イ．, ウ） at the beginning of a phrase. */
const KANA_MARK = /[ア-ソ](?: ?[.、):] ?| )/y;
/** Quoted words are names: 「ｅ会議２」, 「1人1台端末」. They end soon and on the same line. */
const QUOTED = /「[^「」\n。]{0,60}」|『[^『』\n。]{0,60}』/y;
const BREAKS: Readonly<Record<string, BreakToken["kind"]>> = {
  "\n": "line",
  "。": "sentence",
  "、": "comma",
  ",": "comma",
  ";": "comma",
  ":": "colon",
  "→": "arrow",
  "⇒": "arrow",
  "※": "note",
  "|": "item",
  "*": "note",
};
const BULLETS = "○◯●◎◇◆□■☆★";

/** Collects the tokens of structure and knows which brackets are open. */
export class Structure {
  readonly #open: number[] = [];

  constructor(
    readonly text: string,
    readonly tokens: Token[],
  ) {}

  /** Notes that something stands inside of every open bracket. */
  note(what: "hasNumber" | "hasWord" | "hasYear"): void {
    for (const index of this.#open) {
      const token = this.tokens[index];
      if (token?.kind === "open") token[what] = true;
    }
  }

  /** Reads the structure character at `index`; returns where it ends. */
  read(index: number): number {
    const { text, tokens } = this;
    const character = text.charAt(index);
    if (SIGN_MARK.test(character)) return this.#mark(index, index + 1, character);
    if (character === "「" || character === "『") return Math.max(index + 1, endOfMatch(QUOTED, text, index));
    if (character >= "ア" && character <= "ソ") return this.#kanaMark(index);
    if (character === "(" && !/[0-9]/.test(text.charAt(index - 1))) {
      const mark = matchAt(BRACKETED_MARK, text, index);
      if (mark) return this.#mark(index, index + mark[0].length, mark[0]);
    }
    if (OPENING.includes(character)) return this.#openBracket(index, character);
    if (CLOSING.includes(character)) return this.#closeBracket(index, character);
    if (character === "\n") this.#open.length = 0;
    const kind = BULLETS.includes(character) ? "item" : (BREAKS[character] ?? this.#itemIfApart(index));
    if (kind) tokens.push({ kind, start: index, end: index + 1 });
    return index + 1;
  }

  #mark(start: number, end: number, mark: string): number {
    this.tokens.push({ kind: "mark", start, end, mark });
    return end;
  }

  #kanaMark(index: number): number {
    const before = this.text.charAt(index - 1);
    if (!" \n、。)】>:・".includes(before) && !this.#followsToken(index)) return index + 1;
    return matchesAt(KANA_MARK, this.text, index) ? this.#mark(index, index + 1, this.text.charAt(index)) : index + 1;
  }

  /** ・ and / part items only beside figures, brackets and the beginning of a line: in names they join. */
  #itemIfApart(index: number): "item" | null {
    const before = this.text.charAt(index - 1);
    return before === "" || before === "\n" || before === " " || this.#followsToken(index) ? "item" : null;
  }

  #followsToken(index: number): boolean {
    const last = this.tokens[this.tokens.length - 1];
    return last?.end === index && (last.kind === "number" || last.kind === "close");
  }

  #openBracket(index: number, bracket: string): number {
    const token: BracketToken = {
      kind: "open",
      start: index,
      end: index + 1,
      bracket,
      close: -1,
      hasNumber: false,
      hasWord: false,
      hasYear: false,
    };
    this.#open.push(this.tokens.length);
    // An unclosed run of brackets must not make every token walk it: eight levels are more than prose has.
    if (this.#open.length > 8) this.#open.shift();
    this.tokens.push(token);
    return index + 1;
  }

  #closeBracket(index: number, character: string): number {
    const wanted = OPENING.charAt(CLOSING.indexOf(character));
    while (this.#open.length > 0) {
      const openIndex = this.#open.pop() ?? -1;
      const token = this.tokens[openIndex];
      if (token?.kind !== "open" || token.bracket !== wanted) continue;
      token.close = this.tokens.length;
      this.tokens.push({ kind: "close", start: index, end: index + 1, open: openIndex });
      break;
    }
    return index + 1;
  }
}
