import type { Code, Field, Initiative, Judgement, JudgementField, Section, Stage } from "../form";
import { isEmpty, saysNothing } from "./nothing-to-say";

/** A judgement ①/② with the cell beside it that must say something where it is ②. */
export interface JudgementWithRemedy {
  readonly judgement: Judgement;
  readonly remedy: Field;
}

/** 中間振り返り and 自己評価, which begin in the course of the year. */
type Review = Exclude<Section, "plan">;

/** Which section a judgement belongs to. */
export const SECTION_OF: Readonly<Record<JudgementField, Review>> = {
  implementationOutlook: "midyearReview",
  attainmentOutlook: "midyearReview",
  attainment: "selfEvaluation",
};

const REMEDY_OF = { attainmentOutlook: "midyearRemedy", attainment: "selfEvaluationRemedy" } as const;

/** Whether a section behind the plan is to be looked at: what has not begun is nobody's omission. */
export function hasBegun(section: Review, stage: Stage): boolean {
  return section === "midyearReview" ? stage !== "plan" : stage === "yearend";
}

/** The judgements ①/② that have begun and have a remedy cell beside them. */
export function judgementsWithRemedy(initiative: Initiative, stage: Stage): JudgementWithRemedy[] {
  const begun: JudgementWithRemedy[] = [];
  for (const field of ["attainmentOutlook", "attainment"] as const) {
    const judgement = initiative.judgements[field];
    const remedy = initiative.fields[REMEDY_OF[field]];
    if (judgement && remedy && hasBegun(SECTION_OF[field], stage)) begun.push({ judgement, remedy });
  }
  return begun;
}

/** The judgements that have begun, in the order of the form. */
export function judgementsBegun(initiative: Initiative, stage: Stage): Judgement[] {
  return (["implementationOutlook", "attainmentOutlook", "attainment"] as const)
    .filter((field) => hasBegun(SECTION_OF[field], stage))
    .map((field) => initiative.judgements[field])
    .filter((judgement) => judgement !== undefined);
}

/** The selected code, or null. */
export function codeOf(judgement: Judgement | undefined): Code | null {
  return judgement?.choice.kind === "selected" ? judgement.choice.code : null;
}

/** The marks that a judgement may have, as the block prints them. */
export function marksOf(judgement: Judgement): string[] {
  const printed = judgement.legend.map((option) => option.mark);
  if (printed.length > 0) return printed;
  return judgement.name === "implementationOutlook" ? ["(ⅰ)", "(ⅱ)"] : ["①", "②"];
}

/** Whether the block has a 計画: one of its two columns has been filled in. */
export function hasPlan({ fields }: Initiative): boolean {
  return [fields.policyAndGoal, fields.annualPlan].some((field) => field !== undefined && !isEmpty(field.text));
}

/** Whether anything has been said in 中間振り返り; it is judged block by block, since an item may start mid-year. */
export function midyearIsFilledIn({ fields, judgements }: Initiative): boolean {
  const chosen = [judgements.implementationOutlook, judgements.attainmentOutlook].some(
    (judgement) => judgement !== undefined && isChosen(judgement),
  );
  return (
    chosen ||
    [fields.midyearRemedy, fields.implementationRemedy].some((field) => field !== undefined && !saysNothing(field.text))
  );
}

/** Whether anything has been said in 自己評価 of this block. */
export function selfEvaluationIsFilledIn({ fields, judgements }: Initiative): boolean {
  const said = [fields.results, fields.selfEvaluationRemedy].some(
    (field) => field !== undefined && !saysNothing(field.text),
  );
  return said || (judgements.attainment !== undefined && isChosen(judgements.attainment));
}

function isChosen(judgement: Judgement): boolean {
  const { kind } = judgement.choice;
  return kind === "selected" || kind === "other" || kind === "invalid";
}
