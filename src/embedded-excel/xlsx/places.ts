import type { ColumnSpan, Row, SheetDefaults } from "../model";

/** English metric units of a point, as drawings count. */
export const EMU_PER_POINT = 12_700;

/** What tells where rows and columns lie. */
export interface Lines {
  readonly rows: Iterable<readonly [number, Row]>;
  readonly columns: readonly ColumnSpan[];
  readonly defaults: SheetDefaults;
}

/** A point on a sheet by the cell that it lies in and the points from that cell's corner. */
export interface CellPoint {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
}

/** Points from the sheet's top edge to a row's. Hidden rows take no room. */
export function topOf(row: number, { rows, defaults }: Lines): number {
  const usual = defaults.rowsHidden ? 0 : defaults.rowHeight;
  let top = usual * row;
  for (const [index, record] of rows) if (index < row) top += (record.hidden ? 0 : record.height) - usual;
  return top;
}

/** Points from the sheet's left edge to a column's. */
export function leftOf(column: number, { columns, defaults }: Lines): number {
  let left = defaults.columnWidth * column;
  for (const { first, last, column: record } of columns) {
    const count = Math.max(0, Math.min(last + 1, column) - first);
    left += count * ((record.hidden ? 0 : record.width) - defaults.columnWidth);
  }
  return left;
}

/** The cell in which a point of the sheet lies. */
export function cellAt(left: number, top: number, lines: Lines): CellPoint {
  const row = lastBefore(top, (index) => topOf(index, lines), 1_048_575);
  const column = lastBefore(left, (index) => leftOf(index, lines), 16_383);
  return { row, column, right: left - leftOf(column, lines), down: top - topOf(row, lines) };
}

/** The last line that begins at or before a position, by halving. */
function lastBefore(position: number, startOf: (index: number) => number, last: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(middle) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
