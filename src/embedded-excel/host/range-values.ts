import type { Area, Sheet } from "../model";
import { isEntireColumn, isEntireRow } from "./addresses";

/**
 * Above this many cells a range gives null instead of its values.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
const MOST_CELLS = 5_000_000;

/** From here on a cell with the format "@" shows `####`. Only a real Excel can confirm the limit in every version. */
const LONGEST_TEXT_SHOWN = 255;

/**
 * A value for each cell, by rows; null for too many cells and for unbounded ranges.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
 */
export function grid<Value>(area: Area, valueOf: (row: number, column: number) => Value): Value[][] | null {
  if (area.rowCount * area.columnCount > MOST_CELLS || isEntireRow(area) || isEntireColumn(area)) return null;
  return Array.from({ length: area.rowCount }, (_, y) => {
    const line = new Array<Value>(area.columnCount);
    for (let x = 0; x < area.columnCount; x++) line[x] = valueOf(area.row + y, area.column + x);
    return line;
  });
}

/** The same for what cells show: "" wherever nothing is stored, as in most cells of a form. */
export function shownGrid(
  sheet: Sheet,
  area: Area,
  valueOf: (sheet: Sheet, row: number, column: number) => WireValue,
): WireValue[][] | null {
  if (area.rowCount * area.columnCount > MOST_CELLS || isEntireRow(area) || isEntireColumn(area)) return null;
  return Array.from({ length: area.rowCount }, (_, y) => {
    const row = area.row + y;
    const line = new Array<WireValue>(area.columnCount).fill("");
    const stored = sheet.storedRow(row);
    const end = Math.min(area.columnCount, (stored?.length ?? 0) - area.column);
    for (let x = 0; x < end; x++) {
      const cell = stored?.[area.column + x];
      if (cell && cell.content.kind !== "empty") line[x] = valueOf(sheet, row, area.column + x);
    }
    return line;
  });
}

export type WireValue = string | number | boolean;

/** Whether a cell lies under a merged area without being its top-left cell: Excel shows and reads it as empty. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt(row, column);
  return merge !== null && (merge.row !== row || merge.column !== column);
}

/** A cell's raw value: "" when empty, errors as their text. */
export function valueAt(sheet: Sheet, row: number, column: number): WireValue {
  const { content } = sheet.cell(row, column);
  if (content.kind === "empty" || isCovered(sheet, row, column)) return "";
  switch (content.kind) {
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "boolean":
      return content.boolean;
    case "error":
      return content.error;
  }
}

/** The formula with its "=", otherwise the value. */
export function formulaAt(sheet: Sheet, row: number, column: number): WireValue {
  if (isCovered(sheet, row, column)) return "";
  return sheet.cell(row, column).formula ?? valueAt(sheet, row, column);
}

/** What the cell displays. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const { content } = sheet.cell(row, column);
  if (content.kind === "empty" || isCovered(sheet, row, column)) return "";
  const text = sheet.textOf(row, column);
  const isTextFormat = content.kind === "text" && sheet.formatAt(row, column).numberFormat === "@";
  return isTextFormat && text.length > LONGEST_TEXT_SHOWN ? "#".repeat(LONGEST_TEXT_SHOWN) : text;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
export function valueTypeAt(sheet: Sheet, row: number, column: number): string {
  const { content } = sheet.cell(row, column);
  if (isCovered(sheet, row, column)) return "Empty";
  const types = { empty: "Empty", text: "String", number: "Double", boolean: "Boolean", error: "Error" } as const;
  return types[content.kind];
}
