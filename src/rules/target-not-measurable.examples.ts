import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    { name: "数値の目標がある", block: { annualPlan: "（目標）\n・見学会の参加者数　60人以上" } },
    {
      name: "前年度を基準とする目標がある",
      block: { policyAndGoal: "（目標）\n保険料収納率が前年度を上回ることを目標とする" },
    },
    {
      name: "もう一方の欄に目標がある",
      block: { policyAndGoal: "区民の健康を守る。", annualPlan: "（目標）\n健診を12回以上実施する。" },
    },
    { name: "計画がまだ書かれていない", block: { policyAndGoal: "", annualPlan: "" } },
  ],
  invalid: [
    {
      name: "状態を目指すだけの目標",
      block: {
        policyAndGoal: "限られた財源を有効に使う。",
        annualPlan: "○両面印刷を徹底する。\n（目標）\n多くの区民に取組を知ってもらえる状態を目指す。",
      },
      findings: [{ at: "annualPlan", says: ["当年度の取組内容", "目標"] }],
    },
  ],
};
