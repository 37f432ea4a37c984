import { readFigures } from "../../src/figures";

/** One line for each figure of a goal: text, role, year, what it is relative to. */
function read(text: string): string[] {
  return readFigures(`（目標）${text}`, { fiscalYear: 2019, section: "goal" }).map((figure) => {
    const { text, role, fiscalYear, relative } = figure;
    const base = relative?.base.kind === "fiscal-year" ? relative.base.year : relative?.base.kind;
    return [text, role, fiscalYear, base, relative?.operation].filter((part) => part != null).join(" ");
  });
}

describe("goals measured from a year", () => {
  test.each([
    ["前年度（72人）比10％増", ["72人 prior 2018", "10％ target prior rate"]],
    ["前年度（72人）より5人以上増やす", ["72人 prior 2018", "5人 target prior difference"]],
    ["前年度（1,024件）の1割増", ["1,024件 prior 2018", "1割 target prior rate"]],
    ["平成30年度（72人）比5％増", ["72人 prior 2018", "5％ target 2018 rate"]],
    ["平成28年度（72人）比5％増", ["72人 reference 2016", "5％ target 2016 rate"]],
    ["平成30年度（44.2％）を上回る", ["44.2％ prior 2018"]],
  ])("%s: the bracket tells the base and is no goal", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ["前年度＋5人", "＋5人 target prior difference"],
    ["前年度を3ポイント上回る", "3ポイント target prior difference"],
    ["前年度を5人以上上回る", "5人 target prior difference"],
    ["前年度の1.1倍にする", "1.1倍 target prior ratio"],
  ])("%s steps from the year before", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("a bracket after a year may as well write the year another way", () => {
    expect(read("平成30年度（2018年度）44.2％")).toEqual(["44.2％ prior 2018"]);
  });
});
