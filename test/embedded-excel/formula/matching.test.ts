import fc from "fast-check";
import { criterion, position } from "../../../src/embedded-excel/formula/matching";

test.each([
  ["*達成", "目標達成", true],
  ["*達成", "目標達成率", false],
  ["目標?成", "目標達成", true],
  ["~*", "*", true],
  ["~*", "何か", false],
  ["a*b*c", "aXbYbZc", true],
  ["ab*ba", "aba", false],
  ["", "", true],
])("the criterion %p fits %p: %p", (pattern, text, expected) => {
  expect(criterion(pattern)(text)).toBe(expected);
});

test("a search without wildcards finds what indexOf finds", () => {
  const plain = fc.string().filter((text) => !/[*?~]/.test(text) && text === text.toLowerCase());
  fc.assert(
    fc.property(plain, plain, plain, (before, wanted, after) => {
      const text = before + wanted + after;
      expect(position(wanted, text, 1, false)).toBe(text.indexOf(wanted) + 1);
    }),
  );
});

test("many wildcards over a long text are read to their end", () => {
  expect(criterion("*a".repeat(60) + "b")("a".repeat(20_000))).toBe(false);
});
