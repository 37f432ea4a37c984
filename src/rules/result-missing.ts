import type { Indicator } from "../indicators";
import { defineRule } from "./framework/rule";
import { known, otherCells, showTarget, withTarget, writtenResults } from "./indicator-words";
import { hasBegun } from "./judgements";
import { saysNothing } from "./nothing-to-say";
import { called } from "./words";

interface ResultMissing {
  readonly name: string;
  readonly mark: string | null;
  readonly target: string;
}

export const resultMissing = defineRule<ResultMissing>({
  id: "result-missing",
  scope: "initiative",
  severity: "warning",
  title: "目標に対する実績の数値がない",
  why: "目標を達成したかどうかは、目標と同じ指標の実績値がなければ判断できません。",
  howToFix: "目標と同じ名称・単位で、当年度の実績値を記入してください。",
  check(context, report) {
    const results = writtenResults(context.initiative);
    if (!results || !hasBegun("selfEvaluation", context.stage)) return;
    const lacking = withTarget(context).filter((indicator) => lacksResult(indicator, context.fiscalYear));
    if (lacking.length === 0 || saysNothing(results.text)) return;
    for (const { name, mark, target } of lacking) {
      report({
        cell: results.cell,
        field: results.name,
        related: otherCells(results.cell, [target]),
        figures: known(target.source),
        data: { name, mark, target: showTarget(target) },
      });
    }
  },
  message: ({ name, mark, target }) =>
    `目標${mark ?? ""}${called(name)}（${target}）に対する実績の数値が見当たりません。` +
    "達成したかどうか判断できませんので、同じ指標の実績値を記入してください。",
});

/** Results in another unit, or several that may be meant, are not missing; nor is what is due in a later year. */
function lacksResult({ actual, incomparable, missing, target }: Indicator, fiscalYear: number | null): boolean {
  if (actual || incomparable || missing.includes("single-actual")) return false;
  return target?.fiscalYear == null || fiscalYear === null || target.fiscalYear <= fiscalYear;
}
