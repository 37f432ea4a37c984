import type { Area, SelectedCells } from "../../embedded-excel";
import { linesWithin } from "./layout";
import type { SheetView } from "./sheet-view";

/** Shows in the tables what is selected: classes for the eye, `aria-selected` for assistive technology. */
export class SelectionMarks {
  private marked: Element[] = [];

  show(view: SheetView, { areas, activeCell }: SelectedCells): void {
    this.clear();
    for (const area of areas) {
      this.markHeaders(view, area);
      if (!isOneCell(view, area)) this.markRange(view, area);
    }
    const active = view.cellAt(activeCell.row, activeCell.column);
    if (!active) return;
    this.mark(active, "is-active");
    active.setAttribute("aria-selected", "true");
  }

  private clear(): void {
    for (const element of this.marked) {
      element.classList.remove("is-active", "is-in-range", "is-selected");
      element.removeAttribute("aria-selected");
    }
    this.marked = [];
  }

  private mark(element: Element | null | undefined, className: string): void {
    if (!element) return;
    element.classList.add(className);
    this.marked.push(element);
  }

  private markHeaders(view: SheetView, area: Area): void {
    for (const { index } of linesWithin(view.layout.columns, area.column, area.columnCount)) {
      this.mark(view.columnHeader(index), "is-selected");
    }
    for (const { index } of linesWithin(view.layout.rows, area.row, area.rowCount)) {
      this.mark(view.rowHeader(index), "is-selected");
    }
  }

  private markRange(view: SheetView, area: Area): void {
    for (const row of linesWithin(view.layout.rows, area.row, area.rowCount)) {
      for (const column of linesWithin(view.layout.columns, area.column, area.columnCount)) {
        this.mark(view.cellAt(row.index, column.index), "is-in-range");
      }
    }
  }
}

function isOneCell({ sheet }: SheetView, area: Area): boolean {
  const whole = sheet.mergeAt(area.row, area.column) ?? { rowCount: 1, columnCount: 1 };
  return area.rowCount <= whole.rowCount && area.columnCount <= whole.columnCount;
}
