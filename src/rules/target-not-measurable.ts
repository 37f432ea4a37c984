import type { Field, Initiative } from "../form";
import { defineRule } from "./framework/rule";
import { isEmpty } from "./nothing-to-say";
import { FIELD_LABELS } from "./words";

interface TargetNotMeasurable {
  readonly field: string;
}

/** 全市平均を上回る can be measured, though not from the block's own figures. */
const AGAINST_AVERAGE = /平均(?:値)?(?:を上回|以上|より|を超え)/;

export const targetNotMeasurable = defineRule<TargetNotMeasurable>({
  id: "target-not-measurable",
  scope: "initiative",
  severity: "info",
  title: "数値で測れる目標がない",
  why: "目標に数値や「前年度を上回る」などの基準がなければ、達成したかどうかを客観的に判断できません。",
  howToFix: "件数・人数・割合など、年度末に測ることのできる目標を定めてください。",
  check({ initiative, indicators }, report) {
    if (indicators.some(({ target, otherYearTargets }) => target !== null || otherYearTargets.length > 0)) return;
    const field = goalField(initiative);
    if (!field || AGAINST_AVERAGE.test(field.text)) return;
    report({ cell: field.cell, field: field.name, data: { field: FIELD_LABELS[field.name] } });
  },
  message: ({ field }) =>
    `「${field}」に数値で測れる目標が見当たりません。達成したかどうかを判断できるよう、件数や割合などの目標を定めてください。`,
});

/** The plan's field that speaks of a 目標, otherwise the first that has been filled in. */
function goalField({ fields }: Initiative): Field | null {
  const filled = [fields.annualPlan, fields.policyAndGoal].flatMap((field) =>
    field && !isEmpty(field.text) ? [field] : [],
  );
  return filled.find(({ text }) => /目\s*標/.test(text)) ?? filled[filled.length - 1] ?? null;
}
