import type { Edit } from "../../edits";
import type { Applied, EditOutcome, FlagOutcome, UndoOutcome } from "../../excel";
import type { Initiative } from "../../form";
import type { Finding, Inspection, Severity } from "../../rules";
import type { CellAddress } from "../../snapshot";
import type { HelpPage } from "../help";
import type { Preferences, PreferencesProblem } from "../../preferences";
import { defaultPreferences } from "../../preferences";
import type { YearReading } from "../../prior-year";
import type { OwnSheet, RuleText, Typed } from "../services";
import type { YearFileErrorCode } from "../year-files";

export type View = "check" | "calculation" | "priorYear" | "settings";

/** What a validation covers. */
export type Scope = "sheet" | "workbook";

export type Run =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly scope: Scope }
  | { readonly kind: "checking"; readonly scope: Scope; readonly done: number; readonly total: number }
  /** Something is being written; it cannot be stopped half-way. */
  | { readonly kind: "writing"; readonly task: WritingTask["kind"] };

/** What changes the workbook. */
export type WritingTask =
  /** シートに印を付ける */
  | { readonly kind: "mark" }
  /** 指摘をすべて消す */
  | { readonly kind: "clear" }
  | { readonly kind: "apply"; readonly edits: readonly Edit[] }
  /** Takes back the last batch of the journal. */
  | { readonly kind: "undo" }
  /** 取組集計 or 指摘一覧: makes or refreshes it from the present result. */
  | { readonly kind: "putSheet"; readonly sheet: OwnSheet }
  /** Deletes both, where they are there. */
  | { readonly kind: "removeSheets" }
  /** Keeps preferences in the workbook. */
  | { readonly kind: "save"; readonly preferences: Preferences };

/** A place that people can be taken to. */
export interface Place {
  readonly sheet: string;
  readonly cell: CellAddress;
}

/** A finding as the list shows it. */
export interface ListedFinding {
  /** The finding's key: the same finding has it again after the next validation. */
  readonly id: string;
  readonly finding: Finding;
  readonly message: string;
  readonly rule: RuleText;
  /** The field's name as the form prints it; null where the finding is about none. */
  readonly fieldLabel: string | null;
  /** Null where the finding is about the workbook as a whole or about something that cannot be read. */
  readonly initiative: Initiative | null;
  /** Not there in the previous validation of its sheet. */
  readonly isNew: boolean;
}

/** How far a validation came. */
export type Completeness =
  /** The first blocks of the sheet in front alone: nothing else has been read. */
  "first" | "partial" | "cancelled" | "complete";

