import { displayText } from "../../../src/embedded-excel/model";

const shown = (numberFormat: string, number: number) => displayText({ kind: "number", number }, numberFormat, false);

describe("a number under a format shows as in a Japanese Excel", () => {
  test.each([
    ["General", 0.30000000000000004, "0.3"],
    ["General", 99999999999, "99999999999"],
    ["General", 99999999999.5, "1E+11"],
    ["General", 12345678901.5, "12345678902"],
    ["General", -0.00001234567, "-1.23457E-05"],
    ["General", 0.00001, "0.00001"],
    ["General", 1e-10, "1E-10"],
    ["General", -1234.5, "-1234.5"],
    ["G/標準", 5, "5"],
    ['General"件"', 12, "12件"],
    ["0.00", 1.005, "1.01"],
    ["0.0", 118.15, "118.2"],
    ["0.0", 118.149999, "118.1"],
    ["0.0%", 0.11815, "11.8%"],
    ['0;"▲"0', -5, "▲5"],
    ["#,##0_);(#,##0)", -1234, "(1,234)"],
    ["[赤]0", 5, "5"],
    ['"①"', 1, "①"],
    ['[=1]"①";[=2]"②";General', 2, "②"],
    [";;;", 5, ""],
    ["[DBNum1]General", 10234, "一万二百三十四"],
    ["[DBNum2]General", 1234, "壱阡弐百参拾四"],
    ["[DBNum3]0", 123, "１２３"],
    ["0/unfinished[", 1.5, "1.5"],
  ])("%s %d → %s", (format, number, text) => expect(shown(format, number)).toBe(text));

  test.each([
    ['[$-411]ggge"年"m"月"d"日";@', 43586, "令和1年5月1日"],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', 43586, "令和元年5月1日"],
    ['[$-ja-JP-x-gannen]ggge"年"', 43831, "令和2年"],
    ['ggge"年"m"月"', 43585, "平成31年4月"],
    ['ggge"年"', 32515, "昭和64年"],
    ['ggge"年"', 32516, "平成1年"],
    ['ggge"年"', 9856, "昭和1年"],
    ['ggge"年"', 4595, "大正1年"],
    ['ggge"年"', 4594, "明治45年"],
    ["[$-411]ge.m.d", 43831, "R2.1.1"],
    ["gge.m.d", 43831, "令2.1.1"],
    ["gee.mm.dd", 43831, "R02.01.01"],
    ["[$-409]e", 43831, "2020"],
    ['yyyy"年"m"月"d"日"(aaa)', 43831, "2020年1月1日(水)"],
    ["aaaa", 43831, "水曜日"],
    ["m/d/yyyy", 43831, "2020/1/1"],
    ["m/d/yyyy h:mm", 43831.604861, "2020/1/1 14:31"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 43831, "2020年1月1日"],
    ["[$-F400]h:mm:ss AM/PM", 0.604861, "14:31:00"],
    ["h:mm AM/PM", 0.75, "6:00 PM"],
    ['[$-411]AM/PM h"時"mm"分"', 0.75, "午後 6時00分"],
    ["[h]:mm", 1.5, "36:00"],
    ['[DBNum1]ggge"年"m"月"d"日"', 44180, "令和二年十二月十五日"],
    ["yyyy/m/d", 60, "1900/2/29"],
    ["yyyy/m/d", -1, "########"],
    ["yyyy/m/d", 3_000_000, "########"],
  ])("%s %d → %s", (format, number, text) => expect(shown(format, number)).toBe(text));
});

describe("what is no number", () => {
  test("text shows as it is, unless the format says what to do with text", () => {
    const text = (format: string) => displayText({ kind: "text", text: "山田" }, format, false);
    expect(["General", "0.0", "@", '@"様"', "yyyy/m/d;@", '0;0;0;"（"@"）"'].map(text)).toEqual([
      ...["山田", "山田", "山田", "山田様", "山田", "（山田）"],
    ]);
  });

  test("truth values and errors show their names under any format", () => {
    expect(displayText({ kind: "boolean", boolean: false }, "0.0", false)).toBe("FALSE");
    expect(displayText({ kind: "error", error: "#N/A" }, "0.0", false)).toBe("#N/A");
    expect(displayText({ kind: "empty" }, '"①"', false)).toBe("");
  });

  test("dates of the 1904 system move by its four years, other numbers do not", () => {
    expect(displayText({ kind: "number", number: 42124 }, "yyyy/m/d", true)).toBe("2019/5/1");
    expect(displayText({ kind: "number", number: 42124 }, "0", true)).toBe("42124");
  });
});
