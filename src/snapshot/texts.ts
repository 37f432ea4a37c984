import { placeKey } from "./address";
import type { CellAddress, SheetSnapshot, SnapshotCell } from "./types";

/** What a cell holds, "" for an empty one. */
export type TextAt = (sheet: string, cell: CellAddress) => string;

/** Looks up texts by cell. */
export function textsOf(sheets: readonly SheetSnapshot[]): TextAt {
  const cellsOf = new Map<string, readonly SnapshotCell[]>();
  return (sheet, { row, column }) => {
    let cells = cellsOf.get(sheet);
    if (!cells) cellsOf.set(sheet, (cells = inRowMajorOrder(sheets.find(({ name }) => name === sheet)?.cells ?? [])));
    const place = placeKey(row, column);
    let [low, high] = [0, cells.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const cell = cells[middle];
      if (cell && placeKey(cell.row, cell.column) < place) low = middle + 1;
      else high = middle;
    }
    const found = cells[low];
    return found?.row === row && found.column === column ? found.text : "";
  };
}

/** As snapshots promise it; what a damaged file brings out of order is put in order. */
export function inRowMajorOrder<Item extends CellAddress>(items: readonly Item[]): readonly Item[] {
  let before = -1;
  for (const { row, column } of items) {
    const place = placeKey(row, column);
    if (place < before) return [...items].sort((a, b) => placeKey(a.row, a.column) - placeKey(b.row, b.column));
    before = place;
  }
  return items;
}
