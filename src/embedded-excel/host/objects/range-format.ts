import { lastColumn, lastRow, type Area, type CellFormat, type FormatPatch, type Sheet } from "../../model";
import type { HostContext } from "../context";
import { invalidArgument } from "../errors";
import { horizontalName, horizontalOf, verticalName, verticalOf } from "../format-names";
import { changeFormats } from "../format-writing";
import { demandUnprotected } from "../locking";
import { common, formatsOf } from "../uniform";
import { autofitRows } from "../autofit";
import { FormatProtection } from "./format-protection";
import { HostObject } from "./host-object";
import { RangeBorderCollection } from "./range-borders";
import { RangeFill } from "./range-fill";
import { RangeFont } from "./range-font";

/** https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d: rows are at most 409 points high. */
const HIGHEST_ROW = 409.5;

/** The format of one or several areas; properties that differ among their cells are null. */
export class RangeFormat extends HostObject {
  readonly typeName = "RangeFormat";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  get fill(): RangeFill {
    return new RangeFill(this.host, this.sheet, this.areas);
  }

  get font(): RangeFont {
    return new RangeFont(this.host, this.sheet, this.areas);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.host, this.sheet, this.areas);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.host, this.sheet, this.areas);
  }

  get horizontalAlignment(): string | null {
    return common(this.map((format) => horizontalName(format.horizontal)));
  }

  set horizontalAlignment(name: unknown) {
    this.change({ horizontal: horizontalOf(name) });
  }

  get verticalAlignment(): string | null {
    return common(this.map((format) => verticalName(format.vertical)));
  }

  set verticalAlignment(name: unknown) {
    this.change({ vertical: verticalOf(name) });
  }

  get wrapText(): boolean | null {
    return common(this.map((format) => format.wrapText));
  }

  set wrapText(wraps: unknown) {
    this.change({ wrapText: wraps === true });
  }

  get shrinkToFit(): boolean | null {
    return common(this.map((format) => format.shrinkToFit));
  }

  set shrinkToFit(shrinks: unknown) {
    this.change({ shrinkToFit: shrinks === true });
  }

  get indentLevel(): number | null {
    return common(this.map((format) => format.indent));
  }

  get textOrientation(): number | null {
    return common(this.map((format) => (format.rotation === 255 ? 180 : format.rotation)));
  }

  /** Points; null where the rows differ. */
  get rowHeight(): number | null {
    const { sheet, areas } = this;
    return common(areas.flatMap((area) => lines(area.row, lastRow(area)).map((row) => sheet.row(row).height)));
  }

  set rowHeight(points: unknown) {
    if (typeof points !== "number" || points < 0 || points > HIGHEST_ROW) {
      throw invalidArgument(`A row's height is 0 to ${HIGHEST_ROW} points.`);
    }
    demandUnprotected(this.sheet);
    for (const area of this.areas)
      for (const row of lines(area.row, lastRow(area))) this.sheet.setRowHeight(row, points);
  }

  /** Points; null where the columns differ. */
  get columnWidth(): number | null {
    const { sheet, areas } = this;
    return common(
      areas.flatMap((area) => lines(area.column, lastColumn(area)).map((column) => sheet.column(column).width)),
    );
  }

  set columnWidth(points: unknown) {
    if (typeof points !== "number" || points < 0) throw invalidArgument("A column's width is a number of points.");
    demandUnprotected(this.sheet);
    for (const area of this.areas) this.sheet.setColumnWidth(area.column, lastColumn(area), points);
  }

  /** Gives each row the height that its texts need. */
  autofitRows(): void {
    demandUnprotected(this.sheet);
    for (const area of this.areas) autofitRows(this.sheet, area);
  }

  private *map<Value>(valueOf: (format: CellFormat) => Value): Generator<Value> {
    for (const format of formatsOf(this.sheet, this.areas)) yield valueOf(format);
  }

  private change(patch: FormatPatch): void {
    changeFormats(this.host, this.sheet, this.areas, patch);
  }
}

function lines(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
