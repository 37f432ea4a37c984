import Big from "big.js";
import type { Formula } from "../../src/indicators";
import { formatFiscalYear, formatQuantity, formatRate, formatResult, formulaParts } from "../../src/taskpane/format";

function formulaOf(kind: Formula["kind"], resultUnit: string | null): Formula {
  const operand = { label: "実績", value: new Big(1), unit: null, source: null };
  return { kind, operands: [operand, operand, operand], result: null, resultUnit };
}

describe("numbers", () => {
  test.each([
    ["2363", "件", "2,363件"],
    ["1234567.5", "千円", "1,234,567.5千円"],
    ["85.95", "%", "85.95％"],
    ["-0.5", "ポイント", "▲0.5ポイント"],
    ["999", null, "999"],
  ])("%s %s is written %s", (value, unit, written) => {
    expect(formatQuantity(new Big(value), unit)).toBe(written);
  });

  test("rates have one decimal, rounded half up as Excel does", () => {
    expect(["118.15", "16.666", "100", "99.96", "1234.55"].map((rate) => formatRate(new Big(rate)))).toEqual([
      "118.2％",
      "16.7％",
      "100.0％",
      "100.0％",
      "1,234.6％",
    ]);
  });

  test("changes have a sign", () => {
    const difference = formulaOf("difference", "ポイント");
    expect(["0.12", "-3", "0"].map((value) => formatResult(difference, new Big(value)))).toEqual([
      "＋0.12ポイント",
      "▲3ポイント",
      "±0ポイント",
    ]);
    expect(formatResult(formulaOf("rate-of-change", "%"), new Big("-12.345"))).toBe("▲12.3％");
  });

  test("a year is called by its era", () => {
    expect([2018, 2019, 2020].map(formatFiscalYear)).toEqual(["平成30年度", "令和元年度", "令和2年度"]);
  });
});

describe("formulas", () => {
  test.each([
    ["achievement-rate", "0 ÷ 1 × 100"],
    ["rate-of-change", "（0 － 1）÷ 1 × 100"],
    ["threshold-rate", "0 ×（100 ＋ 1）÷ 100"],
    ["threshold-difference", "0 ＋ 1"],
    ["sum", "0 ＋ 1 ＋ 2"],
  ] as const)("%s is written %s", (kind, written) => {
    expect(formulaParts(formulaOf(kind, null)).join("")).toBe(written);
  });
});
