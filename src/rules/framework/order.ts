import type { Finding } from "../types";

const UNREAD = Number.MAX_SAFE_INTEGER;

/** Findings by initiative, then cell, then rule; those about no readable block come last, sheet by sheet. */
export function inOrder(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const sheetOf = sheetOrder(sheets);
  return [...findings].sort(
    (a, b) =>
      (a.initiative ?? UNREAD) - (b.initiative ?? UNREAD) ||
      sheetOf(a.sheet) - sheetOf(b.sheet) ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column ||
      compare(a.rule, b.rule),
  );
}

/** Where a sheet stands in the workbook. */
export function sheetOrder(sheets: readonly string[]): (sheet: string) => number {
  const position = new Map(sheets.map((name, index) => [name, index]));
  return (sheet) => position.get(sheet) ?? sheets.length;
}

/** By code units: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
