import type { CellRange, SnapshotCell } from "../snapshot";

/** Cells without text that may lie between two texts of one run: asking them costs less than another range. */
const LARGEST_GAP = 3;

/**
 * The cells whose text format matters, as ranges one cell wide or high: cells with text, neighbours together, along rows or
 * columns, whichever makes fewer. (Asking the whole used range would cost about 128 bytes for each of its cells, most of
 * them empty.)
 */
export function textRuns({ cells }: { readonly cells: readonly SnapshotCell[] }): CellRange[] {
  const texts = cells.filter(({ kind }) => kind === "text");
  const alongRows = runs(texts, "column", "columnCount", "row");
  const alongColumns = runs(texts, "row", "rowCount", "column");
  return alongColumns.length < alongRows.length ? alongColumns : alongRows;
}

/** Joins cells of one line (equal `across`) that follow each other closely in the direction of `along`. */
function runs(
  cells: readonly SnapshotCell[],
  along: "row" | "column",
  length: "rowCount" | "columnCount",
  across: "row" | "column",
): CellRange[] {
  const result: CellRange[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a[across] - b[across] || a[along] - b[along])) {
    const cell = { row, column, rowCount: 1, columnCount: 1 };
    const last = result.at(-1);
    const isNear = last && last[across] === cell[across] && cell[along] - (last[along] + last[length]) <= LARGEST_GAP;
    if (isNear) result[result.length - 1] = { ...last, [length]: cell[along] - last[along] + 1 };
    else result.push(cell);
  }
  return result;
}
