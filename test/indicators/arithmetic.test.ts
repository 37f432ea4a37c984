import Big from "big.js";
import fc from "fast-check";
import {
  achievementRate,
  difference,
  rateOfChange,
  ratio,
  sum,
  thresholdByDifference,
  thresholdByRate,
  thresholdByRatio,
} from "../../src/indicators/arithmetic";
import { agreesWithStated, roundHalfUp, type Operand } from "../../src/indicators";

const operand = (value: Big | number | string): Operand => ({
  label: "実績",
  value: new Big(value),
  unit: "件",
  source: null,
});

/** A decimal as an exact fraction over a power of ten. */
function fraction(value: Big): { numerator: bigint; denominator: bigint } {
  const [whole = "0", decimals = ""] = value.toFixed().split(".");
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}

/** Positive decimals as the sheets write them: up to 2 places. */
const decimal = fc
  .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, places]) => new Big(digits).div(10 ** places));

describe("rounding", () => {
  test.each([
    ["118.15", "118.2"],
    ["118.149", "118.1"],
    ["-0.25", "-0.3"],
    ["-0.05", "-0.1"],
    ["0.04", "0"],
    ["99.96", "100"],
  ])("shows %s as %s, half away from zero", (value, shown) => {
    expect(roundHalfUp(new Big(value), 1).eq(shown)).toBe(true);
  });

  test("is odd: the opposite number gives the opposite result", () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(roundHalfUp(value.neg(), 1).eq(roundHalfUp(value, 1).neg())).toBe(true);
      }),
    );
  });
});

describe("a stated figure", () => {
  test.each([
    ["118", 0, "118.15"],
    ["0.1", 1, "0.12"],
    ["118.1", 1, "118.15"],
    ["118.2", 1, "118.15"],
  ])("%s with %i decimals agrees with %s", (stated, decimals, exact) => {
    expect(agreesWithStated(new Big(stated), decimals, new Big(exact))).toBe(true);
  });

  test.each([
    ["110.9", 1, "104.54"],
    ["3.2", 1, "2.2"],
    ["0.12", 2, "0.1398"],
  ])("%s with %i decimals does not agree with %s", (stated, decimals, exact) => {
    expect(agreesWithStated(new Big(stated), decimals, new Big(exact))).toBe(false);
  });
});

describe("formulas", () => {
  test("a rate is actual ÷ target × 100, and the other way round where less is better", () => {
    expect(achievementRate(operand(2363), operand(2000), false).result?.eq("118.15")).toBe(true);
    const inverse = achievementRate(operand(80), operand(100), true);
    expect(inverse).toMatchObject({ kind: "achievement-rate-inverse", resultUnit: "%" });
    expect(inverse.result?.eq(125)).toBe(true);
  });

  test("a division by zero gives no result", () => {
    expect(achievementRate(operand(5), operand(0), false).result).toBeNull();
    expect(achievementRate(operand(0), operand(5), true).result).toBeNull();
    expect(rateOfChange(operand(5), operand(0)).result).toBeNull();
    expect(ratio(operand(5), operand(0)).result).toBeNull();
  });

  test("differences and thresholds are exact where binary floats are not", () => {
    expect(difference(operand("85.95"), operand("85.83"), "ポイント").result?.eq("0.12")).toBe(true);
    expect(thresholdByRate(operand("0.7"), operand(10)).result?.eq("0.77")).toBe(true);
    expect(thresholdByRate(operand(200), operand(-5)).result?.eq(190)).toBe(true);
    expect(thresholdByRatio(operand(200), operand(105)).result?.eq(210)).toBe(true);
    expect(thresholdByDifference(operand("69.5"), operand(3)).result?.eq("72.5")).toBe(true);
    expect(sum([operand("0.1"), operand("0.2")], "t").result?.eq("0.3")).toBe(true);
  });

  test("a rate agrees with exact fractions to 20 decimals", () => {
    fc.assert(
      fc.property(decimal, decimal, (actual, target) => {
        const { result } = achievementRate(operand(actual), operand(target), false);
        const [a, t] = [fraction(actual), fraction(target)];
        const scaled = 100n * 10n ** 20n * a.numerator * t.denominator;
        const below = scaled / (a.denominator * t.numerator);
        const read = BigInt((result ?? new Big(0)).times(new Big(10).pow(20)).toFixed(0));
        expect(read === below || read === below + 1n).toBe(true);
      }),
    );
  });

  test("operands keep their places in the formula", () => {
    const formula = rateOfChange(operand(110), operand(100));
    expect(formula.operands.map(({ value }) => value.toNumber())).toEqual([110, 100]);
    expect(formula.result?.toNumber()).toBe(10);
  });
});
