import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "単位が同じ",
      block: { annualPlan: "（目標）\n・研修の受講者数　90人以上", results: "・研修の受講者数　101名" },
    },
    {
      name: "千円と円は換算できる",
      block: { annualPlan: "（目標）\n・広告収入　1,200千円以上", results: "・広告収入　1,250,000円" },
    },
    {
      name: "割と％は換算できる",
      block: { annualPlan: "（目標）\n・講座の満足度　8割以上", results: "・講座の満足度　84.5％" },
    },
    {
      name: "か所の書き方の違い",
      block: { annualPlan: "（目標）\n・実施会場数　35ケ所以上", results: "・実施会場数　36か所" },
    },
  ],
  invalid: [
    {
      name: "人数の目標に対し、実績が回数",
      block: { annualPlan: "（目標）\n・研修の受講者数　90人以上", results: "・研修の受講者数　5回" },
      findings: [{ at: "results", says: ["研修の受講者数", "90人以上", "5回"] }],
    },
    {
      name: "割合の目標に対し、実績が件数",
      block: { annualPlan: "（目標）\n・窓口の満足度　85％以上", results: "・窓口の満足度　412件" },
      findings: [{ at: "results", says: ["85％以上", "412件"] }],
    },
  ],
};
