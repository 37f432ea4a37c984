import { emptyAreas, gapBeside } from "../../src/form/judgement-cells";
import type { JudgementField } from "../../src/form";
import { rangeToA1, toA1, type SheetSnapshot } from "../../src/snapshot";
import { judgementOf } from "../support/draft";
import { sheetOf, type Drawing } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

/** Where a judgement's choice may stand, the cell with a mark, and where it would stand without one. */
function placesOf(sheet: SheetSnapshot, field: JudgementField): Record<string, unknown> {
  const [cells, block] = judgementOf(sheet, field);
  const gap = gapBeside(cells, block);
  return {
    region: cells.region.map(({ range }) => rangeToA1(range)),
    marked: cells.marked && rangeToA1(cells.marked.range),
    empty: emptyAreas(cells).map(({ range }) => rangeToA1(range)),
    gap: gap && toA1(gap),
  };
}

const inWide = (changes: Record<string, string | null>, field: JudgementField): Record<string, unknown> =>
  placesOf(wideSheet(changes), field);

const LABELS_IN_ROWS: Drawing = {
  A1: "取組項目1　広告",
  "A2:B3": "取組の方針・目標内容",
  "C2:J3": "方針",
  "A4:B5": "当年度の取組内容",
  "C4:J5": "内容",
};
const inRows = (more: Drawing, field: JudgementField): Record<string, unknown> =>
  placesOf(sheetOf("様式３", { ...LABELS_IN_ROWS, ...more }), field);

describe("a choice of mid-year", () => {
  test("stands beside its legend, right of its label", () => {
    expect(inWide({}, "implementationOutlook")).toEqual({ region: ["F8"], marked: "F8", empty: [], gap: null });
    expect(inWide({}, "attainmentOutlook")).toEqual({ region: ["F9"], marked: "F9", empty: [], gap: null });
  });

  test("would stand in the gap beside its legend", () => {
    expect(inWide({ F8: null }, "implementationOutlook")).toEqual({ region: [], marked: null, empty: [], gap: "F8" });
    expect(inWide({ F9: null }, "attainmentOutlook")).toEqual({ region: [], marked: null, empty: [], gap: "F9" });
  });

  test("would stand in an empty range", () => {
    const empty = { "D8:E8": null, F8: null, "D8:D8": "(ⅰ)：実施見込み\n(ⅱ)：実施できない見込み", "E8:F8": "" };
    expect(inWide(empty, "implementationOutlook")).toEqual({
      region: ["E8:F8"],
      marked: null,
      empty: ["E8:F8"],
      gap: null,
    });
  });

  test("is none of the cells of a year's end, although they stand in the columns of its label", () => {
    const narrow: Drawing = {
      "A6:B6": "目標の達成見込み",
      "A7:B7": "①",
      "A8:B8": "",
      "A9:B9": "当年度の取組実績及び目標の達成状況",
      "A10:B10": "実績",
      "A11:B11": "②",
      "C9:J9": "課題と改善策",
      "C10:J11": "改める。",
    };
    expect(inRows(narrow, "attainmentOutlook")).toMatchObject({ region: ["A7:B7", "A8:B8"], marked: "A7:B7" });
    const beside: Drawing = {
      "A6:B6": "目標の達成見込み",
      "A7:B7": "①",
      "A8:B8": "",
      "A9:B9": "欄外の語",
      "A10:B10": "欄外の語",
      "C9:F9": "当年度の取組実績及び目標の達成状況",
      "C10:F10": "実績",
      "C11:D11": "②",
    };
    expect(inRows(beside, "attainmentOutlook")).toMatchObject({ region: ["A7:B7", "A8:B8"], marked: "A7:B7" });
  });

  test("may stand below results that stand above it, down to the block's end", () => {
    const upside: Drawing = {
      "A6:B6": "当年度の取組実績及び目標の達成状況",
      "C6:J6": "実績",
      "A8:B8": "目標の達成見込み",
      "A9:B9": "①",
      "A10:B10": "",
    };
    expect(inRows(upside, "attainmentOutlook")).toMatchObject({ region: ["A9:B9", "A10:B10"], marked: "A9:B9" });
  });

  test("may stand in the rows below its label where nothing is merged", () => {
    const plain: Drawing = {
      A6: "目標の達成見込み",
      C6: "①：達成見込み",
      C7: "②：達成できない見込み",
      D7: "②",
      A8: "当年度の取組実績及び目標の達成状況",
      C8: "実績",
    };
    expect(inRows(plain, "attainmentOutlook")).toMatchObject({ region: ["D7"], marked: "D7" });
    // A cell of another kind below the label ends it.
    expect(inRows({ ...plain, A7: "（注）" }, "attainmentOutlook")).toMatchObject({ region: ["A7"], marked: null });
    const last: Drawing = { A6: "当年度の取組実績及び目標の達成状況", C6: "実績", A7: "目標の達成見込み", D8: "②" };
    expect(inRows(last, "attainmentOutlook")).toMatchObject({ region: ["D8"], marked: "D8" });
  });
});

