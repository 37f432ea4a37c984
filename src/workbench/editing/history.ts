import type { Change, EmbeddedHost, Sheet, Workbook } from "../../embedded-excel";

/** Where a step of the history took effect. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** What a step of the history can hold; "sheets" ends it. */
const UNDOABLE: ReadonlySet<string> = new Set(["cell", "row", "list", "properties", "sheets"]);

/** More steps are not kept. */
const MOST_STEPS = 100;

/**
 * Undo and redo over everything that changes the workbook, the add-in's writing included: one step for each action of
 * a person and each message of the add-in. Unlike in Excel, sheets that were added or deleted come and go with it.
 */
export class History {
  private undoable: (readonly Change[])[] = [];
  private redoable: (readonly Change[])[] = [];
  private pending: Change[] = [];
  private isReplaying = false;
  /** Something has changed that no step holds. */
  private isOtherwiseDirty = false;
  /** The step after which the workbook was saved or opened; "lost" when no undo leads back there. */
  private saved: readonly Change[] | "start" | "lost" = "start";

  constructor(private readonly host: EmbeddedHost) {
    host.workbook.changes.listen((change) => this.note(change));
    host.onChanged(() => this.close());
  }

  get canUndo(): boolean {
    return this.undoable.length > 0;
  }
  get canRedo(): boolean {
    return this.redoable.length > 0;
  }

  /** Whether the workbook differs from the file that was opened or saved last. */
  get isDirty(): boolean {
    return this.isOtherwiseDirty || this.saved !== (this.undoable.at(-1) ?? "start");
  }

  /** The workbook as it is now is in a file. */
  markSaved(): void {
    this.saved = this.undoable.at(-1) ?? "start";
    this.isOtherwiseDirty = false;
  }

  /** Takes the newest step back. Gives where it was, or null where there is none. */
  undo(): Place | null {
    const step = this.undoable.pop();
    if (!step) return null;
    this.redoable.push(step);
    this.replay([...step].reverse(), "before");
    return placeOf(step, this.host.workbook.sheets);
  }

  /** Repeats the step that was taken back last. */
  redo(): Place | null {
    const step = this.redoable.pop();
    if (!step) return null;
    this.undoable.push(step);
    this.replay(step, "after");
    return placeOf(step, this.host.workbook.sheets);
  }

  private note(change: Change): void {
    // Which sheet is in front, and what add-ins keep in the workbook, Excel does not take back.
    if (this.isReplaying || change.kind === "activeSheet") return;
    if (UNDOABLE.has(change.kind)) this.pending.push(change);
    else this.isOtherwiseDirty = true;
  }

  private close(): void {
    const step = this.pending;
    this.pending = [];
    if (step.length === 0) return;
    this.redoable = [];
    this.undoable.push(step);
    if (this.undoable.length > MOST_STEPS) {
      const [dropped] = this.undoable.splice(0, 1);
      if (this.saved === "start" || this.saved === dropped) this.saved = "lost";
    }
  }

  private replay(changes: readonly Change[], side: "before" | "after"): void {
    this.isReplaying = true;
    try {
      this.host.act(() => changes.forEach((change) => apply(this.host.workbook, change, side)));
    } finally {
      this.isReplaying = false;
    }
  }
}

function apply(workbook: Workbook, change: Change, side: "before" | "after"): void {
  switch (change.kind) {
    case "cell":
      return change.sheet.putCell(change.row, change.column, change[side]);
    case "row":
      return change.sheet.putRow(change.row, change[side]);
    case "list":
      return change.sheet.putLists(change[side]);
    case "properties":
      return change.sheet.setProperties(change[side]);
    case "sheets":
      return workbook.putSheets(change[side]);
    default:
      return;
  }
}

/** The first changed cell, or where a row lies, on a sheet that is there. */
function placeOf(step: readonly Change[], sheets: readonly Sheet[]): Place | null {
  for (const change of step) {
    if (!("sheet" in change) || !sheets.includes(change.sheet)) continue;
    if (change.kind === "cell") return { sheet: change.sheet, row: change.row, column: change.column };
    if (change.kind === "row") return { sheet: change.sheet, row: change.row, column: 0 };
  }
  return null;
}
