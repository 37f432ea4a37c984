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
