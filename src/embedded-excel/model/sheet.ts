import { holds, intersection } from "./areas";
import { emptyCell, withoutNegativeZero } from "./cells";
import { withColumns } from "./columns";
import { displayText } from "./number-format";
import type { Chart, NewChart, NewTable, Table } from "./objects";
import {
  renumbered,
  sameValidations,
  validationAt,
  withValidation,
  type NewConditionalFormat,
  type ValidationRule,
} from "./rules";
import { SheetStore } from "./sheet-store";
import type { Area, CellContent, CellFormat, ConditionalFormat, DataValidation, Hyperlink, Note } from "./types";

/**
 * A worksheet. Everything can be read at once; setters change it and record the change.
 * Setters are plain: what Excel refuses (protected cells, wrong shapes) is refused by whoever calls them.
 */
export class Sheet extends SheetStore {
  protected get self(): Sheet {
    return this;
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
  setContent(row: number, column: number, value: CellContent): void {
    const { style } = this.cell(row, column);
    const content = withoutNegativeZero(value);
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
    const content = withoutNegativeZero(result);
    this.putCell(row, column, { content, formula, style, runs: null, hasPhonetic: false });
  }

  /** Gives the cell another style id (of `Workbook.styles`). */
  setStyle(row: number, column: number, style: number): void {
    const cell = this.cell(row, column);
    if (cell.style === style) return;
    this.putCell(row, column, cell.content.kind === "empty" && !cell.formula ? emptyCell(style) : { ...cell, style });
  }

  /** Merges an area of several cells; merges that it touches are dissolved. The contents stay where they are. */
  merge(area: Area): void {
    if (area.rowCount === 1 && area.columnCount === 1) return;
    const apart = this.lists.merges.filter((merge) => !intersection(merge, area));
    this.putLists({ merges: [...apart, area].sort((a, b) => a.row - b.row || a.column - b.column) });
  }

  /** Dissolves the merges that touch an area. */
  unmerge(area: Area): void {
    this.putLists({ merges: this.lists.merges.filter((merge) => !intersection(merge, area)) });
  }

  /** Sets a row's height by hand, in points. */
  setRowHeight(row: number, points: number): void {
    this.putRow(row, { ...this.row(row), height: points, isCustomHeight: true });
  }

  setRowHidden(row: number, hidden: boolean): void {
    this.putRow(row, { ...this.row(row), hidden });
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

  addTable(table: NewTable): Table {
    const added: Table = { ...table, id: this.context.newId() };
    this.putLists({ tables: [...this.lists.tables, added] });
    return added;
  }

  addChart(chart: NewChart): Chart {
    const added: Chart = { ...chart, id: this.context.newId() };
    this.putLists({ charts: [...this.lists.charts, added] });
    return added;
  }
}
