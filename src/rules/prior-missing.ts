import { fiscalYearName } from "../calendar";
import type { Indicator, Target } from "../indicators";
import { defineRule } from "./framework/rule";
import { called } from "./words";

interface PriorMissing {
  readonly name: string;
  readonly goal: string;
  /** The year whose figure is wanted. */
  readonly year: string;
}

export const priorMissing = defineRule<PriorMissing>({
  id: "prior-missing",
  scope: "initiative",
  severity: "info",
  title: "比べる基準となる数値がない",
  why: "「前年度を上回る」「前年度比10％増」などの目標は、基準となる年度の数値がなければ達成したかどうかを判断できません。",
  howToFix: "基準となる年度の数値を、目標か実績の欄に書き添えてください。",
  check({ indicators, fiscalYear }, report) {
    for (const indicator of indicators) {
      const goal = goalWithoutBase(indicator);
      if (!goal) continue;
      report({
        cell: goal.cell,
        field: goal.field,
        data: { name: indicator.name, goal: goal.text.trim(), year: yearOfBase(goal, fiscalYear) },
      });
    }
  },
  message: ({ name, goal, year }) =>
    `${called(name)}の目標（${goal}）の基準となる${year}の数値が、この取組項目の中に見当たりません。${year}の数値を書き添えてください。`,
});

/** A relative goal that could not be worked out. A base on another basis is there, and reported as such. */
function goalWithoutBase({ targets, basisConflicts }: Indicator): Target | null {
  if (basisConflicts.some(({ kind }) => kind === "comparison")) return null;
  return targets.find(({ relative, value }) => relative !== null && value === null) ?? null;
}

function yearOfBase({ relative }: Target, fiscalYear: number | null): string {
  if (relative?.base.kind === "fiscal-year") return fiscalYearName(relative.base.year);
  return fiscalYear === null ? "前年度" : `前年度（${fiscalYearName(fiscalYear - 1)}）`;
}
