import type { CellRange, SnapshotCell } from "../snapshot";

/** Cells without text that may lie between two texts of one run: asking them costs less than another range. */
const LARGEST_GAP = 2;

/**
 * The cells whose text format matters, as ranges within one row: cells with text, neighbours together. (Asking the whole
 * used range would cost about 128 bytes for each of its cells, most of them empty.)
 */
export function textRuns({ cells }: { readonly cells: readonly SnapshotCell[] }): CellRange[] {
  const runs: CellRange[] = [];
  for (const { row, column, kind } of cells) {
    if (kind !== "text") continue;
    const last = runs.at(-1);
    const gap = last && last.row === row ? column - (last.column + last.columnCount) : Infinity;
    if (last && gap >= 0 && gap <= LARGEST_GAP) {
      runs[runs.length - 1] = { ...last, columnCount: column - last.column + 1 };
    } else {
      runs.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return runs;
}
