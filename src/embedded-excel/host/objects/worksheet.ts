import { MAX_COLUMN, MAX_ROW, type Area, type Sheet } from "../../model";
import { addressedArea, addressedAreas, gridArea } from "../addresses";
import type { HostContext } from "../context";
import { sheetId } from "../sheet-id";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { checkSheetName, liveSheet } from "../sheet-names";
import { ChartCollection } from "./charts";
import { WorksheetFreezePanes } from "./freeze-panes";
import { HostObject } from "./host-object";
import { PageLayout } from "./page-layout";
import { TableCollection } from "./tables";
import { WorksheetProtection } from "./worksheet-protection";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

export class Worksheet extends HostObject {
  readonly typeName = "Worksheet";

  constructor(
    host: HostContext,
    private readonly target: Sheet,
  ) {
    super(host);
  }

  override identity() {
    return { Id: sheetId(this.sheet) };
  }

  get id(): string {
    return sheetId(this.sheet);
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(name: unknown) {
    if (name === this.sheet.name) return;
    this.host.workbook.renameSheet(this.sheet, checkSheetName(this.host.workbook, name));
  }

  get position(): number {
    return this.host.workbook.sheets.indexOf(this.sheet);
  }

  set position(position: unknown) {
    if (typeof position !== "number") throw invalidArgument("A position is a number.");
    this.host.workbook.moveSheet(this.sheet, position);
  }

  get visibility(): string {
    return VISIBILITY[this.sheet.visibility];
  }

  set visibility(visibility: unknown) {
    const [value] = Object.entries(VISIBILITY).find(([, name]) => name === visibility) ?? [];
    if (value !== "visible" && value !== "hidden" && value !== "veryHidden") {
      throw invalidArgument("A visibility is Visible, Hidden or VeryHidden.");
    }
    if (value !== "visible") this.demandOtherVisible();
    this.sheet.setProperties({ visibility: value });
  }

  get tabColor(): string {
    return this.sheet.properties.tabColor ?? "";
  }

  set tabColor(color: unknown) {
    this.sheet.setProperties({ tabColor: color === "" ? null : String(color) });
  }

  get showGridlines(): boolean {
    return this.sheet.properties.showGridlines;
  }

  set showGridlines(shown: unknown) {
    this.sheet.setProperties({ showGridlines: shown === true });
  }

  /** In points. */
  get standardHeight(): number {
    return this.sheet.defaults.rowHeight;
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.sheet);
  }

  get tables(): TableCollection {
    return new TableCollection(this.host, this.sheet);
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.host, this.sheet);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.host, this.sheet);
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.sheet);
  }

  /** @throws HostError when the sheet is hidden: "only a real Excel can confirm" which code it gives. */
  activate(): void {
    if (this.sheet.visibility !== "visible") throw new HostError("GeneralException", "The sheet is hidden.");
    this.host.workbook.activate(this.sheet);
  }

  /** @throws HostError GeneralException for a very hidden sheet (as documented) and for the last visible one. */
  delete(): void {
    if (this.sheet.visibility === "veryHidden") throw new HostError("GeneralException", "The sheet is very hidden.");
    if (this.sheet.visibility === "visible") this.demandOtherVisible();
    this.host.workbook.deleteSheet(this.sheet);
  }

  getCell(row: unknown, column: unknown): object {
    return this.range(gridArea(row, column, 1, 1));
  }

  getRange(address: unknown): object {
    return this.range(address === undefined || address === null ? WHOLE_SHEET : addressedArea(address, this.sheet));
  }

  getRangeByIndexes(row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): object {
    return this.range(gridArea(row, column, rowCount, columnCount));
  }

  getRanges(address: unknown): object {
    const areas = address === undefined || address === null ? [WHOLE_SHEET] : addressedAreas(address, this.sheet);
    return this.host.objects.rangeAreas(this.sheet, areas);
  }

  /** An empty sheet's used range is its top-left cell. */
  getUsedRange(valuesOnly: unknown): object {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.range({ row: 0, column: 0, rowCount: 1, columnCount: 1 });
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): object | null {
    const area = this.sheet.usedArea({ valuesOnly: valuesOnly === true });
    return area && this.range(area);
  }

  override callInternal(wireName: string, args: readonly unknown[]): unknown {
    if (!/^_Get(Sheet|AnotherWorksheet)ById$/.test(wireName)) return super.callInternal(wireName, args);
    const sheet = this.host.workbook.sheets.find((other) => sheetId(other) === args[0]);
    if (!sheet) throw itemNotFound("The requested worksheet");
    return this.host.objects.worksheet(sheet);
  }

  /** @throws HostError ItemNotFound once the sheet has been deleted. */
  private get sheet(): Sheet {
    return liveSheet(this.host.workbook, this.target);
  }

  private range(area: Area): object {
    return this.host.objects.range(this.sheet, area);
  }

  private demandOtherVisible(): void {
    const others = this.host.workbook.sheets.filter((other) => other !== this.sheet && other.visibility === "visible");
    if (others.length === 0) throw new HostError("GeneralException", "A workbook needs a visible sheet.");
  }
}

const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROW + 1, columnCount: MAX_COLUMN + 1 };
