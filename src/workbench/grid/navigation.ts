import { MAX_COLUMN, MAX_ROW, type Area, type EmbeddedHost, type Sheet } from "../../embedded-excel";
import { placeOf } from "../references";
import type { KeyCommand } from "./keys";
import type { SheetLayout } from "./layout";
import { areaAcross, areaAt, byPixels, lastUsed, leap, step, type Position } from "./movement";

/** Moves the selection of the sheet in front. A selection is made in the host, so that the add-in hears of it. */
export class Navigation {
  /** Where the selection began, and its other end while it is being extended. */
  private anchor: Position | null = null;
  private head: Position | null = null;

  constructor(private readonly host: EmbeddedHost) {}

  /** Selects the cell, with all of its merged area. */
  goTo(position: Position): void {
    const { sheet } = this;
    this.anchor = position;
    this.head = position;
    this.select(areaAt(position, sheet));
  }

  /** Goes to an address, a defined name or the target of a link. False where there is no such visible place. */
  follow(reference: string): boolean {
    const place = placeOf(this.host.workbook, reference, this.sheet);
    if (place?.sheet.visibility !== "visible") return false;
    if (place.sheet !== this.sheet) this.show(place.sheet);
    if (place.area.rowCount === 1 && place.area.columnCount === 1) this.goTo(place.area);
    else this.select(place.area);
    return true;
  }

  /** Selects from where the selection began to the position. */
  extendTo(position: Position): void {
    const { sheet } = this;
    this.anchor ??= this.active;
    this.head = position;
    this.select(areaAcross(this.anchor, position, sheet));
  }

  select(area: Area): void {
    this.host.act(() => this.host.selection.select(this.sheet, [area]));
  }

  selectRows(first: number, last: number): void {
    const row = Math.min(first, last);
    this.anchor = { row: first, column: 0 };
    this.select({ row, column: 0, rowCount: Math.abs(last - first) + 1, columnCount: MAX_COLUMN + 1 });
  }

  selectColumns(first: number, last: number): void {
    const column = Math.min(first, last);
    this.anchor = { row: 0, column: first };
    this.select({ row: 0, column, rowCount: MAX_ROW + 1, columnCount: Math.abs(last - first) + 1 });
  }

  selectAll(): void {
    this.anchor = { row: 0, column: 0 };
    this.select({ row: 0, column: 0, rowCount: MAX_ROW + 1, columnCount: MAX_COLUMN + 1 });
  }

  /** Forgets where an extension began: someone else selected, or another sheet came to the front. */
  reset(): void {
    this.anchor = null;
    this.head = null;
  }

  /** Carries out a key's command. @param page pixels that are in view */
  run(command: KeyCommand, layout: SheetLayout, page: number): void {
    switch (command.kind) {
      case "move": {
        const move = command.isLeap ? leap : step;
        return this.move(command.extends, (from) => move(from, command.direction, this.sheet, layout));
      }
      case "page":
        return this.move(command.extends, (from) => byPixels(from, command.sign * page, layout));
      case "rowStart":
        return this.move(command.extends, ({ row }) => ({ row, column: layout.columns[0]?.index ?? 0 }));
      case "sheetStart":
        return this.move(command.extends, () => ({
          row: layout.rows[0]?.index ?? 0,
          column: layout.columns[0]?.index ?? 0,
        }));
      case "sheetEnd":
        return this.move(command.extends, () => lastUsed(this.sheet));
      case "selectAll":
        return this.selectAll();
      case "nextSheet":
        return this.showNextSheet(command.step);
    }
  }

  /** Brings a sheet to the front. */
  show(sheet: Sheet): void {
    this.reset();
    this.host.act(() => this.host.workbook.activate(sheet));
  }

  private showNextSheet(by: 1 | -1): void {
    const visible = this.host.workbook.sheets.filter((sheet) => sheet.visibility === "visible");
    const next = visible[visible.indexOf(this.sheet) + by];
    if (next) this.show(next);
  }

  private move(isExtended: boolean, next: (from: Position) => Position): void {
    if (isExtended) this.extendTo(next(this.head ?? this.active));
    else this.goTo(next(this.active));
  }

  private get sheet(): Sheet {
    return this.host.workbook.activeSheet;
  }

  private get active(): Position {
    return this.host.selection.current.activeCell;
  }
}
