import { readFigures } from "../../src/figures";

/** One line for each figure: text, role, name, year. */
function read(text: string): string[] {
  return readFigures(text, { fiscalYear: 2019, section: "results" }).map(({ text, role, name, fiscalYear }) =>
    [text, role, name, fiscalYear].filter((part) => part !== null).join(" "),
  );
}

describe("levels beside a change", () => {
  test("a figure with a year of its own is a level, though a change follows it", () => {
    expect(read("成人の割合　44.1％（平成30年度　41.8％、2.3ポイント増）")).toEqual([
      "44.1％ actual 成人の割合",
      "41.8％ prior 成人の割合 2018",
      "2.3ポイント difference 成人の割合",
    ]);
    expect(read("相談件数120件（平成30年度110件、9.1％増）")[1]).toBe("110件 prior 相談件数 2018");
  });

  test("a change told twice has no year of its own", () => {
    expect(read("令和元年度の相談件数120件（10件、9.1％の増）").map((line) => line.split(" ")[1])).toEqual([
      "actual",
      "difference",
      "rate",
    ]);
  });
});

test("決算 after 前年度 is the basis of the year before's figure", () => {
  const settled = readFigures("区税収納率　前年度決算　19.3％", { fiscalYear: 2019, section: "results" });
  expect(settled).toMatchObject([{ role: "prior", fiscalYear: 2018, basis: "settlement", basisText: "決算" }]);
});
