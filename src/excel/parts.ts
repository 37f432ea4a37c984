import type { CellRange } from "../snapshot";

/** Cells so far apart belong to different parts of a sheet. */
const GAP = { rows: 60, columns: 60 };

/** Larger used ranges are mostly empty: a stray value in the last row makes a form of 40 columns 40 million cells. */
const MOST_CELLS = 1_000_000;

export function isHuge({ rowCount, columnCount }: CellRange): boolean {
  return rowCount * columnCount > MOST_CELLS;
}

/** Rectangles around what lies together: bands of rows, cut into columns where a band has wide empty stretches. */
export function partsOf(areas: readonly CellRange[]): CellRange[] {
  return bands(areas, "row", "rowCount", GAP.rows)
    .flatMap((band) => bands(band, "column", "columnCount", GAP.columns))
    .flatMap((group) => bands(group, "row", "rowCount", GAP.rows))
    .map(boundsOf);
}

/** Groups areas along one direction wherever more than `gap` rows (or columns) between them are empty. */
function bands(
  areas: readonly CellRange[],
  start: "row" | "column",
  length: "rowCount" | "columnCount",
  gap: number,
): CellRange[][] {
  const groups: CellRange[][] = [];
  let end = -Infinity;
  for (const area of [...areas].sort((a, b) => a[start] - b[start])) {
    if (area[start] - end > gap) groups.push([]);
    groups.at(-1)?.push(area);
    end = Math.max(end, area[start] + area[length]);
  }
  return groups;
}

function boundsOf(areas: readonly CellRange[]): CellRange {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column, rowCount, columnCount } of areas) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + rowCount);
    right = Math.max(right, column + columnCount);
  }
  return { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}
