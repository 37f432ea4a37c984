import { defineRule } from "./framework/rule";
import { known, otherCells, showTarget, withTarget, writtenResults } from "./indicator-words";
import { called } from "./words";

interface UnitMismatch {
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

export const unitMismatch = defineRule<UnitMismatch>({
  id: "unit-mismatch",
  scope: "initiative",
  severity: "warning",
  title: "目標と実績の単位が異なる",
  why: "目標と実績の単位が違い、換算もできないため、達成したかどうかを判断できません。",
  howToFix: "目標と同じ単位の実績値を記入するか、目標の単位を見直してください。",
  check(context, report) {
    const results = writtenResults(context.initiative);
    if (!results) return;
    for (const { name, target, incomparable } of withTarget(context)) {
      if (!incomparable) continue;
      report({
        cell: incomparable.cell,
        field: incomparable.field,
        related: otherCells(incomparable.cell, [target]),
        figures: known(incomparable, target.source),
        data: { name, target: showTarget(target), actual: incomparable.figure.text.trim() },
      });
    }
  },
  message: ({ name, target, actual }) =>
    `${called(name)}の目標は ${target} ですが、実績は ${actual} と単位が異なり、比べられません。目標と同じ単位の実績値を記入してください。`,
});
