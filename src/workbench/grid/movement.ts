import { MAX_COLUMN, MAX_ROW, type Area, type Sheet } from "../../embedded-excel";
import { lowerBound, type Line, type SheetLayout } from "./layout";

export interface Position {
  readonly row: number;
  readonly column: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** Where a move by one cell ends: merged areas count as one cell, hidden rows and columns are passed over. */
export function step(from: Position, direction: Direction, sheet: Sheet, layout: SheetLayout): Position {
  const area = areaAt(from, sheet);
  switch (direction) {
    case "up":
      return { ...from, row: lineBefore(layout.rows, area.row) ?? from.row };
    case "down":
      return { ...from, row: lineAfter(layout.rows, area.row + area.rowCount - 1, layout.rowEnd, MAX_ROW) };
    case "left":
      return { ...from, column: lineBefore(layout.columns, area.column) ?? from.column };
    case "right":
      return {
        ...from,
        column: lineAfter(layout.columns, area.column + area.columnCount - 1, layout.columnEnd, MAX_COLUMN),
      };
  }
}

/** Where Ctrl+arrow ends: the edge of the filled cells, else the next filled cell, else the edge of the used area. */
export function leap(from: Position, direction: Direction, sheet: Sheet, layout: SheetLayout): Position {
  const used = sheet.usedArea({ valuesOnly: true });
  let at = from;
  let next = step(at, direction, sheet, layout);
  const startsInside = isFilled(at, sheet) && isFilled(next, sheet);
  while (isElsewhere(next, at) && isWithin(next, used)) {
    if (startsInside && !isFilled(next, sheet)) return at;
    at = next;
    if (!startsInside && isFilled(at, sheet)) return at;
    next = step(at, direction, sheet, layout);
  }
  return at;
}

/** The last cell with content or format: where Ctrl+End goes. */
export function lastUsed(sheet: Sheet): Position {
  const used = sheet.usedArea({ valuesOnly: false });
  return used
    ? { row: used.row + used.rowCount - 1, column: used.column + used.columnCount - 1 }
    : { row: 0, column: 0 };
}

/** The merged area of a position, or its one cell. */
export function areaAt({ row, column }: Position, sheet: Sheet): Area {
  return sheet.mergeAt(row, column) ?? { row, column, rowCount: 1, columnCount: 1 };
}

/** The smallest area around two positions that cuts no merged area, as a selection by Shift does. */
export function areaAcross(anchor: Position, to: Position, sheet: Sheet): Area {
  let area = around(areaAt(anchor, sheet), areaAt(to, sheet));
  for (;;) {
    const grown = sheet.merges.filter((merge) => touches(merge, area)).reduce(around, area);
    if (grown.rowCount === area.rowCount && grown.columnCount === area.columnCount) return area;
    area = grown;
  }
}

/** The position that so many pixels of rows lie away, for Page Up and Page Down. */
export function byPixels(from: Position, pixels: number, layout: SheetLayout): Position {
  const forward = pixels > 0;
  let at = lowerBound(layout.rows, from.row);
  let rest = Math.abs(pixels);
  while (rest > 0) {
    const next = layout.rows[forward ? at + 1 : at - 1];
    if (!next) break;
    at += forward ? 1 : -1;
    rest -= next.size;
  }
  return { ...from, row: layout.rows[at]?.index ?? from.row };
}

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

function touches(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}

function lineBefore(lines: readonly Line[], index: number): number | null {
  return lines[lowerBound(lines, index) - 1]?.index ?? null;
}

/** Beyond what is drawn there are only empty lines, of which none is hidden. */
function lineAfter(lines: readonly Line[], index: number, end: number, last: number): number {
  return lines[lowerBound(lines, index + 1)]?.index ?? Math.min(Math.max(end, index + 1), last);
}

function isFilled(position: Position, sheet: Sheet): boolean {
  const { row, column } = areaAt(position, sheet);
  return sheet.cell(row, column).content.kind !== "empty";
}

function isElsewhere(a: Position, b: Position): boolean {
  return a.row !== b.row || a.column !== b.column;
}

function isWithin({ row, column }: Position, area: Area | null): boolean {
  return area !== null && row < area.row + area.rowCount && column < area.column + area.columnCount;
}
