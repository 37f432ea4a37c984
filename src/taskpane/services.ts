import type { Proposal } from "../autofill";
import type { Edit } from "../edits";
import type { Diagnosis, OfficeFacts } from "../excel";
import type { Applied, CellFlag, EditOutcome, FlagOutcome, SheetRange, UndoOutcome } from "../excel";
import type { Unwatch, WorkbookChange } from "../excel";
import type { FieldName, FormReading } from "../form";
import type { Finding, InspectedInitiative, Inspection } from "../rules";
import type { HelpTexts } from "./help";
import type { Memory } from "./memory";
import type { KnownPrior } from "../indicators";
import type { YearReading } from "../prior-year";
import type { ReadYear } from "./year-files";
import type { Preferences, ReadPreferences } from "../preferences";
import type { SheetPlan, TableContents, TypedRow } from "../sheets";
import type { Steps } from "../steps";
import type { CellAddress, SnapshotCell, WorkbookSnapshot } from "../snapshot";

/**
 * Takes the first rows of the sheet in front while the rest of a large workbook is still to be read. The block that they end
 * in may be cut. Reading goes on when the promise is fulfilled, and ends when it is rejected.
 */
export type OnFirstPart = (part: WorkbookSnapshot) => Promise<void>;

/** What the pane needs of Excel. Every promise may reject with a `HostFailure`. */
export interface PaneExcel {
  /** The sheet in front, as a workbook of one sheet. */
  readActiveSheet(onFirstPart?: OnFirstPart): Promise<WorkbookSnapshot>;
  readWorkbook(onFirstPart?: OnFirstPart): Promise<WorkbookSnapshot>;
  /** Shows a cell: activates its sheet first. */
  selectCell(sheet: string, cell: CellAddress): Promise<void>;
  /** Reads some cells again, without merged areas and sizes. */
  readCells(ranges: readonly SheetRange[]): Promise<SnapshotCell[][]>;
  /** Replaces the marks on the sheets that were read last by these. */
  annotate(flags: readonly CellFlag[]): Promise<FlagOutcome>;
  /** Takes all our marks off all sheets. */
  clearFlags(): Promise<FlagOutcome>;
  /** Writes edits where the workbook still is as they expect it. */
  applyEdits(edits: readonly Edit[]): Promise<EditOutcome>;
  /** Takes back what was written, where nobody changed it since. */
  undo(entries: readonly Applied[]): Promise<UndoOutcome>;
  /** Makes or refreshes a sheet of ours and brings it to the front. Gives its name. */
  putSheet(plan: SheetPlan): Promise<string>;
  /** Deletes the sheet of a table of ours, where it is there. */
  removeSheet(table: string): Promise<void>;
  /** Those of our tables, by name, that are there. */
  tablesThere(tables: readonly string[]): Promise<readonly string[]>;
  /** What stands in a table of ours; null where there is none. */
  readTable(table: string): Promise<TableContents | null>;
  /** What the workbook keeps for us; undefined where it keeps nothing. */
  readPreferences(): Promise<unknown>;
  writePreferences(value: unknown): Promise<void>;
  /** Tells of changes in the workbook until it is ended. */
  watch(onChange: (change: WorkbookChange) => void): Promise<Unwatch>;
}

/** How Excel refuses: the message is Japanese and says what happened, why, and what to do. */
export interface HostFailure extends Error {
  readonly code: string;
}

export function isHostFailure(error: unknown): error is HostFailure {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/** What a rule says about itself. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly howToFix: string;
}

/** What people typed into 取組集計. */
export interface Typed {
  readonly rows: readonly TypedRow[];
  /** The missing 前年度, as the engine takes them. */
  readonly priors: readonly KnownPrior[];
  /** The directions that they chose, by the indicator's name. */
  readonly lessIsBetter: Readonly<Record<string, boolean>>;
}

/** By what the engine checks. */
export interface CheckSettings extends Preferences {
  readonly priors?: readonly KnownPrior[];
  /** What earlier years' workbooks say. */
  readonly years?: readonly YearReading[];
}

/** The sheets that we make on request. */
export type OwnSheet = "summary" | "findings";

/** A validation that goes on by one 取組項目 at a time, so that the pane stays responsive and can stop it. */
export interface Checking {
  readonly form: FormReading;
  /** How many 取組項目 there are to check. */
  readonly total: number;
  readonly done: number;
  /** Checks the next 取組項目; the workbook as a whole comes last. False when nothing is left. */
  next(): boolean;
  /** Everything found so far. */
  inspection(): Inspection;
}

/** The engine as the pane drives it. It is loaded after the first paint. */
export interface Engine {
  /** @param previous of an inspection with the same layout: what it made of blocks that are as they were is taken over */
  begin(snapshot: WorkbookSnapshot, preferences: CheckSettings, previous?: Inspection): Steps<Checking>;
  /** Understands what the workbook keeps. */
  fromStored(value: unknown): ReadPreferences;
  toStored(preferences: Preferences): unknown;
  ruleOf(finding: Finding): RuleText;
  messageOf(finding: Finding): string;
  /** What could be filled in from the figures, block by block. */
  openAutofill(
    inspection: Inspection,
    preferences: Preferences,
  ): (inspected: InspectedInitiative) => readonly Proposal[];
  /** A field's name as the form prints it. */
  fieldLabel(field: FieldName): string;
  /** The names of our sheets' tables. */
  readonly tables: Readonly<Record<OwnSheet, string>>;
  /** What people typed into 取組集計, as it is now. */
  readTyped(contents: TableContents | null): Typed;
  /** A sheet of ours as it is to be made of an inspection; what people typed is kept. */
  planSheet(sheet: OwnSheet, inspection: Inspection, typed: Typed): SheetPlan;
}

/** What the page 診断情報 asks for. */
export interface DiagnosisServices {
  facts(): OfficeFacts;
  /** Tries this Excel on a scratch sheet. Rejects with a `HostFailure` where none can be added. */
  run(): Promise<Diagnosis>;
}

/** Everything that the pane takes from outside. */
export interface PaneServices {
  readonly diagnosis: DiagnosisServices;
  readonly excel: PaneExcel;
  readonly loadEngine: () => Promise<Engine>;
  /** Reads an earlier year's workbook in a thread of its own. */
  readonly readYear: ReadYear;
  readonly helpTexts: HelpTexts;
  readonly memory: Memory;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Does something later, unless what it gives is called before. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** Gives the page a chance to paint and to take clicks. */
  readonly pause: () => Promise<void>;
}
