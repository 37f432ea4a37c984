import { lastColumn, lastRow, type Sheet } from "../../model";
import { addressedArea, isEntireColumn, isEntireRow, whole } from "../addresses";
import type { HostContext } from "../context";
import { HostObject } from "./host-object";
import { RangeGeometry } from "./range-geometry";

/** Rows and columns of a sheet that stay in view. */
export class WorksheetFreezePanes extends HostObject {
  readonly typeName = "WorksheetFreezePanes";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }

  freezeRows(count: unknown): void {
    this.freeze(whole(count ?? 1), 0);
  }

  freezeColumns(count: unknown): void {
    this.freeze(0, whole(count ?? 1));
  }

  /** Freezes everything from the first cell to the end of a range. */
  freezeAt(range: unknown): void {
    const area = range instanceof RangeGeometry ? range.area : addressedArea(range, this.sheet);
    this.freeze(isEntireColumn(area) ? 0 : lastRow(area) + 1, isEntireRow(area) ? 0 : lastColumn(area) + 1);
  }

  unfreeze(): void {
    this.sheet.setProperties({ freeze: null });
  }

  getLocationOrNullObject(): object | null {
    const { freeze } = this.sheet.properties;
    if (!freeze) return null;
    const { rows, columns } = freeze;
    const size = { rowCount: Math.max(1, rows), columnCount: Math.max(1, columns) };
    return this.host.objects.range(this.sheet, { row: 0, column: 0, ...size });
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.setProperties({ freeze: rows + columns > 0 ? { rows, columns } : null });
  }
}
