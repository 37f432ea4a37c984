import { defineRule } from "./framework/rule";
import { judgementsBegun, marksOf } from "./judgements";
import { FIELD_LABELS, quote } from "./words";

interface CodeInvalid {
  readonly judgement: string;
  readonly text: string;
  readonly reason: "several" | "not-in-legend";
  readonly marks: readonly string[];
}

export const codeInvalid = defineRule<CodeInvalid>({
  id: "code-invalid",
  scope: "initiative",
  severity: "error",
  title: "判定が一つに定まらない、または選択肢にない",
  why: "判定は、様式に印字された選択肢から一つだけ選ぶものです。複数の選択や選択肢にない記号では、判定が決まりません。",
  howToFix: "様式に印字された選択肢のうち一つだけを残してください。",
  check({ initiative, stage }, report) {
    for (const judgement of judgementsBegun(initiative, stage)) {
      const { choice } = judgement;
      if (choice.kind !== "invalid") continue;
      report({
        cell: judgement.cell,
        field: judgement.name,
        data: {
          judgement: FIELD_LABELS[judgement.name],
          text: judgement.text,
          reason: choice.reason,
          marks: marksOf(judgement),
        },
      });
    }
  },
  message: ({ judgement, text, reason, marks }) => {
    const options = marks.map((mark) => `「${mark}」`).join("・");
    return reason === "several"
      ? `「${judgement}」に${quote(text)}と複数の選択肢が書かれています。${options}のうち一つだけにしてください。`
      : `「${judgement}」の${quote(text)}は、この様式の選択肢にありません。${options}から一つ選んでください。`;
  },
});
