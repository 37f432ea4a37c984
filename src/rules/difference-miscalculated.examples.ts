import type { RuleExamples } from "./framework/example";

const policyAndGoal = "（目標）\n・ホームページのアクセス件数　620,000件以上";
const relative = "（目標）\n・相談件数が前年度を上回る";

export const examples: RuleExamples = {
  valid: [
    {
      name: "達成率が合っている",
      block: { policyAndGoal, results: "・ホームページのアクセス件数　648,149件（達成率104.5％）" },
    },
    {
      name: "達成率を切り捨てて書いている",
      block: {
        policyAndGoal: "（目標）\n・財産調査件数　2,000件",
        results: "・財産調査件数　2,363件（達成率118.1％）",
      },
    },
    {
      name: "「前年度比」が増減率ではなく比率",
      block: { policyAndGoal: relative, results: "・相談件数　112件（前年度　100件、前年度比112.0％）" },
    },
    {
      name: "減った数が▲で書かれている",
      block: { policyAndGoal: relative, results: "・相談件数　905件（前年度　975件、対前年度▲70件）" },
    },
    {
      name: "前年度でない年度との差であることが書かれている",
      block: {
        policyAndGoal: "（目標）\n・稼働率を平成29年度末より3ポイント増加させる\n（平成29年度末：69.5％）",
        results: "・稼働率　73.8％（平成29年度末から4.3ポイント増）",
      },
    },
    {
      name: "割合の差が「％」で書かれているだけなら、ほかの指摘に任せる",
      block: {
        policyAndGoal: "（目標）\n・収納率が前年度を上回る",
        results: "・収納率　88.7％（前年度85.8％、対前年度＋2.9％）",
      },
    },
  ],
  invalid: [
    {
      name: "達成率が合わない",
      block: { policyAndGoal, results: "・ホームページのアクセス件数　648,149件（達成率110.9％）" },
      findings: [
        {
          at: "results",
          says: ["達成率", "110.9％", "648,149件 ÷ 620,000件 × 100 ＝ 104.5％"],
          fixed: "・ホームページのアクセス件数　648,149件（達成率104.5％）",
        },
      ],
    },
    {
      name: "対前年度の差が合わない",
      block: {
        policyAndGoal: "（目標）\n・広報紙を読んでいる区民の割合が前年度を上回る",
        results:
          "平成30年度　広報紙を読んでいる区民の割合　60.7％\n令和元年度　広報紙を読んでいる区民の割合　62.9％\n対前年度　3.2ポイント増",
      },
      findings: [
        {
          at: "results",
          says: ["3.2ポイント", "62.9％ － 60.7％ ＝ 2.2ポイント", "平成30年度"],
          fixed:
            "平成30年度　広報紙を読んでいる区民の割合　60.7％\n令和元年度　広報紙を読んでいる区民の割合　62.9％\n対前年度　2.2ポイント増",
        },
      ],
    },
    {
      name: "増減率が合わない",
      block: {
        policyAndGoal: relative,
        results: "・相談件数　１，１００件（前年度　１，０００件、対前年度　１２％増）",
      },
      findings: [
        {
          at: "results",
          says: ["増減率", "１２％", "（1,100件 － 1,000件）÷ 1,000件 × 100 ＝ 10.0％"],
          fixed: "・相談件数　１，１００件（前年度　１，０００件、対前年度　１０％増）",
        },
      ],
    },
  ],
};
