import { readForm } from "../../src/form";
import { toA1 } from "../../src/snapshot";
import { sheetOf, workbookOf, type Drawing } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

function read(sheet: ReturnType<typeof sheetOf>): { blocks: number; unreadable: unknown[] } {
  const { initiatives, unreadable } = readForm(workbookOf(sheet));
  return {
    blocks: initiatives.length,
    unreadable: unreadable.map(({ cell, missing }) => [toA1(cell), ...missing]),
  };
}

const readDrawing = (drawing: Drawing): ReturnType<typeof read> => read(sheetOf("様式３", drawing));

const BLOCK = { blocks: 1, unreadable: [] };
const NOTHING = { blocks: 0, unreadable: [] };

const POLICY = "取組の方針・目標内容";
const PLAN = "当年度の取組内容";
const OUTLOOK = "取組内容の実施見込み";
const ATTAINMENT = "目標の達成見込み";
const RESULTS = "当年度の取組実績及び目標の達成状況";
const REMEDY = "課題と改善策";

describe("labels below a numbered heading", () => {
  const below = (...labels: string[]): ReturnType<typeof read> =>
    readDrawing(
      Object.fromEntries([
        ["A3", "取組項目１"],
        ...labels.flatMap((label, i) => [
          [`A${4 + i}`, label],
          [`B${4 + i}`, "文"],
        ]),
      ]),
    );

  test.each([[[POLICY, PLAN]], [[POLICY, REMEDY]], [[PLAN, OUTLOOK, ATTAINMENT]], [[OUTLOOK, ATTAINMENT, RESULTS]]])(
    "%j make a block",
    (labels) => {
      expect(below(...labels)).toEqual(BLOCK);
    },
  );

  test.each([
    [[POLICY], [PLAN, RESULTS]],
    [
      [PLAN, OUTLOOK],
      [POLICY, RESULTS],
    ],
    [[RESULTS], [POLICY, PLAN]],
    [
      [OUTLOOK, ATTAINMENT, REMEDY],
      [POLICY, PLAN, RESULTS],
    ],
  ])("%j are too few for one, and what is missing is named: %j", (labels, missing) => {
    expect(below(...labels)).toEqual({ blocks: 0, unreadable: [["A3", ...missing]] });
  });
});

describe("a heading over contents without any label", () => {
  const missing = [POLICY, PLAN, RESULTS];

  test("is an unreadable block where a table of at least four rows and cells begins with it", () => {
    const table = { A3: "取組項目１", A4: "あ", A5: "い", A6: "う" };
    expect(readDrawing(table)).toEqual({ blocks: 0, unreadable: [["A3", ...missing]] });
    expect(readDrawing({ A3: "取組項目１", A4: "あ", B4: "い", A5: "う", B5: "え" })).toEqual(NOTHING);
    expect(readDrawing({ A3: "取組項目１", A5: "い", A6: "う" })).toEqual(NOTHING);
    expect(readDrawing({ A3: "取組項目１", A4: " ", A5: "い", A6: "う" })).toEqual(NOTHING);
  });

  test("is a line of a table of contents where the next heading is at most three rows away", () => {
    const first = { A3: "取組項目１", A4: "あ", A5: "い" };
    const rest = { A7: "え", A8: "お", A9: "か", A10: "き" };
    expect(readDrawing({ ...first, A6: "取組項目２", ...rest })).toEqual(NOTHING);
    expect(readDrawing({ ...first, A6: "う", ...rest, A7: "取組項目２" })).toEqual({
      blocks: 0,
      unreadable: [
        ["A3", ...missing],
        ["A7", ...missing],
      ],
    });
  });
});

describe("texts that tell what to write", () => {
  const explained = {
    "B5:F7": "目標を数値で記入してください。",
    "G5:K7": "取組の内容を記載",
    "B11:E13": "実績を記入すること。",
  };
  const unnumbered = { "A3:B3": null, "C3:K3": null, "A2:K2": "記入要領" };

  test("make an explanation of the form, unless the block has its number", () => {
    expect(read(wideSheet({ ...unnumbered, ...explained }))).toEqual(NOTHING);
    expect(read(wideSheet(explained))).toEqual(BLOCK);
  });

  test("make none where one text tells something else, or nothing is written", () => {
    expect(read(wideSheet({ ...unnumbered, ...explained, "B11:E13": "広告を３件掲載した。" }))).toEqual(BLOCK);
    expect(read(wideSheet({ ...unnumbered, "B5:F7": "", "G5:K7": "", "B11:E13": "" }))).toEqual(BLOCK);
  });
});

describe("labels in one row", () => {
  const header = { B3: POLICY, C3: PLAN, D3: RESULTS, B4: "方針", C4: "内容", D4: "実績" };

  test("are a list's header where they are of two sections and no number stands before them", () => {
    expect(readDrawing(header)).toEqual(NOTHING);
    expect(readDrawing({ ...header, A3: "取組項目１" })).toEqual(BLOCK);
  });

  test("are a block's where they are of one section, or two", () => {
    expect(readDrawing({ ...header, D3: REMEDY })).toEqual(BLOCK);
    expect(readDrawing({ B3: POLICY, C3: RESULTS, B4: "方針", C4: "実績" })).toEqual(BLOCK);
  });
});
