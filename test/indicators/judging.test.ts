import Big from "big.js";
import type { Comparator } from "../../src/figures";
import { readIndicators, type Target } from "../../src/indicators";
import { judge } from "../../src/indicators/attainment";
import { block } from "./support/truth";

/** A goal of 100件, with the comparator that a case is about. */
function goalOf100(comparator: Comparator, rest: Partial<Target> = {}): Target {
  const read = readIndicators(block({ policyAndGoal: "（目標）\n・相談件数　100件以上" }), {
    fiscalYear: 2019,
    stage: "yearend",
  });
  const target = read.indicators[0]?.target;
  if (!target) throw new Error("the goal was not read");
  return { ...target, comparator, ...rest };
}

const judged = (target: Target, value: string, lessIsBetter = false) =>
  judge(target, { value: new Big(value), isApproximate: false }, { lessIsBetter, fiscalYear: 2019 });

test.each<[Comparator, boolean, boolean, boolean]>([
  ["ge", false, true, true],
  ["gt", false, false, true],
  ["le", true, true, false],
  ["lt", true, false, false],
  ["eq", false, true, false],
])("99, 100 and 101 against %s 100", (comparator, below, at, above) => {
  const target = goalOf100(comparator);
  expect(["99", "100", "101"].map((value) => judged(target, value).attained)).toEqual([below, at, above]);
});

test("about 100 is met from its good side and never missed", () => {
  const target = goalOf100("approx");
  expect(["99", "100", "101"].map((value) => judged(target, value).attained)).toEqual([null, true, true]);
  expect(["99", "100", "101"].map((value) => judged(target, value, true).attained)).toEqual([true, true, null]);
});

test("a range is met between its ends", () => {
  const target = goalOf100("approx", { upper: new Big(110) });
  expect(["99", "100", "110", "111"].map((value) => judged(target, value).attained)).toEqual([null, true, true, null]);
});
