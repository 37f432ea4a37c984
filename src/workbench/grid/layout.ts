import type { Area, Sheet } from "../../embedded-excel";

/** A row or column that is shown. */
export interface Line {
  /** Zero-based on the sheet. */
  readonly index: number;
  /** Pixels. */
  readonly size: number;
}

/** The rows and columns of a sheet that the grid draws. */
export interface SheetLayout {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Rows and columns that are drawn or hidden: what lies at or beyond is not drawn. */
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** What is drawn at least. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Empty rows and columns beyond the last that is used. */
const MARGIN: Extent = { rows: 12, columns: 4 };
/** More cells than this are not drawn at once: sheets formatted to their very end would exhaust the browser. */
const MOST_CELLS = 400_000;
const MOST_COLUMNS = 1_000;

/** Lays out a sheet: its used area, a margin, and at least `atLeast`. */
export function layoutOf(sheet: Sheet, atLeast: Extent): SheetLayout {
  const used = usedExtent(sheet);
  const columnEnd = Math.min(MOST_COLUMNS, Math.max(used.columns + MARGIN.columns, atLeast.columns));
  const columns = lines(
    columnEnd,
    (column) => sheet.column(column).hidden,
    (column) => sheet.column(column).width,
  );
  const mostRows = Math.floor(MOST_CELLS / Math.max(1, columns.length));
  const rowEnd = Math.min(Math.max(mostRows, atLeast.rows), Math.max(used.rows + MARGIN.rows, atLeast.rows));
  const rows = lines(
    rowEnd,
    (row) => sheet.row(row).hidden,
    (row) => sheet.row(row).height,
  );
  return { rows, columns, rowEnd, columnEnd };
}

/** Pixels of a length in points, whole as on Excel's screen. */
export function toPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function sizeOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size, 0);
}

/** The lines of those shown that lie in `first … first + count - 1`. */
export function linesWithin(lines: readonly Line[], first: number, count: number): readonly Line[] {
  const start = lowerBound(lines, first);
  return lines.slice(start, lowerBound(lines, first + count));
}

/** Position of the first line whose index is `index` or more. */
export function lowerBound(lines: readonly Line[], index: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.index ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What holds content, merges, notes or formats; formats far below the last content do not count. */
function usedExtent(sheet: Sheet): Extent {
  const filled = extentOf(sheet.usedArea({ valuesOnly: true }));
  const formatted = extentOf(sheet.usedArea({ valuesOnly: false }));
  const rows = Math.max(filled.rows, ...sheet.notes.map(({ row }) => row + 1));
  const columns = Math.max(filled.columns, ...sheet.notes.map(({ column }) => column + 1));
  const FORMATS_BEYOND = 100;
  return {
    rows: Math.max(rows, Math.min(formatted.rows, rows + FORMATS_BEYOND)),
    columns: Math.max(columns, Math.min(formatted.columns, columns + FORMATS_BEYOND)),
  };
}

function extentOf(area: Area | null): Extent {
  return area ? { rows: area.row + area.rowCount, columns: area.column + area.columnCount } : { rows: 0, columns: 0 };
}

function lines(end: number, isHidden: (at: number) => boolean, points: (at: number) => number): readonly Line[] {
  const shown: Line[] = [];
  for (let index = 0; index < end; index++) {
    const size = isHidden(index) ? 0 : toPixels(points(index));
    if (size > 0) shown.push({ index, size });
  }
  return shown;
}
