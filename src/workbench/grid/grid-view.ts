import { areaName, cellArea, type Change, type EmbeddedHost } from "../../embedded-excel";
import { messages } from "../messages";
import type { Box } from "./bubble";
import { Bubbles } from "./bubbles";
import { Canvas } from "./canvas";
import { damageOf } from "./damage";
import { DrawingLayer } from "./drawings";
import type { KeyCommand } from "./keys";
import type { LeastExtent } from "./layout";
import type { Position } from "./movement";
import { Navigation } from "./navigation";
import { followPointer } from "./pointer";
import { SelectionMarks } from "./selection-marks";
import { SheetView } from "./sheet-view";
import { StyleClasses } from "./style-classes";

/** Part of the view's height that frozen rows may take. */
const MOST_FROZEN = 0.7;

/** What lies over the cells and has the focus: where one types. */
export interface GridOverlay {
  /** Put on the canvas, above the cells. */
  readonly elements: readonly HTMLElement[];
  focus(): void;
  /** Ends editing before another cell is selected. False where what was typed is refused. */
  finish(): boolean;
  /** Begins to change the selected cell's content. */
  edit(): void;
  /** Another cell is selected, or the same was drawn anew: its element, its place on the canvas, its words. */
  onSelected(cell: HTMLElement, box: Box, label: string): void;
}

/** The grid of one workbook: it draws the sheet in front, follows changes and selections, and takes keys and clicks. */
export class GridView {
  /** Scrolls. Its one child is the canvas with the sheet's tables and what floats above them. */
  readonly element = document.createElement("div");
  readonly navigation: Navigation;
  private readonly canvas = new Canvas(this.element);
  private readonly bubbles = new Bubbles(this.canvas);
  private readonly drawings: DrawingLayer;
  /** Says which cell is selected and what it holds. */
  private readonly voice = document.createElement("div");
  private readonly marks = new SelectionMarks();
  private readonly styleSheet = new CSSStyleSheet();
  private readonly classes = new StyleClasses(this.styleSheet, "c");
  private readonly scrolls = new Map<number, Position>();
  private readonly ends: (() => void)[] = [];
  private view: SheetView | null = null;
  private changes: Change[] = [];

