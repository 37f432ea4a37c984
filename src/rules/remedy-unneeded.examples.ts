import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    { name: "①に「－」", block: { attainment: "①", selfEvaluationRemedy: "－" } },
    { name: "①に「なし。」", block: { attainment: "①", selfEvaluationRemedy: "なし。" } },
    { name: "①で空欄", block: { attainment: "①", selfEvaluationRemedy: "" } },
    { name: "②には改善策が要る", block: { attainment: "②", selfEvaluationRemedy: "周知の方法を改める。" } },
    {
      name: "(ⅱ)の改善策が、達成見込み①の隣の共通の欄に書かれている",
      block: { implementationOutlook: "(ⅱ)", attainmentOutlook: "①", midyearRemedy: "屋内の会場に変更する。" },
    },
  ],
  invalid: [
    {
      name: "①なのに文章がある",
      block: { implementationOutlook: "(ⅰ)", attainmentOutlook: "①", midyearRemedy: "引き続き計画に沿って取り組む。" },
      findings: [{ at: "midyearRemedy", says: ["①", "引き続き計画に沿って取り組む。", "－"] }],
    },
    {
      name: "「課題なし」の後にただし書きがある",
      block: { attainment: "①", selfEvaluationRemedy: "課題なし。ただし次年度は会場を増やす。" },
      findings: [{ at: "selfEvaluationRemedy", says: ["課題なし。ただし"] }],
    },
  ],
};
