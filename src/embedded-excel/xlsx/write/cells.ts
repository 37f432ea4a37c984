import { areaName, cellName, parseArea, type Cell, type CellContent, type Row, type Sheet } from "../../model";
import { encodeEscapes } from "../read/strings";
import { fileFormula } from "./formulas";
import { escapeText } from "../xml/text";
import type { SheetDifference } from "./difference";
import type { CellPlace, RowPlace, SheetMap } from "./sheet-map";
import { itemContent, type StringWriter } from "./strings";
import type { StyleWriter } from "./styles";
import { elementText, type TextPatch } from "./text-patch";

/** The tables that cells refer to. */
export interface CellTables {
  readonly styles: Pick<StyleWriter, "idOf">;
  readonly strings: Pick<StringWriter, "indexOf">;
}

/** Writes changed cells and rows into a worksheet part; all others stay as they are. */
export class CellWriter {
  private readonly prefix: string;
  private readonly newRows: string[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly map: SheetMap,
    private readonly patch: TextPatch,
    private readonly tables: CellTables,
  ) {
    this.prefix = map.root.prefix;
  }

  write({ cells, rows }: SheetDifference): void {
    const places = new Map(this.map.rows.map((place) => [place.row, place]));
    const touched = [...new Set([...cells.keys(), ...rows.keys()])].sort((a, b) => a - b);
    for (const row of touched) {
      const columns = cells.get(row) ?? new Map<number, Cell | undefined>();
      const place = places.get(row);
      if (!place) this.insertRow(row);
      else this.writeRow(place, columns, rows.has(row));
    }
    this.appendRows();
    this.widenDimension();
  }

  private writeRow(place: RowPlace, columns: ReadonlyMap<number, Cell | undefined>, sizeChanged: boolean): void {
    if (sizeChanged) this.writeRowSize(place);
    const stored = this.sheet.storedRow(place.row);
    const atEnd: string[] = [];
    for (const column of [...columns.keys()].sort((a, b) => a - b)) {
      const cell = stored?.[column];
      const known = place.cells.find((candidate) => candidate.column === column);
      if (known) this.replaceCell(known, place.row, columns.get(column), cell);
      else if (cell && !this.isAsInherited(cell, place.row, column)) {
        const next = place.cells.find((candidate) => candidate.column > column);
        const text = this.cellText(place.row, column, cell);
        if (next) this.patch.insert(next.start, text);
        else atEnd.push(text);
      }
    }
    if (atEnd.length > 0) this.patch.append(place.node, atEnd.join(""));
    this.widenSpans(place, [...columns.keys()]);
  }

  private replaceCell(place: CellPlace, row: number, before: Cell | undefined, after: Cell | undefined): void {
    if (!after) return this.patch.remove(place);
    const onlyStyle =
      before !== undefined &&
      before.formula === after.formula &&
      before.runs === after.runs &&
      JSON.stringify(before.content) === JSON.stringify(after.content);
    if (onlyStyle) this.patch.setAttribute(place.node, "s", String(this.tables.styles.idOf(after.style)));
    else this.patch.replace(place.start, place.end, this.cellText(row, place.column, after));
  }

  private cellText(row: number, column: number, cell: Cell): string {
    return cellText(this.prefix, row, column, cell, this.tables);
  }

  /** An empty cell that would look the same if it were not stored. */
  private isAsInherited(cell: Cell, row: number, column: number): boolean {
    const isEmpty = cell.content.kind === "empty" && cell.formula === null;
    const inherited = this.sheet.row(row).style ?? this.sheet.column(column).style;
    return isEmpty && cell.style === inherited;
  }

  private insertRow(row: number): void {
    const text = rowText(this.prefix, row, this.sheet, this.tables);
    const next = this.map.rows.find((place) => place.row > row);
    if (next) this.patch.insert(next.start, text);
    else this.newRows.push(text);
  }

  private appendRows(): void {
    if (this.newRows.length === 0) return;
    const { root, sheetData } = this.map;
    const text = this.newRows.join("");
    if (sheetData) this.patch.append(sheetData, text);
    else this.patch.append(root, elementText(`${this.prefix}sheetData`, {}, text));
  }

