import type { BasisConflict } from "../indicators";
import { defineRule } from "./framework/rule";
import { otherCells, showFigure } from "./indicator-words";
import { called } from "./words";

interface BasisMismatch {
  readonly name: string;
  readonly kind: BasisConflict["kind"];
  readonly first: string;
  readonly second: string;
}

export const basisMismatch = defineRule<BasisMismatch>({
  id: "basis-mismatch",
  scope: "initiative",
  severity: "warning",
  title: "比べている数値の時点や基準が異なる",
  why: "決算・決算見込・3月末現在など、時点や基準の異なる数値は比べられません。同じ年度の数値が基準によって異なると、どちらが正しいか分かりません。",
  howToFix: "同じ時点・同じ基準の数値にそろえるか、異なる理由を書き添えてください。",
  check({ indicators }, report) {
    for (const { name, basisConflicts } of indicators) {
      const [conflict] = basisConflicts;
      if (!conflict) continue;
      const { kind, first, second } = conflict;
      const at = second.field === "results" ? second : first;
      report({
        cell: at.cell,
        field: at.field,
        related: otherCells(at.cell, [first, second]),
        figures: [first, second],
        data: { name, kind, first: onItsBasis(first), second: onItsBasis(second) },
      });
    }
  },
  message: ({ name, kind, first, second }) =>
    kind === "two-values"
      ? `${called(name)}の同じ年度の数値が、${first}と${second}の二通り書かれています。どちらを用いるか確かめ、基準をそろえてください。`
      : `${called(name)}は${first}と${second}を比べていますが、時点や基準が異なるため比べられません。同じ基準の数値にそろえてください。`,
});

/** A figure with the words of its basis: 平成30年度 85.83％（3月末）. */
function onItsBasis(source: BasisConflict["first"]): string {
  const { basisText } = source.figure;
  return basisText === null ? showFigure(source) : `${showFigure(source)}（${basisText.trim()}）`;
}
