import { intersection, type Area, type Sheet, type Table as Stored } from "../../model";
import { addressedArea } from "../addresses";
import type { HostContext } from "../context";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { demandUnprotected } from "../locking";
import { HostCollection, HostObject } from "./host-object";
import { RangeGeometry } from "./range-geometry";

/** Excel's rule for the names of tables: a letter or underscore, then letters, digits, underscores and dots. */
const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u;

/** The tables of a sheet, or of the whole workbook (null); only a sheet's can be added to. */
export class TableCollection extends HostCollection<Table> {
  readonly typeName = "TableCollection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet | null,
  ) {
    super(host);
  }

  list(): readonly Table[] {
    const among = allTables(this.host).filter(({ sheet }) => this.sheet === null || sheet === this.sheet);
    return among.map(({ sheet, table }) => new Table(this.host, sheet, table.id));
  }

  get count(): number {
    return this.list().length;
  }

  getCount(): number {
    return this.count;
  }

  /**
   * Makes a table of cells whose first row names its columns.
   * @throws HostError InvalidArgument over another table or without headers, InvalidOperation over merged cells
   */
  add(address: unknown, hasHeaders: unknown): Table {
    const { sheet } = this;
    if (!sheet) throw invalidArgument("Tables are added to a sheet.");
    demandUnprotected(sheet);
    const area = areaOn(sheet, address);
    if (hasHeaders !== true) throw invalidArgument("The embedded workbook makes tables with headers only.");
    if (sheet.tables.some((table) => intersection(table.area, area))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    if (sheet.merges.some((merge) => intersection(merge, area))) {
      throw new HostError("InvalidOperation", "A table can't be made over merged cells.");
    }
    const table = sheet.addTable({
      name: freeName(this.host),
      area,
      columns: columnNames(sheet, area),
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
    });
    return new Table(this.host, sheet, table.id);
  }

  getItem(key: unknown): Table {
    const table = this.getItemOrNullObject(key);
    if (!table) throw itemNotFound("The requested table");
    return table;
  }

  getItemOrNullObject(key: unknown): Table | null {
    return this.list().find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }
}

function areaOn(sheet: Sheet, address: unknown): Area {
  if (!(address instanceof RangeGeometry)) return addressedArea(address, sheet);
  if (address.sheet !== sheet) throw invalidArgument("The range is on another sheet.");
  return address.area;
}

export class Table extends HostObject {
  readonly typeName = "Table";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly tableId: number,
  ) {
    super(host);
  }

  override identity() {
    return { Id: this.id };
  }

  get id(): string {
    return `{${String(this.tableId).padStart(8, "0")}-TABLE}`;
  }

  get name(): string {
    return this.stored.name;
  }

  set name(name: unknown) {
    if (typeof name !== "string" || !TABLE_NAME.test(name)) throw invalidArgument("This is no name for a table.");
    const isTaken = ({ table }: { readonly table: Stored }) =>
      table.id !== this.tableId && table.name.toLowerCase() === name.toLowerCase();
    if (allTables(this.host).some(isTaken)) throw new HostError("ItemAlreadyExists", "The name is taken.");
    this.change({ name });
  }

  /** English constants in every language of Excel; "" for none. */
  get style(): string {
    return this.stored.style ?? "";
  }

  set style(style: unknown) {
    this.change({ style: style === "" ? null : String(style) });
  }

  get showHeaders(): boolean {
    return true;
  }

  get showBandedRows(): boolean {
    return this.stored.showBandedRows;
  }

  set showBandedRows(shown: unknown) {
    this.change({ showBandedRows: shown === true });
  }

  get showFilterButton(): boolean {
    return this.stored.showFilterButton;
  }

  set showFilterButton(shown: unknown) {
    this.change({ showFilterButton: shown === true });
  }

  get worksheet(): object {
    return this.host.objects.worksheet(this.sheet);
  }

  getRange(): object {
    return this.host.objects.range(this.sheet, this.stored.area);
  }

  getHeaderRowRange(): object {
    return this.host.objects.range(this.sheet, { ...this.stored.area, rowCount: 1 });
  }

  getDataBodyRange(): object {
    const { area } = this.stored;
    return this.host.objects.range(this.sheet, {
      ...area,
      row: area.row + 1,
      rowCount: Math.max(1, area.rowCount - 1),
    });
  }

  /** Makes plain cells of the table; their contents stay. */
  convertToRange(): object {
    const { area } = this.stored;
    this.remove();
    return this.host.objects.range(this.sheet, area);
  }

  /** Deletes the table with its cells' contents. */
  delete(): void {
    const { area } = this.stored;
    this.remove();
    for (let row = area.row; row < area.row + area.rowCount; row++)
      for (let column = area.column; column < area.column + area.columnCount; column++)
        this.sheet.setContent(row, column, { kind: "empty" });
  }

  private get stored(): Stored {
    const stored = this.sheet.tables.find(({ id }) => id === this.tableId);
    if (!stored) throw itemNotFound("The requested table");
    return stored;
  }

  private change(change: Partial<Stored>): void {
    demandUnprotected(this.sheet);
    const changed = { ...this.stored, ...change };
    this.sheet.putLists({ tables: this.sheet.tables.map((table) => (table.id === this.tableId ? changed : table)) });
  }

  private remove(): void {
    demandUnprotected(this.sheet);
    const { id } = this.stored;
    this.sheet.putLists({ tables: this.sheet.tables.filter((table) => table.id !== id) });
  }
}

function allTables({ workbook }: HostContext): readonly { readonly sheet: Sheet; readonly table: Stored }[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function freeName(host: HostContext): string {
  const names = new Set(allTables(host).map(({ table }) => table.name));
  let number = names.size + 1;
  while (names.has(`Table${number}`)) number++;
  return `Table${number}`;
}

/** Names from the header cells; an empty one is 列1, and a name that is there already gets a number, as in Excel. */
function columnNames(sheet: Sheet, area: Area): readonly string[] {
  const names: string[] = [];
  for (let index = 0; index < area.columnCount; index++) {
    const shown = sheet.textOf(area.row, area.column + index) || `列${index + 1}`;
    let name = shown;
    for (let number = 2; names.includes(name); number++) name = `${shown}${number}`;
    if (name !== sheet.textOf(area.row, area.column + index)) {
      sheet.setContent(area.row, area.column + index, { kind: "text", text: name });
    }
    names.push(name);
  }
  return names;
}
