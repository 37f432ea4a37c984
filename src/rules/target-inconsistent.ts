import type { Indicator, Target } from "../indicators";
import { showValue } from "./figure-words";
import { defineRule } from "./framework/rule";
import { known, otherCells, showTarget, withTarget } from "./indicator-words";
import { FIELD_LABELS, called } from "./words";

interface TargetInconsistent {
  readonly name: string;
  /** Field and value of each of the two statements. */
  readonly counting: string;
  readonly other: string;
}

export const targetInconsistent = defineRule<TargetInconsistent>({
  id: "target-inconsistent",
  scope: "initiative",
  severity: "warning",
  title: "同じ指標の目標が欄によって異なる",
  why: "方針・目標内容、当年度の取組内容、実績欄に書かれた目標が食い違うと、どの目標で達成を判断したのか分かりません。",
  howToFix: "どの目標が正しいかを確かめ、各欄の目標をそろえてください。",
  check(context, report) {
    for (const indicator of withTarget(context)) {
      const other = indicator.targets.find((candidate) => disagree(indicator.target, candidate));
      if (!other) continue;
      const at = other.field === "results" ? other : indicator.target;
      report({
        cell: at.cell,
        field: at.field,
        related: otherCells(at.cell, [indicator.target, other]),
        figures: known(indicator.target.source, other.source),
        data: { name: indicator.name, counting: stated(indicator.target, indicator), other: stated(other, indicator) },
      });
    }
  },
  message: ({ name, counting, other }) =>
    `${called(name)}の目標が、${counting}と${other}で異なります。どちらが正しいか確かめ、目標をそろえてください。`,
});

/** Two statements that cannot both hold. One year's goal stands beside a total over years, unless it is as large. */
function disagree(counting: Target, other: Target): boolean {
  if (other.field === counting.field || !counting.value || !other.value) return false;
  if (counting.relative || other.relative) return isSameStep(counting, other);
  if (counting.kind === "cumulative" && other.kind === "absolute") return other.value.gte(counting.value);
  if (counting.kind === "absolute" && other.kind === "cumulative") return counting.value.gte(other.value);
  const isVague = counting.comparator === "approx" || other.comparator === "approx";
  return !isVague && !counting.value.eq(other.value);
}

/** 前年度比10％増 beside 前年度比5％増: two steps of one kind from one base. */
function isSameStep({ relative: a, source: x }: Target, { relative: b, source: y }: Target): boolean {
  if (!a || !b || !x || !y || a.operation !== b.operation || a.base.kind !== b.base.kind) return false;
  return x.figure.unit === y.figure.unit && !x.figure.value.eq(y.figure.value);
}

function stated(target: Target, { unit }: Indicator): string {
  const { period, value } = target;
  const words = period && value ? `${period[1] - period[0] + 1}年間で${showValue(value, unit)}` : showTarget(target);
  return `「${FIELD_LABELS[target.field]}」の${words}`;
}
