import { Random } from "../support/random";
import { someCase } from "./cases";
import { disagreement } from "./disagreement";
import { fraction, rounded } from "./fraction";

// npm run oracle works out 100,000.
test("what the engine works out of 5,000 indicators is what exact fractions say", () => {
  const random = new Random(20140401);
  const wrong: unknown[] = [];
  for (let index = 0; index < 5_000; index++) {
    const made = someCase(random);
    const found = disagreement(made);
    if (found !== null) wrong.push({ ...made, expected: found });
  }
  expect(wrong).toEqual([]);
});

test("the cases reach every outcome", () => {
  const random = new Random(1);
  const cases = Array.from({ length: 2_000 }, () => someCase(random).expected);
  expect(new Set(cases.map(({ attained }) => attained))).toEqual(new Set([true, false, null]));
  expect(cases.some(({ difference, rate }) => difference !== null && rate === null)).toBe(true);
  expect(cases.some(({ attained, achievementRate }) => attained !== null && achievementRate === null)).toBe(true);
  expect(cases.some(({ difference }) => difference !== null && difference.numerator < 0n)).toBe(true);
});

test.each([
  [-1, 20, 1, "-0.1"],
  [-1, 40, 1, "0.0"],
  [1, 20, 1, "0.1"],
  [4726, 40, 1, "118.2"],
  [7, 2, 0, "4"],
])("%i over %i to %i decimals is written %s", (numerator, denominator, places, text) => {
  expect(rounded(fraction(numerator, denominator), places)).toBe(text);
});
