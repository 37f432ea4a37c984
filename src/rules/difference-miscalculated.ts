import type { Comparison, ComparisonKind } from "../indicators";
import { replaceFigure, rewriteValue } from "./figure-fixes";
import { showFormula, showValue } from "./figure-words";
import { defineRule } from "./framework/rule";
import { known, namedComparisons, otherCells, showFigure, showOutside } from "./indicator-words";
import { called } from "./words";

interface DifferenceMiscalculated {
  readonly name: string;
  readonly kind: string;
  readonly stated: string;
  readonly formula: string;
  /** What it is compared with, in words. */
  readonly base: string;
}

const KINDS: Readonly<Record<ComparisonKind, string>> = {
  difference: "差",
  "rate-of-change": "増減率",
  ratio: "比率",
  "achievement-rate": "達成率",
};

export const differenceMiscalculated = defineRule<DifferenceMiscalculated>({
  id: "difference-miscalculated",
  scope: "initiative",
  severity: "warning",
  title: "差・増減率・達成率の計算が合わない",
  why: "記載された差や率が、同じ欄の数値から計算した結果と一致しません。公表後に訂正することになります。",
  howToFix: "元の数値と計算結果のどちらが正しいかを確かめ、誤っているほうを直してください。",
  check(context, report) {
    for (const comparison of namedComparisons(context, isMiscalculated)) {
      const { name, stated, kind, formula, actual, base, expected } = comparison;
      const rewritten = expected && rewriteValue(stated, expected);
      const fix = rewritten === null ? null : replaceFigure(context, stated, rewritten);
      report({
        cell: stated.cell,
        field: stated.field,
        related: otherCells(stated.cell, [base.source, actual]),
        figures: known(stated, actual, base.source),
        formulas: [formula],
        data: {
          name,
          kind: KINDS[kind],
          stated: stated.figure.text.trim(),
          formula: showFormula(formula),
          base: baseInWords(comparison),
        },
        ...(fix && { fix }),
      });
    }
  },
  message: ({ name, kind, stated, formula, base }) =>
    `${called(name)}の${kind}が「${stated}」と書かれていますが、${base}から計算すると ${formula} になります。` +
    "元の数値を確かめ、誤っているほうを直してください。",
});

function isMiscalculated({ verdict, wrongYear }: Comparison): boolean {
  return verdict === "miscalculated" && wrongYear === null;
}

function baseInWords({ actual, base }: Comparison): string {
  const kind = base.kind === "target" ? "目標 " : base.kind === "prior" ? "前年度 " : "";
  const written = base.source ? showFigure(base.source) : showValue(base.value, actual.figure.unit);
  const place = base.source ? showOutside(base.source) : "";
  return `実績 ${showFigure(actual)}と${kind}${written}${place === "" ? "" : `（${place}）`}`;
}
