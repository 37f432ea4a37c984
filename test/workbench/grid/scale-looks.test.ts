import fc from "fast-check";
import { buildWorkbook, parseArea, type ConditionalScale } from "../../../src/embedded-excel";
import { AreaNumbers } from "../../../src/workbench/grid/area-numbers";
import { barOn, colorOn, iconOn, isMarked } from "../../../src/workbench/grid/scale-looks";

type Scale<Kind extends ConditionalScale["kind"]> = ConditionalScale & { readonly kind: Kind };

function numbersOf(values: readonly (number | string)[]): AreaNumbers {
  const [sheet] = buildWorkbook([
    { name: "表", cells: Object.fromEntries(values.map((value, at) => [`A${at + 1}`, value])) },
  ]).sheets;
  const area = parseArea("A1:A100");
  if (!sheet || !area) throw new Error("no sheet");
  return new AreaNumbers(sheet, [area]);
}

const noFormula = () => null;
const BAR: Scale<"dataBar"> = {
  ...{ kind: "dataBar", color: "#638EC6", showsValue: true },
  ...{ from: { kind: "lowest" }, to: { kind: "highest" } },
};

test("a percentile lies between two numbers in proportion, as PERCENTILE.INC", () => {
  const numbers = numbersOf([1, 2, 3, 10]);
  expect([0, 50, 100].map((percent) => numbers.percentile(percent))).toEqual([1, 2.5, 10]);
});

test("bars are never shorter for greater numbers, and stay within the cell", () => {
  const integers = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(integers, fc.constantFrom("lowest" as const, "automatic" as const), (values, kind) => {
      const numbers = numbersOf(values);
      const bars = [...values]
        .sort((a, b) => a - b)
        .map((value) => barOn({ ...BAR, from: { kind }, to: { kind: "highest" } }, value, numbers, noFormula));
      const ends = bars.map((bar) => (bar ? bar.start + (bar.color === "#FF0000" ? 0 : bar.length) : 0));
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      for (const bar of bars) expect(bar ? bar.start + bar.length : 0).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test("a bar's ends can be numbers, percent and formulas", () => {
  const numbers = numbersOf([0, 50, 200]);
  const to = (end: Scale<"dataBar">["to"], worth: number | null = null) =>
    barOn({ ...BAR, from: { kind: "number", value: 0 }, to: end }, 50, numbers, () => worth)?.length;
  expect(to({ kind: "number", value: 100 })).toBe(0.5);
  expect(to({ kind: "percent", value: 50 })).toBe(0.5);
  expect(to({ kind: "formula", formula: "=B1" }, 200)).toBe(0.25);
  expect(to({ kind: "formula", formula: "=B1" })).toBeUndefined();
});

test("colours beyond the ends are those of the ends", () => {
  const scale: Scale<"colorScale"> = {
    kind: "colorScale",
    stops: [
      { at: { kind: "number", value: 0 }, color: "#000000" },
      { at: { kind: "number", value: 10 }, color: "#FFFFFF" },
    ],
  };
  const numbers = numbersOf([0, 10]);
  expect([-5, 0, 5, 10, 15].map((value) => colorOn(scale, value, numbers, noFormula))).toEqual([
    "#000000",
    "#000000",
    "#808080",
    "#FFFFFF",
    "#FFFFFF",
  ]);
});

test("icons begin at their thresholds, open or not, and can be reversed", () => {
  const starts = [0, 10, 20].map((value) => ({ at: { kind: "number" as const, value }, isOpen: value === 20 }));
  const set: Scale<"iconSet"> = { kind: "iconSet", icons: "3Signs", starts, isReversed: false, showsValue: true };
  const steps = (scale: Scale<"iconSet">) =>
    [5, 10, 20, 21].map((value) => iconOn(scale, value, numbersOf([0, 30]), noFormula)?.step);
  expect(steps(set)).toEqual([1, 2, 2, 3]);
  expect(steps({ ...set, isReversed: true })).toEqual([3, 2, 2, 1]);
  expect(iconOn({ ...set, icons: "9Unknown" }, 5, numbersOf([0]), noFormula)).toBeNull();
});

test("ranks, averages and repetitions are judged by all cells of the areas", () => {
  const values = [1, 2, 3, 4, 100, "a", "A"];
  const numbers = numbersOf(values);
  const marked = (scale: Scale<"rank" | "average" | "repetition">) =>
    values.filter((value, row) =>
      isMarked(scale, typeof value === "number" ? value : null, numbers.countAt(row, 0), numbers),
    );
  expect(marked({ kind: "rank", count: 2, isPercent: false, isBottom: false })).toEqual([4, 100]);
  expect(marked({ kind: "rank", count: 20, isPercent: true, isBottom: true })).toEqual([1]);
  expect(marked({ kind: "average", isBelow: true, includesEqual: false, deviations: 0 })).toEqual([1, 2, 3, 4]);
  expect(marked({ kind: "average", isBelow: false, includesEqual: false, deviations: 1 })).toEqual([100]);
  expect(marked({ kind: "repetition", isUnique: false })).toEqual(["a", "A"]);
  expect(marked({ kind: "repetition", isUnique: true })).toEqual([1, 2, 3, 4, 100]);
});
