import { parseArea } from "./areas";
import { textContent } from "./cells";
import type { FormatPatch } from "./styles";
import type { CellContent, SheetProperties } from "./types";
import { Workbook, blankSheet } from "./workbook";
import type { Sheet } from "./sheet";

/** A value for a sketched cell: text, number, boolean, or a formula with its result. */
export type CellSketch = string | number | boolean | { readonly formula: string; readonly result: string | number };

/** A small sheet in words, for tests and new workbooks. Keys are A1 addresses. */
export interface SheetSketch extends Partial<SheetProperties> {
  readonly name: string;
  readonly cells?: Readonly<Record<string, CellSketch>>;
  /** By address or area: what the cells' format differs in from the default. */
  readonly formats?: Readonly<Record<string, FormatPatch>>;
  readonly merges?: readonly string[];
  /** Points by row number as Excel shows it (from 1). */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Points by column letters, or several: "A:C". */
  readonly columnWidths?: Readonly<Record<string, number>>;
}

/**
 * Builds a workbook in memory; its change journal is empty.
 * @throws Error for an address that is none.
 * @example buildWorkbook([{ name: "様式３", cells: { A1: "取組項目1" }, merges: ["A1:D1"] }])
 */
export function buildWorkbook(sketches: readonly SheetSketch[]): Workbook {
  const sheets = sketches.map((sketch) => {
    const blank = blankSheet(sketch.name);
    const { visibility, isProtected, freeze, tabColor, showGridlines, pageLayout } = { ...blank.properties, ...sketch };
    const properties = { name: sketch.name, visibility, isProtected, freeze, tabColor, showGridlines, pageLayout };
    return { ...blank, properties };
  });
  const draft = new Workbook({ sheets, activeSheet: 0 });
  sketches.forEach((sketch, index) => {
    const sheet = draft.sheets[index];
    if (sheet) fill(draft, sheet, sketch);
  });
  draft.changes.clear();
  return draft;
}

function fill(workbook: Workbook, sheet: Sheet, sketch: SheetSketch): void {
  for (const [address, value] of Object.entries(sketch.cells ?? {})) {
    const { row, column } = areaOf(address);
    if (typeof value === "object") sheet.setFormula(row, column, value.formula, contentOf(value.result));
    else sheet.setContent(row, column, contentOf(value));
  }
  for (const [address, patch] of Object.entries(sketch.formats ?? {})) {
    const { row, column, rowCount, columnCount } = areaOf(address);
    for (let y = row; y < row + rowCount; y++)
      for (let x = column; x < column + columnCount; x++)
        sheet.setStyle(y, x, workbook.styles.withFormat(sheet.cell(y, x).style, patch));
  }
  for (const address of sketch.merges ?? []) sheet.merge(areaOf(address));
  for (const [row, points] of Object.entries(sketch.rowHeights ?? {})) sheet.setRowHeight(Number(row) - 1, points);
  for (const [letters, points] of Object.entries(sketch.columnWidths ?? {})) {
    const { column, columnCount } = areaOf(letters.includes(":") ? letters : `${letters}:${letters}`);
    sheet.setColumnWidth(column, column + columnCount - 1, points);
  }
}

function contentOf(value: string | number | boolean): CellContent {
  if (typeof value === "number") return { kind: "number", number: value };
  return typeof value === "boolean" ? { kind: "boolean", boolean: value } : textContent(value);
}

function areaOf(address: string) {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address`);
  return area;
}