  private writeRowSize({ row, node }: RowPlace): void {
    const { ht, customHeight, hidden } = sizeAttributes(this.sheet.row(row), this.sheet.defaults.rowHeight);
    this.patch.setAttribute(node, "ht", ht);
    this.patch.setAttribute(node, "customHeight", customHeight);
    this.patch.setAttribute(node, "hidden", hidden);
  }

  /** `spans` is a hint of the columns in use; a wrong one would be worse than none. */
  private widenSpans({ node }: RowPlace, columns: readonly number[]): void {
    const spans = /^([0-9]+):([0-9]+)$/.exec(node.attributes["spans"] ?? "");
    if (!spans || columns.length === 0) return;
    const first = Math.min(Number(spans[1]), ...columns.map((column) => column + 1));
    const last = Math.max(Number(spans[2]), ...columns.map((column) => column + 1));
    this.patch.setAttribute(node, "spans", `${first}:${last}`);
  }

  private widenDimension(): void {
    const dimension = this.map.root.children.find(({ name }) => name === "dimension");
    const before = parseArea(dimension?.attributes["ref"] ?? "");
    const used = this.sheet.usedArea({ valuesOnly: false });
    if (!dimension || !before || !used) return;
    const row = Math.min(before.row, used.row);
    const column = Math.min(before.column, used.column);
    const bottom = Math.max(before.row + before.rowCount, used.row + used.rowCount);
    const right = Math.max(before.column + before.columnCount, used.column + used.columnCount);
    const after = { row, column, rowCount: bottom - row, columnCount: right - column };
    if (areaName(after) !== areaName(before)) this.patch.setAttribute(dimension, "ref", areaName(after));
  }
}

/** `<row>` with all that the model stores of it. */
export function rowText(prefix: string, row: number, sheet: Sheet, tables: CellTables): string {
  const record = sheet.row(row);
  const size = sheet.hasRecord(row) ? sizeAttributes(record, sheet.defaults.rowHeight) : {};
  const style = record.style === null ? {} : { s: tables.styles.idOf(record.style), customFormat: 1 };
  const cells: string[] = [];
  sheet.storedRow(row)?.forEach((cell, column) => {
    if (cell) cells.push(cellText(prefix, row, column, cell, tables));
  });
  return elementText(`${prefix}row`, { r: row + 1, ...style, ...size }, cells.join(""));
}

function sizeAttributes(row: Row, defaultHeight: number): Record<"ht" | "customHeight" | "hidden", string | null> {
  const isOwn = row.isCustomHeight || row.height !== defaultHeight;
  return {
    ht: isOwn ? String(row.height) : null,
    customHeight: row.isCustomHeight ? "1" : null,
    hidden: row.hidden ? "1" : null,
  };
}

/** `<c>` of a cell. */
function cellText(prefix: string, row: number, column: number, cell: Cell, tables: CellTables): string {
  const { content, formula, style, runs } = cell;
  const id = tables.styles.idOf(style);
  const place = { r: cellName(row, column), s: id === 0 ? null : id };
  const element = `${prefix}c`;
  if (formula === null && content.kind === "text") {
    const index = tables.strings.indexOf(content.text, runs);
    if (index !== null) return elementText(element, { ...place, t: "s" }, `<${prefix}v>${index}</${prefix}v>`);
    const inline = `<${prefix}is>${itemContent(prefix, content.text, runs)}</${prefix}is>`;
    return elementText(element, { ...place, t: "inlineStr" }, inline);
  }
  const written = formula === null ? "" : `<${prefix}f>${escapeText(fileFormula(formula))}</${prefix}f>`;
  const value = valueText(content);
  const stored = value === null ? "" : `<${prefix}v>${escapeText(value)}</${prefix}v>`;
  return elementText(element, { ...place, t: TYPES[content.kind] }, written + stored);
}

const TYPES: Readonly<Record<CellContent["kind"], string | null>> = {
  empty: null,
  text: "str",
  number: null,
  boolean: "b",
  error: "e",
};

function valueText(content: CellContent): string | null {
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return encodeEscapes(content.text);
    case "number":
      return String(content.number);
    case "boolean":
      return content.boolean ? "1" : "0";
    case "error":
      return content.error;
  }
}
