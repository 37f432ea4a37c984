import type { Initiative, Judgement, Stage } from "../form";
import { defineRule } from "./framework/rule";
import {
  SECTION_OF,
  hasPlan,
  judgementsBegun,
  marksOf,
  midyearIsFilledIn,
  selfEvaluationIsFilledIn,
} from "./judgements";
import { FIELD_LABELS, SECTION_LABELS } from "./words";

interface CodeMissing {
  readonly section: string;
  readonly judgement: string;
  readonly marks: readonly string[];
  /** Whether the rest of the section is filled in; otherwise the whole section has been forgotten. */
  readonly restIsFilledIn: boolean;
}

export const codeMissing = defineRule<CodeMissing>({
  id: "code-missing",
  scope: "initiative",
  severity: "error",
  title: "判定の①・②（(ⅰ)・(ⅱ)）が選ばれていない",
  why: "記入の済んだ振り返りには判定が必要です。選択がないまま提出・公表されると、達成したのかどうかが伝わりません。",
  howToFix: "様式に印字された選択肢のうち、当てはまるものを一つ選んで記入してください。",
  check({ initiative, stage }, report) {
    for (const judgement of judgementsBegun(initiative, stage)) {
      if (judgement.choice.kind !== "empty" || !isDue(initiative, judgement, stage)) continue;
      const section = SECTION_OF[judgement.name];
      report({
        cell: judgement.cell,
        field: judgement.name,
        data: {
          section: SECTION_LABELS[section],
          judgement: FIELD_LABELS[judgement.name],
          marks: marksOf(judgement),
          restIsFilledIn: section === "midyearReview" || selfEvaluationIsFilledIn(initiative),
        },
      });
    }
  },
  message: ({ section, judgement, marks, restIsFilledIn }) =>
    (restIsFilledIn
      ? `${section}は記入されていますが、「${judgement}」が選ばれていません。`
      : `ほかの取組項目では${section}の記入が始まっていますが、この項目の「${judgement}」が選ばれていません。`) +
    `${marks.map((mark) => `「${mark}」`).join("・")}から一つ選んでください。`,
});

/** Mid-year is judged block by block; year-end has begun for the workbook, so that no block is forgotten. */
function isDue(initiative: Initiative, judgement: Judgement, stage: Stage): boolean {
  if (SECTION_OF[judgement.name] === "midyearReview") return midyearIsFilledIn(initiative);
  return stage === "yearend" && (hasPlan(initiative) || selfEvaluationIsFilledIn(initiative));
}
