import type { CellRange, SnapshotCell } from "../snapshot";
import { snapshotCells } from "./cells";
import { askAll, halvesOfArea, type Question } from "./questions";

/** A range of one sheet. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * Reads the cells of some ranges in one round trip, each in row-major order. For live checking: merged areas are not asked,
 * because that clears the user's undo stack in some builds of Excel (office-js issue 5918).
 */
export async function readCells(
  context: Excel.RequestContext,
  ranges: readonly SheetRange[],
): Promise<SnapshotCell[][]> {
  const results = ranges.map((): SnapshotCell[] => []);
  await askAll(
    context,
    ranges.map(({ sheet, range }, index) =>
      cellsOf(context.workbook.worksheets.getItem(sheet), range, results[index] ?? []),
    ),
  );
  for (const cells of results) cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return results;
}

function cellsOf(sheet: Excel.Worksheet, area: CellRange, cells: SnapshotCell[]): Question {
  let range: Excel.Range | null = null;
  const split = () => halvesOfArea(area).map((half) => cellsOf(sheet, half, cells));
  return {
    ask() {
      range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount).untrack();
      range.load("values,text");
    },
    take() {
      const values: unknown[][] | null = range?.values ?? null;
      if (!range || !values) return split();
      cells.push(...snapshotCells(area, { values, text: range.text }));
      return [];
    },
    split,
  };
}
