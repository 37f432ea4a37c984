import type { Field, Initiative } from "../form";
import { defineRule } from "./framework/rule";
import { codeOf, hasBegun } from "./judgements";
import { saysNothing } from "./nothing-to-say";
import { FIELD_LABELS, quote } from "./words";

interface RemedyExpected {
  readonly mark: string;
  readonly remedy: string;
  readonly text: string;
}

export const remedyExpected = defineRule<RemedyExpected>({
  id: "remedy-expected",
  scope: "initiative",
  severity: "warning",
  title: "(ⅱ)を選んだのに課題と改善策がない",
  why: "取組を予定どおり実施できない見込みであれば、何が課題で、どう改めるのかが区民と市政改革室に伝わる必要があります。",
  howToFix: "実施できない理由（課題）と改善策を記入してください。予定どおり実施できる場合は(ⅰ)に改めてください。",
  check({ initiative, stage }, report) {
    const judgement = initiative.judgements.implementationOutlook;
    if (!judgement || codeOf(judgement) !== "ii" || !hasBegun("midyearReview", stage)) return;
    const remedy = emptyRemedy(initiative);
    if (!remedy) return;
    report({
      cell: remedy.cell,
      field: remedy.name,
      related: [judgement.cell],
      data: { mark: judgement.text.trim(), remedy: FIELD_LABELS[remedy.name], text: remedy.text },
    });
  },
  message: ({ mark, remedy, text }) =>
    `「取組内容の実施見込み」で${quote(mark)}（実施できない見込み）が選ばれていますが、「${remedy}」が${quote(text)}です。` +
    "実施できない理由と改善策を記入するか、実施できる場合は選択を改めてください。",
});

/** The cell that ought to answer (ⅱ) and does not, or null. Where ② has no remedy either, `remedy-required` says it all. */
function emptyRemedy({ fields, judgements }: Initiative): Field | null {
  const { implementationRemedy: own, midyearRemedy: other } = fields;
  const answersAttainment = codeOf(judgements.attainmentOutlook) === "2";
  if (answersAttainment && other && saysNothing(other.text)) return null;
  if (own && !saysNothing(own.text)) return null;
  // A text beside ① on a form with two cells can only be the answer to (ⅱ); beside ② it answers that.
  const otherAnswers = other && !saysNothing(other.text) && !(own && answersAttainment);
  return otherAnswers ? null : (own ?? other ?? null);
}
