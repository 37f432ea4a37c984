import type { SheetSnapshot } from "./types";

/**
 * How the note on each sheet of ours begins. By these words a sheet is known as ours, also in a copy, under another name
 * or after another program has saved the file.
 */
export const OWN_SHEET_MARK = "※取組チェックが作成したシートです。";

/** The cell of the note. */
export const OWN_SHEET_MARK_CELL = { row: 1, column: 0 } as const;

/** The row in which the table of a sheet of ours begins, zero-based: title and note stand above. */
export const OWN_SHEET_HEADER_ROW = 2;

/** Whether a sheet was made by us (取組集計, 指摘一覧): it is no part of the form and is not checked. */
export function isOwnSheet({ cells }: Pick<SheetSnapshot, "cells">): boolean {
  const { row, column } = OWN_SHEET_MARK_CELL;
  const note = cells.find((cell) => cell.row === row && cell.column === column);
  return note?.text.startsWith(OWN_SHEET_MARK) ?? false;
}
