import { columnName, type Area } from "../../embedded-excel";
import { drawCell, type CellContext } from "./cell-view";
import { linesWithin, sizeOf, type Line } from "./layout";

export const ROW_HEADER_WIDTH = 42;

/**
 * Some rows of a sheet as a table of their own. The box around it has its full height from the start, so that rows can
 * be filled in later without anything moving.
 */
export class BlockView {
  readonly element = document.createElement("div");
  private readonly cells = new Map<string, HTMLTableCellElement>();
  private isFilled = false;

  constructor(
    private readonly rows: readonly Line[],
    private readonly context: CellContext,
  ) {
    this.element.className = "block";
    this.element.setAttribute("role", "rowgroup");
    this.element.style.height = `${this.height}px`;
    this.element.style.containIntrinsicSize = `auto ${this.height}px`;
  }

  /** Pixels. */
  get height(): number {
    return sizeOf(this.rows);
  }
  get firstRow(): number {
    return this.rows[0]?.index ?? 0;
  }
  get lastRow(): number {
    return this.rows.at(-1)?.index ?? 0;
  }

  /** Draws the rows, once. */
  fill(): void {
    if (this.isFilled) return;
    this.isFilled = true;
    const table = document.createElement("table");
    table.setAttribute("role", "none");
    table.append(columnGroup(this.context.layout.columns));
    const body = table.createTBody();
    body.setAttribute("role", "none");
    for (const row of this.rows) body.append(this.rowOf(row));
    this.element.replaceChildren(table);
  }

  /** The table cell that shows a cell (of a merged area: the whole), or undefined where it is not drawn here. */
  cellAt(row: number, column: number): HTMLTableCellElement | undefined {
    this.fill();
    const anchor = this.drawnArea(row, column);
    return anchor ? this.cells.get(keyOf(anchor.row, anchor.column)) : undefined;
  }

  headerAt(row: number): Element | null {
    this.fill();
    return this.element.querySelector(`tr[data-row="${row}"]>th`);
  }

  /** Draws the cells of an area again that this block shows. */
  redraw(area: Area): void {
    if (!this.isFilled) return;
    const { columns } = this.context.layout;
    for (const row of linesWithin(this.rows, area.row, area.rowCount)) {
      for (const column of linesWithin(columns, area.column, area.columnCount)) {
        const drawn = this.drawnArea(row.index, column.index);
        const td = drawn && this.cells.get(keyOf(drawn.row, drawn.column));
        if (drawn && td) this.draw(td, drawn);
      }
    }
  }

  private rowOf(row: Line): HTMLTableRowElement {
    const tr = document.createElement("tr");
    tr.setAttribute("role", "row");
    tr.setAttribute("aria-rowindex", String(row.index + 2));
    tr.dataset.row = String(row.index);
    tr.style.height = `${row.size}px`;
    const header = document.createElement("th");
    header.setAttribute("role", "rowheader");
    header.textContent = String(row.index + 1);
    tr.append(header);
    for (const column of this.context.layout.columns) {
      const drawn = this.drawnArea(row.index, column.index);
      if (drawn?.row !== row.index || drawn.column !== column.index) continue;
      tr.append(this.newCell(drawn));
    }
    return tr;
  }

  private newCell(drawn: Area): HTMLTableCellElement {
    const td = document.createElement("td");
    td.setAttribute("role", "gridcell");
    td.setAttribute("aria-colindex", String(drawn.column + 2));
    td.dataset.column = String(drawn.column);
    const rowSpan = linesWithin(this.rows, drawn.row, drawn.rowCount).length;
    const colSpan = linesWithin(this.context.layout.columns, drawn.column, drawn.columnCount).length;
    if (rowSpan > 1) td.rowSpan = rowSpan;
    if (colSpan > 1) td.colSpan = colSpan;
    this.freeze(td, drawn);
    this.cells.set(keyOf(drawn.row, drawn.column), td);
    this.draw(td, drawn);
    return td;
  }

  /** Cells of frozen columns stay in view; a merged area that goes on beyond them scrolls with the rest. */
  private freeze(td: HTMLTableCellElement, drawn: Area): void {
    const { freeze, layout } = this.context;
    if (drawn.column + drawn.columnCount > freeze.columns) return;
    td.style.position = "sticky";
    td.style.zIndex = "2";
    td.style.left = `${ROW_HEADER_WIDTH + sizeOf(linesWithin(layout.columns, 0, drawn.column))}px`;
    td.dataset.frozen = "";
  }

  /** The content of a merged area is that of its top-left cell, which may itself lie in a hidden row or column. */
  private draw(td: HTMLTableCellElement, drawn: Area): void {
    drawCell(td, this.context.sheet.mergeAt(drawn.row, drawn.column) ?? drawn, this.context);
  }

  /** The part of the cell's merged area that this block shows, from its first shown row and column; else the cell. */
  private drawnArea(row: number, column: number): Area | null {
    const merge = this.context.sheet.mergeAt(row, column);
    if (!merge) return { row, column, rowCount: 1, columnCount: 1 };
    const first = linesWithin(this.rows, merge.row, merge.rowCount)[0];
    const left = linesWithin(this.context.layout.columns, merge.column, merge.columnCount)[0];
    if (!first || !left) return null;
    return {
      row: first.index,
      column: left.index,
      rowCount: merge.row + merge.rowCount - first.index,
      columnCount: merge.column + merge.columnCount - left.index,
    };
  }
}

/** The column widths, that of the row headers first. */
export function columnGroup(columns: readonly Line[]): HTMLElement {
  const group = document.createElement("colgroup");
  for (const size of [ROW_HEADER_WIDTH, ...columns.map((column) => column.size)]) {
    const col = document.createElement("col");
    col.style.width = `${size}px`;
    group.append(col);
  }
  return group;
}

/** The row of column letters above all blocks; those of frozen columns stay in view with them. */
export function columnHeaders(columns: readonly Line[], frozenColumns: number, cornerLabel: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "column-headers";
  box.setAttribute("role", "rowgroup");
  const table = document.createElement("table");
  table.setAttribute("role", "none");
  table.append(columnGroup(columns));
  const body = table.createTBody();
  body.setAttribute("role", "none");
  const tr = body.insertRow();
  tr.setAttribute("role", "row");
  tr.setAttribute("aria-rowindex", "1");
  tr.append(headerCell("corner", cornerLabel));
  let left = ROW_HEADER_WIDTH;
  for (const { index, size } of columns) {
    const th = headerCell("", columnName(index));
    th.dataset.column = String(index);
    if (index < frozenColumns) {
      th.classList.add("frozen-header");
      th.style.left = `${left}px`;
    }
    left += size;
    tr.append(th);
  }
  box.append(table);
  return box;
}

function headerCell(className: string, label: string): HTMLTableCellElement {
  const th = document.createElement("th");
  th.setAttribute("role", "columnheader");
  if (className === "") th.textContent = label;
  else {
    th.className = className;
    th.setAttribute("aria-label", label);
  }
  return th;
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}
