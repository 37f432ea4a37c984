import { areaName, cellArea, EmbeddedHost, holds, parseArea, type Sheet } from "../embedded-excel";
import { Editor } from "./editing";
import { findAll, type Found } from "./find";
import { messages } from "./messages";
import { openFile, type FileSource } from "./open-file";
import { saveFile } from "./save-file";
import "./pane-connection";

/** The workbook that is open. */
export interface OpenDocument {
  /** Different for each opening. */
  readonly id: number;
  readonly fileName: string;
  readonly host: EmbeddedHost;
  readonly editor: Editor;
}

/** A search that is going on. */
export interface Search {
  readonly text: string;
  readonly found: readonly Found[];
  /** Index into `found`, −1 where there is none. */
  readonly at: number;
}

export interface Problem {
  readonly title: string;
  readonly message: string;
}

/** What the page shows beside the grid. */
export interface WorkbenchState {
  readonly document: OpenDocument | null;
  readonly problem: Problem | null;
  /** For the live region. */
  readonly announcement: string;
  readonly isBusy: boolean;
  readonly isPaneOpen: boolean;
  readonly isDropTarget: boolean;
  readonly zoom: number;
  /** Null while nothing is searched for. */
  readonly search: Search | null;
  /** A file that waits for leave to take the place of unsaved changes. */
  readonly waitingFile: FileSource | null;
}

/** Names of the ribbon's commands in the manifest. */
export type CommandName = "validateSheet" | "validateWorkbook";

const ZOOMS = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

/** What the page does: opens workbooks, connects the pane, moves between sheets and cells. */
export class Workbench {
  private current: WorkbenchState = {
    ...{ document: null, problem: null, announcement: "", zoom: 1 },
    ...{ isBusy: false, isPaneOpen: true, isDropTarget: false, search: null, waitingFile: null },
  };
  private readonly listeners = new Set<() => void>();
  private readonly commands = new Map<string, () => void>();
  private waiting: CommandName | null = null;
  private lastId = 0;

  get state(): WorkbenchState {
    return this.current;
  }

  /** Calls back after each change of the state, the selection or the workbook. Returns what ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Opens a file in place of the workbook that is open; asks first where that has unsaved changes. */
  async open(file: FileSource): Promise<void> {
    if (this.current.document?.editor.history.isDirty) return this.put({ waitingFile: file });
    await this.read(file);
  }

  /** Answers the question about unsaved changes. */
  async answer(isDiscarded: boolean): Promise<void> {
    const file = this.current.waitingFile;
    this.put({ waitingFile: null });
    if (file && isDiscarded) await this.read(file);
  }

  get hasUnsavedChanges(): boolean {
    return this.current.document?.editor.history.isDirty ?? false;
  }

  /** The workbook that is open stays where the file cannot be read. */
  private async read(file: FileSource): Promise<void> {
    this.put({ isBusy: true, problem: null, announcement: messages.opening(file.name) });
    // Lets the page say so before the reading begins.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const result = await openFile(file);
    if (result.kind === "failed") {
      const rest = this.current.document ? `\n${messages.previousStays}` : "";
      const problem = { title: messages.notOpened(result.name), message: result.message + rest };
      return this.put({ isBusy: false, problem, announcement: "" });
    }
    const host = new EmbeddedHost(result.workbook, { platform: "web" });
    const sheets = result.workbook.sheets.length;
    this.show({ id: ++this.lastId, fileName: result.name, host, editor: new Editor(host, this.editorPage) });
    this.put({ isBusy: false, announcement: messages.opened(result.name, sheets) });
  }

  private get editorPage() {
    return {
      refuse: (reason: string | null) => {
        if (reason !== null) this.report({ title: "", message: reason });
        else if (this.current.problem) this.report(null);
      },
      find: () => this.find(""),
      save: () => this.save(),
      onChanged: () => this.tell(),
    };
  }

  /** Hands the workbook with its changes to the browser as a download. */
  save(): void {
    const { document } = this.current;
    if (!document?.editor.input.finish()) return;
    const saved = saveFile(document.host.workbook, document.fileName);
    if (saved) document.editor.history.markSaved();
    this.put({
      problem: saved ? null : { title: messages.notSaved(document.fileName), message: messages.notSavedReason },
      announcement: saved ? messages.saved(document.fileName) : "",
    });
  }

