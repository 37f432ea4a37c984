import type { SourcedFigure } from "../indicators";
import { defineRule } from "./framework/rule";
import { hasBegun } from "./judgements";
import { known, showFigure } from "./indicator-words";

interface ProvisionalFigure {
  /** The figures with the words of their basis. */
  readonly figures: readonly string[];
}

export const provisionalFigure = defineRule<ProvisionalFigure>({
  id: "provisional-figure",
  scope: "initiative",
  severity: "info",
  title: "自己評価に見込みや途中の時点の数値がある",
  why: "決算見込・速報・3月末現在などの数値は、確定すると変わることがあります。評価が変わる場合は見直しが必要です。",
  howToFix: "確定値が出たら数値と評価を確かめてください。確定値があれば置き換えてください。",
  check({ figures, stage, fiscalYear }, report) {
    if (!hasBegun("selfEvaluation", stage)) return;
    const provisional = figures.filter((source) => isProvisionalResult(source, fiscalYear));
    const [first] = provisional;
    if (!first) return;
    report({
      cell: first.cell,
      field: first.field,
      figures: provisional,
      data: { figures: provisional.map(withBasis) },
    });
  },
  message: ({ figures }) =>
    `実績に確定していない数値があります（${figures.join("、")}）。確定値が出たら、数値と達成状況の評価を確かめてください。`,
});

function isProvisionalResult({ figure, field }: SourcedFigure, fiscalYear: number | null): boolean {
  if (field !== "results" || !figure.provisional || figure.role !== "actual") return false;
  return figure.fiscalYear === null || fiscalYear === null || figure.fiscalYear === fiscalYear;
}

function withBasis(source: SourcedFigure): string {
  return known(showFigure(source), source.figure.basisText)
    .map((words) => words.trim())
    .join("・");
}
