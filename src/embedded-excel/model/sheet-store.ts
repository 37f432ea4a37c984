import { emptyCell, type CellGrid } from "./cells";
import type { SheetLists } from "./changes";
import { columnAt } from "./columns";
import { MergeIndex } from "./merges";
import type { Chart, Table } from "./objects";
import type { Sheet } from "./sheet";
import type { SheetContext, SheetData, SheetDefaults } from "./sheet-data";
import type {
  Area,
  Cell,
  Column,
  ConditionalFormat,
  DataValidation,
  Hyperlink,
  Note,
  Row,
  SheetProperties,
} from "./types";

/** What a sheet holds, and the few ways in which that changes: each is recorded. `Sheet` adds what people do with it. */
export abstract class SheetStore {
  private mergeIndex: MergeIndex | null = null;
  private state: SheetProperties;
  protected lists: SheetLists;
  protected readonly grid: CellGrid;
  private readonly rows: Map<number, Row>;
  readonly defaults: SheetDefaults;

  constructor(
    /** Unique in the workbook and never reused. */
    readonly id: number,
    protected readonly context: SheetContext,
    data: SheetData,
  ) {
    this.state = data.properties;
    this.lists = data.lists;
    this.grid = data.grid;
    this.rows = data.rows;
    this.defaults = data.defaults;
  }

  get properties(): SheetProperties {
    return this.state;
  }
  /** All that the sheet holds as whole lists. */
  get allLists(): SheetLists {
    return this.lists;
  }
  get name(): string {
    return this.state.name;
  }
  get visibility(): SheetProperties["visibility"] {
    return this.state.visibility;
  }
  get isProtected(): boolean {
    return this.state.isProtected;
  }
  get merges(): readonly Area[] {
    return this.lists.merges;
  }
  /** In order of priority. */
  get conditionalFormats(): readonly ConditionalFormat[] {
    return this.lists.conditionalFormats;
  }
  get dataValidations(): readonly DataValidation[] {
    return this.lists.dataValidations;
  }
  get notes(): readonly Note[] {
    return this.lists.notes;
  }
  get hyperlinks(): readonly Hyperlink[] {
    return this.lists.hyperlinks;
  }

  get tables(): readonly Table[] {
    return this.lists.tables;
  }
  get charts(): readonly Chart[] {
    return this.lists.charts;
  }

  /** The sheet itself, as changes name it. */
  protected abstract get self(): Sheet;

  /** The cell as stored, or an empty one with the style of its row or column. */
  cell(row: number, column: number): Cell {
    return this.grid.get(row, column) ?? emptyCell(this.inheritedStyle(row, column));
  }

  /** The stored cells of a row by column, with holes; undefined where the row stores none. */
  storedRow(row: number): readonly (Cell | undefined)[] | undefined {
    return this.grid.row(row);
  }

  /** Calls back for each stored cell, in row-major order. */
  forEachCell(visit: (cell: Cell, row: number, column: number) => void): void {
    this.grid.forEach(visit);
  }

  /** Puts a whole cell, or removes it. */
  putCell(row: number, column: number, after: Cell | undefined): void {
    const before = this.grid.get(row, column);
    if (before === after) return;
    this.grid.set(row, column, after);
    this.context.changes.record({ kind: "cell", sheet: this.self, row, column, before, after });
  }

  /** The merged area of the cell, or null. */
  mergeAt(row: number, column: number): Area | null {
    return this.indexedMerges.at(row, column);
  }

  /** The merged areas whose top-left cell lies in an area, in row-major order. */
  mergesStartingIn(area: Area): readonly Area[] {
    return this.indexedMerges.startingIn(area);
  }

  row(row: number): Row {
    const { rowHeight, rowsHidden } = this.defaults;
    return this.rows.get(row) ?? { height: rowHeight, isCustomHeight: false, hidden: rowsHidden, style: null };
  }

  /** Whether the row has a size, visibility or style of its own. */
  hasRecord(row: number): boolean {
    return this.rows.has(row);
  }

  /** Rows that have a record of their own, in no order. */
  recordedRows(): Iterable<readonly [number, Row]> {
    return this.rows;
  }

  putRow(row: number, after: Row | undefined): void {
    const before = this.rows.get(row);
    if (after) this.rows.set(row, after);
    else this.rows.delete(row);
    this.context.changes.record({ kind: "row", sheet: this.self, row, before, after });
  }

  column(column: number): Column {
    return columnAt(this.lists.columns, column) ?? this.otherColumns;
  }

  /** Columns with a record of their own, ascending and apart. */
  get columnSpans(): SheetLists["columns"] {
    return this.lists.columns;
  }

  /** Changes what the sheet is as a whole (visibility, freeze panes …). Rename by `Workbook.renameSheet`. */
  setProperties(patch: Partial<SheetProperties>): void {
    const before = this.state;
    this.state = { ...before, ...patch };
    this.context.changes.record({ kind: "properties", sheet: this.self, before, after: this.state });
  }

  /** Replaces whole lists; what they hold keeps its identity. */
  putLists(after: Partial<SheetLists>): void {
    const before = this.lists;
    this.lists = { ...before, ...after };
    if (after.merges) this.mergeIndex = null;
    this.context.changes.record({ kind: "list", sheet: this.self, before: picked(before, after), after });
  }

  protected get otherColumns(): Column {
    return { width: this.defaults.columnWidth, hidden: false, style: 0 };
  }

  private get indexedMerges(): MergeIndex {
    return (this.mergeIndex ??= new MergeIndex(this.lists.merges));
  }

  private inheritedStyle(row: number, column: number): number {
    return this.rows.get(row)?.style ?? columnAt(this.lists.columns, column)?.style ?? 0;
  }
}

/** The lists of `from` that `names` has. */
function picked(from: SheetLists, names: Partial<SheetLists>): Partial<SheetLists> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names));
}
