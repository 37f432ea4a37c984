import { placeKey, type CellAddress, type CellRange, type SheetSnapshot, type SnapshotCell } from "../snapshot";

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

/** A sheet's areas, found by place. */
export class SheetGrid {
  /** In row-major order of their top-left cells. */
  readonly areas: readonly Area[];
  /** The last row and column that any area reaches, from 0; −1 on an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Areas by row, each row in order of columns. */
  private readonly rows: Area[][] = [];

  constructor(readonly sheet: SheetSnapshot) {
    this.areas = areasOf(sheet);
    const limit = lastContentOf(this.areas) + ROWS_BEYOND_CONTENT;
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
    for (const row of disordered) this.rows[row]?.sort((a, b) => a.range.column - b.range.column);
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
  }

  /** The areas that touch a row, in order of columns. */
  inRow(row: number): readonly Area[] {
    return this.rows[row] ?? NO_AREAS;
  }

  /** Tells whether the row is out of order now. */
  private addToRow(row: number, area: Area): boolean {
    const areas = this.rows[row];
    if (!areas) {
      this.rows[row] = [area];
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
    const bottom = bottomOf(range);
    const right = rightOf(range);
    const found: Area[] = [];
    for (let at = this.firstFrom(range.row); at < this.areas.length; at++) {
      const area = this.areas[at];
      if (!area || area.range.row > bottom) break;
      if (area.range.column >= range.column && area.range.column <= right) found.push(area);
    }
    return found;
  }

  /** The position in `areas` of the first one that begins in a row or below it. Rows without areas cost nothing. */
  firstFrom(row: number): number {
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

const NO_AREAS: readonly Area[] = [];

/** The last row in which an area with content begins, or −1. */
function lastContentOf(areas: readonly Area[]): number {
  for (let at = areas.length - 1; at >= 0; at--) {
    const area = areas[at];
    if (area && area.text !== "") return area.range.row;
  }
  return -1;
}

/** Merged ranges with their contents, and the cells with content beside them, in row-major order. */
function areasOf(sheet: SheetSnapshot): Area[] {
  const cells = inRowMajorOrder(sheet.cells);
  const areas: Area[] = [];
  const merged = hiddenByMerges();
  let next = 0;
  const takeCellsBefore = (place: number): void => {
    for (let cell = cells[next]; cell && keyOf(cell) < place; cell = cells[++next]) {
      if (cell.text !== "" && !merged.hides(cell)) areas.push(areaOfCell(cell));
    }
  };
  for (const range of inRowMajorOrder(sheet.merges)) {
    const place = keyOf(range);
    takeCellsBefore(place);
    let text = "";
    for (let cell = cells[next]; cell && keyOf(cell) === place; cell = cells[++next]) text = cell.text;
    areas.push({ range, text, isMerged: true });
    merged.add(range);
  }
  takeCellsBefore(Infinity);
  return areas;
}

/** What lies under a merged range, not at its top left, is invisible in Excel. Asked in row-major order, of ranges that have begun. */
function hiddenByMerges(): { add(range: CellRange): void; hides(cell: CellAddress): boolean } {
  let open: CellRange[] = [];
  let row = -1;
  return {
    add: (range) => open.push(range),
    hides: (cell) => {
      if (cell.row > row) open = open.filter((range) => bottomOf(range) >= cell.row);
      row = cell.row;
      return open.some(({ column, columnCount }) => column <= cell.column && cell.column < column + columnCount);
    },
  };
}

function areaOfCell({ row, column, text }: SnapshotCell): Area {
  return { range: { row, column, rowCount: 1, columnCount: 1 }, text, isMerged: false };
}

/** As snapshots promise it; what a damaged file brings out of order is put in order. */
function inRowMajorOrder<Item extends CellAddress>(items: readonly Item[]): readonly Item[] {
  const isInOrder = items.every((item, i) => keyOf(items[i - 1] ?? item) <= keyOf(item));
  return isInOrder ? items : [...items].sort((a, b) => keyOf(a) - keyOf(b));
}

function keyOf({ row, column }: CellAddress): number {
  return placeKey(row, column);
}
