import type { Code } from "../../src/form";

/** How a generated form looks; every choice is one that wards have made. */
export interface FormStyle {
  /** How labels and values lie to each other. */
  readonly family: "columns" | "left" | "stack" | "pairs" | "outlook-columns" | "landscape";
  /** Columns of the sheet for each column of the drawing: 1 for a plain table, more for graph-paper sheets. */
  readonly unit: number;
  readonly isMerged: boolean;
  readonly hasSpine: boolean;
  readonly outlookCode: "legend-code" | "code-legend" | "code-above" | "code-below" | "none";
  readonly yearEndCode:
    "right" | "below-left" | "legend-left" | "above-legend" | "below-alone" | "legend-right" | "none";
  readonly midyearRemedy: "one" | "two-labels" | "two-cells";
  readonly labels: LabelStyle;
  readonly legend: LegendStyle;
  readonly code: CodeStyle;
  readonly heading: HeadingStyle;
  readonly placement: "stacked" | "sheets" | "side-by-side" | "two-sheets";
  /** Empty rows between blocks and between sections. */
  readonly gap: number;
  readonly sectionGap: number;
}

export const LABEL_STYLES = [
  "standard",
  "spaced",
  "line-breaks",
  "brackets",
  "corner-brackets",
  "half-width-dot",
  "radicals",
  "torikumi-mi",
  "colon",
  "year",
] as const;
export type LabelStyle = (typeof LABEL_STYLES)[number];

export const LEGEND_STYLES = [
  "standard",
  "no-colon",
  "spaces",
  "one-line",
  "brackets",
  "reversed",
  "kana",
  "letters",
  "digits",
  "three",
  "dots",
  "two-cells",
  "without-goal",
  "absent",
] as const;
export type LegendStyle = (typeof LEGEND_STYLES)[number];

export const CODE_STYLES = [
  "sign",
  "digit",
  "wide-digit",
  "bracketed",
  "wide-brackets",
  "upper",
  "with-meaning",
] as const;
export type CodeStyle = (typeof CODE_STYLES)[number];

export const HEADING_STYLES = [
  "two-rows",
  "one-row",
  "one-cell-brackets",
  "one-cell-space",
  "colon",
  "enclosed",
  "wide-digit",
  "radicals",
  "split-number",
  "prefixed",
  "circled",
  "no-number",
  "no-title",
  "title-only",
  "numbered-title",
  "nothing",
  "sheet-name",
  "item-name-row",
] as const;
export type HeadingStyle = (typeof HEADING_STYLES)[number];

const PRINTED = {
  policyAndGoal: "取組の方針・目標内容",
  annualPlan: "当年度の取組内容",
  implementationOutlook: "取組内容の実施見込み",
  attainmentOutlook: "目標の達成見込み",
  results: "当年度の取組実績及び目標の達成状況",
  remedy: "課題と改善策",
  plan: "計画",
  midyearReview: "中間振り返り",
  selfEvaluation: "自己評価",
} as const;
export type PrintedName = keyof typeof PRINTED;

const NOTE = "※左記が「②」の場合は必須";

/** A label as a ward prints it. */
export function printLabel(name: PrintedName, style: LabelStyle): string {
  const plain: string = PRINTED[name];
  const label = styled(plain, style);
  if (name !== "remedy") return label;
  switch (style) {
    case "spaced":
    case "line-breaks":
      return `${label}\n${NOTE}`;
    case "brackets":
      return `${label}（${NOTE.replace("「②」", "『②』")}）`;
    case "colon":
      return label;
    default:
      return `${label}\u3000${NOTE}`;
  }
}

function styled(label: string, style: LabelStyle): string {
  switch (style) {
    case "standard":
      return label;
    case "spaced":
      return [...label].join(label.length < 7 ? "\u3000" : " ");
    case "line-breaks":
      return label.length < 6 ? [...label].join("\n") : `${label.slice(0, 5)}\n${label.slice(5)}`;
    case "brackets":
      return `＜${label}＞`;
    case "corner-brackets":
      return `【${label}】 `;
    case "half-width-dot":
      return label.replace("・", "･");
    case "radicals":
      return label.replace(/目/g, "⽬").replace(/自/g, "⾃").replace(/行/g, "⾏");
    case "torikumi-mi":
      return label.replace("取組", "取組み").replace("見込み", "見込");
    case "colon":
      return `${label}：`;
    case "year":
      return label.replace("当年度", "令和元年度");
  }
}

