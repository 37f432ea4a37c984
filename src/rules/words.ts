import type { FieldName, Section, Stage } from "../form";

/** The fields as messages call them: the form's own labels, told apart where the form prints one label twice. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  policyAndGoal: "取組の方針・目標内容",
  annualPlan: "当年度の取組内容",
  implementationOutlook: "取組内容の実施見込み",
  attainmentOutlook: "目標の達成見込み",
  midyearRemedy: "課題と改善策（中間振り返り）",
  implementationRemedy: "課題と改善策（中間振り返り・実施見込み）",
  results: "当年度の取組実績及び目標の達成状況",
  attainment: "目標の達成状況（自己評価）",
  selfEvaluationRemedy: "課題と改善策（自己評価）",
};

/** The sections as the form's spine prints them. */
export const SECTION_LABELS: Readonly<Record<Section, string>> = {
  plan: "計画",
  midyearReview: "中間振り返り",
  selfEvaluation: "自己評価",
};

/** The stages of the year as people call them. */
export const STAGE_LABELS: Readonly<Record<Stage, string>> = { plan: "計画", midyear: "中間", yearend: "年度末" };

/** Characters of a name that a message repeats. */
const LONGEST_NAME = 60;

/** An indicator in a sentence: its name in 「」; the text may give it none. */
export function called(name: string): string {
  return name.trim() === "" ? "名前のない指標" : quote(name, LONGEST_NAME);
}

/** A text in 「」, shortened in the middle of a long one; an empty cell is called 空欄. */
export function quote(text: string, longest = 40): string {
  const line = text.trim().replace(/\s+/g, " ");
  if (line === "") return "空欄";
  const characters = [...line];
  return `「${characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line}」`;
}
