import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [{ name: "様式どおりの文言", block: { policyAndGoal: "講座を開く。" } }],
  invalid: [
    {
      name: "「自己評価」が「計画 評価」になっている",
      block: { policyAndGoal: "講座を開く。", alteredLabels: [{ printed: "計画 評価", expected: "自己評価" }] },
      findings: [{ at: "label", says: ["計画 評価", "自己評価"], fixed: "自己評価" }],
    },
    {
      name: "注記の番号が違う",
      block: {
        attainment: "①",
        alteredLabels: [{ printed: "※左記が「③」の場合は必須", expected: "※左記が「②」の場合は必須" }],
      },
      findings: [{ at: "label", says: ["③", "②"], fixed: "※左記が「②」の場合は必須" }],
    },
  ],
};
