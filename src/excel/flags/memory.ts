import { contains, type CellAddress, type CellRange } from "../../snapshot";
import type { FlagRule } from "./finding";

/** What the last reading saw of a sheet that matters for flags. */
export interface RememberedSheet {
  readonly rules: readonly FlagRule[];
  readonly merges: readonly CellRange[];
}

/**
 * The sheets of the last reading, by name: their flags are replaced by the next ones. It spares round trips only; what is
 * in the workbook is looked at again before anything is changed.
 */
export type FlagMemory = Map<string, RememberedSheet>;

/** The cells of areas that can hold an input message: top-left cells of merged ranges and unmerged cells. */
export function anchorsOf(areas: readonly CellRange[], merges: readonly CellRange[]): CellAddress[] {
  const mergesNear = byBands(merges);
  return areas.flatMap((area) => {
    const inside = mergesNear(area).filter((merge) => touches(area, merge));
    const cells: CellAddress[] = [];
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = { row, column };
        const merge = inside.find((other) => contains(other, cell));
        if (!merge || (merge.row === row && merge.column === column)) cells.push(cell);
      }
    }
    return cells;
  });
}

/** Rows of a band. A flagged sheet may have thousands of merged ranges; those of a few bands are looked through. */
const BAND = 32;

/** Finds the merged ranges that may touch an area. */
function byBands(merges: readonly CellRange[]): (area: CellRange) => readonly CellRange[] {
  const bands = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (const band of bandsOf(merge)) {
      const known = bands.get(band);
      if (known) known.push(merge);
      else bands.set(band, [merge]);
    }
  }
  return (area) => bandsOf(area).flatMap((band) => bands.get(band) ?? []);
}

function bandsOf({ row, rowCount }: CellRange): readonly number[] {
  const first = Math.floor(row / BAND);
  const last = Math.floor((row + rowCount - 1) / BAND);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function touches(a: CellRange, b: CellRange): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}
