import type { Fix } from "../../edits";
import type { FieldName, FormReading, Initiative, Stage } from "../../form";
import type { Formula, SourcedFigure } from "../../indicators";
import type { CellAddress, CellRange, SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import type { InspectedInitiative, Severity } from "../types";

/** What is said of a rule everywhere: in the pane, on its page, in reports. The texts are Japanese. */
export interface RuleMetadata {
  /** Kebab case, stable: settings and ignored findings refer to it. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly title: string;
  /** Why it matters, with the source of the requirement. */
  readonly why: string;
  /** What a person does about it. */
  readonly howToFix: string;
}

/** What a rule about one block may look at. */
export interface InitiativeContext extends InspectedInitiative {
  readonly form: FormReading;
  /** 当年度, or null where nothing tells it. */
  readonly fiscalYear: number | null;
  /** How far the year has come: rules for what has not begun stay silent. */
  readonly stage: Stage;
  /** The block's sheet, for rules about layout. */
  readonly sheet: SheetSnapshot | undefined;
  /** What a cell of the block's sheet holds, "" for an empty one: fixes are made for the whole cell's text. */
  readonly textAt: (cell: CellAddress) => string;
}

/** What a rule about the workbook as a whole may look at. */
export interface WorkbookContext {
  readonly snapshot: WorkbookSnapshot;
  readonly form: FormReading;
  readonly initiatives: readonly Initiative[];
  readonly fiscalYear: number | null;
  readonly stage: Stage;
}

/** What a rule reports: data first; `message` makes the sentence of it at the edge. */
export interface Draft<Data> {
  /** The cell that a person would change. */
  readonly cell: CellAddress;
  readonly field: FieldName | null;
  readonly data: Data;
  /** Where this case weighs more or less than the rule's own severity. */
  readonly severity?: Severity;
  /** Other cells on the same sheet that the finding speaks of. */
  readonly related?: readonly CellAddress[];
  readonly figures?: readonly SourcedFigure[];
  readonly formulas?: readonly Formula[];
  readonly fix?: Fix;
}

/** The block that a finding of a workbook rule belongs to; `index` is absent for one that could not be read. */
export interface Block {
  readonly sheet: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly range: CellRange;
  readonly index?: number;
}

export interface WorkbookDraft<Data> extends Draft<Data> {
  readonly block: Block;
}

/** A rule that needs one block alone: re-checked when that block changes. */
export interface InitiativeRule<Data> extends RuleMetadata {
  readonly scope: "initiative";
  check(context: InitiativeContext, report: (draft: Draft<Data>) => void): void;
  /** The Japanese sentence: what, where, why, what to do, with the figures. */
  message(data: Data): string;
}

/** A rule that compares blocks with one another. */
export interface WorkbookRule<Data> extends RuleMetadata {
  readonly scope: "workbook";
  check(context: WorkbookContext, report: (draft: WorkbookDraft<Data>) => void): void;
  message(data: Data): string;
}

export type Rule<Data = unknown> = InitiativeRule<Data> | WorkbookRule<Data>;

/**
 * Declares a rule. `Data` ties what `check` reports to what `message` says.
 *
 * A rule knows neither suppression nor settings nor output: it reports what it sees.
 */
export function defineRule<Data>(rule: InitiativeRule<Data>): InitiativeRule<Data>;
export function defineRule<Data>(rule: WorkbookRule<Data>): WorkbookRule<Data>;
export function defineRule<Data>(rule: Rule<Data>): Rule<Data> {
  return rule;
}
