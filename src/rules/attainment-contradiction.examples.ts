import type { RuleExamples } from "./framework/example";

const goal = "（目標）\n・防災訓練の参加者数　200人以上";

export const examples: RuleExamples = {
  valid: [
    {
      name: "目標に届いて①",
      block: { policyAndGoal: goal, results: "・防災訓練の参加者数　200人", attainment: "①" },
    },
    {
      name: "目標に届かず②",
      block: { policyAndGoal: goal, results: "・防災訓練の参加者数　199人", attainment: "②" },
    },
    {
      name: "「程度」の目標は、少し届かないだけでは未達成としない",
      block: {
        policyAndGoal: "（目標）\n・防災訓練の参加者数　200人程度",
        results: "・防災訓練の参加者数　195人",
        attainment: "①",
      },
    },
    {
      name: "少ないほうがよい指標が目標を下回った",
      block: {
        policyAndGoal: "（目標）\n・放置自転車の台数　100台以下",
        results: "・放置自転車の台数　80台",
        attainment: "①",
      },
    },
    {
      name: "3年間の合計の目標は、一年の実績では判断しない",
      block: {
        policyAndGoal: "（目標）\n・出前講座の開催回数　平成29年度～令和元年度の3年間で30回",
        results: "・出前講座の開催回数　11回",
        attainment: "①",
      },
    },
    {
      name: "自己評価がまだ始まっていない",
      stage: "midyear",
      block: { policyAndGoal: goal, results: "・防災訓練の参加者数　120人", attainment: "①" },
    },
  ],
  invalid: [
    {
      name: "目標に1人届いていないのに①",
      block: { policyAndGoal: goal, results: "・防災訓練の参加者数　199人", attainment: "①" },
      findings: [{ at: "attainment", says: ["①", "200人以上", "199人", "199人 ÷ 200人 × 100 ＝ 99.5％", "②"] }],
    },
    {
      name: "二つの目標の一つが未達成なのに①",
      block: {
        annualPlan: "（目標）\n①啓発物の配布部数：3,500部以上\n②出前授業の実施校数：4校以上",
        results: "①啓発物の配布部数：3,762部\n②出前授業の実施校数：3校",
        attainment: "①",
      },
      findings: [{ at: "attainment", says: ["出前授業の実施校数", "4校以上", "3校"] }],
    },
    {
      name: "前年度比10％増に届いていないのに①",
      block: {
        policyAndGoal: "（目標）\n・メールの登録者数：前年度比10％増",
        results: "・メールの登録者数　215人（前年度　200人）",
        attainment: "①",
      },
      findings: [{ at: "attainment", says: ["220人以上", "200人 ×（100 ＋ 10％）÷ 100", "215人"] }],
    },
    {
      name: "目標をすべて達成しているのに②",
      block: { policyAndGoal: goal, results: "・防災訓練の参加者数　240人", attainment: "②" },
      findings: [{ at: "attainment", severity: "warning", says: ["②", "200人以上", "240人", "120.0％"] }],
    },
  ],
};
