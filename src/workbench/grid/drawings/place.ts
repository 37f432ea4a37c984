import type { Sheet } from "../../../embedded-excel";
import type { Box } from "../bubble";
import { columnAt, rowAt, type LinePoint } from "../line-points";
import { linesWithin, lowerBound, sizeOf, type Line, type SheetLayout } from "../layout";

/**
 * Where something of the sheet lies among the drawn rows and columns, in pixels from the first of them. It follows the
 * cells: rows can be higher on the screen than the file says.
 * @param place points from the sheet's corner
 */
export function boxOnGrid(sheet: Sheet, layout: SheetLayout, place: Box): Box {
  const left = pixelsAt(layout.columns, columnAt(sheet, place.left));
  const top = pixelsAt(layout.rows, rowAt(sheet, place.top));
  return {
    left,
    top,
    width: pixelsAt(layout.columns, columnAt(sheet, place.left + place.width)) - left,
    height: pixelsAt(layout.rows, rowAt(sheet, place.top + place.height)) - top,
  };
}

function pixelsAt(lines: readonly Line[], { index, share }: LinePoint): number {
  const line = lines[lowerBound(lines, index)];
  return sizeOf(linesWithin(lines, 0, index)) + (line?.index === index ? line.size * share : 0);
}
