import { wrappedLines, type Area, type Sheet } from "../../embedded-excel";
import { columnAt, rowAt } from "./line-points";
import { lineHeight } from "./fonts";

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

/** So many rows and columns. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** What is drawn at least: an extent, and as much as fills a view of so many pixels. */
export interface LeastExtent extends Extent {
  readonly width: number;
  readonly height: number;
}

/** Empty rows and columns beyond the last that is used. */
const MARGIN: Extent = { rows: 12, columns: 4 };
/** More cells than this are not drawn at once: sheets formatted to their very end would exhaust the browser. */
const MOST_CELLS = 400_000;
const MOST_COLUMNS = 1_000;
/** Charts further down are not drawn. */
const MOST_CHART_ROWS = 10_000;

/** Lays out a sheet: its used area with a margin, and at least what is asked for. */
export function layoutOf(sheet: Sheet, atLeast: LeastExtent): SheetLayout {
  const used = usedExtent(sheet);
  const columns = new LineList(
    (column) => sheet.column(column).hidden,
    (column) => sheet.column(column).width,
  );
  columns.extendTo(Math.max(Math.min(MOST_COLUMNS, used.columns + MARGIN.columns), atLeast.columns));
  columns.fill(atLeast.width, MOST_COLUMNS);
  const mostRows = Math.floor(MOST_CELLS / Math.max(1, columns.lines.length));
  const rows = new LineList(
    (row) => sheet.row(row).hidden,
    (row) => rowHeight(row, sheet),
  );
  rows.extendTo(Math.max(Math.min(mostRows, used.rows + MARGIN.rows), atLeast.rows));
  rows.fill(atLeast.height, mostRows);
  return { rows: rows.lines, columns: columns.lines, rowEnd: rows.end, columnEnd: columns.end };
}

/** The shown rows or columns from the first one on. */
class LineList {
  readonly lines: Line[] = [];
  /** Index of the first that is not looked at yet. */
  end = 0;
  private total = 0;

  constructor(
    private readonly isHidden: (index: number) => boolean,
    private readonly points: (index: number) => number,
  ) {}

  extendTo(end: number): void {
    for (; this.end < end; this.end++) {
      const size = this.isHidden(this.end) ? 0 : toPixels(this.points(this.end));
      if (size > 0) this.lines.push({ index: this.end, size });
      this.total += size;
    }
  }

  /** Extends to so many pixels, but not beyond `most`. */
  fill(pixels: number, most: number): void {
    while (this.total < pixels && this.end < most) this.extendTo(this.end + 1);
  }
}

/**
 * Points. Rows for which the file gives no height are as high as their largest font needs, as Excel makes them when it
 * opens such a file; of wrapped text the lines are counted, but not in merged areas.
 */
function rowHeight(row: number, sheet: Sheet): number {
  const { height, isCustomHeight } = sheet.row(row);
  if (isCustomHeight || height !== sheet.defaults.rowHeight) return height;
  let needed = height;
  sheet.storedRow(row)?.forEach((cell, column) => {
    if (!cell || cell.content.kind === "empty") return;
    const format = sheet.formatAt(row, column);
    const width = sheet.column(column).width - SIDES;
    const isCounted = format.wrapText && cell.content.kind === "text" && width > 0 && !sheet.mergeAt(row, column);
    const lines = isCounted ? wrappedLines(sheet.textOf(row, column), width / format.font.size) : 1;
    needed = Math.max(needed, lines * format.font.size * lineHeight(format.font.name) + 1.5);
  });
  return Math.min(needed, HIGHEST);
}

/** Points at a cell's sides that its text leaves free. */
const SIDES = 3;
/** No row is higher in Excel. Points. */
const HIGHEST = 409;

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

/** What holds content, merges, notes, charts or formats; formats far below the last content do not count. */
function usedExtent(sheet: Sheet): Extent {
  const filled = extentOf(sheet.usedArea({ valuesOnly: true }));
  const formatted = extentOf(sheet.usedArea({ valuesOnly: false }));
  const { charts, notes } = sheet;
  const rows = Math.max(
    filled.rows,
    ...notes.map(({ row }) => row + 1),
    ...charts.map(({ top, height }) => Math.min(MOST_CHART_ROWS, rowAt(sheet, top + height).index + 1)),
  );
  const columns = Math.max(
    filled.columns,
    ...notes.map(({ column }) => column + 1),
    ...charts.map(({ left, width }) => Math.min(MOST_COLUMNS, columnAt(sheet, left + width).index + 1)),
  );
  const FORMATS_BEYOND = 100;
  return {
    rows: Math.max(rows, Math.min(formatted.rows, rows + FORMATS_BEYOND)),
    columns: Math.max(columns, Math.min(formatted.columns, columns + FORMATS_BEYOND)),
  };
}

function extentOf(area: Area | null): Extent {
  return area ? { rows: area.row + area.rowCount, columns: area.column + area.columnCount } : { rows: 0, columns: 0 };
}
