import { toA1, type SheetSnapshot } from "../../src/snapshot";
import { cutIntoBlocks } from "../../src/form/blocks";
import { readBlockHeading } from "../../src/form/block-heading";
import { surveySheet } from "../../src/form/survey";
import { sheetOf, type Drawing } from "../support/sheet";

const POLICY = "取組の方針・目標内容";
const PLAN = "当年度の取組内容";

type Plain = readonly [number: string | null, cell: string | null, title: string | null, cell: string | null];

function headingsOf(sheet: SheetSnapshot): Plain[] {
  return [...cutIntoBlocks(surveySheet(sheet))].map((block) => {
    const { number, numberCell, title, titleCell } = readBlockHeading(block);
    return [number, numberCell && toA1(numberCell), title, titleCell && toA1(titleCell)];
  });
}

const headings = (drawing: Drawing): Plain[] => headingsOf(sheetOf("様式３", drawing));

const LABELS = { A6: POLICY, B6: "方針の本文", A7: PLAN, B7: "内容の本文" };
const heading = (drawing: Drawing): Plain | undefined => headings({ ...LABELS, ...drawing })[0];

describe("a heading's title", () => {
  test("and number have no cell where there is none", () => {
    expect(heading({ A3: "取組項目" })).toEqual([null, null, null, null]);
    expect(heading({ A3: "取組項目１" })).toEqual(["1", "A3", null, null]);
    expect(heading({ A3: "取組項目", B3: "広告" })).toEqual([null, null, "広告", "B3"]);
    expect(heading({ A3: "取組項目", B3: "【広告】" })).toEqual([null, null, "広告", "B3"]);
  });

  test("stands right of it, then below it, up to the first label, in any column", () => {
    expect(heading({ A3: "取組項目１", C3: "広告", A4: "国保" })).toEqual(["1", "A3", "広告", "C3"]);
    expect(heading({ A3: "取組項目１", A4: "国保" })).toEqual(["1", "A3", "国保", "A4"]);
    expect(heading({ A3: "取組項目１", B5: "国保" })).toEqual(["1", "A3", "国保", "B5"]);
    expect(heading({ A3: "取組項目１", H4: "国保" })).toEqual(["1", "A3", "国保", "H4"]);
    expect(heading({ A3: "取組項目１", "A4:A5": "国保" })).toEqual(["1", "A3", "国保", "A4"]);
  });

  test("does not stand above or left of it, where only its number may stand", () => {
    expect(heading({ B3: "取組項目１", A3: "広告" })).toEqual(["1", "B3", null, null]);
    expect(heading({ B3: "取組項目", A3: "2", C3: "広告" })).toEqual([null, null, "広告", "C3"]);
    expect(heading({ B3: "取組項目", A3: "2", A4: "広告" })).toEqual(["2", "A3", "広告", "A4"]);
  });

  test("may have the number before it, in its own cell or in one of its own", () => {
    expect(heading({ A3: "取組項目", B3: "2", C3: "広告" })).toEqual(["2", "B3", "広告", "C3"]);
    expect(heading({ A3: "取組項目", B3: "2【広告】" })).toEqual(["2", "B3", "広告", "B3"]);
    // What stands behind the title is no number.
    expect(heading({ A3: "取組項目", B3: "広告", C3: "5" })).toEqual([null, null, "広告", "B3"]);
  });

  test("begins with what looks like a number where the heading has one", () => {
    expect(heading({ A3: "取組項目１", B3: "24時間窓口" })).toEqual(["1", "A3", "24時間窓口", "B3"]);
  });

  test("is the first of two headings'", () => {
    expect(heading({ A3: "取組項目１【広告】", C3: "取組項目【補足】" })).toEqual(["1", "A3", "広告", "A3"]);
    expect(heading({ A3: "取組項目（新規）", C3: "取組項目１【広告】" })).toEqual(["1", "C3", "広告", "C3"]);
  });

  test("is not the text of a label in its row", () => {
    const row = { B3: POLICY, C3: "方針の本文", B4: PLAN, C4: "内容の本文" };
    expect(headings({ A3: "取組項目１", ...row })).toEqual([["1", "A3", null, null]]);
    const between = { C3: POLICY, D3: "方針の本文", C4: PLAN, D4: "内容の本文" };
    expect(headings({ A3: "取組項目１", B3: "広告", ...between })).toEqual([["1", "A3", "広告", "B3"]]);
    // Labels further down beside a tall heading limit nothing.
    const below = { B5: POLICY, C5: "方針の本文", B6: PLAN, C6: "内容の本文" };
    expect(headings({ "A3:A6": "取組項目１", D3: "広告", ...below })).toEqual([["1", "A3", "広告", "D3"]]);
  });

  test("is no spine, which goes on beside the labels", () => {
    const labels = { B5: POLICY, C5: "方針の本文", B6: PLAN, C6: "内容の本文" };
    expect(headings({ B3: "取組項目１", "A4:A8": "広告の計画", ...labels })).toEqual([["1", "B3", null, null]]);
    expect(headings({ B3: "取組項目１", "A4:A5": "広告の計画", ...labels })).toEqual([["1", "B3", null, null]]);
  });

  test("is not who is in charge", () => {
    expect(heading({ A3: "取組項目１", B3: " 担当課 ", C3: "総務課", A4: "広告" })).toEqual(["1", "A3", "広告", "A4"]);
    expect(heading({ A3: "取組項目１", B3: "　所管", C3: "総務課" })).toEqual(["1", "A3", null, null]);
  });

  test("is in the columns of its own block", () => {
    const beside = { A6: POLICY, A7: "方針", A8: PLAN, E6: POLICY, E7: "方針", E8: PLAN };
    expect(headings({ ...beside, A3: "取組項目１", E3: "取組項目２", F3: "国保" })).toEqual([
      ["1", "A3", null, null],
      ["2", "E3", "国保", "F3"],
    ]);
    expect(headings({ ...beside, A3: "取組項目１", B3: "広告", E3: "取組項目２" })).toEqual([
      ["1", "A3", "広告", "B3"],
      ["2", "E3", null, null],
    ]);
    expect(headings({ ...beside, A3: "取組項目１", D4: "広告", E3: "取組項目２", G4: "国保" })).toEqual([
      ["1", "A3", "広告", "D4"],
      ["2", "E3", "国保", "G4"],
    ]);
  });
});

describe("a title without 取組項目", () => {
  const labels = { A4: POLICY, B4: "方針の本文", A5: PLAN, B5: "内容の本文" };

  test("has its number before it", () => {
    expect(headings({ A3: "１", B3: "広告事業", ...labels })).toEqual([["1", "A3", "広告事業", "B3"]]);
    expect(headings({ A3: "１【広告事業】", ...labels })).toEqual([["1", "A3", "広告事業", "A3"]]);
    expect(headings({ A3: "【広告事業】", B3: "2【補足】", ...labels })).toEqual([[null, null, "広告事業", "A3"]]);
  });

  test("is not the header before it", () => {
    expect(headings({ A3: "件名", B3: "【広告】", ...labels })).toEqual([[null, null, "広告", "B3"]]);
  });

  test("is in the columns of its own block", () => {
    const beside = { A4: POLICY, A5: "方針", A6: PLAN, E4: POLICY, E5: "方針", E6: PLAN };
    expect(headings({ ...beside, A3: "【広告】", E3: "【国保】" })).toEqual([
      [null, null, "広告", "A3"],
      [null, null, "国保", "E3"],
    ]);
    expect(headings({ ...beside, E3: "【国保】" })).toEqual([
      [null, null, "国保", "E3"],
      [null, null, null, null],
    ]);
  });
});
