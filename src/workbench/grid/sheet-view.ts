import type { Area, FreezePanes, Sheet, Workbook } from "../../embedded-excel";
import { messages } from "../messages";
import { BlockView, columnHeaders, ROW_HEADER_WIDTH } from "./block-view";
import { cutIntoBlocks } from "./blocks";
import type { CellContext } from "./cell-view";
import { layoutOf, linesWithin, sizeOf, type LeastExtent, type SheetLayout } from "./layout";
import { Looks } from "./looks";
import type { StyleClasses } from "./style-classes";

export const COLUMN_HEADER_HEIGHT = 22;

/** Blocks that are drawn before the first paint; the others follow one by one. */
const DRAWN_AT_ONCE = 2;

/** One sheet as tables. Made anew when rows, columns or merges change; cells are drawn again one by one. */
export class SheetView {
  readonly element = document.createElement("div");
  readonly layout: SheetLayout;
  readonly freeze: FreezePanes;
  private readonly blocks: readonly BlockView[];
  private context: CellContext;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param mostFrozen pixels: frozen rows higher than this would leave no room to scroll and are not frozen */
  constructor(
    private readonly workbook: Workbook,
    readonly sheet: Sheet,
    private readonly classes: StyleClasses,
    atLeast: LeastExtent,
    mostFrozen: number,
  ) {
    this.layout = layoutOf(sheet, atLeast);
    this.freeze = this.freezeWithin(mostFrozen);
    this.context = {
      ...{ sheet, layout: this.layout, classes, freeze: this.freeze, noteLabel: messages.noteMark },
      looks: new Looks(workbook, sheet, this.layout, classes),
    };
    this.blocks = cutIntoBlocks(this.layout.rows, sheet.merges, this.freeze.rows).map(
      (rows) => new BlockView(rows, this.context),
    );
    this.assemble();
    for (const block of this.blocks.slice(0, DRAWN_AT_ONCE)) block.fill();
    this.fillLater(DRAWN_AT_ONCE);
  }

  get width(): number {
    return ROW_HEADER_WIDTH + sizeOf(this.layout.columns);
  }

  get height(): number {
    return COLUMN_HEADER_HEIGHT + sizeOf(this.layout.rows);
  }

  /** What of the view is covered by headers and frozen panes, in pixels. */
  get covered(): { readonly top: number; readonly left: number } {
    return {
      top: COLUMN_HEADER_HEIGHT + sizeOf(linesWithin(this.layout.rows, 0, this.freeze.rows)),
      left: ROW_HEADER_WIDTH + sizeOf(linesWithin(this.layout.columns, 0, this.freeze.columns)),
    };
  }

  /** The table cell that shows a cell; undefined where it is hidden or beyond what is drawn. */
  cellAt(row: number, column: number): HTMLTableCellElement | undefined {
    const merge = this.sheet.mergeAt(row, column);
    const first = merge ? linesWithin(this.layout.rows, merge.row, merge.rowCount)[0]?.index : row;
    return first === undefined ? undefined : this.blockOf(first)?.cellAt(first, column);
  }

  rowHeader(row: number): Element | null {
    return this.blockOf(row)?.headerAt(row) ?? null;
  }

  columnHeader(column: number): Element | null {
    return this.element.querySelector(`.column-headers th[data-column="${column}"]`);
  }

  /** Draws areas again, with the cells around them, whose edges they share. */
  redraw(areas: readonly Area[]): void {
    // Conditional formats and what they are worth may be others now.
    Object.assign(this.context, { looks: new Looks(this.workbook, this.sheet, this.layout, this.classes) });
    for (const area of areas) {
      const row = Math.max(0, area.row - 1);
      const column = Math.max(0, area.column - 1);
      const rowCount = area.row + area.rowCount + 1 - row;
      const around = { row, column, rowCount, columnCount: area.column + area.columnCount + 1 - column };
      for (const block of this.blocks) {
        if (block.lastRow >= around.row && block.firstRow < around.row + around.rowCount) block.redraw(around);
      }
    }
  }

  /** Fills the blocks that are in view before their turn. */
  fillBetween(top: number, bottom: number): void {
    let y = COLUMN_HEADER_HEIGHT;
    for (const block of this.blocks) {
      if (y > bottom) return;
      y += block.height;
      if (y >= top) block.fill();
    }
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.element.remove();
  }

  private assemble(): void {
    const { element, sheet, layout } = this;
    element.className = "grid";
    element.setAttribute("role", "grid");
    element.setAttribute("aria-label", messages.gridLabel(sheet.name));
    element.setAttribute("aria-rowcount", String(layout.rowEnd + 1));
    element.setAttribute("aria-colcount", String(layout.columnEnd + 1));
    element.setAttribute("aria-multiselectable", "true");
    element.style.width = `${this.width}px`;
    element.append(columnHeaders(layout.columns, this.freeze.columns, messages.corner));
    for (const block of this.blocks) {
      if (block.lastRow < this.freeze.rows) {
        block.element.classList.add("frozen");
        block.element.style.top = `${COLUMN_HEADER_HEIGHT}px`;
      }
      element.append(block.element);
    }
  }

  private freezeWithin(mostFrozen: number): FreezePanes {
    const freeze = this.sheet.properties.freeze ?? { rows: 0, columns: 0 };
    const height = sizeOf(linesWithin(this.layout.rows, 0, freeze.rows));
    return height <= mostFrozen ? freeze : { ...freeze, rows: 0 };
  }

  private blockOf(row: number): BlockView | undefined {
    return this.blocks.find((block) => row >= block.firstRow && row <= block.lastRow);
  }

  private fillLater(index: number): void {
    const block = this.blocks[index];
    if (!block) return;
    this.timer = setTimeout(() => {
      block.fill();
      this.fillLater(index + 1);
    }, 0);
  }
}
