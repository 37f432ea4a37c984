import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "必要な欄が記入されている",
      block: { policyAndGoal: "講座を開く。", annualPlan: "3回開く。", results: "3回開催" },
    },
    {
      name: "自己評価が始まっていない時期の実績",
      stage: "midyear",
      block: { policyAndGoal: "講座を開く。", annualPlan: "3回開く。", results: "" },
    },
    { name: "印字されただけの空の項目", block: { policyAndGoal: "", annualPlan: "", results: "" } },
  ],
  invalid: [
    {
      name: "自己評価が始まったのに、実績が空欄",
      block: { policyAndGoal: "講座を開く。", annualPlan: "3回開く。", results: " 　\n", attainment: "①" },
      findings: [{ at: "results", says: ["自己評価", "当年度の取組実績"] }],
    },
    {
      name: "計画の一方が空欄",
      stage: "plan",
      block: { policyAndGoal: "講座を開く。", annualPlan: "" },
      findings: [{ at: "annualPlan", says: ["当年度の取組内容", "空欄"] }],
    },
  ],
};
