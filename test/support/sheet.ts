import type { CellKind, CellRange, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../src/snapshot";
import { parseRange } from "../../src/snapshot";

/** A sheet as a test draws it: ranges in A1 notation with their contents; "" draws an empty merged range. */
export type Drawing = Readonly<Record<string, string | number>>;

/**
 * A sheet's snapshot from a drawing: `sheetOf("様式３", { "A3:K3": "取組項目1", "B5:F7": "…", F8: "(ⅰ)" })`.
 * A range of several cells is merged, a single cell is not.
 */
export function sheetOf(name: string, drawing: Drawing, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const cells: SnapshotCell[] = [];
  const merges: CellRange[] = [];
  for (const [address, content] of Object.entries(drawing)) {
    const range = parseRange(address);
    if (!range) throw new Error(`${address} is no range`);
    const kind: CellKind = typeof content === "number" ? "number" : "text";
    if (content !== "") cells.push({ row: range.row, column: range.column, text: String(content), kind });
    if (range.rowCount > 1 || range.columnCount > 1) merges.push(range);
  }
  cells.sort(byPlace);
  merges.sort(byPlace);
  return { name, visibility: "visible", isProtected: false, cells, merges, layout: null, ...more };
}

/** A workbook of these sheets. */
export function workbookOf(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets };
}

function byPlace(a: { row: number; column: number }, b: { row: number; column: number }): number {
  return a.row - b.row || a.column - b.column;
}
