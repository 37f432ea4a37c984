import { intersection, lastColumn, lastRow, type Area, type CellFormat, type Font, type Sheet } from "../model";

/** The value that all have, or null where they differ: what Excel gives for mixed properties. */
export function common<Value>(values: Iterable<Value>): Value | null {
  let first: { readonly value: Value } | null = null;
  for (const value of values) {
    if (first === null) first = { value };
    else if (first.value !== value) return null;
  }
  return first ? first.value : null;
}

/** Past this many cells only those that the sheet stores are looked at, and one of the others. */
const MOST_CELLS = 100_000;

/** The formats of the cells of some areas. */
export function* formatsOf(sheet: Sheet, areas: readonly Area[]): Generator<CellFormat> {
  for (const [row, column] of cellsOf(sheet, areas)) yield sheet.formatAt(row, column);
}

/** The fonts in the cells of some areas: several for a cell of rich text. */
export function* fontsOf(sheet: Sheet, areas: readonly Area[]): Generator<Font> {
  for (const [row, column] of cellsOf(sheet, areas)) {
    const { font } = sheet.formatAt(row, column);
    const { runs } = sheet.cell(row, column);
    if (!runs) yield font;
    else for (const run of runs) yield { ...font, ...run.font };
  }
}

function* cellsOf(sheet: Sheet, areas: readonly Area[]): Generator<readonly [number, number]> {
  const used = sheet.usedArea({ valuesOnly: false });
  for (const area of areas) {
    const isLarge = area.rowCount * area.columnCount > MOST_CELLS;
    const visited = isLarge ? used && intersection(used, area) : area;
    if (isLarge) yield [lastRow(area), lastColumn(area)];
    if (!visited) continue;
    for (let row = visited.row; row <= lastRow(visited); row++)
      for (let column = visited.column; column <= lastColumn(visited); column++) yield [row, column];
  }
}
