import type { CellAddress, CellRange, SheetSnapshot } from "../snapshot";

/** A merged range or a single cell with content: what a reader sees as one box. */
export interface Area {
  readonly range: CellRange;
  /** Empty for a merged range without content. */
  readonly text: string;
  readonly isMerged: boolean;
}

/** Rows below the last content are indexed this far: a merged column to the end of the sheet must not cost a million rows. */
const ROWS_BEYOND_CONTENT = 200;

export function bottomOf(range: CellRange): number {
  return range.row + range.rowCount - 1;
}

export function rightOf(range: CellRange): number {
  return range.column + range.columnCount - 1;
}

export function rangeBetween(top: number, left: number, bottom: number, right: number): CellRange {
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** The smallest range around one and others. */
export function aroundAll(first: CellRange, others: readonly CellRange[]): CellRange {
  let [top, left, bottom, right] = [first.row, first.column, bottomOf(first), rightOf(first)];
  for (const range of others) {
    top = Math.min(top, range.row);
    left = Math.min(left, range.column);
    bottom = Math.max(bottom, bottomOf(range));
    right = Math.max(right, rightOf(range));
  }
  return rangeBetween(top, left, bottom, right);
}

export function sharesRows(a: CellRange, b: CellRange): boolean {
  return a.row <= bottomOf(b) && b.row <= bottomOf(a);
}

export function sharesColumns(a: CellRange, b: CellRange): boolean {
  return a.column <= rightOf(b) && b.column <= rightOf(a);
}

export function isInside(inner: CellRange, outer: CellRange): boolean {
  return (
    inner.row >= outer.row &&
    bottomOf(inner) <= bottomOf(outer) &&
    inner.column >= outer.column &&
    rightOf(inner) <= rightOf(outer)
  );
}

/** A sheet's areas, found by place. */
export class SheetGrid {
  /** In row-major order of their top-left cells. */
  readonly areas: readonly Area[];
  /** The last row and column that any area reaches, from 0; −1 on an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Areas by row, each row in order of columns. */
  private readonly rows = new Map<number, Area[]>();

  constructor(readonly sheet: SheetSnapshot) {
    this.areas = areasOf(sheet);
    const lastContent = this.areas.reduce(
      (last, { range, text }) => (text === "" ? last : Math.max(last, range.row)),
      -1,
    );
    const limit = lastContent + ROWS_BEYOND_CONTENT;
    let lastRow = -1;
    let lastColumn = -1;
    // Areas come row by row: out of order are rows with one that begins left of a taller one from above.
    const disordered = new Set<number>();
    for (const area of this.areas) {
      const bottom = Math.min(bottomOf(area.range), limit);
      for (let row = area.range.row; row <= bottom; row++) if (this.addToRow(row, area)) disordered.add(row);
      lastRow = Math.max(lastRow, bottom);
      lastColumn = Math.max(lastColumn, rightOf(area.range));
    }
    for (const row of disordered) this.rows.get(row)?.sort((a, b) => a.range.column - b.range.column);
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
  }

  /** The areas that touch a row, in order of columns. */
  inRow(row: number): readonly Area[] {
    return this.rows.get(row) ?? [];
  }

  /** Tells whether the row is out of order now. */
  private addToRow(row: number, area: Area): boolean {
    const areas = this.rows.get(row);
    if (!areas) {
      this.rows.set(row, [area]);
      return false;
    }
    const last = areas[areas.length - 1];
    areas.push(area);
    return last !== undefined && last.range.column > area.range.column;
  }

  /** The area that covers a cell, or null for an empty cell outside merged ranges. */
  at({ row, column }: CellAddress): Area | null {
    for (const area of this.inRow(row)) {
      if (area.range.column > column) return null;
      if (rightOf(area.range) >= column) return area;
    }
    return null;
  }

  /** Areas whose top-left cell lies in a range, in row-major order. */
  startingIn(range: CellRange): Area[] {
    return this.startingInRows(range.row, bottomOf(range)).filter(
      (area) => area.range.column >= range.column && area.range.column <= rightOf(range),
    );
  }

  /** Areas whose first row is one of these, in row-major order; rows without areas cost nothing, a million of them neither. */
  startingInRows(first: number, last: number): Area[] {
    return this.areas.slice(this.firstFrom(first), this.firstFrom(last + 1));
  }

  /** The position of the first area that begins in a row or below it. */
  private firstFrom(row: number): number {
    let [low, high] = [0, this.areas.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.areas[middle]?.range.row ?? row) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The area at a cell, or an empty single cell. */
  areaOrEmptyCell({ row, column }: CellAddress): Area {
    return this.at({ row, column }) ?? emptyCell({ row, column });
  }
}

export function emptyCell({ row, column }: CellAddress): Area {
  return { range: { row, column, rowCount: 1, columnCount: 1 }, text: "", isMerged: false };
}

function areasOf({ cells, merges }: SheetSnapshot): Area[] {
  const contentAt = new Map<number, string>();
  for (const cell of cells) contentAt.set(keyOf(cell), cell.text);
  const covered = new Map<number, CellRange[]>();
  const areas: Area[] = merges.map((range) => {
    const text = contentAt.get(keyOf(range)) ?? "";
    contentAt.delete(keyOf(range));
    const bottom = Math.min(bottomOf(range), range.row + ROWS_BEYOND_CONTENT);
    for (let row = range.row; row <= bottom; row++) {
      const list = covered.get(row);
      if (list) list.push(range);
      else covered.set(row, [range]);
    }
    return { range, text, isMerged: true };
  });
  for (const cell of cells) {
    if (!contentAt.has(keyOf(cell)) || cell.text === "") continue;
    // What lies under a merged range, not at its top left, is invisible in Excel.
    const isHiddenByMerge = covered
      .get(cell.row)
      ?.some((range) => range.column <= cell.column && rightOf(range) >= cell.column);
    if (isHiddenByMerge) continue;
    areas.push({
      range: { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 },
      text: cell.text,
      isMerged: false,
    });
  }
  return areas.sort((a, b) => a.range.row - b.range.row || a.range.column - b.range.column);
}

/** Excel has 16,384 columns. */
function keyOf({ row, column }: CellAddress): number {
  return row * 16384 + column;
}
