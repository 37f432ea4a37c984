import type { Sheet, Workbook } from "../embedded-excel";

/** A cell in whose text something was found. */
export interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** More places are not listed. */
const MOST = 10_000;

/** The cells of the visible sheets whose text contains `text`, in the order of sheets and rows; width and case do not count. */
export function findAll(workbook: Workbook, text: string): readonly Found[] {
  const wanted = folded(text);
  if (wanted === "") return [];
  const found: Found[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.visibility !== "visible") continue;
    sheet.forEachCell(({ content }, row, column) => {
      if (content.kind === "empty" || found.length >= MOST) return;
      if (folded(sheet.textOf(row, column)).includes(wanted)) found.push({ sheet, row, column });
    });
  }
  return found;
}

/** Full-width and half-width forms, and capitals, are alike, as in Excel's search by default. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
