import fc from "fast-check";
import { eraOf, fiscalYearName } from "../../src/calendar";

test("a fiscal year is called by the era of its summer", () => {
  expect([1988, 1989, 2018, 2019, 2020].map(fiscalYearName)).toEqual([
    "昭和63年度",
    "平成元年度",
    "平成30年度",
    "令和元年度",
    "令和2年度",
  ]);
});

test("years before the eras of the table are called by their number", () => {
  expect(fiscalYearName(1850)).toBe("1850年度");
});

test("an era is known by its name, letter or sign; older ones are not", () => {
  expect(["令和", "ｒ", "㋿", "H"].map((written) => eraOf(written)?.name)).toEqual(["令和", "令和", "令和", "平成"]);
  expect(eraOf("慶応")).toBeNull();
});

test("fiscal years are called as the Japanese calendar of ECMA-402 calls their summer", () => {
  const calendar = new Intl.DateTimeFormat("ja-JP-u-ca-japanese", { era: "long", year: "numeric", timeZone: "UTC" });
  fc.assert(
    fc.property(fc.integer({ min: 1913, max: 2100 }), (year) => {
      // 昭和 began in December 1926, so that this fiscal year is named after neither era alone.
      fc.pre(year !== 1926);
      expect(fiscalYearName(year)).toBe(`${calendar.format(new Date(Date.UTC(year, 6, 1)))}度`);
    }),
  );
});
