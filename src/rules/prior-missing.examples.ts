import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "前年度の数値が実績欄にある",
      block: {
        policyAndGoal: "（目標）\n・動画の再生回数が前年度を上回る",
        results: "・動画の再生回数：8,107回（前年度　7,950回）",
      },
    },
    {
      name: "前年度の数値が目標に書き添えられている",
      block: {
        policyAndGoal: "（目標）\n・参加団体数：前年度比5％増\n（平成30年度実績　20団体）",
        results: "・参加団体数　22団体",
      },
    },
    {
      name: "前年度によらない目標",
      block: { policyAndGoal: "（目標）\n・動画の再生回数　8,000回以上", results: "・動画の再生回数：8,107回" },
    },
  ],
  invalid: [
    {
      name: "「前年度を上回る」目標の前年度が分からない",
      block: { policyAndGoal: "（目標）\n・動画の再生回数が前年度を上回ること", results: "・動画の再生回数：8,107回" },
      findings: [{ at: "policyAndGoal", says: ["動画の再生回数", "前年度（平成30年度）"] }],
    },
    {
      name: "基準となる年度の数値がない",
      block: { policyAndGoal: "（目標）\n・稼働率を平成28年度末より4ポイント増加させる", results: "・稼働率　73.8％" },
      findings: [{ at: "policyAndGoal", says: ["稼働率", "平成28年度"] }],
    },
  ],
};
