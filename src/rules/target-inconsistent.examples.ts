import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "二つの欄の目標が同じ",
      block: {
        policyAndGoal: "（目標）\n・配架場所数　106か所以上",
        annualPlan: "（目標）\n・配架場所数を106箇所以上とする。",
      },
    },
    {
      name: "千円と円で書かれた同じ額",
      block: { policyAndGoal: "（目標）\n・収納額　12,000千円以上", annualPlan: "（目標）\n・収納額　1,200万円以上" },
    },
    {
      name: "年度ごとに異なる目標",
      block: {
        policyAndGoal: "（目標）\n・相談件数　平成30年度　100件、令和元年度　120件、令和2年度　140件",
        annualPlan: "（目標）\n・相談件数　120件以上",
      },
    },
    {
      name: "3年間の合計と、そのうちの一年分",
      block: {
        policyAndGoal: "（目標）\n・出店件数　平成29年度～令和元年度の3年間で25件",
        annualPlan: "（目標）\n・出店件数：9件",
      },
    },
    {
      name: "別の指標の目標",
      block: {
        policyAndGoal: "（目標）\n・講座の開催回数　10回以上",
        annualPlan: "（目標）\n・見学会の開催回数　4回以上",
      },
    },
  ],
  invalid: [
    {
      name: "方針と当年度の目標が異なる",
      block: {
        policyAndGoal: "（目標）\n・配架場所数　106か所以上",
        annualPlan: "（目標）\n・配架場所数を125箇所以上とする。",
      },
      findings: [
        { at: "annualPlan", says: ["106か所以上", "125か所以上", "取組の方針・目標内容", "当年度の取組内容"] },
      ],
    },
    {
      name: "実績欄に書き直した目標が異なる",
      block: {
        annualPlan: "（目標）\n・財産調査件数　2,500件以上",
        results: "・財産調査件数　2,363件（目標2,000件）",
      },
      findings: [{ at: "results", says: ["2,500件以上", "2,000件以上"] }],
    },
    {
      name: "一年分の目標が3年間の合計と同じ",
      block: {
        policyAndGoal: "（目標）\n・出店件数　平成29年度～令和元年度の3年間で25件",
        annualPlan: "（目標）\n・出店件数：25件",
      },
      findings: [{ at: "annualPlan", says: ["3年間で25件", "25件以上"] }],
    },
  ],
};
