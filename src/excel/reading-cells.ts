import type { CellRange, SnapshotCell } from "../snapshot";
import { snapshotCells } from "./cells";
import { ExcelError } from "./errors";
import { askAll, halvesOfArea, type Question } from "./questions";

/** A range of one sheet. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * Reads the cells of some ranges in one round trip, each in row-major order. For live checking: merged areas are not asked,
 * because that clears the user's undo stack in some builds of Excel (office-js issue 5918).
 * @param names the sheets' names by id, as they were when the ranges were worked out
 * @throws ExcelError `not-found` also where another sheet has taken a name
 */
export async function readCells(
  context: Excel.RequestContext,
  ranges: readonly SheetRange[],
  names: ReadonlyMap<string, string>,
): Promise<SnapshotCell[][]> {
  const sheets = new Map(ranges.map(({ sheet }) => [sheet, context.workbook.worksheets.getItem(sheet)]));
  const identities = [...sheets.values()].map((sheet) => sheet.load("id,name"));
  const results = ranges.map((): SnapshotCell[] => []);
  await askAll(
    context,
    ranges.flatMap(({ sheet, range }, index) => {
      const proxy = sheets.get(sheet);
      return proxy ? [cellsOf(proxy, range, results[index] ?? [])] : [];
    }),
  );
  if (identities.some(({ id, name }) => isTaken(name, id, names))) throw new ExcelError("not-found");
  for (const cells of results) cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return results;
}

/** Whether a name belonged to another sheet. */
function isTaken(name: string, id: string, names: ReadonlyMap<string, string>): boolean {
  const owners = [...names].filter(([, known]) => known === name).map(([owner]) => owner);
  return owners.length > 0 && !owners.includes(id);
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
