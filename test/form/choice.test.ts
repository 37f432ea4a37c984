import { readForm, type Choice, type JudgementField } from "../../src/form";
import { looksMarked, mayBeChoice } from "../../src/form/choice";
import { workbookOf } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

function choiceIn(changes: Readonly<Record<string, string | null>>, field: JudgementField): Choice | undefined {
  return readForm(workbookOf(wideSheet(changes))).initiatives[0]?.judgements[field]?.choice;
}

const selected = (code: string): object => ({ kind: "selected", code });
const invalid = (reason: string): object => ({ kind: "invalid", reason });

describe("a choice of ① or ②", () => {
  test.each([
    "①",
    "1",
    "１",
    " ① ",
    "①\n",
    "(1)",
    "（①）",
    "❶",
    "⓵",
    "①：目標達成",
    "① 目標達成",
    "1目標達成",
    "目標達成",
  ])("%j means that the goal was attained", (text) => {
    expect(choiceIn({ "F11:F13": text }, "attainment")).toEqual(selected("1"));
  });

  test.each(["②", "2", "２", "②：目標未達成", "目標未達成"])("%j means that it was not", (text) => {
    expect(choiceIn({ "F11:F13": text }, "attainment")).toEqual(selected("2"));
  });

  test.each(["①②", "①・②", "①、②", "1,2", "①又は②", "①／②", "①→②"])("%j names several", (text) => {
    expect(choiceIn({ "F11:F13": text }, "attainment")).toEqual(invalid("several"));
  });

  test.each(["③", "3", "ⅰ", "ア", "○", "未定", "概ね良好"])("%j is not in the legend", (text) => {
    expect(choiceIn({ "F11:F13": text }, "attainment")).toEqual(invalid("not-in-legend"));
  });

  test.each(["", "－", "-", "***", "／", " "])("%j chooses nothing", (text) => {
    expect(choiceIn({ "F11:F13": text }, "attainment")).toEqual({ kind: "empty" });
  });
});

describe("a choice of (ⅰ) or (ⅱ)", () => {
  test.each(["(ⅰ)", "（ⅰ）", "ⅰ", "i", "(i)", "ｉ", "Ⅰ", "I", "(ⅰ)：実施見込み", "実施見込み"])(
    "%j means that the initiative will be carried out",
    (text) => {
      expect(choiceIn({ F8: text }, "implementationOutlook")).toEqual(selected("i"));
    },
  );

  test.each(["(ⅱ)", "ii", "（ii）", "Ⅱ"])("%j means that it will not", (text) => {
    expect(choiceIn({ F8: text }, "implementationOutlook")).toEqual(selected("ii"));
  });

  test("① is not among (ⅰ) and (ⅱ)", () => {
    expect(choiceIn({ F8: "①" }, "implementationOutlook")).toEqual(invalid("not-in-legend"));
  });
});

