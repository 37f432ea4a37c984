import fc from "fast-check";
import type { BlockContents } from "./form-canvas";
import { CODE_STYLES, HEADING_STYLES, LABEL_STYLES, LEGEND_STYLES, type FormStyle } from "./form-style";

const drawnStyle: fc.Arbitrary<FormStyle> = fc.record({
  family: fc.constantFrom("columns", "left", "stack", "pairs", "outlook-columns", "landscape"),
  unit: fc.constantFrom(1, 2, 4),
  isMerged: fc.boolean(),
  hasSpine: fc.boolean(),
  outlookCode: fc.constantFrom("legend-code", "code-legend", "code-above", "code-below", "none"),
  yearEndCode: fc.constantFrom(
    "right",
    "below-left",
    "legend-left",
    "above-legend",
    "below-alone",
    "legend-right",
    "none",
  ),
  midyearRemedy: fc.constantFrom("one", "two-labels", "two-cells"),
  labels: fc.constantFrom(...LABEL_STYLES),
  legend: fc.constantFrom(...LEGEND_STYLES),
  code: fc.constantFrom(...CODE_STYLES),
  heading: fc.constantFrom(...HEADING_STYLES),
  placement: fc.constantFrom("stacked", "sheets", "side-by-side", "two-sheets"),
  gap: fc.constantFrom(0, 1, 2),
  sectionGap: fc.constantFrom(0, 1),
});

/**
 * Any style that a ward might print the form in. Three single cells ①：…, ②：…, ②：… without merged ranges are left out:
 * not even people can tell which of them is the choice.
 */
export const anyStyle: fc.Arbitrary<FormStyle> = drawnStyle
  .filter(({ isMerged, legend, code }) => isMerged || legend !== "two-cells" || code !== "with-meaning")
  // A judgement needs at least a legend or a cell for the choice.
  .map((style) => (style.legend === "absent" ? { ...style, ...withCells(style) } : style));

function withCells({ outlookCode, yearEndCode }: FormStyle): Pick<FormStyle, "outlookCode" | "yearEndCode"> {
  return {
    outlookCode: outlookCode === "none" ? "code-legend" : outlookCode,
    yearEndCode: yearEndCode === "none" ? "right" : yearEndCode,
  };
}

/** Texts that speak of the form's own words without being labels. */
const PLANS = [
  "区民の交流の拠点として運営を進める。\n（目標）\n・稼働率　70％以上",
  "取組を進める。目標の達成状況を確かめる。",
  "①窓口の改善\n②研修の実施",
  "課題と改善策を整理し、自己評価に生かす。",
];
const RESULTS = [
  "令和元年度決算見込み額　21,239千円",
  "①問合せ件数：6件\n②橋渡しを行った。",
  "取組項目１と併せて周知した。\n計画どおり目標達成した。",
];
const REMEDIES = [
  "－",
  "日程を見直す。",
  "なし",
  "課題と改善策は次のとおり。\n・周知を早める。",
  "課題：少ない。\n改善策：増やす。",
];
const TITLES = [
  "広告事業の推進等による歳入の確保",
  "地域を限定しない活動の活性化（テーマ型団体）",
  "SNSによる情報発信の強化",
  "18歳未満の支援",
  "待たせない窓口",
];

/** Between one and five blocks; with `blanks`, any text or choice may be missing. */
export function someBlocks(blanks: "filled-in" | "with-blanks"): fc.Arbitrary<BlockContents[]> {
  const orBlank = (texts: readonly string[]): fc.Arbitrary<string> =>
    blanks === "filled-in"
      ? fc.constantFrom(...texts)
      : fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...texts) }, { weight: 1, arbitrary: fc.constant("") });
  const orNone = <T>(codes: readonly T[]): fc.Arbitrary<T | null> =>
    blanks === "filled-in" ? fc.constantFrom(...codes) : fc.option(fc.constantFrom(...codes), { freq: 9 });
  const block = fc.record({
    title: fc.constantFrom(...TITLES),
    texts: fc.record({
      policyAndGoal: orBlank(PLANS),
      annualPlan: orBlank(PLANS),
      midyearRemedy: orBlank(REMEDIES),
      implementationRemedy: fc.constant("対策を講じる。"),
      results: orBlank(RESULTS),
      selfEvaluationRemedy: orBlank(REMEDIES),
    }),
    codes: fc.record({
      implementationOutlook: orNone(["i", "ii"] as const),
      attainmentOutlook: orNone(["1", "2"] as const),
      attainment: orNone(["1", "2"] as const),
    }),
  });
  return fc
    .array(block, { minLength: 1, maxLength: 5 })
    .map((blocks) => blocks.map((contents, index) => ({ ...contents, number: String(index + 1) })));
}
