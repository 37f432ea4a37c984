import type { Sheet } from "../../embedded-excel";

/** A length along rows or columns: the line in which it ends, and how much of that line it takes, 0 to 1. */
export interface LinePoint {
  readonly index: number;
  readonly share: number;
}

/** No line of a sheet lies further. */
const LAST_LINE = 1_048_575;

/** The line in which so many points from the sheet's edge end. @param sizeOfLine points of a shown line, 0 for a hidden one */
export function lineAt(points: number, sizeOfLine: (index: number) => number): LinePoint {
  let left = Math.max(0, points);
  for (let index = 0; index <= LAST_LINE; index++) {
    const size = sizeOfLine(index);
    if (left < size) return { index, share: left / size };
    left -= size;
  }
  return { index: LAST_LINE, share: 1 };
}

export function rowAt(sheet: Sheet, points: number): LinePoint {
  return lineAt(points, (index) => {
    const { hidden, height } = sheet.row(index);
    return hidden ? 0 : height;
  });
}

export function columnAt(sheet: Sheet, points: number): LinePoint {
  return lineAt(points, (index) => {
    const { hidden, width } = sheet.column(index);
    return hidden ? 0 : width;
  });
}
