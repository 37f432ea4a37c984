/** Words with a meaning each, found at a place of a text: the longest one that stands there. */
export class Lexicon<Meaning> {
  readonly #byFirst = new Map<number, { readonly word: string; readonly meaning: Meaning }[]>();

  constructor(entries: Iterable<readonly [word: string, meaning: Meaning]>) {
    for (const [word, meaning] of entries) {
      const first = word.charCodeAt(0);
      const list = this.#byFirst.get(first) ?? [];
      list.push({ word, meaning });
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  }

  /** The UTF-16 codes that any word begins with. */
  get firstCodes(): Iterable<number> {
    return this.#byFirst.keys();
  }

  /** The longest word that stands at `index`, or null. */
  match(text: string, index: number): { readonly word: string; readonly meaning: Meaning } | null {
    const list = this.#byFirst.get(text.charCodeAt(index));
    if (!list) return null;
    for (const entry of list) if (entry.word.length === 1 || text.startsWith(entry.word, index)) return entry;
    return null;
  }
}
