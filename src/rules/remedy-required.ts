import { defineRule } from "./framework/rule";
import { codeOf, judgementsWithRemedy } from "./judgements";
import { saysNothing } from "./nothing-to-say";
import { FIELD_LABELS, quote } from "./words";

interface RemedyRequired {
  /** The judgement's label and its mark as written. */
  readonly judgement: string;
  readonly mark: string;
  readonly remedy: string;
  /** What stands in the remedy cell. */
  readonly text: string;
}

export const remedyRequired = defineRule<RemedyRequired>({
  id: "remedy-required",
  scope: "initiative",
  severity: "error",
  title: "②を選んだ欄に課題と改善策がない",
  why: "様式の注記「左記が「②」の場合は必須」により、②（達成できない見込み・目標未達成）の場合は課題と改善策の記入が必須です。",
  howToFix:
    "達成できない（できなかった）課題と、それに対する改善策を記入してください。「－」や「特になし」は改善策になりません。",
  check({ initiative, stage }, report) {
    for (const { judgement, remedy } of judgementsWithRemedy(initiative, stage)) {
      if (codeOf(judgement) !== "2" || !saysNothing(remedy.text)) continue;
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
    `「${judgement}」で${quote(mark)}が選ばれていますが、「${remedy}」が${quote(text)}のままです。` +
    "様式の注記により②の場合は必須ですので、課題とその改善策を記入してください。",
});
