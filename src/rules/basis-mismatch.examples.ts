import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "決算見込と前年度の決算を比べるのは、年度末には普通のこと",
      block: {
        policyAndGoal: "（目標）\n・広告収入が前年度を上回る",
        results: "・広告収入　令和元年度決算見込　21,239千円（平成30年度決算　19,598千円）",
      },
    },
    {
      name: "どちらも3月末の数値",
      block: {
        policyAndGoal: "（目標）\n・収納率が前年度を上回る",
        results: "平成30年度3月末収納率　85.83％\n令和元年度3月末収納率　85.95％",
      },
    },
    {
      name: "予算が決算に並べて書かれているだけ",
      block: {
        policyAndGoal: "（目標）\n・広告収入　20,000千円以上\n（平成30年度予算　18,000千円）",
        results: "・広告収入　令和元年度決算　21,239千円",
      },
    },
  ],
  invalid: [
    {
      name: "同じ年度の数値が二つの基準で書かれ、値が異なる",
      block: {
        policyAndGoal: "（目標）\n・収納率が前年度を上回る\n平成30年度収納率見込み：94.80％",
        results: "平成30年度3月末収納率　85.83％\n令和元年度3月末収納率　85.95％",
      },
      findings: [{ at: "results", says: ["平成30年度", "94.80％", "85.83％"] }],
    },
    {
      name: "3月末の数値を前年度の決算と比べている",
      block: {
        policyAndGoal: "（目標）\n・収納率が前年度を上回る",
        results: "平成30年度決算収納率　94.80％\n令和元年度3月末収納率　85.95％\n対前年度　▲8.85ポイント",
      },
      findings: [{ at: "results", says: ["94.80％", "85.95％", "決算", "3月末"] }],
    },
  ],
};