  constructor(
    private readonly host: EmbeddedHost,
    private readonly overlay: GridOverlay,
  ) {
    this.navigation = new Navigation(host);
    this.drawings = new DrawingLayer(host.workbook);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.styleSheet];
    this.element.className = "viewport";
    this.canvas.element.append(this.drawings.element, ...overlay.elements, ...this.bubbles.elements);
    this.voice.className = "visually-hidden";
    this.voice.setAttribute("aria-live", "polite");
    this.element.append(this.canvas.element, this.voice);
  }

  /** Draws the sheet in front; called once the element is in the page, so that it has a size. */
  start(): void {
    this.build();
    this.listen();
    this.overlay.focus();
  }

  focus(): void {
    this.overlay.focus();
  }

  get zoom(): number {
    return this.canvas.zoom;
  }
  set zoom(factor: number) {
    this.canvas.zoom = factor;
    this.onResized();
    this.showSelection();
  }

  dispose(): void {
    for (const end of this.ends) end();
    this.view?.dispose();
    this.element.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.styleSheet);
  }

  private listen(): void {
    const { host, element } = this;
    const resized = new ResizeObserver(() => this.onResized());
    resized.observe(element);
    this.ends.push(
      host.workbook.changes.listen((change) => void this.changes.push(change)),
      host.onChanged(() => this.follow()),
      host.onSelectionChanged(() => this.followSelection()),
      followPointer(element, this.pointerTarget()),
      () => resized.disconnect(),
    );
    element.addEventListener("scroll", () => this.onScroll(), { passive: true });
  }

  private pointerTarget() {
    const { navigation, overlay } = this;
    return {
      mayBegin: () => overlay.finish(),
      goTo: (position: Position) => navigation.goTo(position),
      extendTo: (position: Position) => navigation.extendTo(position),
      selectRows: (first: number, last: number) => navigation.selectRows(first, last),
      selectColumns: (first: number, last: number) => navigation.selectColumns(first, last),
      selectAll: () => navigation.selectAll(),
      hover: (position: Position | null) => this.showNote(position),
      open: (position: Position) => this.followLink(position),
      edit: () => overlay.edit(),
      focus: () => this.focus(),
    };
  }

  /** Links within the workbook are followed; addresses on the web are not: nothing is fetched from here. */
  private followLink({ row, column }: Position): void {
    const link = this.view?.sheet.hyperlinkAt(row, column);
    if (link?.documentReference) this.navigation.follow(link.documentReference);
  }

  /** Carries out a key's command. */
  run(command: KeyCommand): void {
    if (this.view) this.navigation.run(command, this.view.layout, this.element.clientHeight * 0.8);
  }

  /** Draws what the changes since the last call have damaged. */
  private follow(): void {
    const changes = this.changes;
    this.changes = [];
    const { view } = this;
    if (!view || view.sheet !== this.host.workbook.activeSheet) return this.build();
    const damage = damageOf(changes, view.sheet);
    if (damage.kind === "sheet") return this.build();
    // Charts may be new, and may show cells of any sheet.
    if (changes.length > 0) this.drawings.drawCharts(view);
    if (damage.kind === "areas") {
      view.redraw(damage.areas);
      this.showSelection();
    }
  }

  private followSelection(): void {
    // An add-in may bring a sheet to the front and select on it in one message.
    if (this.view?.sheet !== this.host.workbook.activeSheet) this.build();
    this.reveal();
    this.showSelection();
  }

  /** Builds the sheet in front anew and scrolls to where it was. */
  private build(): void {
    const before = this.view;
    if (before) this.scrolls.set(before.sheet.id, { row: this.element.scrollTop, column: this.element.scrollLeft });
    before?.dispose();
    const { workbook } = this.host;
    const view = new SheetView(workbook, workbook.activeSheet, this.classes, this.neededExtent(), this.mostFrozen);
    this.view = view;
    this.canvas.element.prepend(view.element);
    this.canvas.element.style.width = `${view.width}px`;
    this.drawings.draw(view);
    const { top, left } = view.covered;
    this.element.style.scrollPadding = `${top + 2}px 16px 16px ${left + 2}px`;
    const scroll = this.scrolls.get(view.sheet.id);
    this.element.scrollTo(scroll?.column ?? 0, scroll?.row ?? 0);
    this.fillVisible();
    this.showSelection();
  }

  /** What fills the view, and the cell that is selected. */
  private neededExtent(): LeastExtent {
    const { activeCell } = this.host.selection.current;
    const { clientWidth, clientHeight } = this.element;
    return {
      rows: activeCell.row + 1,
      columns: activeCell.column + 1,
      width: clientWidth / this.zoom,
      height: clientHeight / this.zoom,
    };
  }

  private get mostFrozen(): number {
    return this.element.clientHeight * MOST_FROZEN;
  }

  private reveal(): void {
    const { row, column } = this.host.selection.current.activeCell;
    if (this.view && (row >= this.view.layout.rowEnd || column >= this.view.layout.columnEnd)) this.build();
    this.view?.cellAt(row, column)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private showSelection(): void {
    const { view } = this;
    if (!view) return;
    const selected = this.host.selection.current;
    const { row, column } = selected.activeCell;
    this.marks.show(view, selected);
    const cell = view.cellAt(row, column);
    this.bubbles.showFor(view, { row, column });
    if (!cell) return;
    const address = areaName(cellArea(row, column));
    const label = messages.cellAnnounced(address, view.sheet.textOf(row, column));
    this.voice.textContent = label;
    this.overlay.onSelected(cell, this.canvas.boxOf(cell), label);
  }

  private showNote(hovered: Position | null): void {
    if (this.view) this.bubbles.showNote(this.view, hovered, this.host.selection.current.activeCell);
  }

  /** A view that has grown, or was zoomed out, may need more rows and columns. */
  private onResized(): void {
    const { view } = this;
    const { width, height } = this.neededExtent();
    if (view && (view.width < width || view.height < height)) this.build();
    this.fillVisible();
  }

  private onScroll(): void {
    this.bubbles.hideNote();
    if (this.view) this.drawings.clip(this.element.scrollLeft / this.zoom, this.view.covered.left);
    // What floats above a frozen cell goes with it.
    if (this.isActiveFrozen()) this.showSelection();
    this.fillVisible();
  }

  private isActiveFrozen(): boolean {
    const { row, column } = this.host.selection.current.activeCell;
    const { rows = 0, columns = 0 } = this.view?.freeze ?? {};
    return row < rows || column < columns;
  }

  private fillVisible(): void {
    const { scrollTop, clientHeight } = this.element;
    this.view?.fillBetween(scrollTop / this.zoom, (scrollTop + clientHeight) / this.zoom);
  }
}
