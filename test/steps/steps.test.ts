import { atOnce, inSlices, type Steps } from "../../src/steps";

function* countTo(last: number, seen: number[]): Steps<string> {
  for (let number = 1; number <= last; number++) {
    seen.push(number);
    yield;
  }
  return "done";
}

/** A clock on which each look takes a millisecond. */
function ticking(): () => number {
  let time = 0;
  return () => time++;
}

describe("work in steps", () => {
  test("is done at once where nobody waits", () => {
    const seen: number[] = [];
    expect(atOnce(countTo(3, seen))).toBe("done");
    expect(seen).toEqual([1, 2, 3]);
  });

  test("pauses after each slice and gives the same result", async () => {
    const seen: number[] = [];
    const before: number[] = [];
    const pause = async () => {
      before.push(seen.length);
      return true;
    };
    expect(await inSlices(countTo(10, seen), { now: ticking(), slice: 3, pause })).toBe("done");
    expect(seen).toHaveLength(10);
    expect(before).toEqual([3, 6, 9]);
  });

  test("ends unfinished when a pause says so", async () => {
    const seen: number[] = [];
    const pace = { now: ticking(), slice: 2, pause: async () => seen.length < 4 };
    expect(await inSlices(countTo(100, seen), pace)).toBeNull();
    expect(seen).toEqual([1, 2, 3, 4]);
  });
});
