import {
  inRowMajorOrder,
  placeKey,
  type CellAddress,
  type CellRange,
  type SheetSnapshot,
  type SnapshotCell,
} from "../snapshot";

/** A merged range or a single cell with content: what a reader sees as one box. */
export interface Area {
  readonly range: CellRange;
  /** Empty for a merged range without content. */
  readonly text: string;
  readonly isMerged: boolean;
  /** Its position among the sheet's areas; −1 for what is no area of its own: an empty cell, a label in pieces. */
  readonly index: number;
}

/** The index of an area that the sheet does not have. */
export const NOWHERE = -1;

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
  const extent = new Extent(first);
  for (const range of others) extent.take(range);
  return extent.range;
}

/** The smallest range around what it has taken. */
export class Extent {
  #top: number;
  #left: number;
  #bottom: number;
  #right: number;

  constructor(first: CellRange) {
    this.#top = first.row;
    this.#left = first.column;
    this.#bottom = bottomOf(first);
    this.#right = rightOf(first);
  }

  take(range: CellRange): void {
    this.#top = Math.min(this.#top, range.row);
    this.#left = Math.min(this.#left, range.column);
    this.#bottom = Math.max(this.#bottom, bottomOf(range));
    this.#right = Math.max(this.#right, rightOf(range));
  }

  get range(): CellRange {
    return rangeBetween(this.#top, this.#left, this.#bottom, this.#right);
  }
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
  /** The indexes of one row's areas after the other's, each row in order of columns: lists of areas would outweigh them. */
  readonly #byRow: Int32Array;
  /** Row r has the areas in `#byRow` from `#starts[r]` to before `#starts[r + 1]`. */
  readonly #starts: Int32Array;
  /** The position in `areas` of the first one that begins in row r or below it. */
  readonly #firsts: Int32Array;

  constructor(readonly sheet: SheetSnapshot) {
    this.areas = areasOf(sheet);
    const limit = lastContentOf(this.areas) + ROWS_BEYOND_CONTENT;
    let [lastRow, lastColumn] = [-1, -1];
    for (const { range } of this.areas) {
      lastRow = Math.max(lastRow, Math.min(bottomOf(range), limit));
      lastColumn = Math.max(lastColumn, rightOf(range));
    }
    this.lastRow = lastRow;
    this.lastColumn = lastColumn;
    this.#starts = new Int32Array(this.lastRow + 2);
    this.#firsts = new Int32Array(this.lastRow + 2);
    this.#byRow = this.#indexRows();
  }

  /** Goes down the sheet with the areas that reach each row. */
  #indexRows(): Int32Array {
    const rowsOf = ({ range }: Area): number => Math.max(0, Math.min(bottomOf(range), this.lastRow) - range.row + 1);
    const byRow = new Int32Array(this.areas.reduce((sum, area) => sum + rowsOf(area), 0));
    const open: Area[] = [];
    let [next, end] = [0, 0];
    for (let row = 0; row <= this.lastRow; row++) {
      this.#firsts[row] = next;
      removeEnded(open, row);
      for (let area = this.areas[next]; area?.range.row === row; area = this.areas[++next]) insertByColumn(open, area);
      for (const { index } of open) byRow[end++] = index;
      this.#starts[row + 1] = end;
    }
    this.#firsts[this.lastRow + 1] = next;
    return byRow;
  }

  /** The area at a position in `#byRow`. */
  #areaAt(position: number): Area | undefined {
    return this.areas[this.#byRow[position] ?? NOWHERE];
  }

  /** The areas that touch a row, in order of columns. */
  inRow(row: number): Area[] {
    const found: Area[] = [];
    const end = this.#starts[row + 1] ?? 0;
    for (let at = this.#starts[row] ?? 0; at < end; at++) {
      const area = this.#areaAt(at);
      if (area) found.push(area);
    }
    return found;
  }

