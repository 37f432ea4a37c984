import { defineRule } from "./framework/rule";
import { known, otherCells, showTarget, withTarget } from "./indicator-words";
import { called } from "./words";

interface TargetNotInPlan {
  /** Names with their targets. */
  readonly targets: readonly string[];
}

export const targetNotInPlan = defineRule<TargetNotInPlan>({
  id: "target-not-in-plan",
  scope: "initiative",
  severity: "info",
  title: "計画にない目標が実績欄に書かれている",
  why: "目標は計画の段階で定めるものです。実績欄だけに書かれた目標は、いつ定めたものか分かりません。",
  howToFix: "計画の欄に目標があるかを確かめてください。計画にない目標であれば、その旨が分かるように書いてください。",
  check(context, report) {
    const late = withTarget(context).filter(
      ({ target, targets }) => targets.every(({ field }) => field === "results") && target.field === "results",
    );
    const [first] = late;
    if (!first) return;
    const { cell, field } = first.target;
    report({
      cell,
      field,
      related: otherCells(
        cell,
        late.map(({ target }) => target),
      ),
      figures: known(...late.map(({ target }) => target.source)),
      data: { targets: late.map(({ name, target }) => `${called(name)}${showTarget(target)}`) },
    });
  },
  message: ({ targets }) =>
    `実績欄にある目標（${targets.join("、")}）が計画の欄に見当たりません。計画に定めた目標かどうか確かめてください。`,
});
