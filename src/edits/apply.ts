import type { CellAddress } from "../snapshot";
import { cellKey, toA1 } from "../snapshot";
import type { Edit } from "./types";

/** An edit of a cell's text. */
export type TextEdit = Exclude<Edit, { readonly kind: "rowHeight" }>;

/** What applying edits to one cell's text gave. */
export type Applied =
  | { readonly kind: "applied"; readonly text: string }
  /** The cell no longer holds the text that the edits were made for. */
  | { readonly kind: "text-changed" }
  /** Two edits touch the same words, or the offsets lie outside the text. */
  | { readonly kind: "conflict" };

/**
 * Applies edits of one cell to its present text.
 *
 * @param current what the cell holds now
 * @param edits edits of this cell, in any order; their offsets refer to `before`, which must be `current`
 */
export function applyToText(current: string, edits: readonly TextEdit[]): Applied {
  if (edits.some((edit) => edit.before !== current)) return { kind: "text-changed" };
  const whole = edits.find((edit) => edit.kind === "set");
  if (whole) return edits.length === 1 ? { kind: "applied", text: whole.text } : { kind: "conflict" };

  const replacements = edits
    .filter((edit) => edit.kind === "replace")
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let text = "";
  let at = 0;
  let insertedAt = -1;
  for (const { start, end, text: words } of replacements) {
    if (start < at || end < start || end > current.length) return { kind: "conflict" };
    // Two insertions at one place have no order of their own.
    if (start === end && start === insertedAt) return { kind: "conflict" };
    text += current.slice(at, start) + words;
    at = end;
    if (start === end) insertedAt = start;
  }
  return { kind: "applied", text: text + current.slice(at) };
}

/** A change as people and reports see it: a whole cell, or a row's height in points, before and after. */
export interface Change {
  readonly sheet: string;
  /** A1 notation; for a row height the row's first cell. */
  readonly cell: string;
  readonly property?: "rowHeight";
  readonly before: string;
  readonly after: string;
}

export interface RenderedEdits {
  /** By first mention. */
  readonly changes: readonly Change[];
  /** Edits that contradict an earlier one; they are left out. */
  readonly refused: readonly Edit[];
}

/**
 * Renders edits as whole cells before and after. Several replacements in one cell combine; where two contradict each
 * other the earlier one stays and the later is refused.
 */
export function renderEdits(edits: readonly Edit[]): RenderedEdits {
  const cells = new Map<string, { cell: CellAddress; edits: TextEdit[]; after: string }>();
  const rows = new Map<string, Extract<Edit, { kind: "rowHeight" }>>();
  const changes = new Map<string, Change>();
  const refused: Edit[] = [];

  for (const edit of edits) {
    if (edit.kind === "rowHeight") {
      const key = `row ${edit.row} ${edit.sheet}`;
      const earlier = rows.get(key);
      // Fields side by side share their rows: the same height twice is no contradiction.
      if (earlier && earlier.points !== edit.points) refused.push(edit);
      if (earlier) continue;
      rows.set(key, edit);
      changes.set(key, rowChange(edit));
      continue;
    }
    const key = `cell ${cellKey(edit.cell)} ${edit.sheet}`;
    const earlier = cells.get(key)?.edits ?? [];
    const applied = applyToText(earlier[0]?.before ?? edit.before, [...earlier, edit]);
    if (applied.kind !== "applied") {
      refused.push(edit);
      continue;
    }
    cells.set(key, { cell: edit.cell, edits: [...earlier, edit], after: applied.text });
    changes.set(key, { sheet: edit.sheet, cell: toA1(edit.cell), before: edit.before, after: applied.text });
  }
  return { changes: [...changes.values()], refused };
}

function rowChange({ sheet, row, before, points }: Extract<Edit, { kind: "rowHeight" }>): Change {
  return {
    sheet,
    cell: toA1({ row, column: 0 }),
    property: "rowHeight",
    before: String(before),
    after: String(points),
  };
}
