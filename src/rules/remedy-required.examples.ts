import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "②に課題と改善策がある",
      block: { attainment: "②", selfEvaluationRemedy: "参加者が固定しているため、平日夜の回を設ける。" },
    },
    {
      name: "①なら「－」でよい",
      block: { attainmentOutlook: "①", midyearRemedy: "－", attainment: "①", selfEvaluationRemedy: "" },
    },
    {
      name: "「なし」で始まっていても改善策が続いている",
      block: { attainment: "②", selfEvaluationRemedy: "課題なし。ただし、雨天時の代替会場を確保する。" },
    },
    {
      name: "「該当なし」という回答の話をしている",
      block: { attainmentOutlook: "②", midyearRemedy: "該当なしと回答した地域を訪問し、日程を聞き取る。" },
    },
    {
      name: "自己評価がまだ始まっていない",
      stage: "midyear",
      block: { attainmentOutlook: "①", midyearRemedy: "－", attainment: "②", selfEvaluationRemedy: "" },
    },
    { name: "判定が二つあり、どちらか分からない", block: { attainment: "①②", selfEvaluationRemedy: "－" } },
  ],
  invalid: [
    {
      name: "年度末に②で、改善策が「－」",
      block: { attainment: "②", selfEvaluationRemedy: "－" },
      findings: [{ at: "selfEvaluationRemedy", says: ["②", "－", "課題と改善策（自己評価）"] }],
    },
    {
      name: "中間で②、改善策が空欄",
      block: { attainmentOutlook: "②", midyearRemedy: "" },
      findings: [{ at: "midyearRemedy", says: ["②", "空欄", "目標の達成見込み"] }],
    },
    {
      name: "「なし。」や「特に無し」も改善策ではない",
      block: { attainmentOutlook: "②", midyearRemedy: "なし。", attainment: "②", selfEvaluationRemedy: "特に無し" },
      findings: [
        { at: "midyearRemedy", says: ["なし。"] },
        { at: "selfEvaluationRemedy", says: ["特に無し"] },
      ],
    },
    {
      name: "見出しだけが印字されている",
      block: { attainment: "②", selfEvaluationRemedy: "【課題】\n\n【改善策】\n" },
      findings: [{ at: "selfEvaluationRemedy", says: ["【課題】"] }],
    },
    {
      name: "「同上」では何をするのか分からない",
      block: { attainment: "②", selfEvaluationRemedy: "同上" },
      findings: [{ at: "selfEvaluationRemedy", says: ["同上"] }],
    },
    {
      name: "(ⅱ)と②に改善策がないときは、この指摘だけにする",
      block: { implementationOutlook: "(ⅱ)", attainmentOutlook: "②", midyearRemedy: "***" },
      findings: [{ at: "midyearRemedy", says: ["***"] }],
    },
  ],
};
