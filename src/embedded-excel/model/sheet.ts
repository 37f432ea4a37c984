import { emptyCell, type CellGrid } from "./cells";
import type { SheetLists } from "./changes";
import { columnAt, withColumns } from "./columns";
import { holds, intersection } from "./areas";
import { MergeIndex } from "./merges";
import { displayText } from "./number-format";
import {
  renumbered,
  sameValidations,
  validationAt,
  withValidation,
  type NewConditionalFormat,
  type ValidationRule,
} from "./rules";
import type { SheetContext, SheetData, SheetDefaults } from "./sheet-data";
import type {
  Area,
  Cell,
  CellContent,
  CellFormat,
  Column,
  ConditionalFormat,
  DataValidation,
  Hyperlink,
  Note,
  Row,
  SheetProperties,
} from "./types";

/**
 * A worksheet. Everything can be read at once; setters change it and record the change.
 * Setters are plain: what Excel refuses (protected cells, wrong shapes) is refused by whoever calls them.
 */
export class Sheet {
  private mergeIndex: MergeIndex | null = null;
  private state: SheetProperties;
  private lists: SheetLists;
  private readonly grid: CellGrid;
  private readonly rows: Map<number, Row>;
  readonly defaults: SheetDefaults;

  constructor(
    /** Unique in the workbook and never reused. */
    readonly id: number,
    private readonly context: SheetContext,
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

  formatAt(row: number, column: number): CellFormat {
    return this.context.styles.formatOf(this.cell(row, column).style);
  }

  /** What Excel displays in the cell (a wide enough one), as `Range.text` gives it. */
  textOf(row: number, column: number): string {
    const { content, style } = this.cell(row, column);
    if (content.kind === "empty") return "";
    return displayText(content, this.context.styles.formatOf(style).numberFormat, this.context.date1904);
  }

  /** The area around all stored cells (`valuesOnly`: those with content or formula), or null for none. */
  usedArea(options: { readonly valuesOnly: boolean }): Area | null {
    if (!options.valuesOnly) return this.grid.bounds(() => true);
    return this.grid.bounds((cell) => cell.content.kind !== "empty" || cell.formula !== null);
  }

  /** Writes a value; formula, fonts of parts of the text and ふりがな of the cell are lost, as in Excel. */
  setContent(row: number, column: number, content: CellContent): void {
    const { style } = this.cell(row, column);
    const isEmpty = content.kind === "empty";
    this.putCell(
      row,
      column,
      isEmpty ? emptyCell(style) : { content, formula: null, style, runs: null, hasPhonetic: false },
    );
  }

  /** Writes a formula (with the leading "=") and the result that is to be shown. */
  setFormula(row: number, column: number, formula: string, result: CellContent): void {
    const { style } = this.cell(row, column);
    this.putCell(row, column, { content: result, formula, style, runs: null, hasPhonetic: false });
  }

  /** Gives the cell another style id (of `Workbook.styles`). */
  setStyle(row: number, column: number, style: number): void {
    const cell = this.cell(row, column);
    if (cell.style === style) return;
    this.putCell(row, column, cell.content.kind === "empty" && !cell.formula ? emptyCell(style) : { ...cell, style });
  }

  /** Puts a whole cell, or removes it. */
  putCell(row: number, column: number, after: Cell | undefined): void {
    const before = this.grid.get(row, column);
    if (before === after) return;
    this.grid.set(row, column, after);
    this.context.changes.record({ kind: "cell", sheet: this, row, column, before, after });
  }

  /** The merged area of the cell, or null. */
  mergeAt(row: number, column: number): Area | null {
    this.mergeIndex ??= new MergeIndex(this.lists.merges);
    return this.mergeIndex.at(row, column);
  }

  /** Merges an area; merges that it touches are dissolved. The contents stay where they are. */
  merge(area: Area): void {
    const apart = this.lists.merges.filter((merge) => !intersection(merge, area));
    this.putLists({ merges: [...apart, area].sort((a, b) => a.row - b.row || a.column - b.column) });
  }

  /** Dissolves the merges that touch an area. */
  unmerge(area: Area): void {
    this.putLists({ merges: this.lists.merges.filter((merge) => !intersection(merge, area)) });
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

  /** Sets a row's height by hand, in points. */
  setRowHeight(row: number, points: number): void {
    this.putRow(row, { ...this.row(row), height: points, isCustomHeight: true });
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.putRow(row, { ...this.row(row), hidden });
  }

  putRow(row: number, after: Row | undefined): void {
    const before = this.rows.get(row);
    if (after) this.rows.set(row, after);
    else this.rows.delete(row);
    this.context.changes.record({ kind: "row", sheet: this, row, before, after });
  }

  column(column: number): Column {
    return columnAt(this.lists.columns, column) ?? this.otherColumns;
  }

  /** Columns with a record of their own, ascending and apart. */
  get columnSpans(): SheetLists["columns"] {
    return this.lists.columns;
  }

  setColumnWidth(first: number, last: number, points: number): void {
    this.putLists({ columns: withColumns(this.lists.columns, first, last, this.otherColumns, { width: points }) });
  }

  setColumnHidden(first: number, last: number, hidden: boolean): void {
    this.putLists({ columns: withColumns(this.lists.columns, first, last, this.otherColumns, { hidden }) });
  }

  /** Adds a rule at the top priority, as Office.js does. */
  addConditionalFormat(format: NewConditionalFormat): ConditionalFormat {
    const added: ConditionalFormat = { ...format, id: this.context.newId(), priority: 1 };
    this.putLists({ conditionalFormats: renumbered([added, ...this.lists.conditionalFormats]) });
    return added;
  }

  /** Puts the rule with this id in place of the one that has it. */
  changeConditionalFormat(format: ConditionalFormat): void {
    const replaced = this.lists.conditionalFormats.map((known) => (known.id === format.id ? format : known));
    this.putLists({ conditionalFormats: [...replaced].sort((a, b) => a.priority - b.priority) });
  }

  deleteConditionalFormat(id: number): void {
    const kept = this.lists.conditionalFormats.filter((format) => format.id !== id);
    this.putLists({ conditionalFormats: renumbered(kept) });
  }

  validationAt(row: number, column: number): DataValidation | null {
    return validationAt(this.lists.dataValidations, row, column);
  }

  /** Gives the cells of `areas` a validation, or takes theirs away (null). */
  setDataValidation(areas: readonly Area[], rule: ValidationRule | null): void {
    const before = this.lists.dataValidations;
    const after = withValidation(before, areas, rule, () => this.context.newId());
    if (!sameValidations(before, after)) this.putLists({ dataValidations: after });
  }

  noteAt(row: number, column: number): Note | null {
    return this.lists.notes.find((note) => note.row === row && note.column === column) ?? null;
  }

  hyperlinkAt(row: number, column: number): Hyperlink | null {
    return this.lists.hyperlinks.find((link) => holds(link.area, row, column)) ?? null;
  }

  /** Puts a link on its area in place of those that touch it. */
  setHyperlink(link: Hyperlink): void {
    const apart = this.lists.hyperlinks.filter((other) => !intersection(other.area, link.area));
    this.putLists({ hyperlinks: [...apart, link] });
  }

  /** Changes what the sheet is as a whole (visibility, freeze panes …). Rename by `Workbook.renameSheet`. */
  setProperties(patch: Partial<SheetProperties>): void {
    const before = this.state;
    this.state = { ...before, ...patch };
    this.context.changes.record({ kind: "properties", sheet: this, before, after: this.state });
  }

  /** Replaces whole lists; what they hold keeps its identity. */
  putLists(after: Partial<SheetLists>): void {
    const before = this.lists;
    this.lists = { ...before, ...after };
    if (after.merges) this.mergeIndex = null;
    this.context.changes.record({ kind: "list", sheet: this, before: picked(before, after), after });
  }

  private get otherColumns(): Column {
    return { width: this.defaults.columnWidth, hidden: false, style: 0 };
  }

  private inheritedStyle(row: number, column: number): number {
    return this.rows.get(row)?.style ?? columnAt(this.lists.columns, column)?.style ?? 0;
  }
}

/** The lists of `from` that `names` has. */
function picked(from: SheetLists, names: Partial<SheetLists>): Partial<SheetLists> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names));
}
