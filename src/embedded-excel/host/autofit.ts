import { lastColumn, lastRow, type Area, type Sheet } from "../model";
import { isCovered } from "./range-values";
import { wrappedLines } from "./text-lines";

/** Line height and padding of Excel's rows, in parts of the font's size and in points. */
const LINE = 1.5;
const PADDING = 2;

/**
 * Gives rows the height that their texts need, about as Excel does. The rows stay ones that fit themselves. Excel leaves
 * out merged cells, and so does this.
 */
export function autofitRows(sheet: Sheet, area: Area): void {
  for (let row = area.row; row <= lastRow(area); row++) {
    let height = sheet.defaults.rowHeight;
    for (let column = area.column; column <= lastColumn(area); column++) {
      if (sheet.mergeAt(row, column) === null && !isCovered(sheet, row, column))
        height = Math.max(height, heightOf(sheet, row, column));
    }
    sheet.putRow(row, { ...sheet.row(row), height: Math.min(height, 409.5), isCustomHeight: false });
  }
}

function heightOf(sheet: Sheet, row: number, column: number): number {
  const text = sheet.textOf(row, column);
  const { font, wrapText } = sheet.formatAt(row, column);
  if (text === "") return 0;
  const room = Math.max(font.size, sheet.column(column).width - PADDING * 2);
  const lines = wrappedLines(text, wrapText ? room / font.size : Infinity);
  return Math.ceil(lines * font.size * LINE + PADDING);
}
