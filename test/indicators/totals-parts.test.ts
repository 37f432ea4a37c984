import type { PlacedFigure } from "../../src/indicators/passages";
import { checkTotal, mereParts, totalsOf, type TotalReading } from "../../src/indicators/totals";
import { passageOf, type ToldFigure } from "./support/placed";

const readings = (text: string, figures: readonly ToldFigure[]): TotalReading[] =>
  totalsOf(passageOf("results", text, figures).figures);

const words = ({ figure }: PlacedFigure): string => figure.text;

/** Every total with its parts. */
const totals = (text: string, figures: readonly ToldFigure[]): string[] =>
  readings(text, figures).map(({ total, parts }) => `${words(total)}: ${parts.map(words).join("+")}`);

/** A total by its word alone, as the words before it tell. */
test.each<[string, string, readonly ToldFigure[], string[]]>([
  ["numbers without a unit are none", "窓口6、電話9、計15", ["6", "9", "15"], []],
  [
    "a colon further on is another's",
    "窓口6件、電話9件、計15件、内線：3件",
    ["6件", "9件", "15件", "3件"],
    ["15件: 6件+9件"],
  ],
  [
    "behind a colon only what follows",
    "別に3件、計15件：窓口6件、電話9件",
    ["3件", "15件", "6件", "9件"],
    ["15件: 6件+9件"],
  ],
  [
    "in one bracket with its parts",
    "50人（男20人、女30人、計50人）",
    ["50人", "20人", "30人", "50人"],
    ["50人: 20人+30人"],
  ],
  ["in a bracket behind its parts", "窓口6件、電話9件（計15件）", ["6件", "9件", "15件"], ["15件: 6件+9件"]],
  [
    "など further on says nothing of it",
    "窓口6件、電話9件、計15件\n見学など",
    ["6件", "9件", "15件"],
    ["15件: 6件+9件"],
  ],
  [
    "など above says nothing of its bracket",
    "見学など\n計15件（窓口6件、電話9件）",
    ["15件", "6件", "9件"],
    ["15件: 6件+9件"],
  ],
  [
    "ほか behind its bracket says nothing of it",
    "計15件（窓口6件、電話9件）、ほか",
    ["15件", "6件", "9件"],
    ["15件: 6件+9件"],
  ],
  [
    "主な before the parts is said of the whole",
    "主な相談は窓口6件、電話9件、計15件",
    ["6件", "9件", "15件"],
    ["15件: 6件+9件"],
  ],
  ["parts may touch it", "6件9件15件", ["6件", "9件", ["15件", { isTotal: true }]], ["15件: 6件+9件"]],
  [
    "a change is no part",
    "窓口6件、電話9件、増3件、計15件",
    ["6件", "9件", ["3件", { role: "difference" }], "15件"],
    ["15件: 6件+9件"],
  ],
  [
    "figures of the year before are parts",
    "窓口6件、電話9件、計15件",
    [["6件", { role: "prior" }], ["9件", { role: "prior" }], "15件"],
    ["15件: 6件+9件"],
  ],
  [
    "figures of other years are parts",
    "窓口6件、電話9件、計15件",
    [["6件", { role: "reference" }], ["9件", { role: "reference" }], "15件"],
    ["15件: 6件+9件"],
  ],
])("%s", (_, text, figures, expected) => {
  expect(totals(text, figures)).toEqual(expected);
});

test.each<[string, string, readonly ToldFigure[], string[]]>([
  [
    "no lines above, where another figure stands beside the total",
    "春 6人\n秋 9人\n計 15人 7組",
    ["6人", "9人", "15人", "7組"],
    [],
  ],
  [
    "no lines above, where the total's line begins with other words",
    "春 6人\n秋 9人\n本年度の合計 15人",
    ["6人", "9人", "15人"],
    [],
  ],
  [
    "the lines below another line",
    "別に 3人\n内訳を示す。\n春 6人\n秋 9人\n合計 15人",
    ["3人", "6人", "9人", "15人"],
    ["15人: 6人+9人"],
  ],
  ["whatever stands below", "春 6人\n秋 9人\n合計 15人\n見学など", ["6人", "9人", "15人"], ["15人: 6人+9人"]],
  ["whatever stands above", "主な行事\n春 6人\n秋 9人\n合計 15人", ["6人", "9人", "15人"], ["15人: 6人+9人"]],
  ["no lines of which one says うち", "行事\n春 6人\nうち子ども 3人\n合計 9人", ["6人", "3人", "9人"], []],
])("a line of a total has as its parts %s", (_, text, figures, expected) => {
  expect(totals(text, figures)).toEqual(expected);
});

describe("in a sentence a total has", () => {
  const ones = (count: number): string[] => Array.from({ length: count }, () => "1件");

  test.each([
    [39, 1],
    [40, 0],
    [45, 0],
  ])("of %i parts before it %i", (count, expected) => {
    expect(readings(`${ones(count).join("、")}、計99件`, [...ones(count), "99件"])).toHaveLength(expected);
  });

  test.each([
    [39, 1],
    [40, 0],
    [45, 0],
  ])("of %i parts behind it %i", (count, expected) => {
    expect(readings(`計99件：${ones(count).join("、")}`, ["99件", ...ones(count)])).toHaveLength(expected);
  });
});

test("parts are results of their own only where each is called a measure", () => {
  const parts = (...names: string[]): number =>
    mereParts(
      readings("6件、9件、計15件", [["6件", { name: names[0] ?? null }], ["9件", { name: names[1] ?? null }], "15件"]),
    ).size;
  expect(parts("相談件数", "訪問件数")).toBe(0);
  expect(parts("相談件数", "窓口")).toBe(2);
  expect(parts("相談件数", "相談件数")).toBe(2);
});

test("a part without a name is called 内訳", () => {
  const [reading] = readings("6件、9件、計15件", [["6件", { name: "窓口" }], "9件", "15件"]);
  expect(reading && checkTotal(reading).formula.operands.map(({ label }) => label)).toEqual(["窓口", "内訳"]);
});
