import { openAutofill } from "../autofill";
import { FIELD_LABELS, closeInspection, inspectInitiative, inspectWorkbook, messageOf, openInspection } from "../rules";
import { ruleOf } from "../rules";
import type { Finding, InitiativeInspection } from "../rules";
import type { WorkbookSnapshot } from "../snapshot";
import { fromStored, toStored, type Preferences } from "../preferences";
import type { Checking, Engine, RuleText } from "./services";

/** The engine of src/rules, driven slice by slice. A module of its own, so that it loads after the first paint. */
export const engine: Engine = {
  begin,
  messageOf,
  ruleOf: ruleTextOf,
  openAutofill: (inspection, { lessIsBetter }) => openAutofill(inspection, { lessIsBetter }),
  fromStored,
  toStored,
  fieldLabel: (field) => FIELD_LABELS[field],
};

function begin(snapshot: WorkbookSnapshot, preferences: Preferences): Checking {
  const open = openInspection(snapshot, preferences);
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
      if (initiative !== undefined) parts.push(inspectInitiative(open, initiative));
      else workbookFindings ??= inspectWorkbook(open);
      return workbookFindings === null;
    },
    inspection: () => closeInspection(open, parts, workbookFindings ?? []),
  };
}

/** A finding of a rule that is not registered shows its id, so that nothing found is ever dropped. */
function ruleTextOf(finding: Finding): RuleText {
  return ruleOf(finding.rule) ?? { id: finding.rule, title: finding.rule, why: "", howToFix: "" };
}
