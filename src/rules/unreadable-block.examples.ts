import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [{ name: "欄が読み取れている", block: { policyAndGoal: "講座を開く。" } }],
  invalid: [
    {
      name: "見出しが消されている",
      block: { policyAndGoal: "講座を開く。" },
      unreadable: [{ number: "2", title: "防災", missing: ["自己評価", "課題と改善策"] }],
      findings: [{ at: "block", block: 1, says: ["取組項目2 防災", "「自己評価」", "検証していません"] }],
    },
  ],
};
