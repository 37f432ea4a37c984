import { isKatakana } from "./characters";

interface Node<Meaning> {
  readonly next: Map<number, Node<Meaning>>;
  meaning: Meaning | null;
}

/** The longest word that stands at a place of a text. */
export interface Found<Meaning> {
  readonly end: number;
  readonly meaning: Meaning;
}

/** Words with a meaning each, found at a place of a text in as many steps as the longest of them has characters. */
export class Lexicon<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), meaning: null };

  /** The first meaning that a word is given stays. */
  constructor(entries: Iterable<readonly [word: string, meaning: Meaning]>) {
    for (const [word, meaning] of entries) {
      let node = this.#root;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        let next = node.next.get(code);
        if (!next) node.next.set(code, (next = { next: new Map(), meaning: null }));
        node = next;
      }
      node.meaning ??= meaning;
    }
  }

  /** The UTF-16 codes that any word begins with. */
  get firstCodes(): Iterable<number> {
    return this.#root.next.keys();
  }

  /** The longest word that stands at `index`, or null; stray spaces within its katakana (パー セント) are tolerated. */
  match(text: string, index: number): Found<Meaning> | null {
    let found: Found<Meaning> | null = null;
    let node = this.#root;
    for (let i = index; ; i++) {
      const next = node.next.get(text.charCodeAt(i));
      if (!next && text[i] === " " && i > index && isKatakana(text.charAt(i - 1))) {
        while (text[i + 1] === " ") i++;
        if (node.next.has(text.charCodeAt(i + 1))) continue;
      }
      if (!next) return found;
      node = next;
      if (node.meaning !== null) found = { end: i + 1, meaning: node.meaning };
    }
  }
}
