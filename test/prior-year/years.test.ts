import { inspect } from "../../src/rules";
import {
  compareYear,
  fromTransferable,
  matchYears,
  readYear,
  toTransferable,
  trendsOf,
  yearOfInspection,
} from "../../src/prior-year";
import { titled, workbookOf, yearOf } from "./support";

const now = yearOf("令和元年度", titled("区政の広報", "・動画の再生回数　8,107回\n・広報紙を読む区民の割合　42.5％"));

describe("What is to be told of an earlier workbook", () => {
  const kinds = (...priors: Parameters<typeof matchYears>[1]): (readonly [string, string])[] =>
    matchYears(now, priors).notices.map(({ kind, file }) => [kind, file]);
  const before = titled("区政の広報", "・動画の再生回数　7,950回");

  test("is nothing where it is last year's", () => {
    expect(kinds(yearOf("平成30年度", before))).toEqual([]);
  });
  test.each<[string, string | null, string, number]>([
    ["an earlier year than the one before", "平成29年度", "not-preceding", 1],
    ["a later year", "令和2年度", "later-year", 1],
    ["the year under evaluation", "令和元年度", "same-year", 0],
    ["a year that nothing tells", null, "year-assumed", 1],
  ])("is that it is about %s", (_, year, kind, used) => {
    const prior = yearOf(year, before);
    expect(kinds(prior)).toEqual([[kind, prior.file]]);
    expect(matchYears(now, [prior]).years).toHaveLength(used);
  });
  test("is that it is the very workbook under evaluation", () => {
    expect(kinds({ ...now, file: "写し.xlsx" })).toEqual([["same-as-current", "写し.xlsx"]]);
  });
  test("is that it was given twice, under whatever name", () => {
    const prior = yearOf("平成30年度", before);
    const twice = matchYears(now, [prior, { ...prior, file: "写し.xlsx" }]);
    expect(twice.notices).toMatchObject([{ kind: "duplicate", file: "写し.xlsx", other: prior.file }]);
    expect(twice.years).toHaveLength(1);
  });
  test("is that it holds no 取組項目", () => {
    expect(kinds(readYear({ sheets: [] }, "名簿.xlsx"))).toEqual([["no-initiatives", "名簿.xlsx"]]);
  });
});

describe("What earlier years know", () => {
  test("is each result with its block, its year and its place", () => {
    const { priors } = matchYears(now, [yearOf("平成30年度", titled("区政の広報", "・動画の再生回数　7,950回"))]);
    expect(priors).toMatchObject([
      {
        source: "last-year",
        initiative: { title: "区政の広報", number: "1", sheet: "様式３" },
        indicator: "動画の再生回数",
        unit: "回",
        fiscalYear: 2018,
        file: "平成30年度.xlsx",
        sheet: "様式３",
        cell: { row: 8, column: 1 },
      },
    ]);
    expect(priors[0]?.value.toFixed()).toBe("7950");
  });

  test("of a later year completes nothing", () => {
    expect(matchYears(now, [yearOf("令和2年度", titled("区政の広報", "・動画の再生回数　9,000回"))]).priors).toEqual(
      [],
    );
  });

  test("is of the year before where nothing tells the year under evaluation", () => {
    const undated = yearOf(null, titled("区政の広報", "・動画の再生回数　8,107回"));
    const years = [
      yearOf("平成29年度", titled("区政の広報", "・動画の再生回数　7,000回")),
      yearOf("平成30年度", titled("区政の広報", "・動画の再生回数　7,950回")),
    ];
    expect(matchYears(undated, years).priors.map(({ fiscalYear }) => fiscalYear)).toEqual([null, 2017]);
  });

  test("of merged blocks is known of the one that they became", () => {
    const current = yearOf(
      "令和元年度",
      titled("放置自転車の撤去及び街頭犯罪の防止", "・撤去台数　30台\n・認知件数　12件"),
    );
    const { priors } = matchYears(current, [
      yearOf(
        "平成30年度",
        titled("放置自転車の撤去", "・撤去台数　25台"),
        titled("街頭犯罪の防止", "・認知件数　14件"),
      ),
    ]);
    expect(priors.map(({ indicator, value }) => `${indicator} ${value.toFixed()}`)).toEqual([
      "撤去台数 25",
      "認知件数 14",
    ]);
  });
});

describe("Two years side by side", () => {
  test("show goal, result and difference of each indicator, in the present unit", () => {
    const prior = yearOf(
      "平成30年度",
      titled("区政の広報", "・動画の再生回数　7,950回\n・広報紙を読む区民の割合　4割\n・配布部数　500部"),
    );
    const { years } = matchYears(now, [prior]);
    const rows = years.flatMap((year) => compareYear(now, year)).flatMap((block) => block.rows);
    expect(
      rows.map(({ name, current, prior: before, difference, rate }) => [
        name,
        current?.actual?.figure.text ?? null,
        before?.actual?.figure.text ?? null,
        difference?.result ? `${difference.result.toFixed()}${difference.resultUnit}` : null,
        rate?.result?.toFixed(2) ?? null,
      ]),
    ).toEqual([
      ["動画の再生回数", "8,107回", "7,950回", "157回", "1.97"],
      ["広報紙を読む区民の割合", "42.5％", "4割", "2.5ポイント", "6.25"],
      ["配布部数", null, "500部", null, null],
    ]);
  });

  test("pair an indicator with the very figure that the engine completes from", () => {
    const snapshot = workbookOf(
      "令和元年度",
      titled("区政の広報", "・動画の再生回数　8,107回\n・区民の参加者数　31人"),
    );
    const reading = yearOfInspection(inspect(snapshot));
    const matched = matchYears(reading, [
      yearOf("平成30年度", titled("区政の広報", "・区民参加者数　28人\n・動画再生回数　7,950回")),
    ]);
    const completed = inspect(snapshot, { priors: matched.priors });
    const shown = matched.years.flatMap((year) => compareYear(reading, year)).flatMap(({ rows }) => rows);
    const known = completed.initiatives.flatMap(({ indicators }) => indicators.map(({ prior }) => prior?.figure.text));
    expect(known).toEqual(["7,950回", "28人"]);
    expect(shown.map(({ prior }) => prior?.actual?.figure.text)).toEqual(known);
  });
});

describe("Several years", () => {
  const years = [
    yearOf("平成29年度", titled("区政の広報", "・動画の再生回数　7,000回")),
    yearOf("平成30年度", titled("区政の広報", "・動画の再生回数　見込み　7,950回")),
  ];

  test("make a trend, the oldest first", () => {
    const [views, ...others] = trendsOf(matchYears(now, years));
    expect(others).toEqual([]);
    expect(views?.points.map(({ fiscalYear, value, file }) => [fiscalYear, value.toFixed(), file])).toEqual([
      [2017, "7000", "平成29年度.xlsx"],
      [2018, "7950", "平成30年度.xlsx"],
      [2019, "8107", "令和元年度.xlsx"],
    ]);
    expect(views?.points.map(({ isProvisional }) => isProvisional)).toEqual([false, true, false]);
  });

  test("are put in order, the newest first, however they were given", () => {
    expect(matchYears(now, years).years.map(({ fiscalYear }) => fiscalYear)).toEqual([2018, 2017]);
  });
});

test("A reading comes out of a structured clone as it was", () => {
  const sent: unknown = JSON.parse(JSON.stringify(toTransferable(now)));
  expect(fromTransferable(sent as ReturnType<typeof toTransferable>)).toEqual(now);
});
