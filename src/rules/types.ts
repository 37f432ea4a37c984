import type { Fix } from "../edits";
import type { FieldName, FormReading, Initiative } from "../form";
import type { Formula, IndicatorReading, KnownPrior, SourcedFigure } from "../indicators";
import type { CellAddress, CellRange, WorkbookSnapshot } from "../snapshot";

export type Severity = "error" | "warning" | "info";

/** A block with what was worked out from it. */
export interface InspectedInitiative extends IndicatorReading {
  readonly initiative: Initiative;
  /** What was known of its earlier figures from outside it. */
  readonly priors?: readonly KnownPrior[];
}

/** What a rule reports: data first; the Japanese sentence is rendered at the edge (`messageOf`). */
export interface Report<Data = unknown> {
  readonly sheet: string;
  /** The cell that a person would change. */
  readonly cell: CellAddress;
  readonly field: FieldName | null;
  readonly data: Data;
  /** Where a rule gives one case another severity. */
  readonly severity?: Severity;
  /** Other cells that the finding speaks of. */
  readonly related?: readonly { readonly sheet: string; readonly cell: CellAddress }[];
  /** The figures and the formula that the message speaks of, for people to follow. */
  readonly figures?: readonly SourcedFigure[];
  readonly formulas?: readonly Formula[];
  readonly fix?: Fix;
}

/** 指摘: a report of a rule with everything that the outside needs to know of it. */
export interface Finding<Data = unknown> extends Report<Data> {
  readonly rule: string;
  readonly severity: Severity;
  /** Index of the block (`Initiative.index`), or null for a finding about the workbook or an unreadable block. */
  readonly initiative: number | null;
  /** The block's number and range, for output. */
  readonly initiativeNumber: string | null;
  readonly range: CellRange | null;
  /** Identity for ignoring: rule, title, field and a hash of the text; survives inserted rows and renumbering. */
  readonly key: string;
  /** Set by the suppression filter after the rules. */
  readonly suppressed: { readonly reason: string } | null;
}

/** Everything that one validation found out. */
export interface Inspection {
  readonly snapshot: WorkbookSnapshot;
  readonly form: FormReading;
  readonly initiatives: readonly InspectedInitiative[];
  /** By initiative, then cell, then rule. */
  readonly findings: readonly Finding[];
}
