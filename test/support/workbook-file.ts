import { escapeMarkup } from "../../src/charts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/snapshot";
import { rangeToA1, toA1 } from "../../src/snapshot";
import { packageOf } from "../embedded-excel/xlsx/package";

/** The texts and merges of a snapshot as the bytes of an .xlsx. */
export function workbookFile({ sheets }: WorkbookSnapshot): Uint8Array {
  return packageOf({
    sheets: sheets.map(sheetXml),
    sheetAttributes: sheets.map(({ name }) => `name="${escapeMarkup(name)}"`),
  });
}

function sheetXml({ cells, merges }: SheetSnapshot): string {
  const rows = new Map<number, string[]>();
  for (const cell of cells) {
    const text = `<is><t xml:space="preserve">${escapeMarkup(cell.text)}</t></is>`;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), `<c r="${toA1(cell)}" t="inlineStr">${text}</c>`]);
  }
  const data = [...rows].map(([row, written]) => `<row r="${row + 1}">${written.join("")}</row>`).join("");
  const merged = merges.map((range) => `<mergeCell ref="${rangeToA1(range)}"/>`).join("");
  return `<sheetData>${data}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}`;
}