describe("a choice behind its label", () => {
  test("is read from the label's cell", () => {
    const [{ marked, offset }] = judgementOf(wideSheet({ "B9:C9": "目標の達成見込み　①" }), "attainmentOutlook");
    expect({ text: marked?.text.trim(), offset }).toEqual({ text: "①", offset: 9 });
  });

  test("is none behind the results' label, whose short text it is", () => {
    const results = { "B10:F10": "当年度の取組実績及び目標の達成状況：３件掲載" };
    const [{ marked, offset }] = judgementOf(wideSheet(results), "attainment");
    expect({ at: marked && rangeToA1(marked.range), offset }).toEqual({ at: "F11:F13", offset: null });
  });
});

describe("the choice of the year's end", () => {
  test("stands anywhere around the results, not at the texts' places", () => {
    expect(inWide({}, "attainment")).toEqual({ region: ["F11:F13"], marked: "F11:F13", empty: [], gap: null });
    expect(inWide({ "L11:L13": "" }, "attainment")).toMatchObject({ region: ["F11:F13", "L11:L13"] });
  });

  test("stands by its own label where it has one", () => {
    const own: Drawing = {
      "A6:B6": "当年度の取組実績及び目標の達成状況",
      "C6:J6": "実績",
      "A7:B8": "目標の達成状況",
      "C7:D8": "①：目標達成　②：目標未達成",
      "E7:F8": "②",
    };
    expect(inRows(own, "attainment")).toMatchObject({ region: ["E7:F8"], marked: "E7:F8" });
  });

  test("would stand in the gap that text and legend leave", () => {
    expect(inWide({ "F11:F13": null }, "attainment")).toEqual({ region: [], marked: null, empty: [], gap: "F11" });
    // Without a legend the row below the label tells it.
    expect(inWide({ "F11:F13": null, "B14:F14": null }, "attainment").gap).toBe("F11");
    // Nothing is free where the text takes up the label's whole width.
    const full = { "F11:F13": null, "B11:E13": null, "B11:F13": "広告を３件掲載した。" };
    expect(inWide(full, "attainment").gap).toBeNull();
    // Beside the legend is as good as beside the text.
    const below = { ...full, "B14:F14": null, "B14:E14": "①：目標達成　②：目標未達成" };
    expect(inWide(below, "attainment").gap).toBe("F14");
  });

  test("would stand in an empty range near the legend, no wider than twice the label", () => {
    expect(inWide({ "F11:F13": "" }, "attainment").empty).toEqual(["F11:F13"]);
    expect(inWide({ "F11:F13": "", "L14:L15": "" }, "attainment").empty).toEqual(["F11:F13", "L14:L15"]);
    const wide: Drawing = {
      "A6:B6": "当年度の取組実績及び目標の達成状況",
      "C6:J6": "実績",
      "A7:D7": "①：目標達成　②：目標未達成",
      "E7:H7": "",
      "E8:I8": "",
    };
    expect(inRows(wide, "attainment").empty).toEqual(["E7:H7"]);
  });

  test("is not below the remedy's text, where empty cells are the remedy's", () => {
    const rows: Drawing = {
      "A6:E6": "当年度の取組実績及び目標の達成状況",
      "F6:J6": "課題と改善策",
      "A7:E8": "実績",
      "F7:J8": "改める。",
      "A9:C9": "①：目標達成　②：目標未達成",
      "D9:E9": "",
      "F9:J9": "",
    };
    expect(inRows(rows, "attainment")).toMatchObject({ region: ["D9:E9"], empty: ["D9:E9"] });
    expect(inRows({ ...rows, "F9:J9": "②" }, "attainment")).toMatchObject({
      region: ["D9:E9", "F9:J9"],
      marked: "F9:J9",
    });
  });

  test("stands at most two rows below merged results, four where nothing is merged", () => {
    const merged = (row: number): Drawing => ({
      "A6:B6": "当年度の取組実績及び目標の達成状況",
      "A7:B8": "実績",
      [`D${row}`]: "②",
      A16: "（参考）",
    });
    expect(inRows(merged(10), "attainment").marked).toBe("D10");
    expect(inRows(merged(11), "attainment").marked).toBeNull();
    const single = (row: number): Drawing => ({
      A6: "当年度の取組実績及び目標の達成状況",
      A7: "実績",
      [`D${row}`]: "②",
      A16: "（参考）",
    });
    expect(inRows(single(11), "attainment").marked).toBe("D11");
    expect(inRows(single(12), "attainment").marked).toBeNull();
  });

  test("may stand as low as the legend or the remedy ends", () => {
    const low: Drawing = {
      "A6:B6": "当年度の取組実績及び目標の達成状況",
      "A7:B8": "実績",
      "D13:E13": "①：目標達成　②：目標未達成",
      "F13:G13": "②",
      A16: "（参考）",
    };
    expect(inRows(low, "attainment").marked).toBe("F13:G13");
    const remedy: Drawing = {
      "A6:B6": "当年度の取組実績及び目標の達成状況",
      "A7:B8": "実績",
      "D6:H6": "課題と改善策",
      "D7:H13": "改める。",
      "J13:K13": "②",
      A16: "（参考）",
    };
    expect(inRows(remedy, "attainment").marked).toBe("J13:K13");
  });

  test("may stand left of the results' label where their text begins there", () => {
    const left: Drawing = {
      B6: "当年度の取組実績及び目標の達成状況",
      "A7:C8": "実績",
      "A9:A10": "②",
    };
    expect(inRows(left, "attainment").marked).toBe("A9:A10");
  });
});
