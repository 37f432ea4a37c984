import { areaName, type Sheet, type Table } from "../../model";
import type { SheetOrigin } from "../origin";
import { readRelationships } from "../package/relationships";
import { shiftFormula } from "../read/formulas";
import { encodeEscapes } from "../read/strings";
import { escapeText } from "../xml/text";
import { child, childrenOf, numberOf, parseXml, prefixed, type XmlNode } from "../xml/tree";
import type { PackageEdit } from "./package-edit";
import { fileFormula } from "./formulas";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Writes the tables of a workbook; their numbers are unique in it. */
export class TableWriter {
  private nextNumber: number | null = null;

  constructor(private readonly edit: PackageEdit) {}

  /** `<tableParts>` for the tables of a new sheet, whose parts are added. */
  newSheetText(sheetPart: string, sheet: Sheet): string {
    return partsText(
      "",
      sheet.tables.map((table) => this.addedText("", sheetPart, table, sheet)),
    );
  }

  /** Adds, rewrites and removes the parts of a sheet's tables where they changed. */
  write(root: XmlNode, patch: TextPatch, before: readonly Table[], sheet: Sheet, origin: SheetOrigin): void {
    const after = sheet.tables;
    const list = child(root, "tableParts");
    const kept = new Set(after.map(({ id }) => id));
    const added: string[] = [];
    for (const table of before) {
      const place = origin.tables.get(table.id);
      if (!place || kept.has(table.id)) continue;
      this.edit.unlink(origin.part, place.relationshipId);
      this.edit.remove(place.part);
      for (const element of childrenOf(list, "tablePart"))
        if (after.length > 0 && prefixed(element, "id") === place.relationshipId) patch.remove(element);
    }
    for (const table of after) {
      const place = origin.tables.get(table.id);
      if (!place) added.push(this.addedText(root.prefix, origin.part, table, sheet));
      else if (JSON.stringify(before.find(({ id }) => id === table.id)) !== JSON.stringify(table))
        this.rewrite(place.part, table, sheet, place.number);
    }
    if (!list) return patch.insert(placeInOrder(root, SHEET_ORDER, "tableParts"), partsText(root.prefix, added));
    if (after.length === 0) return patch.replace(list.start, list.end, "");
    patch.append(list, added.join(""));
    patch.setAttribute(list, "count", String(after.length));
  }

  private addedText(prefix: string, sheetPart: string, table: Table, sheet: Sheet): string {
    const part = this.edit.freeName("xl/tables/table{n}.xml");
    this.edit.add(part, tableText(table, sheet, this.newNumber()), TABLE_TYPE);
    const id = this.edit.link(sheetPart, "table", part);
    return elementText(`${prefix}tablePart`, { "xmlns:r": RELATIONSHIPS, "r:id": id });
  }

  private rewrite(part: string, table: Table, sheet: Sheet, number: number): void {
    const { patch, root } = this.edit.part(part);
    patch.replace(root.start, root.end, tableText(table, sheet, number));
  }

  private newNumber(): number {
    this.nextNumber ??= 1 + Math.max(0, ...this.edit.archive.names.map((name) => this.numberIn(name)));
    return this.nextNumber++;
  }

  private numberIn(rels: string): number {
    if (!rels.endsWith(".rels")) return 0;
    const owner = rels.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const tables = readRelationships(this.edit.archive, owner).filter(({ kind }) => kind === "table");
    const numbers = tables.map(({ target }) => numberOf(parseXml(this.edit.textOf(target), target), "id", 0));
    return Math.max(0, ...numbers);
  }
}

function partsText(prefix: string, tables: readonly string[]): string {
  return tables.length === 0 ? "" : elementText(`${prefix}tableParts`, { count: tables.length }, tables.join(""));
}

/** A table part (CT_Table). */
function tableText(table: Table, sheet: Sheet, number: number): string {
  const ref = areaName(table.area);
  const columns = table.columns.map((name, index) =>
    elementText(
      "tableColumn",
      { id: index + 1, name: encodeEscapes(name).replace(/\n/g, "_x000a_") },
      calculatedText(columnFormula(sheet, table, table.area.column + index)),
    ),
  );
  const style = {
    ...{ name: table.style, showFirstColumn: 0, showLastColumn: 0 },
    ...{ showRowStripes: table.showBandedRows, showColumnStripes: 0 },
  };
  return elementText(
    "table",
    { xmlns: MAIN, id: number, name: table.name, displayName: table.name, ref, totalsRowShown: 0 },
    (table.showFilterButton ? elementText("autoFilter", { ref }) : "") +
      elementText("tableColumns", { count: columns.length }, columns.join("")) +
      elementText("tableStyleInfo", style),
  );
}

/** The formula of a calculated column as its first cell has it: all cells of the column have it, each for its own row. */
function columnFormula(sheet: Sheet, { area }: Table, column: number): string | null {
  const first = sheet.cell(area.row + 1, column).formula;
  if (first === null) return null;
  for (let row = 1; row < area.rowCount - 1; row++)
    if (sheet.cell(area.row + 1 + row, column).formula !== shiftFormula(first, row, 0)) return null;
  return first;
}

function calculatedText(formula: string | null): string {
  return formula === null ? "" : elementText("calculatedColumnFormula", {}, escapeText(fileFormula(formula)));
}
