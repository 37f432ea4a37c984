import { intersection, lastColumn, lastRow, MAX_COLUMN, MAX_ROW, type Area, type Sheet } from "../../model";
import { fullAddress, isEntireColumn, isEntireRow, onSheet, whole } from "../addresses";
import { allHidden, columnProperties, rowProperties, cellProperties } from "../cell-properties";
import type { HostContext } from "../context";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { demandUnlocked } from "../locking";
import { writeFormulas, writeNumberFormats, writeValues } from "../range-writing";
import { formulaAt, grid, textAt, valueAt, valueTypeAt } from "../range-values";
import { liveSheet } from "../sheet-names";
import { HostObject } from "./host-object";
import { RangeFormat } from "./range-format";

/**
 * More merged areas than this in one range make `getMergedAreasOrNullObject` fail.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
 */
const MOST_MERGED_AREAS = 512;

export class Range extends HostObject {
  readonly typeName = "Range";

  constructor(
    host: HostContext,
    private readonly target: Sheet,
    readonly area: Area,
  ) {
    super(host);
  }

  /** @throws HostError ItemNotFound once the sheet has been deleted. */
  get sheet(): Sheet {
    return liveSheet(this.host.workbook, this.target);
  }

  get worksheet(): object {
    return this.host.objects.worksheet(this.sheet);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, [this.area]);
  }

  get address(): string {
    return fullAddress(this.sheet, this.area);
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area.row;
  }

  get columnIndex(): number {
    return this.area.column;
  }

  get rowCount(): number {
    return this.area.rowCount;
  }

  get columnCount(): number {
    return this.area.columnCount;
  }

  /** −1 past 2³¹−1 cells. */
  get cellCount(): number {
    const count = this.area.rowCount * this.area.columnCount;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireRow(): boolean {
    return isEntireRow(this.area);
  }

  get isEntireColumn(): boolean {
    return isEntireColumn(this.area);
  }

  get values(): unknown {
    return grid(this.area, (row, column) => valueAt(this.sheet, row, column));
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
    return grid(this.area, (row, column) => textAt(this.sheet, row, column));
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

  get rowHidden(): boolean | null {
    return allHidden(this.area.row, this.area.rowCount, (row) => this.sheet.row(row).hidden);
  }

  set rowHidden(hidden: unknown) {
    demandUnlocked(this.sheet, [this.area]);
    for (let row = this.area.row; row <= lastRow(this.area); row++) this.sheet.setRowHidden(row, hidden === true);
  }

  get columnHidden(): boolean | null {
    return allHidden(this.area.column, this.area.columnCount, (column) => this.sheet.column(column).hidden);
  }

  set columnHidden(hidden: unknown) {
    demandUnlocked(this.sheet, [this.area]);
    this.sheet.setColumnHidden(this.area.column, lastColumn(this.area), hidden === true);
  }

  getCell(row: unknown, column: unknown): Range {
    return this.at({
      row: this.area.row + whole(row),
      column: this.area.column + whole(column),
      rowCount: 1,
      columnCount: 1,
    });
  }

  getRow(row: unknown): Range {
    return this.at({ ...this.area, row: this.area.row + whole(row), rowCount: 1 });
  }

  getColumn(column: unknown): Range {
    return this.at({ ...this.area, column: this.area.column + whole(column), columnCount: 1 });
  }

  getLastCell(): Range {
    return this.at({ row: lastRow(this.area), column: lastColumn(this.area), rowCount: 1, columnCount: 1 });
  }

  getLastRow(): Range {
    return this.getRow(this.area.rowCount - 1);
  }

  getLastColumn(): Range {
    return this.getColumn(this.area.columnCount - 1);
  }

  getEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columnCount: MAX_COLUMN + 1 });
  }

  getEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rowCount: MAX_ROW + 1 });
  }

  getOffsetRange(rows: unknown, columns: unknown): Range {
    return this.at({ ...this.area, row: this.area.row + whole(rows), column: this.area.column + whole(columns) });
  }

  getResizedRange(rows: unknown, columns: unknown): Range {
    const { rowCount, columnCount } = this.area;
    return this.at({ ...this.area, rowCount: rowCount + whole(rows), columnCount: columnCount + whole(columns) });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.at({ ...this.area, rowCount: whole(rows), columnCount: whole(columns) });
  }

  getBoundingRect(other: unknown): Range {
    const { area } = this.other(other);
    const row = Math.min(area.row, this.area.row);
    const column = Math.min(area.column, this.area.column);
    return this.at({
      row,
      column,
      rowCount: Math.max(lastRow(area), lastRow(this.area)) - row + 1,
      columnCount: Math.max(lastColumn(area), lastColumn(this.area)) - column + 1,
    });
  }

  getIntersection(other: unknown): Range {
    const shared = this.getIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound("The intersection");
    return shared;
  }

  getIntersectionOrNullObject(other: unknown): Range | null {
    const shared = intersection(this.area, this.other(other).area);
    return shared && this.at(shared);
  }

  getUsedRange(valuesOnly: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    const used = this.sheet.usedArea({ valuesOnly: valuesOnly === true });
    const shared = used && intersection(used, this.area);
    return shared && this.at(shared);
  }

  /** Merged areas whose top-left cell lies in the range (as reported by users of Excel: office-js issue 2384). */
  getMergedAreasOrNullObject(): object | null {
    const { row, column } = this.area;
    const merged = this.sheet.merges.filter(
      (merge) =>
        merge.row >= row &&
        merge.row <= lastRow(this.area) &&
        merge.column >= column &&
        merge.column <= lastColumn(this.area),
    );
    if (merged.length > MOST_MERGED_AREAS) {
      throw new HostError("GeneralException", "There are too many merged areas in this range.");
    }
    return merged.length > 0 ? this.host.objects.rangeAreas(this.sheet, merged) : null;
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

  merge(across: unknown): void {
    demandUnlocked(this.sheet, [this.area]);
    if (across !== true) return this.sheet.merge(this.area);
    for (let row = this.area.row; row <= lastRow(this.area); row++) {
      this.sheet.merge({ ...this.area, row, rowCount: 1 });
    }
  }

  unmerge(): void {
    demandUnlocked(this.sheet, [this.area]);
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

  private at(area: Area): Range {
    return new Range(this.host, this.sheet, onSheet(area));
  }

  private other(range: unknown): Range {
    if (!(range instanceof Range) || range.sheet !== this.sheet)
      throw invalidArgument("A range of this sheet is needed.");
    return range;
  }
}
