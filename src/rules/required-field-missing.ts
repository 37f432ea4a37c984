import type { FieldName } from "../form";
import { defineRule } from "./framework/rule";
import { hasBegun, hasPlan } from "./judgements";
import { isEmpty } from "./nothing-to-say";
import { FIELD_LABELS } from "./words";

interface RequiredFieldMissing {
  readonly field: string;
  readonly isResults: boolean;
}

export const requiredFieldMissing = defineRule<RequiredFieldMissing>({
  id: "required-field-missing",
  scope: "initiative",
  severity: "error",
  title: "必ず記入する欄が空欄",
  why: "方針・目標内容と当年度の取組内容は計画の、実績は自己評価の根拠です。空欄のままでは、何を目指し、どうだったのかが分かりません。",
  howToFix: "該当する欄に内容を記入してください。",
  check({ initiative, stage }, report) {
    const { fields } = initiative;
    const required: (keyof typeof fields)[] = ["policyAndGoal", "annualPlan"];
    if (hasBegun("selfEvaluation", stage) && hasPlan(initiative)) required.push("results");
    for (const name of required) {
      const field = fields[name];
      if (field && isEmpty(field.text)) report({ cell: field.cell, field: name, data: dataOf(name) });
    }
  },
  message: ({ field, isResults }) =>
    isResults
      ? `自己評価が始まっていますが、「${field}」が空欄です。取組の実績と目標の達成状況を記入してください。`
      : `「${field}」が空欄です。計画に必ず記入する欄ですので、内容を記入してください。`,
});

function dataOf(name: FieldName): RequiredFieldMissing {
  return { field: FIELD_LABELS[name], isResults: name === "results" };
}
