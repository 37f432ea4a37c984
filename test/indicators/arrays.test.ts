import { compact, ordered } from "../../src/indicators/arrays";

test("a compact list has the same entries, and empty ones are one list", () => {
  const list = [1, 2, 3];
  expect(compact(list)).toEqual(list);
  expect(compact(list)).not.toBe(list);
  expect(compact([])).toEqual([]);
  expect(compact([])).toBe(compact([]));
});

describe("a list is put in order", () => {
  const byNumber = (a: { n: number }, b: { n: number }): number => a.n - b.n;
  const numbers = (...list: number[]): { n: number; at: number }[] => list.map((n, at) => ({ n, at }));

  test("where it is out of order, at its beginning or its end", () => {
    expect(ordered(numbers(2, 1, 3), byNumber).map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(ordered(numbers(1, 3, 2), byNumber).map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  test("in place, equal entries as they came", () => {
    const list = numbers(2, 1, 2, 1);
    expect(ordered(list, byNumber)).toBe(list);
    expect(list.map(({ n, at }) => [n, at])).toEqual([
      [1, 1],
      [1, 3],
      [2, 0],
      [2, 2],
    ]);
    expect(ordered(numbers(1, 1, 2), byNumber).map(({ at }) => at)).toEqual([0, 1, 2]);
  });

  test("and left alone with one entry or none", () => {
    expect(ordered(numbers(1), byNumber)).toHaveLength(1);
    expect(ordered([], byNumber)).toEqual([]);
  });
});
