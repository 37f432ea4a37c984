import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    { name: "確定した数値", block: { results: "・広告収入　令和元年度決算　21,239千円" } },
    {
      name: "計画の見込みは自己評価ではない",
      block: {
        policyAndGoal: "（目標）\n・広告収入　20,000千円以上\n（平成30年度決算見込　19,000千円）",
        results: "・広告収入　21,239千円",
      },
    },
    { name: "数値のない「見込み」", block: { results: "来年度も継続して実施できる見込みとなった。" } },
  ],
  invalid: [
    {
      name: "決算見込み",
      block: { results: "令和元年度決算見込み額　21,239千円" },
      findings: [{ at: "results", says: ["21,239千円"] }],
    },
    {
      name: "3月末現在",
      fiscalYear: 2020,
      block: { results: "令和2年度3月末現在　精密検査の受診率　72.2％" },
      findings: [{ at: "results", says: ["72.2％"] }],
    },
  ],
};
