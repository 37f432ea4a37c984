import { type Area, type Sheet } from "../../model";
import { fullAddress, isEntireColumn, isEntireRow } from "../addresses";
import type { HostContext } from "../context";
import { HostError } from "../errors";
import { liveSheet } from "../sheet-names";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { HostCollection, HostObject } from "./host-object";
import { Range } from "./range";
import { RangeFormat } from "./range-format";

/** Several areas of one sheet. */
export class RangeAreas extends HostObject {
  readonly typeName = "RangeAreas";

  constructor(
    host: HostContext,
    private readonly target: Sheet,
    readonly rectangles: readonly Area[],
  ) {
    super(host);
  }

  get sheet(): Sheet {
    return liveSheet(this.host.workbook, this.target);
  }

  get worksheet(): object {
    return this.host.objects.worksheet(this.sheet);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.host, this.sheet, this.rectangles);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.host, this.sheet, this.rectangles);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.host, this.sheet, this.rectangles);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.host, this.sheet, this.rectangles);
  }

  get address(): string {
    return this.rectangles.map((area) => fullAddress(this.sheet, area)).join(",");
  }

  get areaCount(): number {
    return this.rectangles.length;
  }

  get cellCount(): number {
    return this.rectangles.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  }

  get isEntireRow(): boolean {
    return this.rectangles.every(isEntireRow);
  }

  get isEntireColumn(): boolean {
    return this.rectangles.every(isEntireColumn);
  }

  select(): void {
    const [first, ...rest] = this.rectangles;
    if (this.host.workbook.activeSheet !== this.sheet || !first) {
      throw new HostError("InvalidOperation", "The ranges are on a sheet that is not active.");
    }
    this.host.selection.select(this.sheet, [first, ...rest]);
  }
}

/** The ranges of a `RangeAreas`. */
export class RangeCollection extends HostCollection<Range> {
  readonly typeName = "RangeCollection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly rectangles: readonly Area[],
  ) {
    super(host);
  }

  list(): readonly Range[] {
    return this.rectangles.map((area) => new Range(this.host, this.sheet, area));
  }

  getCount(): number {
    return this.rectangles.length;
  }
}
