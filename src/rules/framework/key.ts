import type { FieldName } from "../../form";

const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units: small, pure and the same everywhere. Not for secrets. */
function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

/** A hash of a text in 16 hexadecimal digits; how lines are broken (CR LF or LF) does not count. */
export function hashText(text: string): string {
  const normal = text.replace(/\r\n?/g, "\n");
  return [0x811c9dc5, 0x9e3779b9].map((seed) => fnv1a(normal, seed).toString(16).padStart(8, "0")).join("");
}

/** What makes a finding the same finding after rows were inserted and blocks renumbered. */
export interface KeyParts {
  readonly rule: string;
  /** The block's title; its number stands in where it has none. */
  readonly block: string;
  readonly field: FieldName | null;
  /** The text that the finding is about: the finding comes back when it changes. */
  readonly text: string;
  /** Which of several findings of one rule on one text. */
  readonly ordinal: number;
}

/** The identity of a finding for ignoring it. `hash` is `hashText`, or one that remembers. */
export function findingKey({ rule, block, field, text, ordinal }: KeyParts, hash: typeof hashText): string {
  const base = [rule, hash(block), field ?? "-", hash(text)].join("/");
  return ordinal === 0 ? base : `${base}/${ordinal}`;
}

/** `hashText` for the few texts of one block, on which many findings may lie. */
export function rememberingHash(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const hash = hashText(text);
    known.set(text, hash);
    return hash;
  };
}
