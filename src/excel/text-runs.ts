import type { CellRange, SnapshotCell } from "../snapshot";

/** Cells without text that may lie between two texts of one run: asking them costs less than another range. */
const LARGEST_GAP = 3;

/** A text that stands on a sheet more often is printed there (labels, legends, notes): nobody asks whether it fits. */
const MOST_WRITTEN = 10;

/**
 * The cells whose text format matters, as ranges one cell wide or high: cells with text, neighbours together, along rows or
 * columns, whichever makes fewer. (Asking the whole used range would cost about 128 bytes for each of its cells, most of
 * them empty.)
 */
export function textRuns({ cells }: { readonly cells: readonly SnapshotCell[] }): CellRange[] {
  const texts = writtenTexts(cells);
  const alongRows = runs(texts, "column", "columnCount", "row");
  const alongColumns = runs(texts, "row", "rowCount", "column");
  return alongColumns.length < alongRows.length ? alongColumns : alongRows;
}

function writtenTexts(cells: readonly SnapshotCell[]): readonly SnapshotCell[] {
  const texts = cells.filter(({ kind }) => kind === "text");
  const counts = new Map<string, number>();
  for (const { text } of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.filter(({ text }) => (counts.get(text) ?? 0) <= MOST_WRITTEN);
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
