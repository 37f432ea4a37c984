import Big from "big.js";
import { showFormula, showNumber, showRate, showValue, showYear } from "../../src/rules/figure-words";
import { called } from "../../src/rules/words";

const operand = (value: string, unit: string | null) => ({ label: "", value: new Big(value), unit, source: null });

test("numbers carry thousands separators and the sign that these sheets use", () => {
  expect(showNumber(new Big("122139"))).toBe("122,139");
  expect(showNumber(new Big("-1234.5"))).toBe("▲1,234.5");
  expect(showNumber(new Big("0.12"))).toBe("0.12");
  expect(showNumber(new Big("1e21"))).toBe("1,000,000,000,000,000,000,000");
});

test("rates are shown to one decimal, half away from zero", () => {
  expect(showRate(new Big("118.15"))).toBe("118.2％");
  expect(showRate(new Big("-0.25"))).toBe("▲0.3％");
  expect(showRate(new Big("100"))).toBe("100.0％");
});

test("a percentage is written in full width, other units as they are", () => {
  expect(showValue(new Big("85.95"), "%")).toBe("85.95％");
  expect(showValue(new Big("3"), "か所")).toBe("3か所");
  expect(showValue(new Big("3"), null)).toBe("3");
});

test("a formula shows its operands, units and result", () => {
  const operands = [operand("2363", "件"), operand("2000", "件")];
  expect(showFormula({ kind: "achievement-rate", operands, result: new Big("118.15"), resultUnit: "%" })).toBe(
    "2,363件 ÷ 2,000件 × 100 ＝ 118.2％",
  );
  expect(showFormula({ kind: "difference", operands, result: new Big("363"), resultUnit: "件" })).toBe(
    "2,363件 － 2,000件 ＝ 363件",
  );
  expect(showFormula({ kind: "ratio", operands, result: null, resultUnit: "%" })).toContain("計算できません");
});

test.each([
  ["achievement-rate-inverse", ["80", "件"], ["100", "件"], "80", "%", "80件 ÷ 100件 × 100 ＝ 80.0％"],
  ["rate-of-change", ["110", "人"], ["100", "人"], "10", "%", "（110人 － 100人）÷ 100人 × 100 ＝ 10.0％"],
  ["threshold-rate", ["100", "人"], ["10", "%"], "110", "人", "100人 ×（100 ＋ 10％）÷ 100 ＝ 110人"],
  ["threshold-ratio", ["100", "人"], ["105", "%"], "105", "人", "100人 × 105％ ÷ 100 ＝ 105人"],
  ["threshold-difference", ["80", "%"], ["3", "ポイント"], "83", "%", "80％ ＋ 3ポイント ＝ 83％"],
  ["sum", ["48", "回"], ["220", "回"], "268", "回", "48回 ＋ 220回 ＝ 268回"],
] as const)(
  "a formula of the kind %s is shown as it is worked out",
  (kind, first, second, result, resultUnit, shown) => {
    const operands = [operand(first[0], first[1]), operand(second[0], second[1])];
    expect(showFormula({ kind, operands, result: new Big(result), resultUnit })).toBe(shown);
  },
);

test("a year that nobody knows is called by the words that hold anyway", () => {
  expect(showYear(2018, "前年度")).toBe("平成30年度");
  expect(showYear(null, "前年度")).toBe("前年度");
});

test("an indicator is called by its name, a long one shortened, and one without a name says so", () => {
  expect(called("訓練の参加者数")).toBe("「訓練の参加者数」");
  expect(called("数".repeat(80))).toBe(`「${"数".repeat(60)}…」`);
  expect(called(" ")).toBe("名前のない指標");
});
