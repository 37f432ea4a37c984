import type { CellAddress, SheetSnapshot, SnapshotCell, WorkbookSnapshot } from "../snapshot";
import type { Diagnosis } from "./diagnosis";
import { annotate, type CellFlag, type FlagMemory, type FlagOutcome } from "./flags";
import { readSheetInFront, readSheets, type ReadOptions, type WorkbookReading } from "./reading";
import type { Edit } from "../edits";
import { applyEdits, undo, type Applied, type EditOutcome, type UndoOutcome } from "./editing";
import { ExcelError } from "./errors";
import { loaded } from "./loading";
import { openSession, type RunOptions } from "./run";
import { readCells, type SheetRange } from "./reading-cells";
import { selectCell } from "./selecting";
import { readSettings, writeSetting } from "./settings";
import type { SheetPlan, TableContents } from "../sheets";
import { readTable, removeSheet, tablesThere, type PutOptions } from "./sheets";
import { watchWorkbook, type Unwatch, type WorkbookChange } from "./watching";

/** Excel as the rest of the program sees it. Every method fails with an `ExcelError`. */
export interface ExcelAdapter {
  /** Reads the sheet in front: two round trips, three with layout. */
  readActiveSheet(options?: ReadOptions): Promise<SheetSnapshot>;
  /** Reads every sheet: two round trips whatever their number, three with layout. */
  readWorkbook(options?: ReadOptions): Promise<WorkbookSnapshot>;
  /** Brings a cell into view and selects it. */
  selectCell(sheet: string, cell: CellAddress): Promise<void>;
  /**
   * Replaces the flags on the sheets of the last reading by these: highlights and input messages. Two round trips.
   * Nothing is changed on protected sheets; an input message of the user's stays. The outcome says where.
   */
  annotate(flags: readonly CellFlag[]): Promise<FlagOutcome>;
  /** Takes all flags of ours off all sheets, of whatever day. */
  clearFlags(): Promise<FlagOutcome>;
  /** Writes edits where the workbook still is as they expect it. Two round trips. The outcome says what was refused. */
  applyEdits(edits: readonly Edit[]): Promise<EditOutcome>;
  /** Takes back what `applyEdits` wrote, where nobody changed it since. Two round trips. */
  undo(entries: readonly Applied[]): Promise<UndoOutcome>;
  /** Reads cells of some ranges of the last reading again, without merged areas. One round trip. */
  readCells(ranges: readonly SheetRange[]): Promise<SnapshotCell[][]>;
  /** Tells of changes in the workbook until it is ended, by the names that its sheets had at the last reading. */
  watch(onChange: (change: WorkbookChange) => void): Promise<Unwatch>;
  /** Makes or refreshes a sheet of ours and brings it to the front. Gives its name. A user's own sheet is never touched. */
  putSheet(plan: SheetPlan, options?: PutOptions): Promise<string>;
  /** Deletes the sheet of the table with this name, where it is there. */
  removeSheet(table: string): Promise<void>;
  /** Those of our tables, by name, that are there. One round trip. */
  tablesThere(tables: readonly string[]): Promise<readonly string[]>;
  /** What stands in a table of ours, or null. Two round trips. */
  readTable(table: string): Promise<TableContents | null>;
  /** What the add-in keeps in the workbook, by key; what is not there is absent. One round trip. */
  readSettings(keys: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
  /** Keeps a JSON value in the workbook; undefined takes it away. */
  writeSetting(key: string, value: unknown): Promise<void>;
  /** Tries on a scratch sheet, which is deleted again, what the adapter relies on in this Excel. */
  diagnose(): Promise<Diagnosis>;
}

/** The adapter for an Excel: the global one in the add-in, the embedded workbook's in tests and on the command line. */
export function createExcelAdapter(excel: typeof Excel, options: RunOptions = {}): ExcelAdapter {
  const session = openSession(excel, options);
  let flagMemory: FlagMemory = new Map();
  const sheetNames = new Map<string, string>();
  const remembered = ({ sheets, flags, names }: WorkbookReading) => {
    flagMemory = flags;
    for (const [id, name] of names) sheetNames.set(id, name);
    return sheets;
  };
  return {
    async readActiveSheet(read = {}) {
      const [sheet] = remembered(await session.run((context) => readSheetInFront(context, read)));
      if (!sheet) throw new ExcelError("not-found");
      return sheet;
    },
    async readWorkbook(read = {}) {
      return { sheets: remembered(await session.run((context) => readSheets(context, read))) };
    },
    annotate: (flags) => session.run((context) => annotate(context, flagMemory, flags)),
    async clearFlags() {
      remembered(await session.run((context) => readSheets(context, {})));
      return session.run((context) => annotate(context, flagMemory, []));
    },
    applyEdits: (edits) => session.runInOneUndoGroup((context) => applyEdits(context, edits)),
    undo: (entries) => session.runInOneUndoGroup((context) => undo(context, entries)),
    readCells: (ranges) => session.run((context) => readCells(context, ranges, sheetNames)),
    watch: (onChange) => watchWorkbook(session, sheetNames, onChange),
    async putSheet(plan, options) {
      const { putSheet } = await loaded(import("./sheets/writing"));
      return session.run((context) => putSheet(context, plan, options));
    },
    removeSheet: (table) => session.run((context) => removeSheet(context, table)),
    tablesThere: (tables) => session.run((context) => tablesThere(context, tables)),
    readTable: (table) => session.run((context) => readTable(context, table)),
    readSettings: (keys) => session.run((context) => readSettings(context, keys)),
    writeSetting: (key, value) => session.run((context) => writeSetting(context, key, value)),
    async diagnose() {
      const { diagnose } = await loaded(import("./diagnosis/diagnosing"));
      return diagnose(session);
    },
    selectCell: (sheet, cell) => session.run((context) => selectCell(context, sheet, cell)),
  };
}
