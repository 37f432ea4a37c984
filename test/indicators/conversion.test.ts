import Big from "big.js";
import fc from "fast-check";
import { areConvertible, convert, differenceUnit } from "../../src/indicators/conversion";

test.each([
  ["15723", "千円", "円", "15723000"],
  ["1.2", "億円", "百万円", "120"],
  ["8", "割", "%", "80"],
  ["1500", "kg", "t", "1.5"],
])("%s%s is told in %s", (value, from, to, expected) => {
  expect(convert(new Big(value), from, to)?.eq(expected)).toBe(true);
});

test.each([
  ["人", "回"],
  ["%", "件"],
  ["円", "%"],
])("%s and %s do not convert", (a, b) => {
  expect(areConvertible(a, b)).toBe(false);
  expect(convert(new Big(1), a, b)).toBeNull();
});

test("a value without a unit takes the other's", () => {
  expect(convert(new Big(5), null, "件")?.eq(5)).toBe(true);
});

test("percentages differ in points, everything else in its own unit", () => {
  expect(differenceUnit("%")).toBe("ポイント");
  expect(differenceUnit("千円")).toBe("千円");
});

test("there and back gives the same value", () => {
  const money = fc.constantFrom("円", "千円", "万円", "百万円", "億円");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), money, money, (number, a, b) => {
      const there = convert(new Big(number), a, b);
      expect(there && convert(there, b, a)?.eq(number)).toBe(true);
    }),
  );
});
