import { readForm, type FiscalYearReading } from "../../src/form";
import type { SheetSnapshot } from "../../src/snapshot";
import { sheetOf, workbookOf } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

function yearIn(...sheets: readonly SheetSnapshot[]): readonly unknown[] | null {
  const year: FiscalYearReading | null = readForm(workbookOf(...sheets)).fiscalYear;
  return year && [year.year, year.source];
}

describe("the year under evaluation", () => {
  test("is the user's where one is set", () => {
    const workbook = workbookOf(wideSheet({ "A1:K1": "令和元年度　取組等" }));
    expect(readForm(workbook, { fiscalYear: 2021 }).fiscalYear).toMatchObject({ year: 2021, source: "setting" });
  });

  test.each([
    ["令和元年度　「市政改革プラン2.0」に基づく取組等", 2019],
    ["「市政改革プラン2.0」に基づく取組等（平成３０年度）", 2018],
    ["「市政改革プラン3.0」に基づく取組等 R3年度", 2021],
    ["平成31年度 市政改革プラン", 2019],
    ["元年度　市政改革プラン", 2019],
  ])("is read from the title %s", (title, year) => {
    expect(yearIn(wideSheet({ "A1:K1": title }))).toEqual([year, "title"]);
  });

  test("is read beside the title, and never from the plan's period", () => {
    expect(
      yearIn(wideSheet({ "A1:K1": null, "A1:G1": "「市政改革プラン2.0」に基づく取組等", "H1:K1": "平成30年度" })),
    ).toEqual([2018, "title"]);
    const period = "「市政改革プラン2.0」（平成28年度～令和元年度）に基づく取組等";
    expect(yearIn(wideSheet({ "A1:K1": period, "B11:E13": "平成30年度は３件" }))).toEqual([2018, "results"]);
  });

  test.each([
    ["様式３(R1年度)-1", 2019],
    ["令和2年度様式３", 2020],
    ["H30様式３", 2018],
    ["様式３_2021", 2021],
  ])("is read from the sheet's name %s", (name, year) => {
    expect(yearIn(wideSheet({}, name))).toEqual([year, "sheet-name"]);
  });

  test("is read from the labels, then from other sheets, then from the results", () => {
    const cover = sheetOf("表紙", { A1: "令和2年度　南船津区運営方針" });
    const results = { "B11:E13": "平成30年度の実績は３件" };
    expect(yearIn(cover, wideSheet({ "G4:K4": "令和元年度の取組内容", ...results }))).toEqual([2019, "header"]);
    expect(yearIn(cover, wideSheet(results))).toEqual([2020, "title"]);
    expect(yearIn(wideSheet(results))).toEqual([2018, "results"]);
  });

  test("is the year that most blocks' results speak of, not one that they compare with or look forward to", () => {
    const texts = [
      "稼働率 73.8％（平成29年度末から4.3ポイント増）",
      "平成30年度 85.83％\n令和元年度 85.95％",
      "令和元年度は６件であった。令和２年度に向けて準備した。",
      "令和2年3月末現在 12件",
    ];
    expect(yearIn(...texts.map((text, i) => wideSheet({ "B11:E13": text }, `様式３-${i + 1}`)))).toEqual([
      2019,
      "results",
    ]);
  });

  test("is read from the plans before there are results, and is unknown where nothing tells it", () => {
    const plan = { "B11:E13": "", "G5:K7": "（目標）令和元年度の参加者数　100人" };
    expect(yearIn(wideSheet(plan))).toEqual([2019, "results"]);
    expect(yearIn(wideSheet())).toBeNull();
  });
});

describe("where the year was found", () => {
  const whereIn = (...sheets: readonly SheetSnapshot[]): unknown => readForm(workbookOf(...sheets)).fiscalYear;

  test("is told with it: sheet and cell, or the sheet alone", () => {
    expect(whereIn(wideSheet({ "A1:K1": "令和元年度　取組等" }, "様式３-2"))).toEqual({
      year: 2019,
      source: "title",
      sheet: "様式３-2",
      cell: { row: 0, column: 0 },
    });
    expect(whereIn(wideSheet({}, "様式３(R1年度)-1"))).toEqual({
      year: 2019,
      source: "sheet-name",
      sheet: "様式３(R1年度)-1",
      cell: null,
    });
    expect(whereIn(wideSheet({ "G4:K4": "令和元年度の取組内容" }))).toEqual({
      year: 2019,
      source: "header",
      sheet: "様式３",
      cell: { row: 3, column: 6 },
    });
    expect(whereIn(wideSheet({ "B11:E13": "平成30年度は３件" }))).toEqual({
      year: 2018,
      source: "results",
      sheet: "様式３",
      cell: { row: 10, column: 1 },
    });
  });

  test("is the form's title before any other cell over the blocks, and no long text", () => {
    const dated = { "A1:K1": null, A1: "令和2年4月1日", A2: "「市政改革プラン2.0」に基づく取組等　令和元年度" };
    expect(yearIn(wideSheet(dated))).toEqual([2019, "title"]);
    const long = `令和2年度${"から見直した点をここに書く。".repeat(9)}`;
    expect(yearIn(wideSheet({ "A1:K1": long, "B11:E13": "令和元年度は３件" }))).toEqual([2019, "results"]);
  });

  test("is no month, no cell below the first block's top, and no sheet's third line", () => {
    expect(yearIn(wideSheet({ "A1:K1": "令和2年3月" }))).toBeNull();
    expect(yearIn(wideSheet({ "A16:K16": "令和2年度　市政改革プラン" }))).toBeNull();
    const cover = (row: number): SheetSnapshot =>
      sheetOf("表紙", { A1: "題", A2: "区", A3: "課", [`A${row}`]: "令和2年度　運営方針" });
    expect(yearIn(cover(3), wideSheet())).toEqual([2020, "title"]);
    expect(yearIn(cover(4), wideSheet())).toBeNull();
  });

  test("is the later of two years that equally many results speak of", () => {
    const texts = ["平成30年度は３件", "令和元年度は６件"];
    const sheets = texts.map((text, i) => wideSheet({ "B11:E13": text }, `様式３-${i + 1}`));
    expect(yearIn(...sheets)).toEqual([2019, "results"]);
    expect(yearIn(...[...sheets].reverse())).toEqual([2019, "results"]);
    expect(yearIn(...sheets, wideSheet({ "B11:E13": "平成30年度は４件" }, "様式３-3"))).toEqual([2018, "results"]);
  });
});
