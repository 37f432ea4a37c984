import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    { name: "一つだけ選ばれている", block: { implementationOutlook: "(ⅰ)", attainmentOutlook: "①", attainment: "②" } },
    { name: "空欄は code-missing が指摘する", block: { results: "3回開催", attainment: "" } },
    { name: "「－」は選び忘れであって、誤った記号ではない", block: { attainment: "－" } },
    { name: "まだ始まっていない欄は見ない", stage: "midyear", block: { attainment: "①②" } },
  ],
  invalid: [
    {
      name: "二つとも残っている",
      block: { attainment: "①②" },
      findings: [{ at: "attainment", says: ["①②", "複数"] }],
    },
    {
      name: "様式にない③",
      block: { attainmentOutlook: "③" },
      findings: [{ at: "attainmentOutlook", says: ["③", "①", "②"] }],
    },
    {
      name: "選択肢の代わりの「○」",
      block: { attainment: "○" },
      findings: [{ at: "attainment", says: ["○", "①", "②"] }],
    },
  ],
};
