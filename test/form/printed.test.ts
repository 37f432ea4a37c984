import { printedReader } from "../../src/form/printed";

const read = printedReader();

/** What a text is printed for, in a few words. */
function inWords(text: string): string {
  const printed = read(text);
  switch (printed.kind) {
    case "label":
      return `${printed.label.label}${printed.label.isShared ? " (shared)" : ""}`;
    case "label-and-value":
      return `${printed.label.label} | ${text.slice(printed.label.valueStart)}`;
    case "heading":
      return `heading ${printed.heading.number ?? "-"} ${printed.heading.title ?? "-"}`;
    case "spine":
      return `spine ${printed.meaning}`;
    case "legend":
      return printed.legends
        .map(({ field, options }) =>
          [field ?? "any", ...options.map(({ mark, code, meaning }) => `${mark}=${code ?? "-"} ${meaning}`)].join(", "),
        )
        .join("; ");
    default:
      return printed.kind;
  }
}

describe("what a cell is printed for is told by its wording:", () => {
  test.each([
    ["取組の方針・目標内容", "policyAndGoal"],
    ["取組み方針及び目標", "policyAndGoal"],
    ["【取 組 の 方 針\n･目標内容】", "policyAndGoal"],
    ["■１．取組の方針・目標内容：", "policyAndGoal"],
    ["取組の方針・目標内容（数値目標を記入）", "policyAndGoal"],
    ["取組の方針・目標内容※数値で書く", "policyAndGoal"],
    ["当年度の取組内容", "annualPlan (shared)"],
    ["令和２年度の取組内容", "annualPlan (shared)"],
    ["2019年度の具体的な取組内容", "annualPlan (shared)"],
    ["取組内容の実施見込み（8月末時点）", "implementationOutlook"],
    ["目標の達成見込み", "attainmentOutlook"],
    ["年度目標の達成見込", "attainmentOutlook"],
    ["当年度の取組実績及び目標の達成状況", "results"],
    ["取組実績・目標達成状況", "results"],
    ["当年度の取組実績", "results (shared)"],
    ["目標の達成状況", "attainment (shared)"],
    ["課題と改善策", "remedy (shared)"],
    ["課題及び改善策欄", "remedy (shared)"],
    ["課題と改善策　※左記が「②」の場合は必須", "remedy (shared)"],
    ["課題と改善策\n（左記が「②」又は「③」の場合は必ず記入してください。）", "remedy (shared)"],
    ["課題・対応策　②の場合は必須", "remedy (shared)"],
  ])("%j is a label", (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  test.each([
    ["取組の方針・目標内容\n窓口を改める。", "policyAndGoal | 窓口を改める。"],
    ["【当年度の取組内容】窓口を改める。", "annualPlan | 窓口を改める。"],
    ["【当年度の取組内容】：　窓口を改める。", "annualPlan | 窓口を改める。"],
    ["課題と改善策：日程をずらす。", "remedy | 日程をずらす。"],
    ["課題と改善策　※左記が「②」の場合は必須\n－", "remedy | －"],
    ["目標の達成見込み ①", "attainmentOutlook | ①"],
    ["課題と改善策は次のとおり。", "text"],
    ["課題と改善策」 日程をずらす。", "remedy | 日程をずらす。"],
    ["「課題と改善策」 に記した。", "text"],
    ["課題と改善策】の記入", "text"],
    ["目標の達成見込みを確かめた。", "text"],
  ])("%j is a label with its value or prose", (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  test.each([
    ["取組項目１　広告事業", "heading 1 広告事業"],
    ["取組項目（１）", "heading 1 -"],
    ["【取組項目１－２】『広告事業』", "heading 1-2 広告事業"],
    ["取組項目一 広告事業", "heading 一 広告事業"],
    ["取組項目Ａ 広告事業", "heading A 広告事業"],
    ["取組項目", "heading - -"],
    ["取組項目名：広告事業", "heading - 広告事業"],
    ["取組項目１（新規）", "heading 1 新規"],
    ["取組項目を見直す", "text"],
    ["取組項目１と併せて", "text"],
    ["取組項目１ 広告事業。国保。", "text"],
    ["取組項目1〜4のとおり", "text"],
    ["取組の項目", "text"],
    [`取組項目１ ${"広".repeat(154)}`, `heading 1 ${"広".repeat(154)}`],
    [`取組項目１ ${"広".repeat(155)}`, "text"],
  ])("%j is a heading or prose", (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  test.each([
    ["計\n画", "spine plan"],
    ["■計画欄", "spine plan"],
    ["中間\n振り返り", "spine midyearReview"],
    ["中間評価", "spine midyearReview"],
    ["自 己 評 価", "spine selfEvaluation"],
    ["年度末自己評価", "spine selfEvaluation"],
    ["計画 評価", "spine mixed"],
    ["中間・自己評価", "text"],
    ["中間自己評価", "spine mixed"],
    ["中間", "spine vague"],
    ["振り返り", "spine vague"],
    ["最終評価", "spine vague"],
    ["計画どおり", "text"],
    [`計画${" ".repeat(22)}`, "spine plan"],
    [`計画${" ".repeat(23)}`, "text"],
  ])("%j is a spine or prose", (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  test.each([
    ["①：目標達成　②：目標未達成", "attainment, ①=1 目標達成, ②=2 目標未達成"],
    ["(ⅰ) 実施見込み (ⅱ) 実施できない見込み", "implementationOutlook, (ⅰ)=i 実施見込み, (ⅱ)=ii 実施できない見込み"],
    ["（凡例）①達成見込み／②達成困難", "attainmentOutlook, ①=1 達成見込み, ②=2 達成困難"],
    ["ア…達成　イ…未達成", "any, ア=1 達成, イ=2 未達成"],
    ["①：未達成 ②：達成", "any, ①=2 未達成, ②=1 達成"],
    ["①：達成 ②：達成", "any, ①=1 達成, ②=2 達成"],
    ["②：目標未達成 ③：一部達成", "attainment, ②=2 目標未達成, ③=- 一部達成"],
    ["②：目標未達成", "attainment, ②=2 目標未達成"],
    ["③：概ね達成", "any, ③=- 概ね達成"],
    ["①：目標達成 ②：一部達成 ③：目標未達成", "attainment, ①=1 目標達成, ②=- 一部達成, ③=2 目標未達成"],
    [
      "(ⅰ)実施見込み (ⅱ)実施できない見込み ①達成見込み ②達成できない見込み",
      "implementationOutlook, (ⅰ)=i 実施見込み, (ⅱ)=ii 実施できない見込み; attainmentOutlook, ①=1 達成見込み, ②=2 達成できない見込み",
    ],
    [
      "①達成見込み ②達成できない見込み ①目標達成 ②目標未達成",
      "attainmentOutlook, ①=1 達成見込み, ②=2 達成できない見込み; attainment, ①=1 目標達成, ②=2 目標未達成",
    ],
    ["①窓口の改善 ②研修の実施", "text"],
    ["①：順調 ②：不調", "any, ①=1 順調, ②=2 不調"],
    ["①：目標 ②：状況", "text"],
    ["1回実施した", "text"],
    ["目標達成", "text"],
    [
      "①：目標を大幅に上回る見込みである ②：目標を下回る",
      "attainmentOutlook, ①=1 目標を大幅に上回る見込みである, ②=2 目標を下回る",
    ],
  ])("%j is a legend or prose", (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  test.each([
    ["※左記が「②」の場合は必須", "note"],
    ["②の場合は必ず記入すること。", "note"],
    ["左欄が②の場合、必ず記入してください", "note"],
    ["必要に応じて記入", "text"],
    ["判定", "header"],
    ["備 考", "header"],
    ["担当課：", "header"],
    ["備考欄を参照のこと", "text"],
    ["プロセス指標（過程や成果を示す指標）", "other-form"],
    ["具体的取組１－１－１", "other-form"],
    ["めざすべき将来像", "other-form"],
    ["広告を募集する。", "text"],
    ["", "text"],
  ])("%j is a note, a header or neither", (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });
});
