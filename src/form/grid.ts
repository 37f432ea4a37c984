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
    this.lastRow = this.areas.reduce((last, { range }) => Math.max(last, Math.min(bottomOf(range), limit)), -1);
    this.lastColumn = this.areas.reduce((last, { range }) => Math.max(last, rightOf(range)), -1);
    this.#starts = new Int32Array(this.lastRow + 2);
    this.#firsts = new Int32Array(this.lastRow + 2);
    this.#byRow = this.#indexRows();
  }

  /** Goes down the sheet with the areas that reach each row. */
  #indexRows(): Int32Array {
    const rowsOf = ({ range }: Area): number => Math.max(0, Math.min(bottomOf(range), this.lastRow) - range.row + 1);
    const byRow = new Int32Array(this.areas.reduce((sum, area) => sum + rowsOf(area), 0));
    const open = new OpenAreas();
    let [next, end] = [0, 0];
    for (let row = 0; row <= this.lastRow; row++) {
      this.#firsts[row] = next;
      open.removeEnded(row);
      for (let area = this.areas[next]; area?.range.row === row; area = this.areas[++next]) open.add(area);
      end = open.writeTo(byRow, end);
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

/** The areas that reach a row while a sheet is gone down, in order of columns. */
class OpenAreas {
  /** Those from `#count` on have ended: a list that is cut short for every row would be made anew for every row. */
  readonly #areas: Area[] = [];
  #count = 0;
  #row = -1;

  /** Takes out the areas that end above a row; rows come from the top down. */
  removeEnded(row: number): void {
    if (row === this.#row) return;
    this.#row = row;
    let kept = 0;
    for (let at = 0; at < this.#count; at++) {
      const area = this.#areas[at];
      if (area && bottomOf(area.range) >= row) this.#areas[kept++] = area;
    }
    this.#count = kept;
  }

  /** Puts an area in its place. */
  add(area: Area): void {
    let at = this.#count++;
    for (; at > 0; at--) {
      const before = this.#areas[at - 1];
      if (!before || before.range.column <= area.range.column) break;
      this.#areas[at] = before;
    }
    this.#areas[at] = area;
  }

  /** Whether any of them stands over a column. */
  covers(column: number): boolean {
    for (let at = 0; at < this.#count; at++) {
      const range = this.#areas[at]?.range;
      if (range && range.column <= column && column <= rightOf(range)) return true;
    }
    return false;
  }

  /** Writes their indexes into a list from a position on; the position behind them. */
  writeTo(indexes: Int32Array, position: number): number {
    for (let at = 0; at < this.#count; at++) indexes[position + at] = this.#areas[at]?.index ?? NOWHERE;
    return position + this.#count;
  }
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
  const open = new OpenAreas();
  let next = 0;
  const takeCellsBefore = (place: number): void => {
    for (let cell = cells[next]; cell && keyOf(cell) < place; cell = cells[++next]) {
      if (cell.text === "") continue;
      open.removeEnded(cell.row);
      // What lies under a merged range, not at its top left, is invisible in Excel.
      if (!open.covers(cell.column)) areas.push(areaOfCell(cell, areas.length));
    }
  };
  for (const range of inRowMajorOrder(sheet.merges)) {
    const place = keyOf(range);
    takeCellsBefore(place);
    let text = "";
    for (let cell = cells[next]; cell && keyOf(cell) === place; cell = cells[++next]) text = cell.text;
    const area = { range, text, isMerged: true, index: areas.length };
    areas.push(area);
    open.removeEnded(range.row);
    open.add(area);
  }
  takeCellsBefore(Infinity);
  return areas;
}

function areaOfCell({ row, column, text }: SnapshotCell, index: number): Area {
  return { range: { row, column, rowCount: 1, columnCount: 1 }, text, isMerged: false, index };
}

function keyOf({ row, column }: CellAddress): number {
  return placeKey(row, column);
}
