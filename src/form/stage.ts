import { saysSomething } from "./fold";
import type { Initiative, Judgement, Stage } from "./types";

/**
 * The stage that a workbook has reached: 年度末 once any block has results or a year-end code, 中間 once any block has
 * something in 中間振り返り, 計画 before.
 */
export function stageOf(initiatives: readonly Initiative[]): Stage {
  const hasYearEnd = initiatives.some(
    ({ fields, judgements }) => says(fields.results) || isChosen(judgements.attainment),
  );
  if (hasYearEnd) return "yearend";
  const hasMidyear = initiatives.some(
    ({ fields, judgements }) =>
      isChosen(judgements.implementationOutlook) ||
      isChosen(judgements.attainmentOutlook) ||
      says(fields.midyearRemedy),
  );
  return hasMidyear ? "midyear" : "plan";
}

/** Whether nothing at all has been filled in: neither a text nor a choice. */
export function isBlankBlock({ fields, judgements }: Pick<Initiative, "fields" | "judgements">): boolean {
  return !Object.values(fields).some(says) && !Object.values(judgements).some(isChosen);
}

function says(field: { readonly text: string } | undefined): boolean {
  return field !== undefined && saysSomething(field.text);
}

function isChosen(judgement: Judgement | undefined): boolean {
  return judgement !== undefined && judgement.choice.kind !== "empty" && judgement.choice.kind !== "no-cell";
}
