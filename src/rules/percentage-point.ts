import type { Comparison } from "../indicators";
import { showFormula } from "./figure-words";
import { replaceFigure } from "./figure-fixes";
import { defineRule } from "./framework/rule";
import { known, namedComparisons, otherCells, showFigure } from "./indicator-words";
import { called } from "./words";

interface PercentagePoint {
  readonly name: string;
  readonly stated: string;
  readonly corrected: string;
  readonly formula: string;
  readonly base: string;
}

export const percentagePoint = defineRule<PercentagePoint>({
  id: "percentage-point",
  scope: "initiative",
  severity: "warning",
  title: "割合どうしの差が「％」で書かれている",
  why: "割合（％）どうしの差の単位は「ポイント」です。「％」と書くと増減率と読まれ、実際より小さい、または大きい変化として伝わります。",
  howToFix: "差の単位を「ポイント」に直してください。増減率を書くつもりであれば、数値を計算し直してください。",
  check(context, report) {
    for (const comparison of namedComparisons(context, ({ verdict }) => verdict === "percent-for-points")) {
      const { name, stated, formula, actual, base } = comparison;
      const corrected = inPoints(comparison);
      const { figure, cell, field } = stated;
      report({
        cell,
        field,
        related: otherCells(cell, [base.source, actual]),
        figures: known(stated, actual, base.source),
        formulas: [formula],
        data: {
          name,
          stated: figure.text.trim(),
          corrected,
          formula: showFormula(formula),
          base: base.source ? showFigure(base.source) : "",
        },
        fix: replaceFigure(context, stated, corrected),
      });
    }
  },
  message: ({ name, stated, corrected, formula, base }) =>
    `${called(name)}の差が「${stated}」と書かれていますが、割合どうしの差の単位は「ポイント」です` +
    `（${base === "" ? "" : `${base}との差：`}${formula}）。「${corrected}」に直してください。`,
});

/** The stated number with its unit replaced: 0.12％ → 0.12ポイント. */
function inPoints({ stated }: Comparison): string {
  return stated.figure.text.replace(/\s*(?:[%％]|㌫|パーセント)$/, "ポイント");
}
