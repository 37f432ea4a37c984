import type { RuleExamples } from "./framework/example";

const policyAndGoal = "（目標）\n・収納率が前年度を上回る";

export const examples: RuleExamples = {
  valid: [
    {
      name: "差が「ポイント」で書かれている",
      block: { policyAndGoal, results: "・収納率　85.95％（前年度　85.83％、0.12ポイント増）" },
    },
    {
      name: "増減率として正しい",
      block: { policyAndGoal, results: "・収納率　85.95％（前年度　85.83％、0.14％増）" },
    },
    {
      name: "件数の増減率は「％」でよい",
      block: {
        policyAndGoal: "（目標）\n・相談件数が前年度を上回る",
        results: "・相談件数　110件（前年度　100件、10％増）",
      },
    },
    {
      name: "差にも率にも合わない数値は、ほかの指摘に任せる",
      block: { policyAndGoal, results: "・収納率　85.9％（前年度　84.8％、対前年度　3.4％増）" },
    },
  ],
  invalid: [
    {
      name: "対前年度の差が「％」",
      block: {
        policyAndGoal,
        results: "平成30年度3月末収納率　85.83％\n令和元年度3月末収納率　85.95％\n対前年度　0.12％",
      },
      findings: [
        {
          at: "results",
          says: ["0.12％", "85.95％ － 85.83％ ＝ 0.12ポイント", "平成30年度"],
          fixed: "平成30年度3月末収納率　85.83％\n令和元年度3月末収納率　85.95％\n対前年度　0.12ポイント",
        },
      ],
    },
    {
      name: "括弧の中の「％上昇」",
      fiscalYear: 2018,
      block: {
        policyAndGoal: "（目標）\n・備蓄をしている区民の割合：前年度を上回る",
        results: "備蓄をしている区民の割合　54.1%（前年度51.7%、2.4%上昇）",
      },
      findings: [
        {
          at: "results",
          says: ["2.4%", "54.1％ － 51.7％ ＝ 2.4ポイント"],
          fixed: "備蓄をしている区民の割合　54.1%（前年度51.7%、2.4ポイント上昇）",
        },
      ],
    },
  ],
};
