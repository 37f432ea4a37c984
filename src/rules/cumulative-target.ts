import type { Indicator, Target } from "../indicators";
import { showValue } from "./figure-words";
import { defineRule } from "./framework/rule";
import { otherCells, showMeasured, showTarget, withTarget } from "./indicator-words";
import { fiscalYearName } from "../calendar";
import { called } from "./words";

interface CumulativeTarget {
  readonly name: string;
  readonly total: string;
  readonly period: string;
  /** One year's result, or one year's target that is as large as the total. */
  readonly year: string;
  readonly isTarget: boolean;
}

export const cumulativeTarget = defineRule<CumulativeTarget>({
  id: "cumulative-target",
  scope: "initiative",
  severity: "warning",
  title: "複数年の合計の目標を単年度の数値と比べている",
  why: "「3年間で6件」のような目標は期間の合計で判断するもので、一つの年度の実績だけでは達成・未達成を判断できません。",
  howToFix: "期間の初めからの累計を書くか、当年度だけの目標を定めてください。",
  *check(context) {
    for (const indicator of withTarget(context)) {
      const total = totalOf(indicator);
      if (!total) continue;
      const { target, actual, name } = indicator;
      const isTarget = total !== target;
      const at = isTarget ? target : (actual ?? total);
      yield {
        cell: at.cell,
        field: at.field,
        related: otherCells(at.cell, [total, target, actual]),
        figures: [total.source, target.source, actual].filter((source) => source !== null),
        data: {
          name,
          total: total.value ? showValue(total.value, total.unit) : total.text,
          period: periodInWords(total),
          year: isTarget ? showTarget(target) : actual ? showMeasured(actual, indicator) : "",
          isTarget,
        },
      };
    }
  },
  message: ({ name, total, period, year, isTarget }) =>
    isTarget
      ? `${called(name)}は${period}で${total}という目標ですが、当年度だけの目標が${year}となっています。` +
        "合計の目標をそのまま当年度の目標にしていないか確かめ、当年度分の目標を書いてください。"
      : `${called(name)}は${period}で${total}という目標ですが、実績は${year}（単年度）だけで、期間の累計がありません。` +
        "累計の実績を書き添えてください。",
});

/** The total over years that stands against one year's figure, or null. */
function totalOf({ target, targets, actual, missing }: Indicator & { target: Target }): Target | null {
  if (target.kind === "cumulative") return actual && missing.includes("period-total") ? target : null;
  const total = targets.find(({ kind }) => kind === "cumulative");
  const isReached = target.kind === "absolute" && total?.value != null && (target.value?.gte(total.value) ?? false);
  return total && isReached ? total : null;
}

function periodInWords({ period }: Target): string {
  if (!period) return "複数年";
  const [first, last] = period;
  return `${fiscalYearName(first)}から${fiscalYearName(last)}までの${last - first + 1}年間`;
}
