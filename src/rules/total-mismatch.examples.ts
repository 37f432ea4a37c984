import type { RuleExamples } from "./framework/example";

const policyAndGoal = "（目標）\n・納付相談の受付件数：600件以上";

export const examples: RuleExamples = {
  valid: [
    {
      name: "内訳の合計と合っている",
      block: {
        policyAndGoal,
        results: "納付相談の受付件数は、平日が205件、土曜日が258件、日曜日が229件で、合計692件となった。",
      },
    },
    {
      name: "「うち」は内訳のすべてではない",
      block: { policyAndGoal, results: "納付相談の受付件数　合計671件（うち休日101件、夜間85件）" },
    },
    {
      name: "「など」は内訳のすべてではない",
      block: { policyAndGoal, results: "納付相談の受付件数　合計671件（平日300件、土曜日258件など）" },
    },
  ],
  invalid: [
    {
      name: "合計が内訳の合計と合わない",
      block: {
        policyAndGoal,
        results: "納付相談の受付件数は、平日が205件、土曜日が258件、日曜日が229件で、合計683件となった。",
      },
      findings: [{ at: "results", says: ["683件", "205件 ＋ 258件 ＋ 229件 ＝ 692件"] }],
    },
    {
      name: "括弧の中の内訳と合わない",
      block: { policyAndGoal, results: "納付相談の受付件数　合計671件（上半期330件、下半期340件）" },
      findings: [{ at: "results", says: ["671件", "330件 ＋ 340件 ＝ 670件"] }],
    },
  ],
};
