import type { RuleExamples } from "./framework/example";

export const examples: RuleExamples = {
  valid: [
    { name: "上から順の連番", blocks: [{ number: "1" }, { number: "2" }, { number: "3" }] },
    { name: "最初の番号は1でなくてもよい", blocks: [{ number: "4" }, { number: "5" }] },
    { name: "一つだけの項目", blocks: [{ number: "7" }] },
    {
      name: "枝番号は親番号ごとに数える",
      blocks: [{ number: "1-1" }, { number: "1-2" }, { number: "2-1" }, { number: "2-2" }],
    },
    {
      name: "シートが変わって1から始まる",
      blocks: [
        { sheet: "総務課", number: "1" },
        { sheet: "総務課", number: "2" },
        { sheet: "地域課", number: "1" },
        { sheet: "地域課", number: "2" },
      ],
    },
    {
      name: "番号がシートをまたいで続く",
      blocks: [
        { sheet: "総務課", number: "1" },
        { sheet: "地域課", number: "2" },
      ],
    },
    { name: "番号のない様式", blocks: [{ number: null }, { number: null }, { number: null }] },
  ],
  invalid: [
    {
      name: "同じ番号が二つある",
      blocks: [
        { number: "1", title: "広報" },
        { number: "2", title: "防災" },
        { number: "2", title: "防犯" },
        { number: "3", title: "福祉" },
      ],
      findings: [{ at: "number", block: 2, says: ["「2」", "重複", "防災"] }],
    },
    {
      name: "重複と欠番が一つの誤りから生じている",
      blocks: [{ number: "1" }, { number: "2" }, { number: "2" }, { number: "4" }],
      findings: [{ at: "number", block: 2, says: ["「2」", "重複", "「3」"] }],
    },
    {
      name: "番号が抜けている",
      blocks: [{ number: "1" }, { number: "2" }, { number: "4" }],
      findings: [{ at: "number", block: 2, says: ["「3」", "「4」"] }],
    },
    {
      name: "順番が入れ替わっている",
      blocks: [{ number: "1" }, { number: "3" }, { number: "2" }, { number: "4" }],
      findings: [{ at: "number", block: 1, says: ["「3」", "順番"] }],
    },
    {
      name: "枝番号が抜けている",
      blocks: [{ number: "1-1" }, { number: "1-3" }],
      findings: [{ at: "number", block: 1, says: ["「1-2」"] }],
    },
    {
      name: "一つの項目だけ番号がない",
      blocks: [{ number: "1" }, { number: "2" }, { number: null, policyAndGoal: "講座を開く。" }],
      findings: [{ at: "block", block: 2, says: ["番号を記入"] }],
    },
  ],
};
