import type { Workbook } from "../model";
import { ActionType, type Batch } from "./protocol";

/** How groups of undo end: made, or refused before or after the change that cannot be grouped. */
export type UndoGrouping = "made" | "refused" | "refused-late";

/**
 * STAND-IN for Excel's own undo stack. Microsoft documents that each `context.sync()` makes a record and that
 * `mergeUndoGroup` (ExcelApi 1.20) makes one of a whole `Excel.run`, but the client library of npm is older and sends
 * nothing of it: how a real Excel is told of a group, and what a refused group leaves behind, is not known here.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export class UndoStack {
  private readonly marks: number[] = [];
  private group: { isRecorded: boolean } | null = null;

  constructor(
    private readonly workbook: Workbook,
    readonly grouping: UndoGrouping,
  ) {}

  /** How often a person could press Ctrl+Z. */
  get records(): number {
    return this.marks.length;
  }

  /** What changes until `endGroup` is one record. */
  beginGroup(): void {
    this.group = { isRecorded: false };
  }

  endGroup(): void {
    this.group = null;
  }

  /** Whether a message is to be answered by UndoNotSupported, and whether it is carried out all the same. */
  refusalOf({ Actions }: Batch): Exclude<UndoGrouping, "made"> | null {
    const isWriting = Actions.some(({ ActionType: type }) => type === ActionType.setProperty);
    return this.group && isWriting && this.grouping !== "made" ? this.grouping : null;
  }

  /** Notes what has changed since a mark of the workbook's changes. */
  record(mark: number): void {
    if (this.workbook.changes.mark === mark || this.group?.isRecorded) return;
    if (this.group) this.group.isRecorded = true;
    this.marks.push(mark);
  }

  /** Ctrl+Z: takes back the last record. */
  undo(): void {
    const mark = this.marks.pop();
    if (mark !== undefined) this.workbook.revert(mark);
  }
}
