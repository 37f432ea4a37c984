import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "計画の目標が実績欄に書き直されている",
      block: {
        annualPlan: "（目標）\n・財産調査件数　2,000件以上",
        results: "・財産調査件数　2,363件（目標2,000件）",
      },
    },
    {
      name: "目標のない実績",
      block: {
        annualPlan: "（目標）\n・財産調査件数　2,000件以上",
        results: "・財産調査件数　2,363件\n・差押件数　459件",
      },
    },
  ],
  invalid: [
    {
      name: "実績欄だけに目標がある",
      block: {
        annualPlan: "（目標）\n・見守り対象者への訪問件数：2,600件以上",
        results: "・見守り対象者への訪問件数　2,818件\n・連絡会議の開催回数　9回（目標8回）",
      },
      findings: [{ at: "results", says: ["連絡会議の開催回数", "8回以上"] }],
    },
  ],
};
