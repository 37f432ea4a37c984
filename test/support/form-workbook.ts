import { buildWorkbook, type Workbook } from "../../src/embedded-excel/model";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { rangeToA1, toA1 } from "../../src/snapshot";

/** A snapshot's texts and merged ranges as a workbook that the embedded host serves. */
export function workbookOf({ sheets }: WorkbookSnapshot): Workbook {
  return buildWorkbook(
    sheets.map(({ name, isProtected, cells, merges }) => ({
      name,
      isProtected,
      cells: Object.fromEntries(cells.map((cell) => [toA1(cell), cell.text])),
      merges: merges.map(rangeToA1),
    })),
  );
}
