import type { Initiative, JudgementField } from "../form";
import { defineRule } from "./framework/rule";
import { codeOf, judgementsWithRemedy } from "./judgements";
import { NOTHING_MARK, saysNothing } from "./nothing-to-say";
import { FIELD_LABELS, quote } from "./words";

interface RemedyUnneeded {
  readonly judgement: string;
  readonly mark: string;
  readonly remedy: string;
  readonly text: string;
}

export const remedyUnneeded = defineRule<RemedyUnneeded>({
  id: "remedy-unneeded",
  scope: "initiative",
  severity: "info",
  title: "①を選んだ欄に課題と改善策が書かれている",
  why: "様式では、①（達成見込み・目標達成）の場合の課題と改善策は「－」です。文章があると、②の選び間違いとも読めます。",
  howToFix: "①で正しければ課題と改善策を「－」にし、課題が残っているのであれば②に当たらないか確かめてください。",
  check({ initiative, stage }, report) {
    for (const { judgement, remedy } of judgementsWithRemedy(initiative, stage)) {
      if (codeOf(judgement) !== "1" || saysNothing(remedy.text)) continue;
      if (mayAnswerImplementation(initiative, judgement.name)) continue;
      report({
        cell: remedy.cell,
        field: remedy.name,
        related: [judgement.cell],
        data: {
          judgement: FIELD_LABELS[judgement.name],
          mark: judgement.text.trim(),
          remedy: FIELD_LABELS[remedy.name],
          text: remedy.text,
        },
      });
    }
  },
  message: ({ judgement, mark, remedy, text }) =>
    `「${judgement}」は${quote(mark)}ですが、「${remedy}」に${quote(text)}と書かれています。` +
    `①の場合、様式では「${NOTHING_MARK}」と書く欄です。①でよいか、記載が必要かを確かめてください。`,
});

/** The mid-year cell serves both judgements: unless (ⅰ) is selected, its text may be the answer to (ⅱ). */
function mayAnswerImplementation({ judgements }: Initiative, judgement: JudgementField): boolean {
  const implementation = judgements.implementationOutlook;
  if (judgement !== "attainmentOutlook" || !implementation) return false;
  return implementation.choice.kind !== "no-cell" && codeOf(implementation) !== "i";
}
