import fc from "fast-check";
import { alternatives, fits, isPattern } from "../../../src/cli/files/glob";

test.each([
  ["様式3_北区.xlsx", "*.xlsx", true],
  ["様式3_北区.xlsx", "様式3_*区.xlsx", true],
  ["様式3_北区.xlsx", "様式3_??.xlsx", true],
  ["様式3_北区.xlsx", "様式3_?.xlsx", false],
  ["様式3_北区.xlsx", "*.xls", false],
  ["aXbXc", "a*X*c", true],
  ["", "*", true],
  ["a", "", false],
  ["が.xlsx", "か\u3099.xlsx", true],
  ["𠮷野.xlsx", "?野.xlsx", true],
])("%j against %j: %j", (name, pattern, expected) => {
  expect(fits(name, pattern)).toBe(expected);
});

test("a name fits itself and every pattern that puts * for a piece of it", () => {
  const letters = fc.string({ unit: fc.constantFrom("北", "区", "a", "."), maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, letters, letters, (a, b, c, d) => {
      expect(fits(a + b, a + b)).toBe(true);
      expect(fits(a + b + c + d, `${a}*${c}*`)).toBe(true);
    }),
  );
});

test("a pattern of many stars takes no longer than the product of the lengths", () => {
  expect(fits("a".repeat(20_000), `${"*a".repeat(50)}b`)).toBe(false);
});

test.each([
  ["{北,西}区.xlsx", ["北区.xlsx", "西区.xlsx"]],
  ["{a,b{1,2}}x", ["ax", "b1x", "b2x"]],
  ["{a,b}{1,2}", ["a1", "a2", "b1", "b2"]],
  ["x{a", ["x{a"]],
  ["x", ["x"]],
])("the alternatives of %j are %j", (pattern, expected) => {
  expect(alternatives(pattern)).toEqual(expected);
});

test("a plain name is no pattern", () => {
  expect(["様式3.xlsx", "[1].xlsx", "*.xlsx", "a?.xlsx", "{a,b}.xlsx"].map(isPattern)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
