import type { Applied, SheetRange } from "../../excel";
import type { SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../../snapshot";
import { contains } from "../../snapshot";

/** A part of a sheet that was read again. */
export interface ReadAgain extends SheetRange {
  readonly cells: readonly SnapshotCell[];
}

/**
 * A snapshot with some parts as they are now. Merged areas stay as they were: reading them again would clear the undo
 * stack of some builds of Excel.
 *
 * @param written what we wrote meanwhile: row heights are known from there
 */
export function patched(
  snapshot: WorkbookSnapshot,
  parts: readonly ReadAgain[],
  written: readonly Applied[],
): WorkbookSnapshot {
  return {
    sheets: snapshot.sheets.map((sheet) =>
      withHeights(
        withCells(
          sheet,
          parts.filter((part) => part.sheet === sheet.name),
        ),
        written.filter((entry) => entry.sheet === sheet.name),
      ),
    ),
  };
}

function withCells(sheet: SheetSnapshot, parts: readonly ReadAgain[]): SheetSnapshot {
  if (parts.length === 0) return sheet;
  const kept = sheet.cells.filter((cell) => !parts.some(({ range }) => contains(range, cell)));
  const cells = [...kept, ...parts.flatMap((part) => part.cells)];
  return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
}

function withHeights(sheet: SheetSnapshot, written: readonly Applied[]): SheetSnapshot {
  const { layout } = sheet;
  const heights = new Map(written.flatMap((entry) => (entry.kind === "rowHeight" ? [[entry.row, entry.after]] : [])));
  if (layout === null || heights.size === 0) return sheet;
  const length = Math.max(layout.rowHeights.length, ...[...heights.keys()].map((row) => row + 1));
  const rowHeights = Array.from(
    { length },
    (_, row) => heights.get(row) ?? layout.rowHeights[row] ?? layout.defaultRowHeight,
  );
  return { ...sheet, layout: { ...layout, rowHeights } };
}
