import { openAutofill } from "../autofill";
import {
  FIELD_LABELS,
  closeInspection,
  inspectInitiative,
  inspectWorkbook,
  messageOf,
  openInSteps,
  withPriors,
} from "../rules";
import { ruleOf } from "../rules";
import type { Initiative } from "../form";
import type { Finding, InitiativeInspection, InspectedInitiative, Inspection, OpenInspection } from "../rules";
import { matchYears, yearOfFormInSteps, type YearReading } from "../prior-year";
import { findingsSheet, OWN_SHEETS, readTyped, summarySheet, typedDirections, typedPriors } from "../sheets";
import type { SheetPlan, TableContents } from "../sheets";
import type { WorkbookSnapshot } from "../snapshot";
import { fromStored, toStored, type Preferences } from "../preferences";
import type { Steps } from "../steps";
import type { CheckSettings, Checking, Engine, OwnSheet, RuleText, Typed } from "./services";

/** The engine of src/rules, driven slice by slice. A module of its own, so that it loads after the first paint. */
export const engine: Engine = {
  begin,
  messageOf,
  ruleOf: ruleTextOf,
  openAutofill: (inspection, { lessIsBetter }) => openAutofill(inspection, { lessIsBetter }),
  fromStored,
  toStored,
  fieldLabel: (field) => FIELD_LABELS[field],
  tables: { summary: OWN_SHEETS.summary.table, findings: OWN_SHEETS.findings.table },
  readTyped: typedIn,
  planSheet,
};

function typedIn(contents: TableContents | null): Typed {
  const rows = readTyped(contents);
  return { rows, priors: typedPriors(rows), lessIsBetter: typedDirections(rows) };
}

function planSheet(sheet: OwnSheet, inspection: Inspection, { rows }: Typed): SheetPlan {
  return sheet === "summary" ? summarySheet(inspection, rows) : findingsSheet(inspection);
}

/** What each inspected block gave, and by which preferences. */
const known = new WeakMap<InspectedInitiative, { part: InitiativeInspection; preferences: Preferences }>();

function* begin(snapshot: WorkbookSnapshot, preferences: CheckSettings, previous?: Inspection): Steps<Checking> {
  const open = yield* withYears(yield* openInSteps(snapshot, preferences), preferences.years ?? []);
  const reuse = reuseOf(previous, open, preferences);
  const parts: InitiativeInspection[] = [];
  let workbookFindings: readonly Finding[] | null = null;
  return {
    form: open.form,
    total: open.initiatives.length,
    get done() {
      return parts.length;
    },
    next() {
      const initiative = open.initiatives[parts.length];
      if (initiative !== undefined) parts.push(reuse(initiative) ?? inspected(open, initiative, preferences));
      else workbookFindings ??= inspectWorkbook(open);
      return workbookFindings === null;
    },
    inspection: () => closeInspection(open, parts, workbookFindings ?? []),
  };
}

/** What earlier years' workbooks know of the blocks, for what these leave out. */
function* withYears(open: OpenInspection, years: readonly YearReading[]): Steps<OpenInspection> {
  if (years.length === 0) return open;
  return withPriors(open, matchYears(yield* yearOfFormInSteps(open.form), years).priors);
}

function inspected(open: OpenInspection, initiative: Initiative, preferences: Preferences): InitiativeInspection {
  const part = inspectInitiative(open, initiative);
  known.set(part.inspected, { part, preferences });
  return part;
}

/** Finds what an earlier inspection with the same preferences, year and stage made of the same block. */
function reuseOf(
  previous: Inspection | undefined,
  { form, priors }: OpenInspection,
  preferences: Preferences,
): (initiative: Initiative) => InitiativeInspection | null {
  const isSameTime = previous?.form.fiscalYear?.year === form.fiscalYear?.year && previous?.form.stage === form.stage;
  if (previous === undefined || !isSameTime) return () => null;
  const byIndex = new Map(previous.initiatives.map((block) => [block.initiative.index, block]));
  return (initiative) => {
    const before = byIndex.get(initiative.index);
    const entry = before && known.get(before);
    if (!entry || entry.preferences !== preferences) return null;
    const isSame = isAlike(before.initiative, initiative) && isAlike(before.priors, priors.get(initiative.index));
    return isSame ? entry.part : null;
  };
}

function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A finding of a rule that is not registered shows its id, so that nothing found is ever dropped. */
function ruleTextOf(finding: Finding): RuleText {
  return ruleOf(finding.rule) ?? { id: finding.rule, title: finding.rule, why: "", howToFix: "" };
}
