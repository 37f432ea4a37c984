import { planAutofill, type Proposal } from "../autofill";
import { renderEdits, type Edit } from "../edits";
import type { Inspection } from "../rules";
import type { FillPart } from "./fill-options";

/** The mendings of all findings, without those that contradict an earlier one. */
export function fixesOf({ findings }: Inspection): Edit[] {
  const edits = findings.flatMap(({ fix, suppressed }) => (suppressed === null ? (fix?.edits ?? []) : []));
  return withoutConflicts(distinct(edits));
}

/** Several findings may come to the same mending. */
function distinct(edits: readonly Edit[]): Edit[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function withoutConflicts(edits: readonly Edit[]): Edit[] {
  const refused = new Set(renderEdits(edits).refused);
  return edits.filter((edit) => !refused.has(edit));
}

const PART_OF = {
  judgement: "judgement",
  "remedy-mark": "judgement",
  statement: "figures",
} as const satisfies Record<Proposal["kind"], FillPart>;

/** What the pane would offer with a tick, of the parts that are asked for; with `fixes` also what replaces words. */
export function proposalsOf(
  inspection: Inspection,
  parts: ReadonlySet<FillPart>,
  { fixes, lessIsBetter }: { readonly fixes: boolean; readonly lessIsBetter: Readonly<Record<string, boolean>> },
): Proposal[] {
  const wanted = planAutofill(inspection, { lessIsBetter }).filter(
    ({ kind, isAddition }) => parts.has(PART_OF[kind]) && (isAddition || fixes),
  );
  const ids = new Set(wanted.map(({ id }) => id));
  return wanted.filter(({ requires }) => requires === null || ids.has(requires));
}
