import type { RuleExamples } from "./framework/example";

const LONG =
  "地域の防災訓練に初めて参加する人が増えるよう、訓練の内容と日程を町会と調整し、広報紙とホームページで知らせた。";
const BOX = { width: 202, fontSize: 10 };

export const examples: RuleExamples = {
  valid: [
    { name: "欄に余裕がある", block: { results: LONG, layout: { results: { ...BOX, height: 54 } } } },
    { name: "ちょうど収まる", block: { results: LONG, layout: { results: { ...BOX, height: 36 } } } },
    {
      name: "縮小して全体を表示する設定",
      block: { results: LONG, layout: { results: { ...BOX, height: 15, shrinkToFit: true } } },
    },
    {
      name: "折り返さない設定",
      block: { results: LONG, layout: { results: { ...BOX, height: 15, wrapText: false } } },
    },
    { name: "非表示の行", block: { results: LONG, layout: { results: { ...BOX, height: 15, isHidden: true } } } },
    {
      name: "末尾の空行は切れてもよい",
      block: { results: "3回行った。\n\n\n\n", layout: { results: { ...BOX, height: 15 } } },
    },
    {
      name: "高さが設定されていない行は、Excelが自動で広げる",
      block: { results: LONG, layout: { results: { ...BOX, height: 13.5 } } },
    },
  ],
  invalid: [
    {
      name: "三行の文章に二行分の高さしかない",
      block: { results: LONG, layout: { results: { ...BOX, height: 24 } } },
      findings: [{ at: "results", says: ["3行", "10pt", "24pt"], heights: [48] }],
    },
    {
      name: "改行で行数が増えている",
      block: {
        annualPlan: "○講座を開く。\n○訓練を行う。\n○広報する。\n○町会と調整する。",
        layout: { annualPlan: { ...BOX, height: 30 } },
      },
      findings: [{ at: "annualPlan", says: ["4行", "30pt"], heights: [63] }],
    },
  ],
};
