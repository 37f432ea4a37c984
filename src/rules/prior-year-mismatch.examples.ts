import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "直前の年度と比べている",
      block: {
        policyAndGoal: "（目標）\n・研修の受講者数　225人以上",
        results: "平成30年度　研修の受講者数　250人\n令和元年度　研修の受講者数　283人\n対前年度　33人増",
      },
    },
    {
      name: "前年度でない年度と比べていることが書かれている",
      block: {
        policyAndGoal: "（目標）\n・稼働率を平成29年度末より3ポイント増加させる\n（平成29年度末：69.5％）",
        results: "・稼働率　73.8％（平成29年度末から4.3ポイント増）",
      },
    },
    {
      name: "前年度の数値がどこにもないだけなら、ほかの指摘に任せる",
      block: { policyAndGoal: "（目標）\n・動画の再生回数が前年度を上回る", results: "・動画の再生回数：8,107回" },
    },
    {
      name: "年度が分からなければ判断しない",
      fiscalYear: null,
      block: {
        policyAndGoal: "（目標）\n前年度決算を上回る歳入\n（参考：平成29年度決算　9,598千円）",
        results: "決算見込み額　21,239千円",
      },
    },
  ],
  invalid: [
    {
      name: "「前年度を上回る」目標の基準が前々年度",
      block: {
        policyAndGoal: "（目標）\n前年度決算を上回る歳入\n（参考：平成29年度決算　9,598千円）",
        results: "令和元年度決算見込み額　21,239千円",
      },
      findings: [{ at: "policyAndGoal", says: ["平成29年度", "9,598千円", "平成30年度"] }],
    },
    {
      name: "対前年度が前々年度との差",
      block: {
        policyAndGoal: "（目標）\n・研修の受講者数　225人以上",
        results: "平成29年度　研修の受講者数　250人\n令和元年度　研修の受講者数　283人\n対前年度　33人増",
      },
      findings: [{ at: "results", says: ["33人", "283人 － 250人 ＝ 33人", "平成29年度", "平成30年度"] }],
    },
  ],
};
