import type { Finding, Inspection, Severity } from "../../rules";
import type { CellAddress } from "../../snapshot";
import type { RuleText } from "../services";

export type View = "check" | "calculation";

/** What a validation covers. */
export type Scope = "sheet" | "workbook";

export type Run =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly scope: Scope }
  | { readonly kind: "checking"; readonly scope: Scope; readonly done: number; readonly total: number };

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
  /** Not there in the previous validation of its sheet. */
  readonly isNew: boolean;
}

/** How far a validation came. */
export type Completeness = "partial" | "cancelled" | "complete";

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
  /** How many of the previous validation are gone. */
  readonly mended: number;
}

/** Something that went wrong and can be tried again. */
export interface Problem {
  readonly task:
    { readonly kind: "validate"; readonly scope: Scope } | { readonly kind: "show"; readonly place: Place };
  /** Excel's own reason in Japanese, or null for a fault of the program. */
  readonly reason: string | null;
}

export interface Filter {
  /** null shows all. */
  readonly severity: Severity | null;
  readonly query: string;
}

/** Results for the live region; the words are chosen where it is rendered. */
export type Announcement =
  | { readonly kind: "finished" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed" }
  | { readonly kind: "shown"; readonly place: Place }
  | null;

export interface PaneState {
  readonly view: View;
  readonly run: Run;
  readonly result: Result | null;
  readonly problem: Problem | null;
  /** `ListedFinding.id` of the open finding. */
  readonly selected: string | null;
  readonly filter: Filter;
  readonly announcement: Announcement;
}

export const initialState: PaneState = {
  view: "check",
  run: { kind: "idle" },
  result: null,
  problem: null,
  selected: null,
  filter: { severity: null, query: "" },
  announcement: null,
};
