import type { CellContent, Sheet, Workbook } from "../embedded-excel";
import type { CellKind, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../snapshot";

/**
 * What a workbook file holds, as the adapter reads it from Excel: without Office.js, which does not run in a worker. Sizes
 * and fonts are left out.
 */
export function snapshotOf(workbook: Workbook): WorkbookSnapshot {
  return { sheets: workbook.sheets.map(sheetOf) };
}

function sheetOf(sheet: Sheet): SheetSnapshot {
  const { name, visibility, isProtected } = sheet;
  const cells: SnapshotCell[] = [];
  sheet.forEachCell(({ content }, row, column) => {
    if (isEmpty(content) || isCovered(sheet, row, column)) return;
    cells.push({ row, column, ...shownAs(sheet, row, column, content) });
  });
  const merges = [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column);
  return { name, visibility, isProtected, cells, merges, layout: null };
}

/** A cell that was emptied, or holds a formula whose result is an empty text, holds nothing. */
function isEmpty(content: CellContent): boolean {
  return content.kind === "empty" || (content.kind === "text" && content.text === "");
}

/** Under a merged area only its top-left cell shows. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && (merge.row !== row || merge.column !== column);
}

/** Text as it is; the rest as Excel displays it, unless the column is too narrow for it (###). */
function shownAs(sheet: Sheet, row: number, column: number, content: CellContent): { text: string; kind: CellKind } {
  switch (content.kind) {
    case "text":
      return { text: content.text, kind: "text" };
    case "error":
      return { text: content.error, kind: "error" };
    case "number":
      return { text: displayed(sheet, row, column) ?? String(content.number), kind: "number" };
    case "boolean":
      return { text: displayed(sheet, row, column) ?? String(content.boolean).toUpperCase(), kind: "boolean" };
    case "empty":
      return { text: "", kind: "text" };
  }
}

function displayed(sheet: Sheet, row: number, column: number): string | null {
  const text = sheet.textOf(row, column);
  return text === "" || /^#+$/.test(text) ? null : text;
}
