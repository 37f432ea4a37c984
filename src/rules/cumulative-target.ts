import type Big from "big.js";
import type { Indicator, Measured, Target } from "../indicators";
import { showValue } from "./figure-words";
import { defineRule } from "./framework/rule";
import { known, otherCells, showMeasured, showTarget, withTarget } from "./indicator-words";
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
  check(context, report) {
    for (const indicator of withTarget(context)) {
      const clash = clashOf(indicator);
      if (!clash) continue;
      const { target, actual, name } = indicator;
      const { total, amount, at, year } = clash;
      report({
        cell: at.cell,
        field: at.field,
        related: otherCells(at.cell, [total, target, actual]),
        figures: known(total.source, target.source, actual),
        data: {
          name,
          total: showValue(amount, total.unit),
          period: periodInWords(total),
          year,
          isTarget: at === target,
        },
      });
    }
  },
  message: ({ name, total, period, year, isTarget }) =>
    isTarget
      ? `${called(name)}は${period}で${total}という目標ですが、当年度だけの目標が${year}となっています。` +
        "合計の目標をそのまま当年度の目標にしていないか確かめ、当年度分の目標を書いてください。"
      : `${called(name)}は${period}で${total}という目標ですが、実績は${year}（単年度）だけで、期間の累計がありません。` +
        "累計の実績を書き添えてください。",
});

/** A total over years and what of one year stands against it. */
interface Clash {
  readonly total: Target;
  readonly amount: Big;
  readonly at: Target | Measured;
  /** `at` in words. */
  readonly year: string;
}

function clashOf(indicator: Indicator & { target: Target }): Clash | null {
  const { target, targets, actual, missing } = indicator;
  const total = targets.find(({ kind, value }) => kind === "cumulative" && value !== null);
  if (!total?.value) return null;
  if (total === target) {
    const isAlone = actual !== null && missing.includes("period-total");
    return isAlone ? { total, amount: total.value, at: actual, year: showMeasured(actual, indicator) } : null;
  }
  const isReached = target.kind === "absolute" && target.value !== null && target.value.gte(total.value);
  return isReached ? { total, amount: total.value, at: target, year: showTarget(target) } : null;
}

function periodInWords({ period }: Target): string {
  if (!period) return "複数年";
  const [first, last] = period;
  return `${fiscalYearName(first)}から${fiscalYearName(last)}までの${last - first + 1}年間`;
}
