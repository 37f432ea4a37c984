import { readFigures } from "../../src/figures";
import type { FigureContext } from "../../src/figures";

/** One line for each figure: text, role, name, year, comparator, mark. */
function read(lines: readonly string[], context: FigureContext): string[] {
  return readFigures(lines.join("\n"), context).map(({ text, role, name, fiscalYear, comparator, mark }) =>
    [text, role, name, fiscalYear, comparator, mark].filter((part) => part !== null).join(" "),
  );
}

const results = { fiscalYear: 2019, section: "results" } as const;
const goal = { fiscalYear: 2019, section: "goal" } as const;
const plan = { fiscalYear: 2019, section: "plan" } as const;

describe("headings", () => {
  test.each([
    "（目標）",
    "【目標】",
    "＜目標＞",
    "■目標",
    "数値目標",
    "【目　標】",
    "(成果目標)",
    "（令和元年度目標）",
  ])("%s makes goals of the lines below it", (heading) => {
    const figures = readFigures([heading, "・相談件数　120件", "・満足度　80％"].join("\n"), goal);
    expect(figures.map(({ role, comparator }) => [role, comparator])).toEqual([
      ["target", "ge"],
      ["target", "ge"],
    ]);
  });

  test("the next heading ends a goal", () => {
    expect(read(["【目標】", "相談件数　100件", "【実績】", "相談件数　120件"], results)).toEqual([
      "100件 target 相談件数 ge",
      "120件 actual 相談件数",
    ]);
  });

  test("【目標の達成状況】 announces results and names them", () => {
    expect(
      read(["【目標の達成状況（収納率）】", "平成30年度　85.83％", "令和元年度　85.95％", "対前年度　0.12％"], results),
    ).toEqual(["85.83％ prior 収納率 2018", "85.95％ actual 収納率 2019", "0.12％ difference 収納率"]);
  });

  test("a year in a heading is the year of the lines below", () => {
    expect(read(["令和元年度実績", "・訪問　45件", "平成30年度実績", "・訪問　40件"], results)).toEqual([
      "45件 actual 訪問 2019",
      "40件 prior 訪問 2018",
    ]);
  });

  test("a line without figures names the lines below it", () => {
    expect(read(["（目標）", "○社会的ビジネスの起業件数", "・平成29年度～令和元年度の3年間で6件"], goal)).toEqual([
      "3年間 count-of-period 社会的ビジネスの起業件数",
      "6件 target 社会的ビジネスの起業件数 ge",
    ]);
  });
});

describe("list marks", () => {
  test("each figure belongs to the mark of its item", () => {
    expect(read(["①相談　6件", "②訪問　9件（目標8件）"], results)).toEqual([
      "6件 actual 相談 ①",
      "9件 actual 訪問 ②",
      "8件 target 訪問 ge ②",
    ]);
  });

  test("a mark holds for the bullets below it, but not where its line goes on to the next one", () => {
    expect(read(["①相談支援", "・電話　85件"], results)).toEqual(["85件 actual 電話 ①"]);
    expect(read(["（1）周知、（2）実施の順に進めた。", "○参加組数：291組"], results)).toEqual([
      "291組 actual 参加組数",
    ]);
  });
});

describe("fields", () => {
  test("a count in a plan is no result, and one with 以上 is a goal", () => {
    expect(read(["研修を4回開催する。"], plan)).toEqual(["4回 other 研修"]);
    expect(read(["研修を4回以上開催する。"], plan)).toEqual(["4回 target 研修 ge"]);
  });

  test("what a goal starts from is the year before's figure, or a reference", () => {
    expect(read(["（目標）", "参加団体数：前年度比5%増", "（平成30年度実績　20団体）"], goal)).toEqual([
      "5% target 参加団体数 ge",
      "20団体 prior 参加団体数 2018",
    ]);
    expect(read(["（目標）", "稼働率を平成28年度末より3ポイント増加させる（平成28年度末：61.5％）"], goal)).toEqual([
      "3ポイント target 稼働率 ge",
      "61.5％ reference 稼働率 2016",
    ]);
  });

  test("前年度 is the year before the sheet's", () => {
    const [, prior] = readFigures("登録者　905人（前年度975人）", results);
    expect(prior).toMatchObject({ fiscalYear: 2018, yearSource: "relative" });
  });

  test("bare years are read near the sheet's year", () => {
    expect(readFigures("2年度　45件", { fiscalYear: 2020 })[0]).toMatchObject({ fiscalYear: 2020, yearSource: "bare" });
    expect(readFigures("2年度　45件", { fiscalYear: 1990 })[0]).toMatchObject({ fiscalYear: 1990, yearSource: "bare" });
  });
});

describe("relative goals", () => {
  test.each([
    ["前年度比10％増", { base: { kind: "prior" }, operation: "rate" }, "up"],
    ["前年度より3ポイント増加", { base: { kind: "prior" }, operation: "difference" }, "up"],
    ["毎年3ポイント増加", { base: { kind: "prior" }, operation: "difference" }, "up"],
    ["前年度比110％以上", { base: { kind: "prior" }, operation: "ratio" }, null],
    ["前年度比5％減", { base: { kind: "prior" }, operation: "rate" }, "down"],
    ["平成28年度末より4ポイント向上", { base: { kind: "fiscal-year", year: 2016 }, operation: "difference" }, "up"],
  ])("%s", (text, relative, direction) => {
    expect(readFigures(`（目標）${text}`, goal)).toMatchObject([{ role: "target", relative, direction }]);
  });
});

describe("bases", () => {
  test.each([
    ["令和元年度決算　5,720千円", "settlement", false],
    ["令和元年度決算見込み額　5,720千円", "provisional-settlement", true],
    ["令和元年度当初予算　5,720千円", "budget", false],
    ["令和元年度3月末　95.2％", "cut-off", true],
    ["収納率　95.2％（速報値）", "preliminary", true],
    ["収納率　95.2％（見込み）", "estimate", true],
    ["収納率　95.2％\n※令和2年3月末現在", "cut-off", true],
    ["収納率　95.2％", null, false],
  ])("%s", (text, basis, provisional) => {
    expect(readFigures(text, results)).toMatchObject([{ basis, provisional }]);
  });
});

describe("totals", () => {
  test("合計 and 計 are totals of the topic, the parts have names of their own", () => {
    const figures = readFigures("受講者数は、春季が32人、秋季が32人で、合計64人となった。", results);
    expect(figures.map(({ name, isTotal }) => [name, isTotal])).toEqual([
      ["春季", false],
      ["秋季", false],
      ["受講者数", true],
    ]);
  });

  test("a total over years knows its period, also where the years are not written", () => {
    expect(readFigures("（目標）平成29年度～令和元年度の3年間で6件", goal)[1]).toMatchObject({
      period: [2017, 2019],
      isCumulative: true,
      fiscalYear: null,
    });
    expect(readFigures("（目標）3年間で6件", goal)[1]).toMatchObject({ period: null, isCumulative: true });
  });
});
