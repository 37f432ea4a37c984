import { lastColumn, lastRow, type Area, type FormatPatch, type Sheet } from "../model";
import type { HostContext } from "./context";
import { demandUnprotected } from "./locking";

/** Gives each cell of some areas a changed format. @throws HostError AccessDenied */
export function changeFormats(host: HostContext, sheet: Sheet, areas: readonly Area[], patch: FormatPatch): void {
  demandUnprotected(sheet);
  for (const area of areas) {
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const { style } = sheet.cell(row, column);
        sheet.setStyle(row, column, host.workbook.styles.withFormat(style, patch));
      }
    }
  }
}
