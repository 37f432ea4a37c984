import { readForm } from "../../src/form";
import { toA1 } from "../../src/snapshot";
import { sheetOf, workbookOf, type Drawing } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

/** The altered labels of the only block, as cell, wording and the form's wording. */
function alteredIn(changes: Readonly<Record<string, string | null>>): unknown[] {
  const [initiative] = readForm(workbookOf(wideSheet(changes))).initiatives;
  return (initiative?.alteredLabels ?? []).map(({ cell, printed, expected }) => [toA1(cell), printed, expected]);
}

describe("a spine that names another section than its own", () => {
  test.each([
    ["計画 評価", "自己評価"],
    ["計画", "自己評価"],
    ["中間\n振り返り", "自己評価"],
  ])("is altered beside the results: %j", (printed, expected) => {
    expect(alteredIn({ "A10:A14": ` ${printed} ` })).toEqual([["A10", printed, expected]]);
  });

  test("is altered beside the plan and mid-year", () => {
    expect(alteredIn({ "A4:A7": "自己評価", "A8:A9": "計画" })).toEqual([
      ["A4", "自己評価", "計画"],
      ["A8", "計画", "中間振り返り"],
    ]);
  });

  test.each(["自己評価", "自 己\n評 価", "評価", "最終評価", "年度末自己評価", "振り返り"])(
    "is none where it says %j beside the results",
    (printed) => {
      expect(alteredIn({ "A10:A14": printed })).toEqual([]);
    },
  );

  test("is none where it stands beside labels of two sections", () => {
    expect(alteredIn({ "A4:A7": null, "A8:A9": null, "A4:A9": "自己評価" })).toEqual([]);
  });

  test("is altered over the labels of a form of one column", () => {
    const form = (spine: string): Drawing => ({
      "A1:F1": "取組項目1　広告事業",
      "A2:F2": "計画",
      "A3:F3": "取組の方針・目標内容",
      "A4:F4": "方針",
      "A5:F5": "当年度の取組内容",
      "A6:F6": "内容",
      "A7:F7": spine,
      "A8:F8": "当年度の取組実績及び目標の達成状況",
      "A9:F9": "実績",
    });
    const read = (spine: string): unknown =>
      readForm(workbookOf(sheetOf("様式３", form(spine)))).initiatives[0]?.alteredLabels;
    expect(read("計画 評価")).toEqual([{ cell: { row: 6, column: 0 }, printed: "計画 評価", expected: "自己評価" }]);
    expect(read("自己評価")).toEqual([]);
  });
});

describe("a note that speaks of a mark which the form does not have", () => {
  const legend = { "B14:F14": "①：目標達成　②：目標未達成　③：一部達成" };

  test.each([
    ["課題と改善策　※左記が「③」の場合は必須", "課題と改善策　※左記が「②」の場合は必須"],
    ["課題と改善策　※左記が「②」又は「③」の場合は必須", "課題と改善策　※左記が「②」の場合は必須"],
    ["課題と改善策　※左記が②、③の場合は必須", "課題と改善策　※左記が②の場合は必須"],
  ])("is altered: %s", (printed, expected) => {
    expect(alteredIn({ "G10:K10": printed })).toEqual([["G10", printed, expected]]);
    expect(alteredIn({ "G8:K8": ` ${printed}\n` })).toEqual([["G8", printed, expected]]);
  });

  test("is none where the legend has the mark, or prints it as a digit", () => {
    const printed = "課題と改善策　※左記が「②」又は「③」の場合は必須";
    expect(alteredIn({ ...legend, "G10:K10": printed })).toEqual([]);
    const digits = { "D9:E9": "1：達成見込み\n2：達成できない見込み", F9: "1", "F11:F13": "1" };
    expect(alteredIn({ ...digits, "B14:F14": "1：目標達成　2：目標未達成" })).toEqual([]);
    expect(alteredIn({ ...digits, "B14:F14": "(1)目標達成　(2)目標未達成" })).toEqual([]);
    const points = { ...digits, "D9:E9": "1.達成見込み　2.達成できない見込み", "B14:F14": "1.目標達成　2.目標未達成" };
    expect(alteredIn(points)).toEqual([]);
    expect(alteredIn({ ...points, "G10:K10": "課題と改善策（左記が「③」の場合は必須）" })).toEqual([
      ["G10", "課題と改善策（左記が「③」の場合は必須）", "課題と改善策（左記が「②」の場合は必須）"],
    ]);
  });

  test("is measured by the form's own marks where the block prints no legend", () => {
    const none = { "D8:E8": null, "D9:E9": null, "B14:F14": null };
    expect(alteredIn(none)).toEqual([]);
    const printed = "課題と改善策　※左記が「③」の場合は必須";
    expect(alteredIn({ ...none, "G10:K10": printed })).toEqual([
      ["G10", printed, "課題と改善策　※左記が「②」の場合は必須"],
    ]);
  });

  test("is found where the note has a cell of its own", () => {
    const own = { "G10:K10": null, "G10:H10": "課題と改善策", "I10:K10": "※左記が「③」の場合は必須" };
    expect(alteredIn(own)).toEqual([["I10", "※左記が「③」の場合は必須", "※左記が「②」の場合は必須"]]);
  });

  test("is none where the label shares its cell with what somebody wrote", () => {
    expect(alteredIn({ "G10:K10": null, "G11:K14": null, "G10:K14": "課題と改善策\n「③」を改める。" })).toEqual([]);
  });
});

test("spaces, brackets, width, look-alike radicals and 取組み are no other wording", () => {
  expect(
    alteredIn({
      "A10:A14": "⾃ 己\n評 価",
      "A8:A9": "中間\n振り返り",
      "B4:F4": "＜取組みの方針･⽬標内容＞",
      "G8:K8": "課題と改善策（※左記が『②』の場合は必須）",
    }),
  ).toEqual([]);
});
