import type { Area, Cell, CellContent } from "./types";

export const EMPTY_CONTENT: CellContent = Object.freeze({ kind: "empty" });

const emptyCells: Cell[] = [];

/** The one cell without content that has this style; cells are immutable, so that all empty ones can be shared. */
export function emptyCell(style: number): Cell {
  return (emptyCells[style] ??= Object.freeze({
    content: EMPTY_CONTENT,
    formula: null,
    style,
    runs: null,
    hasPhonetic: false,
  }));
}

/** Text of one font, as a cell's content. */
export function textContent(text: string): CellContent {
  return { kind: "text", text };
}

/** The content as a cell holds it: Excel knows no negative zero and stores it as 0. */
export function withoutNegativeZero(content: CellContent): CellContent {
  return content.kind === "number" && Object.is(content.number, -0) ? { kind: "number", number: 0 } : content;
}

/** The stored cells of one row: an array with holes, by column. */
export type CellRow = (Cell | undefined)[];

/** A sheet's stored cells, by row. Rows are kept sparse; a row's cells are found by index. */
export class CellGrid {
  private readonly rows = new Map<number, CellRow>();
  private order: readonly number[] | null = null;

  /** The stored cell, or undefined. */
  get(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.[column];
  }

  /** The stored cells of a row, by column; to be read only. */
  row(row: number): readonly (Cell | undefined)[] | undefined {
    return this.rows.get(row);
  }

  /** Rows that store a cell, ascending. */
  rowNumbers(): readonly number[] {
    return (this.order ??= [...this.rows.keys()].sort((a, b) => a - b));
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    const cells = this.rows.get(row);
    if (cells) cells[column] = cell;
    else if (cell) this.startRow(row)[column] = cell;
  }

  /** The row's own array, for a reader that fills it cell by cell; room for `columns` spares it from growing. */
  startRow(row: number, columns = 0): CellRow {
    const known = this.rows.get(row);
    if (known) return known;
    const cells: CellRow = new Array<Cell | undefined>(columns);
    this.rows.set(row, cells);
    this.order = null;
    return cells;
  }

  /** Calls back for every stored cell in row-major order. */
  forEach(visit: (cell: Cell, row: number, column: number) => void): void {
    for (const row of this.rowNumbers()) {
      this.rows.get(row)?.forEach((cell, column) => {
        if (cell) visit(cell, row, column);
      });
    }
  }

  /** The smallest area around the stored cells that `counts` accepts, or null. */
  bounds(counts: (cell: Cell) => boolean): Area | null {
    let top = -1;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.forEach((cell, row, column) => {
      if (!counts(cell)) return;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    });
    if (top < 0) return null;
    return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  }
}