interface LegendWords {
  readonly good: string;
  readonly bad: string;
}

const WORDS: Readonly<Record<"implementationOutlook" | "attainmentOutlook" | "attainment", LegendWords>> = {
  implementationOutlook: { good: "実施見込み", bad: "実施できない見込み" },
  attainmentOutlook: { good: "達成見込み", bad: "達成できない見込み" },
  attainment: { good: "目標達成", bad: "目標未達成" },
};
export type GeneratedJudgement = keyof typeof WORDS;

/** A judgement's printed legend, one text for each cell that it takes up. */
export function printLegend(field: GeneratedJudgement, style: LegendStyle): string[] {
  const words = wordsOf(field, style);
  const [first, second] = marksOf(field, style);
  const break_ = field === "attainment" ? "\u3000" : "\n";
  switch (style) {
    case "no-colon":
      return [`${first}${words.good}${break_}${second}${words.bad}`];
    case "spaces":
      return [`${first} ${words.good}${break_}${second} ${words.bad}`];
    case "one-line":
      return [`${first}：${words.good}、${second}：${words.bad}`];
    case "brackets":
      return [`【${first}：${words.good}\u3000${second}：${words.bad}】`];
    case "reversed":
      return [`${first}：${words.bad}${break_}${second}：${words.good}`];
    case "three":
      return field === "attainment"
        ? [`①：目標達成\u3000②：目標未達成\u3000③：一部達成`]
        : [`${first}：${words.good}${break_}${second}：${words.bad}`];
    case "dots":
      return [`${first}…${words.good}${break_}${second}…${words.bad}`];
    case "two-cells":
      return [`${first}：${words.good}`, `${second}：${words.bad}`];
    case "absent":
      return [];
    case "standard":
    case "kana":
    case "letters":
    case "digits":
    case "without-goal":
      return [`${first}：${words.good}${break_}${second}：${words.bad}`];
  }
}

function wordsOf(field: GeneratedJudgement, style: LegendStyle): LegendWords {
  return style === "without-goal" && field === "attainment" ? { good: "達成", bad: "未達成" } : WORDS[field];
}

function marksOf(field: GeneratedJudgement, style: LegendStyle): readonly [string, string] {
  if (style === "kana") return ["ア", "イ"];
  if (style === "letters") return ["Ａ", "Ｂ"];
  if (style === "digits") return field === "implementationOutlook" ? ["i", "ii"] : ["１", "２"];
  return field === "implementationOutlook" ? ["(ⅰ)", "(ⅱ)"] : ["①", "②"];
}

/** The text that an officer types for a code. */
export function typeCode(field: GeneratedJudgement, code: Code, style: Pick<FormStyle, "code" | "legend">): string {
  const isGood = code === "i" || code === "1";
  const isFirst = style.legend === "reversed" ? !isGood : isGood;
  const ordinal = isFirst ? 1 : 2;
  const mark = typedMark(field, ordinal, style);
  const { good, bad } = wordsOf(field, style.legend);
  return style.code === "with-meaning" ? `${mark}：${isGood ? good : bad}` : mark;
}

function typedMark(
  field: GeneratedJudgement,
  ordinal: 1 | 2,
  { code, legend }: Pick<FormStyle, "code" | "legend">,
): string {
  if (legend === "kana") return ordinal === 1 ? "ア" : code === "wide-digit" ? "ｲ" : "イ";
  if (legend === "letters") return (code === "digit" ? "AB" : "ＡＢ").charAt(ordinal - 1);
  const pick = (first: string, second: string): string => (ordinal === 1 ? first : second);
  if (field === "implementationOutlook") {
    switch (code) {
      case "digit":
        return pick("i", "ii");
      case "wide-digit":
        return pick("ⅰ", "ⅱ");
      case "bracketed":
        return pick("(i)", "(ii)");
      case "wide-brackets":
        return pick("（ⅰ）", "（ⅱ）");
      case "upper":
        return pick("Ⅰ", "Ⅱ");
      case "sign":
      case "with-meaning":
        return pick("(ⅰ)", "(ⅱ)");
    }
  }
  switch (code) {
    case "digit":
      return pick("1", "2");
    case "wide-digit":
      return pick("１", "２");
    case "bracketed":
      return pick("(1)", "(2)");
    case "wide-brackets":
      return pick("（①）", "（②）");
    case "upper":
      return pick(" ① ", "② \n");
    case "sign":
    case "with-meaning":
      return pick("①", "②");
  }
}
