import type { Finding, InspectedInitiative, Inspection } from "../rules";
import { textsOf } from "../snapshot";
import { proposeCorrections } from "./corrections";
import { proposeJudgement, proposeRemedyMarks } from "./judgements";
import { remedyMark } from "./remedy-style";
import { proposeStatements } from "./statements";
import type { Proposal } from "./types";

export interface AutofillOptions {
  /** By the indicator's name, as in the settings of the inspection. */
  readonly lessIsBetter?: Readonly<Record<string, boolean>>;
}

/** Plans block by block, for whoever shows progress: `planAutofill` is the fold over all blocks. */
export function openAutofill(
  inspection: Inspection,
  options: AutofillOptions,
): (inspected: InspectedInitiative) => Proposal[] {
  const { snapshot, form } = inspection;
  const { stage } = form;
  const textAt = textsOf(snapshot.sheets);
  const directions = new Map(Object.entries(options.lessIsBetter ?? {}));
  const mark = remedyMark(form.initiatives);
  const statements = {
    fiscalYear: form.fiscalYear?.year ?? null,
    stage,
    lessIsBetter: (name: string) => directions.get(name),
    textAt,
  };
  const findings = byBlock(inspection);
  return (inspected) => {
    if (inspected.initiative.isBlank) return [];
    const judgement = proposeJudgement(inspected, textAt);
    return [
      ...(judgement ? [judgement] : []),
      ...proposeCorrections(findings.get(inspected.initiative.index) ?? []),
      ...proposeStatements(inspected, statements),
      ...proposeRemedyMarks(inspected, { stage, textAt, mark, proposed: judgement }, inspected.suggestedAttainment),
    ];
  };
}

/** The findings by their block; those of none under null. */
function byBlock({ findings }: Inspection): ReadonlyMap<number | null, readonly Finding[]> {
  const blocks = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const known = blocks.get(finding.initiative);
    if (known) known.push(finding);
    else blocks.set(finding.initiative, [finding]);
  }
  return blocks;
}

/**
 * What can be filled in from the figures: empty judgements, 達成率 and 対前年度 that are not stated or wrong, and － where no remedy
 * is called for. Nothing is left to propose once all of it has been written.
 */
export function planAutofill(inspection: Inspection, options: AutofillOptions = {}): Proposal[] {
  return inspection.initiatives.flatMap(openAutofill(inspection, options));
}
