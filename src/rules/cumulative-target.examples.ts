import type { RuleExamples } from "./framework/example";

const policyAndGoal = "（目標）\n・出前講座の開催回数　平成29年度～令和元年度の3年間で30回";

export const examples: RuleExamples = {
  valid: [
    {
      name: "期間の累計が書かれている",
      block: {
        policyAndGoal,
        results: "・出前講座の開催回数　3年間の累計　33回（平成29年度　10回、平成30年度　12回、令和元年度　11回）",
      },
    },
    {
      name: "当年度分の目標が別に定められている",
      block: {
        policyAndGoal,
        annualPlan: "（目標）\n・出前講座の開催回数　11回",
        results: "・出前講座の開催回数　11回",
      },
    },
    {
      name: "各年度の目標",
      block: {
        policyAndGoal: "（目標）\n・出前講座の開催回数　平成29年度～令和元年度の各年度10回以上",
        results: "・出前講座の開催回数　11回",
      },
    },
  ],
  invalid: [
    {
      name: "3年間の合計の目標に対し、一年の実績だけがある",
      block: { policyAndGoal, results: "・出前講座の開催回数　11回" },
      findings: [{ at: "results", says: ["平成29年度から令和元年度までの3年間", "30回", "11回"] }],
    },
    {
      name: "3年間の合計がそのまま当年度の目標になっている",
      block: {
        policyAndGoal,
        annualPlan: "（目標）\n・出前講座の開催回数　30回",
        results: "・出前講座の開催回数　11回",
      },
      findings: [{ at: "annualPlan", says: ["3年間", "30回"] }],
    },
  ],
};
