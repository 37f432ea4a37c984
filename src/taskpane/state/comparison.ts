import type { Finding } from "../../rules";
import type { Result } from "./types";

/** How a validation's findings stand to those of the one before. */
export interface Comparison {
  /** Keys of findings that were not there. */
  readonly added: ReadonlySet<string>;
  /** How many are gone. */
  readonly gone: number;
}

/**
 * Compares findings with those of the previous validation. A finding's key holds its text, so every finding of a cell has
 * another key once anything in the cell was changed; one of the same rule at the same field is then still the same.
 * Nothing is compared with a validation that did not come to its end, or on sheets that only one of the two has read.
 */
export function compare(findings: readonly Finding[], sheets: readonly string[], previous: Result | null): Comparison {
  if (previous?.completeness !== "complete") return { added: new Set(), gone: 0 };
  const before = new Set(previous.inspection.snapshot.sheets.map((sheet) => sheet.name));
  const both = new Set(sheets.filter((sheet) => before.has(sheet)));
  const now = byPlace(findings.filter(({ sheet }) => both.has(sheet)));
  const then = byPlace(previous.findings.map(({ finding }) => finding).filter(({ sheet }) => both.has(sheet)));
  const added = new Set<string>();
  let gone = 0;
  for (const place of new Set([...now.keys(), ...then.keys()])) {
    const nowKeys = now.get(place) ?? new Set<string>();
    const thenKeys = then.get(place) ?? new Set<string>();
    const appeared = [...nowKeys].filter((key) => !thenKeys.has(key));
    const vanished = [...thenKeys].filter((key) => !nowKeys.has(key));
    appeared.slice(vanished.length).forEach((key) => added.add(key));
    gone += Math.max(0, vanished.length - appeared.length);
  }
  return { added, gone };
}

/** Keys by rule, block and field: the parts of a key before the hash of the text. */
function byPlace(findings: readonly Finding[]): Map<string, Set<string>> {
  const places = new Map<string, Set<string>>();
  for (const { key, sheet } of findings) {
    const place = `${key.split("/").slice(0, 3).join("/")} ${sheet}`;
    places.set(place, (places.get(place) ?? new Set()).add(key));
  }
  return places;
}