  /** Searches the visible sheets and goes to the first place from the selected cell on. */
  find(text: string): void {
    const { document } = this.current;
    if (!document) return;
    const found = findAll(document.host.workbook, text);
    const { sheet, activeCell } = document.host.selection.current;
    const isFurther = (place: Found) =>
      place.sheet === sheet && (place.row - activeCell.row || place.column - activeCell.column) >= 0;
    this.showFound({ text, found, at: found.length === 0 ? -1 : Math.max(0, found.findIndex(isFurther)) });
  }

  /** Goes to the next or previous place, round and round. */
  findNext(direction: 1 | -1): void {
    const { search } = this.current;
    const count = search?.found.length ?? 0;
    if (search && count > 0) this.showFound({ ...search, at: (search.at + direction + count) % count });
  }

  endSearch(): void {
    this.put({ search: null });
    this.current.document?.editor.grid.focus();
  }

  private showFound(search: Search): void {
    const place = search.found[search.at];
    const navigation = this.current.document?.editor.grid.navigation;
    if (place && navigation) {
      navigation.show(place.sheet);
      navigation.goTo(place);
    }
    this.put({ search });
  }

  /** Says what went wrong; the page goes on. */
  report(problem: Problem | null): void {
    this.put({ problem });
  }

  setDropTarget(isDropTarget: boolean): void {
    if (this.current.isDropTarget !== isDropTarget) this.put({ isDropTarget });
  }

  /** Carries out a command of the ribbon in the pane, which is opened for it as in Excel. */
  run(command: CommandName): void {
    const run = this.commands.get(command);
    if (run) run();
    else this.waiting = command;
    this.put({ isPaneOpen: true });
  }

  openPane(): void {
    this.put({ isPaneOpen: true });
  }

  /** Closing the pane ends it, as in Excel. */
  closePane(): void {
    this.commands.clear();
    this.put({ isPaneOpen: false });
  }

  showSheet(sheet: Sheet): void {
    if (!this.current.document?.editor.input.finish()) return;
    this.current.document?.editor.grid.navigation.show(sheet);
    this.current.document?.editor.grid.focus();
  }

  /** Goes to an address or a defined name as typed into the name box. False where there is no such place. */
  goTo(reference: string): boolean {
    const { document } = this.current;
    const area = document && parseArea(this.resolved(reference.trim().normalize("NFKC")));
    if (!area) return false;
    const isCell = area.rowCount === 1 && area.columnCount === 1;
    if (isCell) document.editor.grid.navigation.goTo(area);
    else document.editor.grid.navigation.select(area);
    document.editor.grid.focus();
    return true;
  }

  stepZoom(direction: 1 | -1): void {
    const at = ZOOMS.findIndex((zoom) => zoom === this.current.zoom);
    const zoom = ZOOMS[at + direction];
    if (zoom === undefined) return;
    if (this.current.document) this.current.document.editor.grid.zoom = zoom;
    this.put({ zoom });
  }

  private show(document: OpenDocument): void {
    this.current.document?.editor.dispose();
    this.commands.clear();
    this.waiting = null;
    window.paneConnection = { host: document.host, onCommand: (name, run) => this.connect(name, run) };
    document.host.onChanged(() => this.tell());
    document.host.onSelectionChanged(() => this.tell());
    this.put({ document, zoom: 1, search: null });
  }

  /** A command that was clicked before the pane was there is carried out now. */
  private connect(name: string, run: () => void): void {
    this.commands.set(name, run);
    if (this.waiting !== name) return;
    this.waiting = null;
    run();
  }

  /** An address for a defined name of the sheet in front or the workbook; else what was given. */
  private resolved(reference: string): string {
    const workbook = this.current.document?.host.workbook;
    const name = workbook?.definedNames.find(({ name }) => name.toLowerCase() === reference.toLowerCase());
    return name ? name.formula.slice(name.formula.lastIndexOf("!") + 1) : reference;
  }

  private put(change: Partial<WorkbenchState>): void {
    this.current = { ...this.current, ...change };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** What the name box and the content bar say about the selection. */
export function selectionText({ host }: OpenDocument): { readonly address: string; readonly content: string } {
  const { sheet, areas, activeCell } = host.selection.current;
  const { row, column } = activeCell;
  const { formula, content } = sheet.cell(row, column);
  const [first] = areas;
  const merge = sheet.mergeAt(row, column);
  const isOneCell =
    areas.length === 1 &&
    holds(merge ?? cellArea(row, column), first.row + first.rowCount - 1, first.column + first.columnCount - 1);
  const address = isOneCell ? areaName(cellArea(row, column)) : areas.map(areaName).join(",");
  return { address, content: formula ?? (content.kind === "text" ? content.text : sheet.textOf(row, column)) };
}