  /** The area that covers a cell, or null for an empty cell outside merged ranges. */
  at({ row, column }: CellAddress): Area | null {
    const end = this.#starts[row + 1] ?? 0;
    for (let at = this.#starts[row] ?? 0; at < end; at++) {
      const area = this.#areaAt(at);
      if (!area || area.range.column > column) return null;
      if (rightOf(area.range) >= column) return area;
    }
    return null;
  }

  /** Areas whose top-left cell lies in a range, in row-major order: those that are wanted, behind what was found before. */
  startingIn(range: CellRange, isWanted: (area: Area) => boolean = anyArea, before: Area[] | null = null): Area[] {
    let found = before;
    const bottom = bottomOf(range);
    const right = rightOf(range);
    for (let at = this.firstFrom(range.row); at < this.areas.length; at++) {
      const area = this.areas[at];
      if (!area || area.range.row > bottom) break;
      if (area.range.column < range.column || area.range.column > right || !isWanted(area)) continue;
      found = withArea(found, area);
    }
    return found ?? [];
  }

  /** Areas whose top-left cell lies between two rows, both inclusive, in row-major order. */
  startingInRows(top: number, bottom: number): Area[] {
    return this.areas.slice(this.firstFrom(top), this.firstFrom(bottom + 1));
  }

  /** The position in `areas` of the first one that begins in a row, from 0, or below it. */
  firstFrom(row: number): number {
    return this.#firsts[row] ?? this.areas.length;
  }

  /** The area at a cell, or an empty single cell. */
  areaOrEmptyCell({ row, column }: CellAddress): Area {
    return this.at({ row, column }) ?? emptyCell({ row, column });
  }
}

function anyArea(): boolean {
  return true;
}

/** Adds to what was found before: most often nothing, so that a list of one area is made without room for others. */
export function withArea(found: Area[] | null, area: Area): Area[] {
  if (found === null) return [area];
  found.push(area);
  return found;
}

export function emptyCell({ row, column }: CellAddress): Area {
  return { range: { row, column, rowCount: 1, columnCount: 1 }, text: "", isMerged: false, index: NOWHERE };
}

/** Takes out the areas that end above a row. */
function removeEnded(open: Area[], row: number): void {
  let kept = 0;
  for (const area of open) if (bottomOf(area.range) >= row) open[kept++] = area;
  open.length = kept;
}

/** Puts an area in its place among others. */
function insertByColumn(open: Area[], area: Area): void {
  let at = open.length;
  for (let before = open[at - 1]; before && before.range.column > area.range.column; before = open[at - 1]) {
    open[at--] = before;
  }
  open[at] = area;
}

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
  /** The merged ranges that have begun and reach the row of the last cell. */
  const open: Area[] = [];
  let next = 0;
  const takeCellsBefore = (place: number): void => {
    for (let cell = cells[next]; cell && keyOf(cell) < place; cell = cells[++next]) {
      if (cell.text === "") continue;
      removeEnded(open, cell.row);
      if (!isCovered(cell.column, open)) areas.push(areaOfCell(cell, areas.length));
    }
  };
  for (const range of inRowMajorOrder(sheet.merges)) {
    const place = keyOf(range);
    takeCellsBefore(place);
    let text = "";
    for (let cell = cells[next]; cell && keyOf(cell) === place; cell = cells[++next]) text = cell.text;
    const area = { range, text, isMerged: true, index: areas.length };
    areas.push(area);
    open.push(area);
  }
  takeCellsBefore(Infinity);
  return areas;
}

/** What lies under a merged range, not at its top left, is invisible in Excel. */
function isCovered(column: number, merged: readonly Area[]): boolean {
  for (const { range } of merged) if (range.column <= column && column <= rightOf(range)) return true;
  return false;
}

function areaOfCell({ row, column, text }: SnapshotCell, index: number): Area {
  return { range: { row, column, rowCount: 1, columnCount: 1 }, text, isMerged: false, index };
}

function keyOf({ row, column }: CellAddress): number {
  return placeKey(row, column);
}
