import { readFile } from "node:fs/promises";
import path from "node:path";
import { openAutofill } from "../../../src/autofill";
import type { Finding, Inspection } from "../../../src/rules";
import type { Edit } from "../../../src/edits";
import type { Diagnosis } from "../../../src/excel";
import type { Applied, CellFlag, EditOutcome, FlagOutcome, SheetRange, UndoOutcome } from "../../../src/excel";
import type { Unwatch, WorkbookChange } from "../../../src/excel";
import type { SnapshotCell, WorkbookSnapshot } from "../../../src/snapshot";
import { fromStored, toStored, type Preferences } from "../../../src/preferences";
import { findingsSheet, OWN_SHEETS, readTyped, summarySheet, typedDirections, typedPriors } from "../../../src/sheets";
import type { SheetPlan, TableContents } from "../../../src/sheets";
import type { Memory, Remembered } from "../../../src/taskpane/memory";
import type { Engine, PaneExcel, PaneServices } from "../../../src/taskpane/services";
import { YearFileError, type ReadYear } from "../../../src/taskpane/year-files";
import { inspection } from "./data";

const DOCS = path.resolve(__dirname, "../../../docs");

/** How Excel refuses, in the shape that the adapter gives it. */
export class FakeFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A workbook that answers with what the test gave it, and refuses when the test says so. */
export class FakeExcel implements PaneExcel {
  readonly selected: string[] = [];
  refusal: Error | null = null;
  reads = 0;
  /** The marks in the sheet, as they were put last. */
  marks: readonly CellFlag[] = [];
  readonly written: (readonly Edit[])[] = [];
  readonly undone: (readonly Applied[])[] = [];
  readonly readAgain: (readonly SheetRange[])[] = [];
  /** Outcomes that the test wants; otherwise all goes well. */
  flagOutcome: FlagOutcome | null = null;
  editOutcome: EditOutcome | null = null;
  undoOutcome: UndoOutcome | null = null;
  /** Who wants to know of changes; null while nobody does. */
  onChange: ((change: WorkbookChange) => void) | null = null;
  /** Sheets of ours that were made, and tables whose sheets were deleted. */
  readonly sheets: SheetPlan[] = [];
  readonly removed: string[] = [];
  /** What stands in 取組集計. */
  table: TableContents | null = null;
  /** What the workbook keeps. */
  preferences: unknown = undefined;
  /** Called with every writing: what the workbook is like after it. */
  onWrite: () => void = () => undefined;
  private gate: Promise<void> = Promise.resolve();

  constructor(public inspection: Inspection) {}

  /** What the checks in this Excel come to. */
  diagnosed: Diagnosis = { outcomes: [{ id: "dash", passed: true, seen: "-" }], isScratchGone: true };

  diagnose(): Promise<Diagnosis> {
    return this.refusal === null ? Promise.resolve(this.diagnosed) : Promise.reject(this.refusal);
  }

