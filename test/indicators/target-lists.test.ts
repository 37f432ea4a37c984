import { targetFigures } from "../../src/indicators/target-figures";
import type { ProseField } from "../../src/indicators/types";
import { passageOf, type Told, type ToldFigure } from "./support/placed";

function targets(
  text: string,
  figures: readonly ToldFigure[],
  { field = "policyAndGoal", fiscalYear = 2019 }: { field?: ProseField; fiscalYear?: number | null } = {},
): string[] {
  return targetFigures(passageOf(field, text, figures), fiscalYear).map(({ figure }) => figure.text);
}

const GOAL: Told = { role: "target" };
const RELATIVE = { base: { kind: "prior" }, operation: "difference" } as const;

describe("a goal in the bracket of another", () => {
  test.each<[string, Told, string[]]>([
    ["is the same told otherwise", GOAL, ["240件"]],
    ["for another year is one of its own", { ...GOAL, fiscalYear: 2020 }, ["240件", "20件"]],
    ["measured from a base is one of its own", { ...GOAL, relative: RELATIVE }, ["240件", "20件"]],
  ])("%s", (_, told, expected) => {
    const figures: ToldFigure[] = [
      ["240件", GOAL],
      ["20件", told],
    ];
    expect(targets("240件（後期20件）", figures)).toEqual(expected);
  });
});

test("how often is no goal, though another sentence speaks of a goal", () => {
  expect(targets("月1回開催する。数は目標とする。", [["1回", GOAL]])).toEqual([]);
});

describe("a goal on some basis", () => {
  test.each<[string, Told, number | null, string[]]>([
    ["of a year that is over tells where things stood", { fiscalYear: 2018 }, 2019, []],
    ["of this year is one", { fiscalYear: 2019 }, 2019, ["94％"]],
    ["is one, where this year is not known", { fiscalYear: 2018 }, null, ["94％"]],
    ["is one, where it tells no year", {}, 2019, ["94％"]],
    ["measured from a base is one", { fiscalYear: 2018, relative: RELATIVE }, 2019, ["94％"]],
  ])("%s", (_, told, fiscalYear, expected) => {
    expect(targets("見込み94％", [["94％", { ...GOAL, basis: "estimate", ...told }]], { fiscalYear })).toEqual(
      expected,
    );
  });
});

describe("a list of years that goes on beyond this one", () => {
  const list = (first: Told, second: Told, text = "100件、120件"): string[] =>
    targets(text, [
      ["100件", { role: "target", fiscalYear: 2019, ...first }],
      ["120件", { fiscalYear: 2020, ...second }],
    ]);
  const both = ["100件", "120件"];

  test.each<[string, Told, Told, string[]]>([
    ["is one of goals", {}, {}, both],
    ["is none without a goal", { role: "actual" }, {}, []],
    ["ends where a year is not told", { fiscalYear: 2020 }, { fiscalYear: null }, ["100件"]],
    ["ends where a basis is told", {}, { basis: "settlement" }, ["100件"]],
    ["ends where a base is told", {}, { relative: RELATIVE }, ["100件"]],
    ["ends where a year is told again", { fiscalYear: 2020 }, {}, ["100件"]],
    ["ends where another unit is told", {}, { unit: "人" }, ["100件"]],
    ["may name its first alone", { name: "相談" }, {}, both],
    ["may name its second alone", {}, { name: "相談" }, both],
    ["may name both alike", { name: "相談" }, { name: "相談" }, both],
    ["ends where another name is told", { name: "相談" }, { name: "訪問" }, ["100件"]],
    ["ends before this year", { fiscalYear: 2018 }, { fiscalYear: 2019 }, ["100件"]],
  ])("%s", (_, first, second, expected) => {
    expect(list(first, second)).toEqual(expected);
  });

  test("ends where 実績 stands right before", () => {
    expect(list({}, {}, "100件、実績120件")).toEqual(["100件"]);
    expect(list({}, {}, "実績を踏まえ、区内のすべての地域において100件、120件")).toEqual(both);
  });

  test("is not looked for in results", () => {
    const figures: ToldFigure[] = [
      ["100件", { ...GOAL, fiscalYear: 2019 }],
      ["120件", { fiscalYear: 2020 }],
    ];
    expect(targets("100件、120件", figures, { field: "results" })).toEqual(["100件"]);
  });

  test.each([
    [2, ["1件"]],
    [3, ["1件", "2件", "3件"]],
  ])("must have three years where this year is not known: %i", (years, expected) => {
    const figures = Array.from({ length: years }, (_, index): ToldFigure => [
      `${index + 1}件`,
      { role: index === 0 ? "target" : "actual", fiscalYear: 2019 + index },
    ]);
    expect(targets("1件、2件、3件", figures, { fiscalYear: null })).toEqual(expected);
  });
});
