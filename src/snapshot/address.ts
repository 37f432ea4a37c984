import type { CellAddress, CellRange } from "./types";

/** The letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation of a cell, without sheet and without `$`: `{ row: 0, column: 1 }` → "B1". */
export function toA1(cell: CellAddress): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** A1 notation of a range: "A3:AN26"; a single cell gives "B1". */
export function rangeToA1(range: CellRange): string {
  const last = { row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1 };
  return range.rowCount === 1 && range.columnCount === 1 ? toA1(range) : `${toA1(range)}:${toA1(last)}`;
}

const A1 = /^\$?([A-Z]{1,3})\$?([1-9][0-9]*)$/;

/** The cell of an A1 address ("B1", "$B$1"), or null where it is none. */
export function parseA1(address: string): CellAddress | null {
  const [, letters, row] = A1.exec(address) ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(row) - 1, column: column - 1 };
}

/** The range of an A1 address ("A3:AN26", "B1", with or without sheet name before "!"), or null where it is none. */
export function parseRange(address: string): CellRange | null {
  const [from, last] = address
    .slice(address.lastIndexOf("!") + 1)
    .split(":")
    .map(parseA1);
  const to = last === undefined ? from : last;
  if (!from || !to) return null;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rowCount: Math.max(from.row, to.row) - row + 1,
    columnCount: Math.max(from.column, to.column) - column + 1,
  };
}

/** A key for maps of cells. */
export function cellKey(cell: CellAddress): string {
  return `${cell.row},${cell.column}`;
}

/** Excel has 16,384 columns; a place may lie right of the last one. */
const MOST_COLUMNS = 16_385;

/** A place as a number, for maps of very many cells: in row-major order. */
export function placeKey(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

/** Whether a cell lies in a range. */
export function contains(range: CellRange, cell: CellAddress): boolean {
  return (
    cell.row >= range.row &&
    cell.row < range.row + range.rowCount &&
    cell.column >= range.column &&
    cell.column < range.column + range.columnCount
  );
}

/** The range of one cell. */
export function singleCell(cell: CellAddress): CellRange {
  return { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 };
}
