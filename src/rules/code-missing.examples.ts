import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    { name: "判定が選ばれている", block: { annualPlan: "講座を開く。", results: "3回開催", attainment: "①" } },
    {
      name: "年度の途中で始まった項目の中間振り返りは空欄でよい",
      block: {
        implementationOutlook: "",
        attainmentOutlook: "",
        midyearRemedy: "",
        results: "3回開催",
        attainment: "①",
      },
    },
    {
      name: "中間振り返りの全欄が「－」",
      block: { implementationOutlook: "－", attainmentOutlook: "－", midyearRemedy: "－", attainment: "①" },
    },
    {
      name: "自己評価がまだ始まっていない",
      stage: "midyear",
      block: { annualPlan: "講座を開く。", results: "", attainment: "" },
    },
    {
      name: "計画のない項目の自己評価は求めない",
      block: { policyAndGoal: "", annualPlan: "", results: "", attainment: "" },
    },
  ],
  invalid: [
    {
      name: "実績は書かれているが、判定がない",
      block: { annualPlan: "講座を開く。", results: "3回開催", attainment: "" },
      findings: [{ at: "attainment", says: ["自己評価", "①", "②"] }],
    },
    {
      name: "ほかの項目の自己評価が始まっているのに、この項目だけ忘れられている",
      block: { annualPlan: "講座を開く。", results: "", attainment: "", selfEvaluationRemedy: "" },
      findings: [{ at: "attainment", says: ["ほかの取組項目", "①"] }],
    },
    {
      name: "中間振り返りの一方だけが選ばれている",
      block: { implementationOutlook: "(ⅰ)", attainmentOutlook: "", midyearRemedy: "－" },
      findings: [{ at: "attainmentOutlook", says: ["中間振り返り", "目標の達成見込み"] }],
    },
    {
      name: "改善策は書かれているが、どちらも選ばれていない",
      block: { implementationOutlook: "", attainmentOutlook: "", midyearRemedy: "周知の方法を改める。" },
      findings: [
        { at: "implementationOutlook", says: ["(ⅰ)", "(ⅱ)"] },
        { at: "attainmentOutlook", says: ["①", "②"] },
      ],
    },
  ],
};
