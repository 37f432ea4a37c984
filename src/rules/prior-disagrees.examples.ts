import type { RuleExamples } from "./framework/example";

const title = "区政情報の発信";
const goal = "（目標）\n・動画の再生回数が前年度を上回る";
const lastYearGoal = "（目標）\n・動画の再生回数　7,500回以上";

export const examples: RuleExamples = {
  valid: [
    {
      name: "前年度のブックの実績と同じ",
      block: { title, policyAndGoal: goal, results: "・動画の再生回数：8,107回（前年度　7,950回）" },
      lastYear: [{ title, policyAndGoal: lastYearGoal, results: "・動画の再生回数：7,950回" }],
    },
    {
      name: "前年度のブックの数値を丸めて書いている",
      block: {
        title,
        policyAndGoal: "（目標）\n・広告料収入が前年度を上回る\n・収納率が前年度を上回る",
        results: "・広告料収入　21,239千円（前年度　9,598千円）\n・収納率　86.1％（前年度　85.8％）",
      },
      lastYear: [{ title, results: "・広告料収入　9,597,612円\n・収納率　85.83％" }],
    },
    {
      name: "集計の時点が違う数値どうしは比べない",
      block: {
        title,
        policyAndGoal: "（目標）\n・収納率が前年度を上回る",
        results: "・収納率　3月末現在　85.95％（前年度　3月末現在　85.83％）",
      },
      lastYear: [{ title, results: "・収納率　平成30年度決算　94.80％" }],
    },
    {
      name: "前年度のブックに同じ指標がない",
      block: { title, policyAndGoal: goal, results: "・動画の再生回数：8,107回（前年度　7,950回）" },
      lastYear: [{ title, results: "・広報紙の配布部数：12,000部" }],
    },
    {
      name: "前年度の数値を書いていなければ、前年度のブックから補うだけにする",
      block: { title, policyAndGoal: goal, results: "・動画の再生回数：8,107回" },
      lastYear: [{ title, policyAndGoal: lastYearGoal, results: "・動画の再生回数：7,950回" }],
    },
  ],
  invalid: [
    {
      name: "前年度の数値が前年度のブックの実績と違う",
      block: { title, policyAndGoal: goal, results: "・動画の再生回数：8,107回（前年度　7,590回）" },
      lastYear: [{ title, policyAndGoal: lastYearGoal, results: "・動画の再生回数：7,950回" }],
      findings: [
        {
          at: "results",
          says: ["動画の再生回数", "平成30年度", "7,590回", "7,950回", "「平成30年度.xlsx」", "「様式３」", "B10"],
          fixed: "・動画の再生回数：8,107回（前年度　7,950回）",
        },
      ],
    },
    {
      name: "番号と題名が変わり、単位も違う",
      block: {
        title: "令和元年度　広告事業の推進等による歳入の確保",
        policyAndGoal: "（目標）\n・広告料収入　10,000千円以上（平成30年度　9,958千円）",
        results: "・広告料収入　21,239千円",
      },
      lastYear: [
        { title: "窓口サービスの向上", results: "・来庁者の満足度　88.5％" },
        { title: "広告事業等の推進による歳入確保", results: "・広告料収入　9,598,000円" },
      ],
      findings: [
        {
          at: "policyAndGoal",
          says: ["広告料収入", "9,958千円", "9,598,000円"],
          fixed: "（目標）\n・広告料収入　10,000千円以上（平成30年度　9,598千円）",
        },
      ],
    },
    {
      name: "同じ時点の数値が違う",
      block: {
        title,
        policyAndGoal: "（目標）\n・収納率が前年度を上回る",
        results: "・平成30年度3月末収納率　85.83％\n・令和元年度3月末収納率　85.95％",
      },
      lastYear: [{ title, results: "・平成30年度3月末収納率　85.38％" }],
      findings: [
        {
          at: "results",
          says: ["85.83％", "85.38％"],
          fixed: "・平成30年度3月末収納率　85.38％\n・令和元年度3月末収納率　85.95％",
        },
      ],
    },
    {
      name: "前年度のブックの数値が見込みだった",
      block: {
        title,
        policyAndGoal: "（目標）\n・広告料収入が前年度を上回る",
        results: "・広告料収入　21,239千円（前年度決算　9,598千円）",
      },
      lastYear: [{ title, results: "・広告料収入　決算見込み　9,400千円" }],
      findings: [{ at: "results", severity: "info", says: ["9,598千円", "9,400千円", "決算見込み", "確定値"] }],
    },
  ],
};
