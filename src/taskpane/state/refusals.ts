import type { Edit, TextEdit } from "../../edits";
import { applyToText, renderEdits } from "../../edits";
import type { Applied, EditOutcome, Refusal } from "../../excel";
import { cellKey } from "../../snapshot";
import type { Place } from "./types";

/** A cell or row that was not written. */
export interface RefusedPlace {
  readonly place: Place;
  /** Whether the whole row is meant. */
  readonly isRow: boolean;
  readonly why: Refusal;
  /** The whole text as it should be, for people to paste; null where there is none. */
  readonly text: string | null;
}

/** Refused edits by cell, with the text that a person can copy where the cell's own formatting stands in the way. */
export function refusedPlaces(outcome: EditOutcome["refused"]): RefusedPlace[] {
  const byPlace = new Map<string, { place: Place; isRow: boolean; why: Refusal; edits: TextEdit[] }>();
  for (const { edit, why } of outcome) {
    const place = placeOf(edit);
    const isRow = edit.kind === "rowHeight";
    const key = `${isRow ? "row" : "cell"} ${cellKey(place.cell)} ${place.sheet}`;
    const known = byPlace.get(key) ?? { place, isRow, why, edits: [] };
    if (edit.kind !== "rowHeight") known.edits.push(edit);
    byPlace.set(key, known);
  }
  return [...byPlace.values()].map(({ edits, ...refused }) => ({ ...refused, text: textFor(refused.why, edits) }));
}

function textFor(why: Refusal, edits: readonly TextEdit[]): string | null {
  const [first] = edits;
  if (why !== "mixed-font" || first === undefined) return null;
  const applied = applyToText(first.before, edits);
  return applied.kind === "applied" ? applied.text : null;
}

export function placeOf(edit: Edit): Place {
  return { sheet: edit.sheet, cell: edit.kind === "rowHeight" ? { row: edit.row, column: 0 } : edit.cell };
}

/**
 * What edits would leave behind. It stands in the journal when nobody knows how far a call came: taking it back then
 * touches only what really holds it.
 */
export function intended(edits: readonly Edit[]): Applied[] {
  const entries = new Map<string, Applied>();
  for (const edit of edits) {
    const { sheet } = edit;
    if (edit.kind === "rowHeight") {
      const { row, before, points } = edit;
      entries.set(`row ${row} ${sheet}`, { kind: "rowHeight", sheet, row, before, after: points });
      continue;
    }
    const { cell, before } = edit;
    const key = `cell ${cellKey(cell)} ${sheet}`;
    const ofCell = edits.filter((other): other is TextEdit => other.kind !== "rowHeight" && isSameCell(other, edit));
    const applied = applyToText(before, ofCell);
    if (applied.kind === "applied") entries.set(key, { kind: "cell", sheet, cell, before, after: applied.text });
  }
  return [...entries.values()];
}

function isSameCell(a: TextEdit, b: TextEdit): boolean {
  return a.sheet === b.sheet && cellKey(a.cell) === cellKey(b.cell);
}

/** Edits without those that contradict an earlier one. */
export function withoutConflicts(edits: readonly Edit[]): { readonly edits: Edit[]; readonly conflicts: Edit[] } {
  const conflicts = new Set(renderEdits(edits).refused);
  return { edits: edits.filter((edit) => !conflicts.has(edit)), conflicts: [...conflicts] };
}
