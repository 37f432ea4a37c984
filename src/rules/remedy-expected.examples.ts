import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    {
      name: "(ⅱ)に改善策がある",
      block: { implementationOutlook: "(ⅱ)", attainmentOutlook: "①", midyearRemedy: "屋内の会場に変更して実施する。" },
    },
    {
      name: "(ⅰ)なら「－」でよい",
      block: { implementationOutlook: "(ⅰ)", attainmentOutlook: "①", midyearRemedy: "－" },
    },
    {
      name: "②に改善策がないことは remedy-required が指摘する",
      block: { implementationOutlook: "(ⅱ)", attainmentOutlook: "②", midyearRemedy: "－" },
    },
    {
      name: "欄が二つある様式で、実施見込みの側に書かれている",
      block: {
        implementationOutlook: "(ⅱ)",
        implementationRemedy: "開催日を改める。",
        attainmentOutlook: "①",
        midyearRemedy: "－",
      },
    },
    { name: "計画の段階ではまだ見ない", stage: "plan", block: { implementationOutlook: "(ⅱ)", midyearRemedy: "" } },
  ],
  invalid: [
    {
      name: "(ⅱ)なのに「特になし」",
      block: { implementationOutlook: "(ⅱ)", attainmentOutlook: "①", midyearRemedy: "特になし" },
      findings: [{ at: "midyearRemedy", says: ["(ⅱ)", "特になし"] }],
    },
    {
      name: "欄が二つある様式で、②の側にだけ書かれている",
      block: {
        implementationOutlook: "(ⅱ)",
        implementationRemedy: "",
        attainmentOutlook: "②",
        midyearRemedy: "周知の方法を改める。",
      },
      findings: [{ at: "implementationRemedy", says: ["(ⅱ)", "空欄"] }],
    },
  ],
};
