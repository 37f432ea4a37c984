import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    { name: "行ったことが書かれている", block: { results: "中間支援組織と連携し、研修を開催した（1件）。" } },
    { name: "文の途中の「行う」", block: { results: "出展企画を行う際に、企業と団体が連携するよう橋渡しを行った。" } },
    { name: "名称だけの行", block: { results: "・出前講座の開催回数　12回" } },
    { name: "自己評価がまだ始まっていない", stage: "midyear", block: { results: "研修を開催する予定。" } },
  ],
  invalid: [
    {
      name: "計画の文がそのまま残っている",
      block: { results: "中間支援組織と連携し、研修を開催するなど普及・啓発を行う（1件）" },
      findings: [{ at: "results", says: ["普及・啓発を行う"] }],
    },
    {
      name: "「予定」のまま",
      block: { results: "区内で体操を実施した。\n来月から新たな会場で実施する予定。" },
      findings: [{ at: "results", says: ["来月から新たな会場で実施する予定"] }],
    },
  ],
};
