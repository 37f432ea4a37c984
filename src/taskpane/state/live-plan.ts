import type { SheetRange } from "../../excel";
import type { Inspection } from "../../rules";
import { cellKey, contains, type CellRange, type SheetSnapshot, type WorkbookSnapshot } from "../../snapshot";
import type { ReadAgain } from "./patched";

/** What has to be read again after changes; null where places may have changed, so that only a new validation helps. */
export type ReadingPlan = readonly SheetRange[] | null;

/** Whole blocks that were touched, and single cells between them: a number or a title may be typed there. */
export function planOf(changes: readonly SheetRange[], { form, snapshot }: Inspection): ReadingPlan {
  const ranges = new Map<string, SheetRange>();
  for (const change of changes) {
    const blocks = [...form.initiatives, ...form.unreadable].filter(({ sheet }) => sheet === change.sheet);
    // Sheets without a block are none of ours, our own lists among them.
    if (blocks.length === 0) continue;
    const touched = blocks.filter(({ range }) => overlaps(range, change.range));
    // Something of some size between the blocks: a block may have been pasted, with merged areas that nobody knows.
    if (touched.length === 0 && !isOneField(change, snapshot)) return null;
    const places = touched.length > 0 ? touched : [change];
    for (const { sheet, range } of places) ranges.set(`${cellKey(range)} ${sheet}`, { sheet, range });
  }
  return [...ranges.values()];
}

/**
 * Whether what was read fits the merged areas that are known. Text in a covered cell means that somebody has taken a merged
 * area apart, for example by pasting.
 */
export function fitsMerges(parts: readonly ReadAgain[], { sheets }: WorkbookSnapshot): boolean {
  return parts.every(({ sheet, range, cells }) => {
    const known = sheets.find(({ name }) => name === sheet)?.merges ?? [];
    const merges = known.filter((merge) => overlaps(merge, range));
    return cells.every((cell) => {
      const merge = merges.find((other) => contains(other, cell));
      return !merge || (merge.row === cell.row && merge.column === cell.column);
    });
  });
}

/** Whether nothing is new: our own writing was checked already, and much typing ends where it began. */
export function isKnown(parts: readonly ReadAgain[], { sheets }: WorkbookSnapshot): boolean {
  return parts.every(({ sheet, range, cells }) => {
    const known = sheets.find(({ name }) => name === sheet)?.cells.filter((cell) => contains(range, cell)) ?? [];
    return JSON.stringify(known.map(contentOf)) === JSON.stringify(cells.map(contentOf));
  });
}

function contentOf({ row, column, kind, text }: SheetSnapshot["cells"][number]) {
  return [row, column, kind, text];
}

/** A single cell, or no more than the merged area that begins there. */
function isOneField({ sheet, range }: SheetRange, { sheets }: WorkbookSnapshot): boolean {
  if (range.rowCount * range.columnCount === 1) return true;
  const merges = sheets.find(({ name }) => name === sheet)?.merges ?? [];
  return merges.some((merge) => containsRange(merge, range));
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}

function containsRange(outer: CellRange, inner: CellRange): boolean {
  const last = { row: inner.row + inner.rowCount - 1, column: inner.column + inner.columnCount - 1 };
  return contains(outer, inner) && contains(outer, last);
}
