import { intersection, lastColumn, lastRow, type Area } from "../../model";
import { onSheet } from "../addresses";
import { allHidden, cellProperties, columnProperties, rowProperties } from "../cell-properties";
import { apiNotFound, HostError, invalidArgument } from "../errors";
import { hyperlinkOf, putHyperlink } from "../hyperlinks";
import { demandUnprotected } from "../locking";
import { formulaAt, grid, shownGrid, textAt, valueAt, valueTypeAt } from "../range-values";
import { clearCells } from "../clearing";
import { areasOfCells } from "../special-cells";
import { writeFormulas, writeNumberFormats, writeValues } from "../range-writing";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { RangeFormat } from "./range-format";
import { RangeGeometry } from "./range-geometry";

/**
 * More merged areas than this in one range make `getMergedAreasOrNullObject` fail.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
 */
const MOST_MERGED_AREAS = 512;

export class Range extends RangeGeometry {
  readonly typeName = "Range";

  get worksheet(): object {
    return this.host.objects.worksheet(this.sheet);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, [this.area]);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.sheet, [this.area]);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.host, this.sheet, [this.area]);
  }

  get values(): unknown {
    return shownGrid(this.sheet, this.area, valueAt);
  }

  set values(values: unknown) {
    writeValues(this.sheet, this.area, values);
  }

  get formulas(): unknown {
    return grid(this.area, (row, column) => formulaAt(this.sheet, row, column));
  }

  set formulas(formulas: unknown) {
    writeFormulas(this.sheet, this.area, formulas);
  }

  get text(): unknown {
    return shownGrid(this.sheet, this.area, textAt);
  }

  get valueTypes(): unknown {
    return grid(this.area, (row, column) => valueTypeAt(this.sheet, row, column));
  }

  get numberFormat(): unknown {
    return grid(this.area, (row, column) => this.sheet.formatAt(row, column).numberFormat);
  }

  set numberFormat(formats: unknown) {
    writeNumberFormats(this.host, this.sheet, this.area, formats);
  }

  get hyperlink(): unknown {
    return hyperlinkOf(this.sheet, this.area);
  }

  set hyperlink(link: unknown) {
    putHyperlink(this.sheet, this.area, link);
  }

  get rowHidden(): boolean | null {
    return allHidden(this.area.row, this.area.rowCount, (row) => this.sheet.row(row).hidden);
  }

  set rowHidden(hidden: unknown) {
    demandUnprotected(this.sheet);
    for (let row = this.area.row; row <= lastRow(this.area); row++) this.sheet.setRowHidden(row, hidden === true);
  }

  get columnHidden(): boolean | null {
    return allHidden(this.area.column, this.area.columnCount, (column) => this.sheet.column(column).hidden);
  }

  set columnHidden(hidden: unknown) {
    demandUnprotected(this.sheet);
    this.sheet.setColumnHidden(this.area.column, lastColumn(this.area), hidden === true);
  }

  getUsedRange(valuesOnly: unknown): RangeGeometry {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.sheet.usedArea({ valuesOnly: valuesOnly === true });
    const shared = used && intersection(used, this.area);
    return shared && this.at(shared);
  }

  /** Merged areas whose top-left cell lies in the range (as reported by users of Excel: office-js issue 2384). */
  getMergedAreasOrNullObject(): object | null {
    const merged = this.sheet.mergesStartingIn(this.area);
    if (merged.length > MOST_MERGED_AREAS) {
      throw new HostError("GeneralException", "There are too many merged areas in this range.");
    }
    return merged.length > 0 ? this.host.objects.rangeAreas(this.sheet, merged) : null;
  }

  /** Cells with constants or formulas. https://learn.microsoft.com/javascript/api/excel/excel.specialcelltype */
  getSpecialCellsOrNullObject(type: unknown): object | null {
    if (type !== "Constants" && type !== "Formulas") throw apiNotFound(`special cells of type ${String(type)}`);
    const areas = areasOfCells(this.sheet, this.area, (cell) =>
      type === "Formulas" ? cell.formula !== null : cell.formula === null && cell.content.kind !== "empty",
    );
    return areas.length > 0 ? this.host.objects.rangeAreas(this.sheet, areas) : null;
  }

  getCellProperties(options: unknown): unknown {
    return cellProperties(this.sheet, this.area, options);
  }

  getRowProperties(options: unknown): unknown {
    return rowProperties(this.sheet, this.area, options);
  }

  getColumnProperties(options: unknown): unknown {
    return columnProperties(this.sheet, this.area, options);
  }

  /** @throws HostError InvalidOperation when another sheet is in front, as in Excel. */
  select(): void {
    if (this.host.workbook.activeSheet !== this.sheet) {
      throw new HostError("InvalidOperation", "The range is on a sheet that is not active.");
    }
    this.host.selection.select(this.sheet, [this.area]);
  }

  /** @param applyTo "All", "Contents" or "Formats"; other ways of clearing are not made here */
  clear(applyTo: unknown): void {
    clearCells(this.sheet, this.area, applyTo ?? "All");
  }

  merge(across: unknown): void {
    demandUnprotected(this.sheet);
    if (across !== true) return this.sheet.merge(this.area);
    for (let row = this.area.row; row <= lastRow(this.area); row++) {
      this.sheet.merge({ ...this.area, row, rowCount: 1 });
    }
  }

  unmerge(): void {
    demandUnprotected(this.sheet);
    this.sheet.unmerge(this.area);
  }

  /** Checked by the client library before it writes many cells in pieces. */
  override callInternal(wireName: string, args: readonly unknown[]): unknown {
    if (wireName !== "_ValidateArraySize") return super.callInternal(wireName, args);
    if (args[0] !== this.area.rowCount || args[1] !== this.area.columnCount) {
      throw invalidArgument("The number of rows or columns differs from the range's.");
    }
    return null;
  }

  protected override at(area: Area): Range {
    return new Range(this.host, this.sheet, onSheet(area));
  }
}
