import { readFigures } from "../../src/figures";

/** The role of every figure below the head of a table. */
const roles = (text: string): string =>
  readFigures(text)
    .map(({ role }) => role)
    .join(" ");

test.each([
  ["each of its own column", "講座名 目標 実績\n防災 30人 25人", "target actual"],
  ["a year's result of its own year", "| H30年度実績 | R元年度実績 |\n| 30人 | 25人 |", "prior actual"],
  [
    "each of its own column over several lines",
    "講座名 目標 実績\n防災 30人 25人\n防犯 20人 15人",
    "target actual target actual",
  ],
  ["none, where a line has more figures than columns", "講座名 目標 実績\n防災 30人 25人 12人", "actual actual actual"],
  ["none, where a figure stands in a bracket", "講座名 目標 実績\n防災 30人 (25人)", "actual actual"],
  ["none, behind another line", "講座名 目標 実績\n令和元年度の状況は次のとおり\n防災 30人 25人", "actual actual"],
  ["each of its own column behind an empty line", "講座名 目標 実績\n\n防災 30人 25人", "target actual"],
])("figures below a head line are %s", (_, text, expected) => {
  expect(roles(text)).toBe(expected);
});