export interface Result {
  readonly scope: Scope;
  readonly completeness: Completeness;
  /** 取組項目 checked so far, and all of them. */
  readonly done: number;
  readonly total: number;
  readonly inspection: Inspection;
  /** Ignored ones are not among them. */
  readonly findings: readonly ListedFinding[];
  /** How many were ignored by the user. */
  readonly ignored: number;
  /** Rules that the user has switched off. */
  readonly rulesOff: number;
  /** Findings of the previous validation that are gone, as they were; ignored ones are not among them. */
  readonly mended: readonly ListedFinding[];
  /** `ListedFinding.id` now by that of the previous validation, where a finding's text was changed and it is still there. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Something that went wrong and can be tried again. */
export interface Problem {
  readonly task:
    | { readonly kind: "validate"; readonly scope: Scope }
    | { readonly kind: "show"; readonly place: Place }
    | WritingTask;
  /** Excel's own reason in Japanese, or null for a fault of the program. */
  readonly reason: string | null;
  /** `HostFailure.code`, or null for a fault of the program. */
  readonly code: string | null;
}

/** What came of the last change to the workbook. */
export type Notice =
  | { readonly kind: "marked"; readonly outcome: FlagOutcome }
  | { readonly kind: "cleared"; readonly outcome: FlagOutcome }
  | { readonly kind: "applied"; readonly outcome: EditOutcome }
  | { readonly kind: "undone"; readonly outcome: UndoOutcome }
  | { readonly kind: "sheetMade"; readonly sheet: OwnSheet; readonly name: string }
  | { readonly kind: "sheetsRemoved" };

/** What was written together and is taken back together. */
export interface Batch {
  readonly edits: readonly Edit[];
  readonly entries: readonly Applied[];
}

/** Which findings the list shows; null shows all. */
export interface Filter {
  readonly severity: Severity | null;
  /** `initiativeKey` */
  readonly initiative: string | null;
  /** `Finding.rule` */
  readonly rule: string | null;
  readonly query: string;
}

export const NO_FILTER: Filter = { severity: null, initiative: null, rule: null, query: "" };

/** What the list of findings is grouped by. */
export type Grouping = "initiative" | "rule";

/** Results for the live region; the words are chosen where it is rendered. */
export type Announcement =
  | { readonly kind: "finished" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed" }
  | { readonly kind: "shown"; readonly place: Place }
  /** The next or previous finding was opened by its button or key. */
  | { readonly kind: "stepped"; readonly listed: ListedFinding; readonly position: number; readonly count: number }
  /** What `PaneState.notice` says. */
  | { readonly kind: "notice" }
  | null;

/** 自動検証: how checking while people type is doing. */
export type LiveStatus =
  | "off"
  | "watching"
  /** Excel does not answer, for example because a cell is being edited: it is asked again in a while. */
  | "waiting"
  /** Rows, columns or sheets have changed: places are known again after a validation. */
  | "outdated"
  /** Excel does not tell of changes. */
  | "failed";

export interface PaneState {
  /** Whether the first screen is shown in place of everything else. */
  readonly isWelcoming: boolean;
  readonly view: View;
  /** The pages of the help that are open over the view, the one in front last; empty where none is. */
  readonly help: readonly HelpPage[];
  readonly run: Run;
  readonly result: Result | null;
  readonly problem: Problem | null;
  /** `ListedFinding.id` of the open finding. */
  readonly selected: string | null;
  /** Where in the list the open finding was that is gone since; stepping goes on from there. */
  readonly resumeAt: number | null;
  readonly filter: Filter;
  readonly grouping: Grouping;
  readonly announcement: Announcement;
  readonly notice: Notice | null;
  /** Whether the cells are marked in the sheet: then every validation marks them anew. */
  readonly marksCells: boolean;
  /** What we wrote since the pane was opened, the latest last. */
  readonly journal: readonly Batch[];
  /** As the workbook kept them when it was validated last. */
  readonly preferences: Preferences;
  readonly preferencesProblem: PreferencesProblem | null;
  /** What people had typed into 取組集計 at the last validation. */
  readonly typed: Typed;
  /** Whether 取組集計 or 指摘一覧 is known to be in the workbook. */
  readonly hasOwnSheets: boolean;
  readonly live: LiveStatus;
  /** 前年度: the earlier years' workbooks that are held here. */
  readonly years: YearsState;
}

/** An earlier year's workbook that the user chose. */
export interface YearFile {
  readonly id: number;
  readonly name: string;
  readonly status:
    | { readonly kind: "reading" }
    | { readonly kind: "read"; readonly reading: YearReading }
    | {
        readonly kind: "failed";
        readonly code: YearFileErrorCode;
        /** Japanese: what is wrong with the file; null where the code says it all. */
        readonly reason: string | null;
      };
}

export interface YearsState {
  readonly files: readonly YearFile[];
  /** Of those that could be read; the same array until one comes or goes. */
  readonly readings: readonly YearReading[];
}

export const NO_YEARS: YearsState = { files: [], readings: [] };

export const NOTHING_TYPED: Typed = { rows: [], priors: [], lessIsBetter: {} };

export const initialState: PaneState = {
  isWelcoming: false,
  view: "check",
  help: [],
  run: { kind: "idle" },
  result: null,
  problem: null,
  selected: null,
  resumeAt: null,
  filter: NO_FILTER,
  grouping: "initiative",
  announcement: null,
  notice: null,
  marksCells: false,
  journal: [],
  preferences: defaultPreferences,
  preferencesProblem: null,
  typed: NOTHING_TYPED,
  hasOwnSheets: false,
  live: "off",
  years: NO_YEARS,
};
