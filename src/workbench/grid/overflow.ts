import type { Area, CellFormat, Sheet } from "../../embedded-excel";
import { isWrapped } from "./format-css";
import { lowerBound, type Line } from "./layout";
import { textWidth } from "./text-width";

/** How far a text reaches into empty neighbours, in pixels. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

const PADDING = 4;

/** Where the text of an unmerged, unwrapped cell goes on over its empty neighbours, as in Excel; null where it does not. */
export function reachOf(
  area: Area,
  text: string,
  format: CellFormat,
  sheet: Sheet,
  columns: readonly Line[],
): Reach | null {
  const isSingle = area.rowCount === 1 && area.columnCount === 1 && !sheet.mergeAt(area.row, area.column);
  const isText = sheet.cell(area.row, area.column).content.kind === "text";
  if (!isSingle || !isText || isWrapped(format) || format.shrinkToFit || format.rotation !== 0) return null;
  const at = lowerBound(columns, area.column);
  const missing = textWidth(text, format.font.size) + PADDING - (columns[at]?.size ?? 0);
  if (missing <= 0) return null;
  const free = (direction: 1 | -1, pixels: number) => freeBeside(area.row, at, direction, pixels, sheet, columns);
  switch (format.horizontal) {
    case "right":
      return { left: free(-1, missing), right: 0 };
    case "center":
    case "centerContinuous":
      return { left: free(-1, missing / 2), right: free(1, missing / 2) };
    default:
      return { left: 0, right: free(1, missing) };
  }
}

/** Width of the empty cells beside, as many as are needed for `pixels`. */
function freeBeside(
  row: number,
  at: number,
  direction: 1 | -1,
  pixels: number,
  sheet: Sheet,
  columns: readonly Line[],
): number {
  let width = 0;
  for (let next = at + direction; width < pixels; next += direction) {
    const column = columns[next];
    if (!column || isOccupied(sheet, row, column.index)) break;
    width += column.size;
  }
  return width;
}

function isOccupied(sheet: Sheet, row: number, column: number): boolean {
  return sheet.cell(row, column).content.kind !== "empty" || sheet.mergeAt(row, column) !== null;
}
