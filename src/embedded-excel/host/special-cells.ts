import { holds, type Area, type Cell, type Sheet } from "../model";

/** The cells of an area that `counts` accepts, as runs within columns: the labels and values of forms stand in columns. */
export function areasOfCells(sheet: Sheet, area: Area, counts: (cell: Cell) => boolean): readonly Area[] {
  const open = new Map<number, Area>();
  const areas: Area[] = [];
  sheet.forEachCell((cell, row, column) => {
    if (!holds(area, row, column) || !counts(cell)) return;
    const run = open.get(column);
    if (run && run.row + run.rowCount === row) {
      open.set(column, { ...run, rowCount: run.rowCount + 1 });
      return;
    }
    if (run) areas.push(run);
    open.set(column, { row, column, rowCount: 1, columnCount: 1 });
  });
  return [...areas, ...open.values()];
}
