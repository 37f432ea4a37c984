import { intersection, lastColumn, lastRow, MAX_COLUMN, MAX_ROW, type Area, type Sheet } from "../../model";
import { fullAddress, isEntireColumn, isEntireRow, whole } from "../addresses";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { liveSheet } from "../sheet-names";
import { HostObject } from "./host-object";

/** Where a range is, and the ranges that are named from it. */
export abstract class RangeGeometry extends HostObject {
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

  getCell(row: unknown, column: unknown): RangeGeometry {
    return this.at({
      row: this.area.row + whole(row),
      column: this.area.column + whole(column),
      rowCount: 1,
      columnCount: 1,
    });
  }

  getRow(row: unknown): RangeGeometry {
    return this.at({ ...this.area, row: this.area.row + whole(row), rowCount: 1 });
  }

  getColumn(column: unknown): RangeGeometry {
    return this.at({ ...this.area, column: this.area.column + whole(column), columnCount: 1 });
  }

  getLastCell(): RangeGeometry {
    return this.at({ row: lastRow(this.area), column: lastColumn(this.area), rowCount: 1, columnCount: 1 });
  }

  getLastRow(): RangeGeometry {
    return this.getRow(this.area.rowCount - 1);
  }

  getLastColumn(): RangeGeometry {
    return this.getColumn(this.area.columnCount - 1);
  }

  getEntireRow(): RangeGeometry {
    return this.at({ ...this.area, column: 0, columnCount: MAX_COLUMN + 1 });
  }

  getEntireColumn(): RangeGeometry {
    return this.at({ ...this.area, row: 0, rowCount: MAX_ROW + 1 });
  }

  getOffsetRange(rows: unknown, columns: unknown): RangeGeometry {
    return this.at({ ...this.area, row: this.area.row + whole(rows), column: this.area.column + whole(columns) });
  }

  getResizedRange(rows: unknown, columns: unknown): RangeGeometry {
    const { rowCount, columnCount } = this.area;
    return this.at({ ...this.area, rowCount: rowCount + whole(rows), columnCount: columnCount + whole(columns) });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): RangeGeometry {
    return this.at({ ...this.area, rowCount: whole(rows), columnCount: whole(columns) });
  }

  getBoundingRect(other: unknown): RangeGeometry {
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

  getIntersection(other: unknown): RangeGeometry {
    const shared = this.getIntersectionOrNullObject(other);
    if (!shared) throw itemNotFound("The intersection");
    return shared;
  }

  getIntersectionOrNullObject(other: unknown): RangeGeometry | null {
    const shared = intersection(this.area, this.other(other).area);
    return shared && this.at(shared);
  }

  /** The range of another area of this sheet. @throws HostError InvalidArgument outside the sheet */
  protected abstract at(area: Area): RangeGeometry;

  private other(range: unknown): RangeGeometry {
    if (!(range instanceof RangeGeometry) || range.sheet !== this.sheet) {
      throw invalidArgument("A range of this sheet is needed.");
    }
    return range;
  }
}