describe("the block's own legend", () => {
  test("decides what a mark means, also where it is reversed", () => {
    expect(choiceIn({ "B14:F14": "①：目標未達成　②：目標達成" }, "attainment")).toEqual(selected("2"));
  });

  test("may have other marks", () => {
    const kana = { "B14:F14": "ア：目標達成　イ：目標未達成", "F11:F13": "イ" };
    expect(choiceIn(kana, "attainment")).toEqual(selected("2"));
    const letters = { "B14:F14": "Ａ…目標達成　Ｂ…目標未達成", "F11:F13": "b" };
    expect(choiceIn(letters, "attainment")).toEqual(selected("2"));
    expect(choiceIn({ ...kana, "F11:F13": "①" }, "attainment")).toEqual(invalid("not-in-legend"));
  });

  test.each([
    ["①順調　②遅れ", "②", "2"],
    ["①：順調に進んでいる　②：順調に進んでいない", "②：順調に進んでいない", "2"],
    ["①：目標を上回る見込み　②：目標を下回る見込み", "1", "1"],
    ["① 良好　② 不調", "①", "1"],
    ["①：計画どおり　②：計画より遅延", "①", "1"],
  ])("may be in other words: %j", (legend, text, code) => {
    expect(choiceIn({ "D9:E9": legend, F9: text }, "attainmentOutlook")).toEqual(selected(code));
    // Without a choice its legend is none.
    const unchosen = choiceIn({ "D9:E9": legend, F9: null }, "attainmentOutlook");
    expect(unchosen).toEqual({ kind: "empty" });
  });

  test("is taken at its words where it begins with the bad one", () => {
    const legend = "②：目標未達成　③：一部達成";
    expect(choiceIn({ "B14:F14": legend, "F11:F13": "②" }, "attainment")).toEqual(selected("2"));
    // One that says the same of both, by a slip, is read in the form's order.
    const slip = "①：目標未達成　②：目標未達成";
    expect(choiceIn({ "B14:F14": slip, "F11:F13": "①" }, "attainment")).toEqual(selected("1"));
  });

  test("does not make a choice of a word that it does not print", () => {
    expect(choiceIn({ "F11:F13": "順調" }, "attainment")).toEqual(invalid("not-in-legend"));
  });

  test("may have a third option, which is neither", () => {
    const three = { "B14:F14": "①：目標達成　②：目標未達成　③：一部達成", "F11:F13": "③" };
    const option = { mark: "③", code: null, meaning: "一部達成" };
    expect(choiceIn(three, "attainment")).toEqual({ kind: "other", option });
  });

  test("is never itself a choice: a legend without a cell beside it is no empty choice", () => {
    const alone = { F8: null, "D8:E8": null, "D8:F8": "(ⅰ)：実施見込み\n(ⅱ)：実施できない見込み" };
    expect(choiceIn(alone, "implementationOutlook")).toEqual({ kind: "no-cell" });
  });

  test("is the form's where the block prints none", () => {
    const none = { "B14:F14": null, "F11:F13": "２" };
    expect(choiceIn(none, "attainment")).toEqual(selected("2"));
    expect(choiceIn({ ...none, "F11:F13": "④" }, "attainment")).toEqual(invalid("not-in-legend"));
  });
});

describe("the cell of an empty choice", () => {
  test("is the merged range or the gap beside the legend", () => {
    const { judgements } = readForm(workbookOf(wideSheet({ F8: null, F9: null, "F11:F13": "" }))).initiatives[0] ?? {};
    expect(judgements?.implementationOutlook?.cell).toEqual({ row: 7, column: 5 });
    expect(judgements?.attainmentOutlook?.cell).toEqual({ row: 8, column: 5 });
    expect(judgements?.attainment?.cell).toEqual({ row: 10, column: 5 });
  });
});

describe("a mark with more behind it", () => {
  test.each([
    ["目標達成　①", invalid("not-in-legend")],
    ["①：目標達成①", selected("1")],
    ["①①", selected("1")],
    ["(1)目標達成", selected("1")],
    ["（２）目標未達成", selected("2")],
    ["1回", invalid("not-in-legend")],
    ["2年", invalid("not-in-legend")],
  ])("%j is read to its end", (text, choice) => {
    expect(choiceIn({ "F11:F13": text }, "attainment")).toEqual(choice);
  });

  test.each([
    [" ①", true],
    ["①・・", true],
    ["② ①", true],
    ["①又は②", true],
    ["①から始めた", false],
    ["①又は別の方法", false],
    ["1回", false],
    [`①${"・".repeat(39)}`, true],
    [`①${"・".repeat(40)}`, false],
  ])("%j is marked and nothing else: %s", (text, expected) => {
    expect(looksMarked(text)).toBe(expected);
  });

  test.each([
    ["あ".repeat(14), true],
    [`\u3000${"あ".repeat(14)}\u3000`, true],
    ["あ".repeat(15), false],
    ["未定\n", true],
    ["未定\n検討中", false],
    ["未定。", false],
    ["　", false],
  ])("%j could be meant as a choice: %s", (text, expected) => {
    expect(mayBeChoice(text)).toBe(expected);
  });
});
