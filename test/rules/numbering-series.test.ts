import fc from "fast-check";
import { misplaced, parseNumber, seriesOf } from "../../src/rules/numbering-series";

const problems = (...values: number[]) =>
  misplaced(values).map(({ at, problem, numbers }) => [at, problem, ...numbers]);

test.each([
  [[1, 2, 3], []],
  [[4, 5, 6], []],
  [[7], []],
  [[], []],
  [[1, 2, 2, 3], [[2, "duplicate"]]],
  [[1, 1], [[1, "duplicate", 2]]],
  [[1, 2, 2, 4], [[2, "duplicate", 3]]],
  [[1, 2, 4], [[2, "gap", 3]]],
  [[1, 2, 6], [[2, "gap", 3, 4, 5]]],
  [[1, 3, 2, 4], [[1, "order"]]],
  [[1, 2, 3, 1], [[3, "duplicate", 4]]],
  [[2, 3, 1, 4], [[2, "order"]]],
])("%j gives %j", (values, expected) => {
  expect(problems(...values)).toEqual(expected);
});

test("a series that counts up by one is in place, wherever it starts", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(30), (start, length) => {
      expect(misplaced(Array.from({ length }, (_, i) => start + i))).toEqual([]);
    }),
  );
});

test("once the blocks that are out of place are taken away, what remains rises", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(8), { maxLength: 12 }), (values) => {
      const strays = new Set(misplaced(values).flatMap(({ at, problem }) => (problem === "gap" ? [] : [at])));
      const kept = values.filter((_, at) => !strays.has(at));
      expect(kept.every((value, i) => i === 0 || value > (kept[i - 1] ?? -1))).toBe(true);
    }),
  );
});

test("a huge jump is one finding with a short list", () => {
  const [found, ...others] = misplaced([1, 2, 900_000]);
  expect(others).toEqual([]);
  expect(found?.numbers.length).toBeLessThanOrEqual(20);
});

test("numbers are read from what is printed", () => {
  expect(parseNumber("3")).toEqual({ prefix: "", value: 3 });
  expect(parseNumber("１－２")).toEqual({ prefix: "1-", value: 2 });
  expect(parseNumber("（3）")).toEqual({ prefix: "", value: 3 });
  expect(parseNumber("ア")).toBeNull();
  expect(parseNumber("99999999")).toBeNull();
});

test("a sheet that starts again at 1 starts another series, the same sheet does not", () => {
  const split = (...places: [sheet: string, number: string][]) =>
    seriesOf(places, ([sheet, number]) => ({ sheet, number })).map((series) => series.map(({ value }) => value));
  expect(split(["a", "1"], ["a", "2"], ["b", "1"], ["b", "2"])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(split(["a", "1"], ["a", "2"], ["a", "1"])).toEqual([[1, 2, 1]]);
  expect(split(["a", "1"], ["b", "2"])).toEqual([[1, 2]]);
});
