import { readFigures, type Figure } from "../../src/figures";
import { areComparable, haveSameBasis } from "../../src/indicators";
import { read } from "./support/lines";

/** The rate of these words, on the basis that they say. */
function rate(words: string): Figure {
  const figure = readFigures(`収納率\u3000${words}\u300085％`, { fiscalYear: 2019, section: "results" }).find(
    ({ unit }) => unit === "%",
  );
  if (!figure) throw new Error(words);
  return figure;
}

test.each([
  ["決算", "決算", "same"],
  ["決算見込み", "決算", "comparable"],
  ["速報値", "決算", "comparable"],
  ["3月末", "決算", "neither"],
  ["予算", "決算", "neither"],
  ["予算", "3月末", "neither"],
  ["予算", "", "neither"],
  ["", "予算", "neither"],
  ["決算", "", "comparable"],
  ["", "3月末", "comparable"],
  ["3月末", "3月末", "same"],
  ["3月末", "8月末", "neither"],
  ["8月末", "8月末現在", "same"],
  ["8月末", "8月末時点", "same"],
  ["令和2年3月末現在", "平成31年3月末", "same"],
  ["令和元年度10月末", "平成30年度10月末現在", "same"],
  ["令和元年度10月末", "平成30年度12月末現在", "neither"],
  ["令和元年12月末", "平成30年12月末", "same"],
  ["令和元年12月末", "平成30年2月末", "neither"],
])("%s and %s are %s", (one, other, expected) => {
  const [a, b] = [rate(one), rate(other)];
  const told = (first: Figure, second: Figure) =>
    first.basis !== null && haveSameBasis(first, second)
      ? "same"
      : areComparable(first, second)
        ? "comparable"
        : "neither";
  expect([told(a, b), told(b, a)]).toEqual([expected, expected]);
});

test.each([
  ["決算見込み", "3月末", true],
  ["決算見込み", "決算", true],
  ["決算", "決算", false],
  ["予算", "決算", false],
  ["決算", "予算", false],
  ["3月末", "8月末", false],
  ["8月末", "3月末", false],
  ["決算", "", false],
  ["", "決算", false],
])("one year's figure on %s and %s is told twice: %s", (one, other, isConflict) => {
  const results = `・収納率\u3000平成30年度${one}\u300085％\n・収納率\u3000平成30年度${other}\u300090％\n・収納率\u3000令和元年度\u300091％`;
  const [indicator] = read({ goal: "（目標）\n・収納率　80％以上", results }).indicators;
  expect(indicator?.basisConflicts.some(({ kind }) => kind === "two-values")).toBe(isConflict);
});
