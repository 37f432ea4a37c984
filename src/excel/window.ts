import type { CellRange } from "../snapshot";

/**
 * An empty merged field at the edge of a form lies outside the used range, which knows values only: so far around it
 * merged areas are looked for.
 */
const MARGIN = { rows: 40, columns: 20 };

/** Width of the window for a sheet whose used range is not known yet; forms on narrow columns have 40 to 90. */
const WINDOW_COLUMNS = 128;

/** Tiles of 1,024 cells (8 rows) for all such sheets together, and for one: each is about 0.5 KB of request. */
const WINDOW_TILES = { together: 1_000, least: 12, most: 128 };

const ROWS_PER_TILE = 1_024 / WINDOW_COLUMNS;

const LAST = { row: 1_048_575, column: 16_383 };

/** Where merged areas are looked for on a sheet with this used range. */
export function aroundUsed(used: CellRange): CellRange {
  const row = Math.max(0, used.row - MARGIN.rows);
  const column = Math.max(0, used.column - MARGIN.columns);
  const lastRow = Math.min(LAST.row, used.row + used.rowCount - 1 + MARGIN.rows);
  const lastColumn = Math.min(LAST.column, used.column + used.columnCount - 1 + MARGIN.columns);
  return { row, column, rowCount: lastRow - row + 1, columnCount: lastColumn - column + 1 };
}

/** Where merged areas are looked for on each of `sheetCount` sheets whose used range is not known. */
export function unknownWindow(sheetCount: number): CellRange {
  const { together, least, most } = WINDOW_TILES;
  const tiles = Math.min(most, Math.max(least, Math.floor(together / Math.max(1, sheetCount))));
  return { row: 0, column: 0, rowCount: tiles * ROWS_PER_TILE, columnCount: WINDOW_COLUMNS };
}

/** What of `area` lies outside `done`: below it, to its right; `done` begins at the sheet's first cell or above `area`. */
export function outside(area: CellRange, done: CellRange): CellRange[] {
  const bottom = area.row + area.rowCount;
  const right = area.column + area.columnCount;
  const doneBottom = done.row + done.rowCount;
  const doneRight = done.column + done.columnCount;
  const pieces: CellRange[] = [];
  const below = Math.max(area.row, doneBottom);
  if (bottom > below) pieces.push({ ...area, row: below, rowCount: bottom - below });
  const beside = Math.max(area.column, doneRight);
  const besideRows = Math.min(bottom, doneBottom) - area.row;
  if (right > beside && besideRows > 0) {
    pieces.push({ row: area.row, column: beside, rowCount: besideRows, columnCount: right - beside });
  }
  return pieces;
}
