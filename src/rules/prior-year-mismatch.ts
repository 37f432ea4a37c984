import { fiscalYearName } from "../calendar";
import type { Comparison, Indicator } from "../indicators";
import { showFormula } from "./figure-words";
import { defineRule, type Draft } from "./framework/rule";
import { namedComparisons, type NamedComparison, otherCells, showWritten } from "./indicator-words";
import { called } from "./words";

interface PriorYearMismatch {
  readonly name: string;
  /** What the text says: 対前年度 with its figure, or the goal's words. */
  readonly stated: string;
  readonly isGoal: boolean;
  /** The figure that was taken as 前年度. */
  readonly base: string;
  readonly baseYear: string;
  /** The year that 前年度 is. */
  readonly priorYear: string;
  readonly formula: string | null;
}

export const priorYearMismatch = defineRule<PriorYearMismatch>({
  id: "prior-year-mismatch",
  scope: "initiative",
  severity: "warning",
  title: "「前年度」との比較の基準が前年度ではない",
  why: "対前年度の比較や「前年度を上回る」という目標は、直前の年度の数値と比べて初めて正しくなります。",
  howToFix: "直前の年度の数値を基準にするか、「平成29年度比」のように実際に比べた年度を書いてください。",
  check(context, report) {
    const { fiscalYear } = context;
    if (fiscalYear === null) return;
    const reported = new Set<number>();
    for (const comparison of namedComparisons(context, isOfWrongYear)) {
      const draft = wrongComparison(comparison, fiscalYear);
      if (!draft) continue;
      reported.add(comparison.indicator);
      report(draft);
    }
    for (const [index, indicator] of context.indicators.entries()) {
      const draft = reported.has(index) ? null : wrongGoal(indicator, fiscalYear);
      if (draft) report(draft);
    }
  },
  message: ({ name, stated, isGoal, base, baseYear, priorYear, formula }) =>
    isGoal
      ? `${called(name)}の目標は「${stated}」ですが、示されている基準は${baseYear}の数値（${base}）で、前年度（${priorYear}）の数値がありません。` +
        `${priorYear}の数値を示すか、${baseYear}を基準とする目標に書き改めてください。`
      : `${called(name)}の対前年度「${stated}」は、${baseYear}の数値（${base}）と比べたものです（${formula}）。` +
        `前年度は${priorYear}ですので、${priorYear}の数値と比べるか、「${baseYear}比」と書いてください。`,
});

function isOfWrongYear({ wrongYear }: Comparison): boolean {
  return wrongYear !== null;
}

function wrongComparison(
  { name, stated, wrongYear, base, formula, actual }: NamedComparison,
  fiscalYear: number,
): Draft<PriorYearMismatch> | null {
  if (wrongYear === null || !base.source) return null;
  return {
    cell: stated.cell,
    field: stated.field,
    related: otherCells(stated.cell, [base.source]),
    figures: [stated, actual, base.source],
    formulas: [formula],
    data: {
      name,
      stated: stated.figure.text.trim(),
      isGoal: false,
      base: showWritten(base.source),
      baseYear: fiscalYearName(wrongYear),
      priorYear: fiscalYearName(fiscalYear - 1),
      formula: showFormula(formula),
    },
  };
}

/** A goal 前年度を上回る whose only base is another year's figure. */
function wrongGoal(
  { name, targets, prior, reference, basisConflicts }: Indicator,
  fiscalYear: number,
): Draft<PriorYearMismatch> | null {
  // What is known from outside lets the goal be judged; the sheet still shows the wrong year.
  if (prior !== null && prior.outside === undefined) return null;
  const goal = targets.find(({ kind, value }) => kind === "prior" && (value === null || prior !== null));
  const year = reference?.figure.fiscalYear ?? null;
  if (!goal || basisConflicts.length > 0) return null;
  if (!reference || year === null || year >= fiscalYear - 1) return null;
  return {
    cell: goal.cell,
    field: goal.field,
    related: otherCells(goal.cell, [reference]),
    figures: [reference],
    data: {
      name,
      stated: goal.text.trim(),
      isGoal: true,
      base: showWritten(reference),
      baseYear: fiscalYearName(year),
      priorYear: fiscalYearName(fiscalYear - 1),
      formula: null,
    },
  };
}
