import type { Area } from "./types";

/** The last row and column that a sheet can have, zero-based. */
export const MAX_ROW = 1_048_575;
export const MAX_COLUMN = 16_383;

/** The letters of a zero-based column: 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation: `cellName(2, 0)` → "A3". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 notation of an area: "A3:AN26"; one cell gives "B1". */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellName(lastRow(area), lastColumn(area))}`;
}

/** The area of one cell. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function lastRow(area: Area): number {
  return area.row + area.rowCount - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columnCount - 1;
}

/** The area between two corners, in any order. */
export function areaBetween(rowA: number, columnA: number, rowB: number, columnB: number): Area {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return {
    row,
    column,
    rowCount: Math.max(rowA, rowB) - row + 1,
    columnCount: Math.max(columnA, columnB) - column + 1,
  };
}

const A1 = /^(?:\$?([A-Z]{1,3}))?(?:\$?([1-9][0-9]{0,6}))?$/i;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const match = A1.exec(text);
  if (!match || text === "") return null;
  const [, letters, digits] = match;
  let column: number | null = null;
  for (const letter of letters?.toUpperCase() ?? "") column = ((column ?? -1) + 1) * 26 + letter.charCodeAt(0) - 65;
  const row = digits === undefined ? null : Number(digits) - 1;
  if ((column ?? 0) > MAX_COLUMN || (row ?? 0) > MAX_ROW) return null;
  return { row, column };
}

/**
 * The area of an A1 reference without sheet: "B1", "$A$3:AN26", "A:C" (whole columns), "3:5" (whole rows).
 * Null where it is none or lies outside a sheet.
 */
export function parseArea(reference: string): Area | null {
  const [from = "", to, ...more] = reference.split(":");
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last || more.length > 0) return null;
  const isCell = first.row !== null && first.column !== null;
  if (to === undefined && !isCell) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  return areaBetween(first.row ?? 0, first.column ?? 0, last.row ?? MAX_ROW, last.column ?? MAX_COLUMN);
}

/** Whether a cell lies in an area. */
export function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

/** Whether any area of one list shares a cell with any of another. */
export function meet(some: readonly Area[], others: readonly Area[]): boolean {
  for (const a of some) {
    for (const b of others) {
      const isBeside = a.column >= b.column + b.columnCount || b.column >= a.column + a.columnCount;
      if (!isBeside && a.row < b.row + b.rowCount && b.row < a.row + a.rowCount) return true;
    }
  }
  return false;
}

/** What two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columnCount = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** `area` without `hole`: up to four areas (above, left, right, below). */
export function without(area: Area, hole: Area): readonly Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const pieces: Area[] = [
    { row: area.row, column: area.column, rowCount: shared.row - area.row, columnCount: area.columnCount },
    {
      row: shared.row,
      column: area.column,
      rowCount: shared.rowCount,
      columnCount: shared.column - area.column,
    },
    {
      row: shared.row,
      column: lastColumn(shared) + 1,
      rowCount: shared.rowCount,
      columnCount: lastColumn(area) - lastColumn(shared),
    },
    {
      row: lastRow(shared) + 1,
      column: area.column,
      rowCount: lastRow(area) - lastRow(shared),
      columnCount: area.columnCount,
    },
  ];
  return pieces.filter((piece) => piece.rowCount > 0 && piece.columnCount > 0);
}

/** `areas` without `holes`. */
export function subtract(areas: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>((rest, hole) => rest.flatMap((area) => without(area, hole)), areas);
}

/** Whether two lists of areas cover the same cells. */
export function coverSame(a: readonly Area[], b: readonly Area[]): boolean {
  return subtract(a, b).length === 0 && subtract(b, a).length === 0;
}

/** The same cells in as few rectangles as joining neighbours gives; overlaps are dropped. */
export function joined(areas: readonly Area[]): readonly Area[] {
  const apart: Area[] = [];
  for (const area of areas) apart.push(...subtract([area], apart));
  let rest: readonly Area[] = apart;
  for (;;) {
    const next = joinAlong(joinAlong(rest, "row"), "column");
    if (next.length === rest.length) return next;
    rest = next;
  }
}

/** Joins areas that lie end to end down the rows or along the columns and are equally wide across. */
function joinAlong(areas: readonly Area[], axis: "row" | "column"): readonly Area[] {
  const [across, length, breadth] =
    axis === "row" ? (["column", "rowCount", "columnCount"] as const) : (["row", "columnCount", "rowCount"] as const);
  const sorted = [...areas].sort((a, b) => a[across] - b[across] || a[breadth] - b[breadth] || a[axis] - b[axis]);
  const result: Area[] = [];
  for (const area of sorted) {
    const previous = result.at(-1);
    const meets =
      previous &&
      previous[across] === area[across] &&
      previous[breadth] === area[breadth] &&
      previous[axis] + previous[length] === area[axis];
    if (meets) result[result.length - 1] = { ...previous, [length]: previous[length] + area[length] };
    else result.push(area);
  }
  return result.sort((a, b) => a.row - b.row || a.column - b.column);
}
