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

test("から between two figures tells a change, unless it tells how far they lie apart", () => {
  expect(read("参加者は45人から50人に増えた")[0]).toBe("45人 prior 参加者");
  expect(read("参加者は45人から50人程度に増えた")[0]).toBe("45人 prior 参加者");
  expect(read("参加者は45人から50人程度であった")[0]).toBe("45人 actual 参加者");
});

describe("changes", () => {
  test.each([
    ["目標を35件上回った", "35件 difference"],
    ["目標を2.0ポイント上回った", "2.0ポイント difference"],
    ["目標に3件届かなかった", "3件 difference"],
    ["目標35件を上回った", "35件 target"],
  ])("%s: %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test("a verb behind the bracket makes changes of both figures", () => {
    expect(read("来館者数は12,045人で、前年度の11,300人に比べ745人（6.6％）増加した。").slice(2)).toEqual([
      "745人 difference 来館者数",
      "6.6％ rate 来館者数",
    ]);
    expect(read("来館者数は745人（6.6％）である。")[0]).toBe("745人 actual 来館者数");
  });

  test("what a change leads to is a level, by how much it changed is not", () => {
    expect(read("協力事業者数が前年度末の45社から52社に増えた。")[1]).toBe("52社 actual 協力事業者数");
    expect(read("協力事業者数が前年度末の45社から7社増えた。")[1]).toBe("7社 difference 協力事業者数");
  });
});

test("in a series of years only the year before the latest is the prior one", () => {
  expect(read("放置自転車台数　平成29年度150台→平成30年度120台→令和元年度90台")).toEqual([
    "150台 reference 放置自転車台数 2017",
    "120台 prior 放置自転車台数 2018",
    "90台 actual 放置自転車台数 2019",
  ]);
});
