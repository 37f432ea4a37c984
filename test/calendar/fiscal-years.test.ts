import { bareYear, eras, parseFiscalYears } from "../../src/calendar";

const read = (text: string, around: number | null = null) =>
  parseFiscalYears(text, around).map(({ start, end, year, form }) => [text.slice(start, end), year, form]);

describe("parseFiscalYears", () => {
  test.each([
    ["平成29年度", 2017],
    ["平成３０年度", 2018],
    ["平成31年度", 2019],
    ["令和元年度", 2019],
    ["令和 ２ 年度", 2020],
    ["令和二年度", 2020],
    ["平成三十年度", 2018],
    ["平成二十九年度", 2017],
    ["昭和十年度", 1935],
    ["㍻30年度", 2018],
    ["㋿元年度", 2019],
    ["昭和63年度", 1988],
    ["大正15年度", 1926],
    ["明治元年度", 1868],
    ["Ｈ30", 2018],
    ["R1", 2019],
    ["R.2年度", 2020],
    ["2019年度", 2019],
    ["２０２１年度", 2021],
    ["平成30（2018）年度", 2018],
  ])("reads %s as the fiscal year %d", (text, year) => {
    expect(read(text)).toEqual([[text, year, "fiscal-year"]]);
  });

  test("a month decides the fiscal year of a date, but not after 年度", () => {
    expect(read("平成30年2月末")).toEqual([["平成30年2月", 2017, "month"]]);
    expect(read("令和２年４月１日")).toEqual([["令和２年４月", 2020, "month"]]);
    expect(read("平成30年12月")).toEqual([["平成30年12月", 2018, "month"]]);
    expect(read("平成30年度3月末")).toEqual([["平成30年度3月", 2018, "fiscal-year"]]);
  });

  test("a year that no era has is none", () => {
    expect(read("平成0年度の実績")).toEqual([]);
    expect(read("令和〇年度の実績")).toEqual([]);
  });

  test("a calendar year without a month keeps its form", () => {
    expect(read("平成29年の実績")).toEqual([["平成29年", 2017, "year"]]);
  });

  test("finds every year of a period in order", () => {
    expect(read("平成29年度～令和元年度の3年間").map(([, year]) => year)).toEqual([2017, 2019]);
  });

  test("a year without an era is read only near a known year", () => {
    expect(read("29年度の実績")).toEqual([]);
    expect(read("29年度の実績", 2019)).toEqual([["29年度", 2017, "bare"]]);
    expect(read("元年度の実績", 2020)).toEqual([["元年度", 2019, "bare"]]);
    expect(read("2年度", 2021)).toEqual([["2年度", 2020, "bare"]]);
  });

  test("words with letters and digits are no years", () => {
    for (const text of ["H1N1型", "SH30", "M5", "S3", "T1", "CO2", "12019件", "R100", "3年間", "第30年次"]) {
      expect([text, read(text)]).toEqual([text, []]);
    }
  });
});

describe("eras", () => {
  test("agree with the platform's Japanese calendar at the end of every era's first year", () => {
    const format = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" });
    for (const era of eras) {
      const name = format.format(new Date(Date.UTC(era.firstYear, 11, 31)));
      expect(name.startsWith(era.name)).toBe(true);
      expect(name).toContain("元年");
    }
  });

  test("a bare year goes to the era that brings it nearest, within that era's length", () => {
    expect(bareYear(30, 2019)).toBe(2018);
    expect(bareYear(3, 2019)).toBe(2021);
    expect(bareYear(31, 2019)).toBe(2019);
    expect(bareYear(63, 1990)).toBe(1988);
  });
});
