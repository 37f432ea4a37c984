import { cutIntoBlocks } from "../../src/form/blocks";
import { surveySheet } from "../../src/form/survey";
import { rangeToA1, toA1 } from "../../src/snapshot";
import { judgementOf } from "../support/draft";
import { sheetOf, type Drawing } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

const POLICY = "取組の方針・目標内容";
const PLAN = "当年度の取組内容";
const RESULTS = "当年度の取組実績及び目標の達成状況";
const REMEDY = "課題と改善策";

/** The blocks of a sheet: what they span, their headings, their labels. */
function cut(drawing: Drawing): [string, string[], string[]][] {
  return [...cutIntoBlocks(surveySheet(sheetOf("様式３", drawing)))].map(({ bounds, headings, labels }) => {
    const { top, bottom, left, right } = bounds;
    const range = { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    return [rangeToA1(range), headings.map(({ area }) => toA1(area.range)), labels.map(({ area }) => toA1(area.range))];
  });
}

const spans = (drawing: Drawing): string[] => cut(drawing).map(([range]) => range);

/** Two blocks without headings: labels in rows 1 to 3 and from row 10. */
const TWO: Drawing = {
  A1: POLICY,
  B1: "方針",
  A2: PLAN,
  B2: "内容",
  A3: RESULTS,
  B3: "実績",
  A10: POLICY,
  B10: "方針",
  A11: PLAN,
  B11: "内容",
};

describe("a block without a heading", () => {
  test("begins where a label comes again", () => {
    expect(cut(TWO)).toEqual([
      ["A1:B9", [], ["A1", "A2", "A3"]],
      ["A10:B11", [], ["A10", "A11"]],
    ]);
  });

  test("does not begin where 課題と改善策 or the judgement of the year's end comes again", () => {
    const once = { A1: POLICY, A2: RESULTS, A3: "目標の達成状況", A4: REMEDY, A5: "目標の達成状況", A6: REMEDY };
    expect(cut(once)).toEqual([["A1:A6", [], ["A1", "A2", "A3", "A4", "A5", "A6"]]]);
  });

  test.each([
    ["A9", "A9:B11"],
    ["A7", "A7:B11"],
    ["A6", "A6:B11"],
    ["A5", "A10:B11"],
  ])("begins with a title in brackets in %s: %s", (cell, range) => {
    expect(spans({ ...TWO, [cell]: "【広告事業】" })[1]).toBe(range);
  });

  test.each([
    "1【広告】",
    "(1) 「広告」",
    " 〔広告〕",
    "１．『広告』",
    "[広告]",
    "2-1 【広告】",
    "【" + "あ".repeat(79),
  ])("begins with the title %j", (title) => {
    expect(spans({ ...TWO, A9: title })[1]).toBe("A9:B11");
  });

  test.each([
    "広告事業",
    "広告【新規】",
    "【Ａ】",
    "【広告を募集する。】",
    "【" + "あ".repeat(80),
    "「市政改革プラン2.0」に基づく取組等",
  ])("does not begin with %j right above it, which may be the end of the block before", (text) => {
    expect(spans({ ...TWO, A9: text })[1]).toBe("A10:B11");
  });

  test("begins with a title without brackets that an empty row parts from what stands above", () => {
    expect(spans({ ...TWO, "A9:B9": "広告事業" })[1]).toBe("A9:B11");
    expect(spans({ ...TWO, "A8:B9": "広告事業" })[1]).toBe("A8:B11");
    expect(spans({ ...TWO, "A9:B9": "広告事業", B8: "続き" })[1]).toBe("A10:B11");
    const inFirstRow = { A1: POLICY, C1: PLAN, A6: POLICY, C6: PLAN, A5: "広告事業" };
    expect(spans(inFirstRow)).toEqual(["A1:C5", "A6:C6"]);
  });

  test("does not begin with what begins beside the labels of the block before", () => {
    const beside = { A1: POLICY, A2: PLAN, A3: RESULTS, A5: POLICY, A6: PLAN };
    expect(spans({ ...beside, C4: "【広告】" })[1]).toBe("A4:C6");
    expect(spans({ ...beside, "C3:C4": "【広告】" })[1]).toBe("A5:C6");
  });

  test("does not begin with a cell beside a note or with a spine", () => {
    expect(spans({ ...TWO, A9: "【広告】", B9: "※左記が「②」の場合は必須" })[1]).toBe("A10:B11");
    expect(spans({ ...TWO, "C9:C11": "【背】広告" })[1]).toBe("A10:C11");
    expect(spans({ ...TWO, "A9:A9": "【広告】", "C9:C11": "欄外" })[1]).toBe("A9:C11");
  });

  test("begins with any title where none stands before it", () => {
    expect(spans({ A3: "広告事業", A4: POLICY, A5: PLAN })).toEqual(["A3:A5"]);
    expect(spans({ A3: "広告事業を進める。", A4: POLICY, A5: PLAN })).toEqual(["A4:A5"]);
  });
});

describe("blocks side by side", () => {
  test("part at the second's first column, with the title above it", () => {
    const beside = { A3: POLICY, A4: "方針", A5: PLAN, E3: POLICY, E4: "方針", E5: PLAN };
    expect(cut(beside)).toEqual([
      ["A3:D5", [], ["A3", "A5"]],
      ["E3:E5", [], ["E3", "E5"]],
    ]);
    expect(spans({ ...beside, A2: "【広告】" })).toEqual(["A2:D5", "E3:E5"]);
    expect(spans({ ...beside, E2: "【国保】" })).toEqual(["E2:E5", "A3:D5"]);
  });

  test("part as far left of the label as the first block begins", () => {
    const beside = { B10: POLICY, C10: "方針", B12: PLAN, G10: POLICY, H10: "方針", G12: PLAN };
    expect(spans(beside)).toEqual(["A10:F12", "G10:H12"]);
    expect(spans({ ...beside, A10: "計画" })).toEqual(["A10:E12", "F10:H12"]);
    expect(spans({ ...beside, A14: "欄外" })).toEqual(["A10:E14", "F10:H14"]);
    expect(spans({ ...beside, A6: "【広告】" })).toEqual(["A6:E12", "F10:H12"]);
    // What stands further up, or says nothing, tells nothing.
    expect(spans({ ...beside, A5: "【広告】" })).toEqual(["A10:F12", "G10:H12"]);
    expect(spans({ ...beside, "A10:A12": "" })).toEqual(["A10:F12", "G10:H12"]);
  });

  test("part right of the first block's label, not of a wider one below it", () => {
    const beside = { "D3:E3": POLICY, A4: "計画", "D5:E5": PLAN, "G3:H3": POLICY, "G5:H5": PLAN };
    expect(spans(beside)).toEqual(["A3:E5", "F3:H5"]);
    expect(spans({ ...beside, "D5:E5": "計", "D6:F6": PLAN })).toEqual(["A3:E6", "F3:H6"]);
  });

  test("part although the second's label begins higher", () => {
    expect(cut({ B4: POLICY, "F3:F5": POLICY, B6: PLAN, F6: PLAN }).map(([, , labels]) => labels)).toEqual([
      ["F3", "F6"],
      ["B4", "B6"],
    ]);
  });

  test("may stand in two rows, or below one that takes up the whole width", () => {
    const row = (first: number): Drawing => ({
      [`A${first}`]: POLICY,
      [`A${first + 1}`]: PLAN,
      [`E${first}`]: POLICY,
      [`E${first + 1}`]: PLAN,
    });
    expect(spans({ ...row(3), ...row(10) })).toEqual(["A3:D9", "E3:E9", "A10:D11", "E10:E11"]);
    expect(spans({ A1: POLICY, A2: PLAN, ...row(5) })).toEqual(["A1:D4", "E5:E6", "A5:D6"].sort());
  });

  test("are known by their results where only these repeat", () => {
    const results = { A2: POLICY, A5: RESULTS, E5: RESULTS, A7: REMEDY, E7: REMEDY };
    expect(cut(results).map(([, , labels]) => labels)).toEqual([
      ["A2", "A5", "A7"],
      ["E5", "E7"],
    ]);
  });
});

describe("headings", () => {
  const LABELS = { A6: POLICY, B6: "方針", A7: PLAN, B7: "内容" };

  test("begin a block below the labels of another", () => {
    const two = { A1: "取組項目１", A2: POLICY, B2: "方針", A3: PLAN, B3: "内容", A5: "取組項目", ...LABELS };
    expect(spans(two)).toEqual(["A1:B4", "A5:B7"]);
  });

  test("with number and title in a cell each are one block's within three rows", () => {
    expect(spans({ A2: "取組項目", B2: "取組項目１", ...LABELS })).toEqual(["A2:B7"]);
    expect(spans({ A2: "取組項目１", A5: "取組項目【広告】", ...LABELS })).toEqual(["A2:B7"]);
    expect(spans({ A1: "取組項目１", A5: "取組項目【広告】", ...LABELS })).toEqual(["A1:B4", "A5:B7"]);
    expect(spans({ "A1:A2": "取組項目１", A5: "取組項目【広告】", ...LABELS })).toEqual(["A1:B7"]);
    expect(spans({ A1: "取組項目１", A3: "取組項目【広告】", A5: "取組項目", ...LABELS })).toEqual(["A1:B4", "A5:B7"]);
  });

  test("with a number each are two blocks'", () => {
    expect(spans({ A4: "取組項目１", A5: "取組項目２", ...LABELS })).toEqual(["A4:B4", "A5:B7"]);
    expect(spans({ A3: "取組項目１", A4: "取組項目【広告】", A5: "取組項目２", ...LABELS })).toEqual([
      "A3:B4",
      "A5:B7",
    ]);
  });

  test.each([
    [11, "label", "heading"],
    [14, "label", "heading"],
    [15, "label", "value"],
  ])("below a label begin a block where %d is the row of the next block's first %s: %s", (row, _, kind) => {
    const form = { A1: "取組項目１", A2: POLICY, B2: "方針", A9: REMEDY, A10: "取組項目２", [`A${row}`]: POLICY };
    const headings = cut(form).flatMap(([, found]) => found);
    expect(headings).toEqual(kind === "heading" ? ["A1", "A10"] : ["A1"]);
  });

  test("below a label are its value where nothing or another label stands right of it", () => {
    const form = { A1: "取組項目１", A2: POLICY, B2: "方針", A9: REMEDY, A10: "取組項目２" };
    const headings = (more: Drawing): string[] => cut({ ...form, ...more }).flatMap(([, found]) => found);
    expect(headings({})).toEqual(["A1"]);
    expect(headings({ A11: PLAN, A12: RESULTS })).toEqual(["A1"]);
    expect(headings({ B9: RESULTS })).toEqual(["A1"]);
    expect(headings({ B9: "改める。" })).toEqual(["A1", "A10"]);
    expect(headings({ C9: "欄外" })).toEqual(["A1"]);
    expect(headings({ A9: "", B9: REMEDY, A10: "", B10: "取組項目２", A8: "背" })).toEqual(["A1"]);
  });

  test("that are values leave everything else what it is", () => {
    const [cells, block] = judgementOf(wideSheet({ "G11:K14": "取組項目２" }), "attainment");
    const [plain, whole] = judgementOf(wideSheet(), "attainment");
    expect(cells.region.map(({ range }) => range)).toEqual(plain.region.map(({ range }) => range));
    expect(block.survey.roles.map((role) => role ?? "")).toEqual(whole.survey.roles.map((role) => role ?? ""));
  });
});

describe("a list", () => {
  const list = (header: string): Drawing => ({ A3: header, B3: POLICY, C3: PLAN, D3: RESULTS, A4: "1", B4: "方針" });

  test("is none of the form's blocks, with white space up to 60 characters", () => {
    expect(cut(list("番号"))).toEqual([]);
    expect(cut(list("番号".padEnd(60)))).toEqual([]);
    expect(cut(list("番号".padEnd(61)))).toHaveLength(1);
    expect(cut(list("番号札"))).toHaveLength(1);
  });

  test("has its header in the row of the labels, not beside several of them", () => {
    expect(cut({ "A2:A5": "事業名", B3: POLICY, C3: "方針", B4: PLAN, C4: "内容" })).toHaveLength(1);
  });
});
