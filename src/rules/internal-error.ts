import { defineRule } from "./framework/rule";

/**
 * What a failing step of the program leaves behind, so that a check which did not happen is never taken for one without
 * findings. It has no `check` of its own: the engine reports it.
 */
export const internalError = defineRule<{ step: string; detail: string }>({
  id: "internal-error",
  scope: "initiative",
  severity: "warning",
  title: "プログラムの不具合で検証できなかった",
  why: "検証の途中でプログラムに不具合が起きたため、この項目の検証は完了していません。指摘がないことを意味しません。",
  howToFix: "この項目は目で確認し、不具合の内容を開発元に知らせてください。",
  check() {},
  message: ({ step, detail }) =>
    `プログラムの不具合により、「${step}」の検証が完了しませんでした（${detail}）。この項目は目で確認してください。`,
});
