import { defineRule } from "./framework/rule";
import { writtenResults } from "./indicator-words";
import { hasBegun } from "./judgements";
import { quote } from "./words";

interface PlanTenseResults {
  readonly sentence: string;
}

export const planTenseResults = defineRule<PlanTenseResults>({
  id: "plan-tense-results",
  scope: "initiative",
  severity: "info",
  title: "実績が計画の書き方のままになっている",
  why: "自己評価の実績は行ったことを書く欄です。「行う」「予定」のままでは、実施したのかどうか分かりません。",
  howToFix: "実施した内容を「行った」「開催した」のように書いてください。",
  check({ initiative, stage }, report) {
    const results = writtenResults(initiative);
    if (!results || !hasBegun("selfEvaluation", stage)) return;
    const sentence = sentencesOf(results.text).find(isWrittenAsPlan);
    if (sentence === undefined) return;
    report({ cell: results.cell, field: results.name, data: { sentence: sentence.trim() } });
  },
  message: ({ sentence }) =>
    `実績に${quote(sentence)}とあり、これから行うことのように書かれています。実施したことであれば、行った内容と結果を書いてください。`,
});

function sentencesOf(text: string): string[] {
  return text.split(/[\n\r。]/);
}

/** 行う, 予定, していく … at the end of a sentence, before a figure in brackets if there is one. */
const PLAN_ENDING =
  /(?:予定(?:である|です|としている)?|行う|行います|おこなう|実施する|実施します|開催する|開催します|進める|進めます|取り組む|取組む|取り組みます|努める|努めます|図る|図ります|目指す|目指します|検討する|検討します|支援する|支援します|設置する|配布する|作成する|ていく|でいく|ていきます|こととする|こととしている)$/;

const BRACKET_AT_END = /[（(][^（）()]*[）)]$/;

function isWrittenAsPlan(sentence: string): boolean {
  const words = sentence.replace(/\s+/g, "");
  return PLAN_ENDING.test(words.replace(BRACKET_AT_END, ""));
}
