import { EmbeddedHost, saveWorkbook, type Sheet } from "../embedded-excel";
import { Editor } from "./editing";
import { messages } from "./messages";
import { openFile, type FileSource } from "./open-file";
import "./pane-connection";
import { forgetFile, recallFile, rememberFile } from "./recent-file";
import { saveFile } from "./save-file";
import { searchFrom, searchOn, type Search } from "./search";
import { Store } from "./store";

/** The workbook that is open. */
export interface OpenDocument {
  /** Different for each opening. */
  readonly id: number;
  readonly fileName: string;
  readonly host: EmbeddedHost;
  readonly editor: Editor;
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
  /** The open file is kept in this browser for the next visit. */
  readonly isRemembered: boolean;
}

const AT_FIRST: WorkbenchState = {
  document: null,
  problem: null,
  announcement: "",
  isBusy: false,
  isPaneOpen: true,
  isDropTarget: false,
  zoom: 1,
  search: null,
  waitingFile: null,
  isRemembered: false,
};

/** Names of the ribbon's commands in the manifest. */
export type CommandName = "validateSheet" | "validateWorkbook";

const ZOOMS = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

/** What the page does: opens and saves workbooks, connects the pane, moves between sheets and cells. */
export class Workbench extends Store<WorkbenchState> {
  private readonly commands = new Map<string, () => void>();
  private waiting: CommandName | null = null;
  private lastId = 0;

  constructor() {
    super(AT_FIRST);
  }

  get hasUnsavedChanges(): boolean {
    return this.state.document?.editor.history.isDirty ?? false;
  }

  /** Opens a file in place of the workbook that is open; asks first where that has unsaved changes. */
  async open(file: FileSource): Promise<void> {
    if (this.hasUnsavedChanges) return this.put({ waitingFile: file });
    await this.read(file);
  }

  /** Answers the question about unsaved changes. */
  async answer(isDiscarded: boolean): Promise<void> {
    const file = this.state.waitingFile;
    this.put({ waitingFile: null });
    if (file && isDiscarded) await this.read(file);
  }

  /** Opens the file that was kept at the last visit; false where there is none. */
  async openRemembered(): Promise<boolean> {
    const file = await recallFile();
    if (!file) return false;
    this.put({ isRemembered: true });
    await this.open(file);
    return this.state.document !== null;
  }

  /** Keeps the open workbook in this browser for the next visit, as it is now; or forgets it. */
  async remember(isRemembered: boolean): Promise<void> {
    const { document } = this.state;
    if (!document) return;
    try {
      if (isRemembered) await rememberFile(document.fileName, saveWorkbook(document.host.workbook));
      else await forgetFile();
      this.put({ isRemembered });
    } catch {
      this.report({ title: "", message: messages.notRemembered });
    }
  }

  /** Hands the workbook with its changes to the browser as a download. */
  save(): void {
    const { document } = this.state;
    if (!document?.editor.input.finish()) return;
    const isSaved = saveFile(document.host.workbook, document.fileName);
    if (isSaved) document.editor.history.markSaved();
    this.put({
      problem: isSaved ? null : { title: messages.notSaved(document.fileName), message: messages.notSavedReason },
      announcement: isSaved ? messages.saved(document.fileName) : "",
    });
    if (this.state.isRemembered) void this.remember(true);
  }

  /** Searches the visible sheets and goes to the first place from the selected cell on. */
  find(text: string): void {
    const { document } = this.state;
    if (document) this.showFound(searchFrom(document.host, text));
  }

  findNext(direction: 1 | -1): void {
    if (this.state.search) this.showFound(searchOn(this.state.search, direction));
  }

  endSearch(): void {
    this.put({ search: null });
    this.state.document?.editor.grid.focus();
  }

  /** Says what went wrong; the page goes on. */
  report(problem: Problem | null): void {
    this.put({ problem });
  }

  setDropTarget(isDropTarget: boolean): void {
    if (this.state.isDropTarget !== isDropTarget) this.put({ isDropTarget });
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
    const editor = this.state.document?.editor;
    if (!editor?.input.finish()) return;
    editor.grid.navigation.show(sheet);
    editor.grid.focus();
  }

  /** Goes to an address or a defined name as typed into the name box. False where there is no such place. */
  goTo(typed: string): boolean {
    const grid = this.state.document?.editor.grid;
    const reference = typed.trim();
    // People type addresses in full-width letters, too; a sheet's name may be full-width itself.
    const isThere = [reference, reference.normalize("NFKC")].some((text) => grid?.navigation.follow(text));
    if (isThere) grid?.focus();
    return isThere;
  }

  stepZoom(direction: 1 | -1): void {
    const zoom = ZOOMS[ZOOMS.findIndex((step) => step === this.state.zoom) + direction];
    if (zoom === undefined) return;
    if (this.state.document) this.state.document.editor.grid.zoom = zoom;
    this.put({ zoom });
  }

  /** The workbook that is open stays where the file cannot be read. */
  private async read(file: FileSource): Promise<void> {
    this.put({ isBusy: true, problem: null, announcement: messages.opening(file.name) });
    // Lets the page say so before the reading begins.
    await nextTask();
    const result = await openFile(file);
    if (result.kind === "failed") {
      const rest = this.state.document ? `\n${messages.previousStays}` : "";
      const problem = { title: messages.notOpened(result.name), message: result.message + rest };
      return this.put({ isBusy: false, problem, announcement: "" });
    }
    // "web": the page runs in a browser, where Excel has no theme and the pane follows the system's colours.
    const host = new EmbeddedHost(result.workbook, { platform: "web", breathe: nextTask });
    this.show({ id: ++this.lastId, fileName: result.name, host, editor: new Editor(host, this.editorPage) });
    this.put({ isBusy: false, announcement: messages.opened(result.name, result.workbook.sheets.length) });
    if (this.state.isRemembered) await this.remember(true);
  }

  private get editorPage() {
    return {
      refuse: (reason: string | null) => {
        if (reason !== null) this.report({ title: "", message: reason });
        else if (this.state.problem) this.report(null);
      },
      find: () => this.find(""),
      save: () => this.save(),
      onChanged: () => this.tell(),
    };
  }

  private show(document: OpenDocument): void {
    this.state.document?.editor.dispose();
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

  private showFound(search: Search): void {
    const place = search.found[search.at];
    const navigation = this.state.document?.editor.grid.navigation;
    if (place && navigation) {
      navigation.show(place.sheet);
      navigation.goTo(place);
    }
    this.put({ search });
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
