import { showFormula } from "./figure-words";
import { defineRule } from "./framework/rule";

interface TotalMismatch {
  readonly total: string;
  readonly formula: string;
}

export const totalMismatch = defineRule<TotalMismatch>({
  id: "total-mismatch",
  scope: "initiative",
  severity: "warning",
  title: "合計が内訳の合計と一致しない",
  why: "合計として書かれた数値が、並べて書かれた内訳を足した数値と異なります。",
  howToFix: "内訳と合計のどちらが正しいかを確かめ、誤っているほうを直してください。",
  check({ totals }, report) {
    for (const { total, parts, formula, agrees } of totals) {
      if (agrees) continue;
      report({
        cell: total.cell,
        field: total.field,
        figures: [total, ...parts],
        formulas: [formula],
        data: { total: total.figure.text.trim(), formula: showFormula(formula) },
      });
    }
  },
  message: ({ total, formula }) =>
    `合計が「${total}」と書かれていますが、内訳を足すと ${formula} になります。内訳と合計のどちらが正しいか確かめてください。`,
});