  /** Holds every answer back until the returned function is called. */
  hold(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  readActiveSheet(): Promise<WorkbookSnapshot> {
    return this.read();
  }

  readWorkbook(): Promise<WorkbookSnapshot> {
    return this.read();
  }

  async selectCell(sheet: string, cell: { row: number; column: number }): Promise<void> {
    await this.answer();
    this.selected.push(`${sheet}!${cell.row},${cell.column}`);
  }

  async readCells(ranges: readonly SheetRange[]): Promise<SnapshotCell[][]> {
    await this.answer();
    this.readAgain.push(ranges);
    return ranges.map(() => []);
  }

  async annotate(flags: readonly CellFlag[]): Promise<FlagOutcome> {
    await this.answer();
    this.marks = flags;
    return this.flagOutcome ?? { highlighted: flags.length, obstacles: [] };
  }

  async clearFlags(): Promise<FlagOutcome> {
    await this.answer();
    this.marks = [];
    return this.flagOutcome ?? { highlighted: 0, obstacles: [] };
  }

  async applyEdits(edits: readonly Edit[]): Promise<EditOutcome> {
    await this.answer();
    this.written.push(edits);
    this.onWrite();
    return this.editOutcome ?? { applied: edits.map(appliedOf), refused: [] };
  }

  async undo(entries: readonly Applied[]): Promise<UndoOutcome> {
    await this.answer();
    this.undone.push(entries);
    return this.undoOutcome ?? { restored: entries, kept: [] };
  }

  async putSheet(plan: SheetPlan): Promise<string> {
    await this.answer();
    this.sheets.push(plan);
    return plan.sheet;
  }

  async removeSheet(table: string): Promise<void> {
    await this.answer();
    this.removed.push(table);
  }

  async tablesThere(tables: readonly string[]): Promise<readonly string[]> {
    await this.answer();
    const made = new Set(this.sheets.map(({ table }) => table));
    return tables.filter((table) => made.has(table) && !this.removed.includes(table));
  }

  async readTable(): Promise<TableContents | null> {
    await this.answer();
    return this.table;
  }

  async readPreferences(): Promise<unknown> {
    await this.answer();
    return this.preferences;
  }

  async watch(onChange: (change: WorkbookChange) => void): Promise<Unwatch> {
    await this.answer();
    this.onChange = onChange;
    return async () => {
      await this.answer();
      this.onChange = null;
    };
  }

  async writePreferences(value: unknown): Promise<void> {
    await this.answer();
    this.preferences = value;
  }

  private async read(): Promise<WorkbookSnapshot> {
    await this.answer();
    this.reads++;
    return this.inspection.snapshot;
  }

  private async answer(): Promise<void> {
    await this.gate;
    if (this.refusal !== null) throw this.refusal;
  }
}

/** An edit as if it had been written, whole cells not worked out. */
function appliedOf(edit: Edit): Applied {
  if (edit.kind === "rowHeight") {
    return { kind: "rowHeight", sheet: edit.sheet, row: edit.row, before: edit.before, after: edit.points };
  }
  return { kind: "cell", sheet: edit.sheet, cell: edit.cell, before: edit.before, after: edit.text };
}

/** An engine whose result is known: it hands out `inspection` block by block. */
export function fakeEngine(source: () => Inspection): Engine {
  return {
    *begin(_, { ignored }) {
      yield;
      const whole = withIgnored(source(), ignored);
      const total = whole.initiatives.length;
      let done = 0;
      let isFinished = false;
      return {
        form: whole.form,
        total,
        get done() {
          return done;
        },
        next() {
          if (done < total) done++;
          else isFinished = true;
          return !isFinished;
        },
        inspection: () => inspectionUpTo(whole, done, isFinished),
      };
    },
    openAutofill: (inspection) => openAutofill(inspection, {}),
    fromStored,
    toStored,
    messageOf: (finding) => String(finding.data),
    ruleOf: ({ rule }) => ({ id: rule, title: `規則 ${rule}`, why: `${rule}の理由`, howToFix: `${rule}の直し方` }),
    tables: { summary: OWN_SHEETS.summary.table, findings: OWN_SHEETS.findings.table },
    readTyped(contents) {
      const rows = readTyped(contents);
      return { rows, priors: typedPriors(rows), lessIsBetter: typedDirections(rows) };
    },
    planSheet: (sheet, whole, { rows }) => (sheet === "summary" ? summarySheet(whole, rows) : findingsSheet(whole)),
    fieldLabel: (field) => (field === "results" ? "当年度の取組実績及び目標の達成状況" : field),
  };
}

/** Marks what the preferences set aside, as the engine does. */
function withIgnored(whole: Inspection, ignored: Preferences["ignored"]): Inspection {
  const reasons = new Map(ignored.map(({ key, reason }) => [key, reason]));
  return {
    ...whole,
    findings: whole.findings.map((finding) => {
      const reason = reasons.get(finding.key);
      return reason === undefined ? finding : { ...finding, suppressed: { reason } };
    }),
  };
}

function inspectionUpTo(whole: Inspection, done: number, isFinished: boolean): Inspection {
  const checked = new Set(whole.initiatives.slice(0, done).map(({ initiative }) => initiative.index));
  const isKnown = ({ initiative }: Finding): boolean => isFinished || (initiative !== null && checked.has(initiative));
  return {
    ...inspection(whole.initiatives.slice(0, done), whole.findings.filter(isKnown)),
    snapshot: whole.snapshot,
    form: whole.form,
  };
}

interface FakeOptions {
  readonly tick?: number;
  readonly memory?: Memory;
  readonly readYear?: ReadYear;
}

const noYear: ReadYear = () => Promise.reject(new YearFileError("failed", null));

/** Services around the fakes; time passes by `tick` milliseconds with every look at the clock. */
export function fakeServices(
  excel: FakeExcel,
  { tick = 0, memory = fakeMemory("welcomed"), readYear = noYear }: FakeOptions = {},
): PaneServices & { pauses: () => number } {
  let time = 0;
  let pauses = 0;
  return {
    excel,
    loadEngine: () => Promise.resolve(fakeEngine(() => excel.inspection)),
    diagnosis: {
      facts: () => ({
        version: "16.0",
        platform: "PC",
        language: "ja-JP",
        excelApi: "1.17",
        others: ["SharedRuntime 1.1"],
      }),
      run: () => excel.diagnose(),
    },
    helpTexts: {
      rule: (id) => readFile(path.join(DOCS, "rules", `${id}.md`), "utf8"),
      manual: () => readFile(path.join(DOCS, "manual.md"), "utf8"),
    },
    memory,
    readYear,
    now: () => (time += tick),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
    pauses: () => pauses,
  };
}

/** A memory that holds these things already. */
export function fakeMemory(...things: Remembered[]): Memory {
  const remembered = new Set(things);
  return { has: (what) => remembered.has(what), remember: (what) => void remembered.add(what) };
}
