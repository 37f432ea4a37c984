import type { Area } from "../../embedded-excel";
import type { Line } from "./layout";

/** About so many rows go into one table. */
const ROWS_PER_BLOCK = 40;

/**
 * Cuts the shown rows into blocks that are drawn as tables of their own, so that the browser lays out only what is in
 * view. Cuts are made where no merged area crosses, and after the frozen rows; a block without such a place goes on to
 * the next.
 */
export function cutIntoBlocks(
  rows: readonly Line[],
  merges: readonly Area[],
  frozenRows: number,
): readonly (readonly Line[])[] {
  const isInside = rowsInsideMerges(merges, rows.at(-1)?.index ?? 0);
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const row of rows) {
    const isFull = block.length >= ROWS_PER_BLOCK && row.index >= frozenRows && !isInside.has(row.index);
    const first = block[0];
    const endsFrozen = first !== undefined && first.index < frozenRows && row.index >= frozenRows;
    if (isFull || endsFrozen) {
      blocks.push(block);
      block = [];
    }
    block.push(row);
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Rows up to `lastRow` that belong to a merged area which begins above them. */
function rowsInsideMerges(merges: readonly Area[], lastRow: number): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { row, rowCount } of merges) {
    const end = Math.min(row + rowCount, lastRow + 1);
    for (let inside = row + 1; inside < end; inside++) rows.add(inside);
  }
  return rows;
}
