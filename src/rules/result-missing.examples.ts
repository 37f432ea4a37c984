import type { RuleExamples } from "./framework/example";

const goals = "（目標）\n①交流会の開催回数：6回以上\n②交流会の参加者数：120人以上";

export const examples: RuleExamples = {
  valid: [
    {
      name: "目標ごとに実績がある",
      block: { annualPlan: goals, results: "①交流会の開催回数：6回\n②交流会の参加者数：131人" },
    },
    {
      name: "実績が文章の中にある",
      block: {
        annualPlan: "（目標）\n・日本語教室の学習者数　150人以上",
        results: "日本語教室の学習者数は、平成30年度の139人から35人増加し、174人となった。",
      },
    },
    {
      name: "実績が括弧の中にある",
      block: {
        annualPlan: "（目標）\n・出張申請受付の実施回数　8回以上",
        results: "地域の協力を得て、出張申請受付を実施した（9回）。",
      },
    },
    { name: "実績が空欄のときは、ほかの指摘に任せる", block: { annualPlan: goals, results: "" } },
    {
      name: "単位の違う実績は、ほかの指摘に任せる",
      block: {
        annualPlan: "（目標）\n・交流会の参加者数：120人以上",
        results: "・交流会の参加者数：8団体",
      },
    },
    {
      name: "自己評価がまだ始まっていない",
      stage: "midyear",
      block: { annualPlan: goals, results: "①交流会の開催回数：3回" },
    },
  ],
  invalid: [
    {
      name: "②の実績に数値がない",
      block: { annualPlan: goals, results: "①交流会の開催回数：6回\n②多くの区民が参加した。" },
      findings: [{ at: "results", says: ["②", "交流会の参加者数", "120人以上"] }],
    },
    {
      name: "取組の説明だけで数値がない",
      block: {
        policyAndGoal: "（目標）\n・窓口アンケートの満足度　85％以上",
        results: "総合案内に職員を配置し、待ち時間の短縮に努めた。",
      },
      findings: [{ at: "results", says: ["窓口アンケートの満足度", "85％以上"] }],
    },
  ],
};
