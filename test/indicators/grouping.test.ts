import type { Goal } from "../../src/indicators/goals";
import { groupGoals, groupMark, groupName } from "../../src/indicators/groups";
import type { ProseField } from "../../src/indicators/types";
import { goalOf, goalsIn, type Told } from "./support/placed";

type Sketch = Parameters<typeof goalOf>[1] & { readonly words?: string };

const stated = (field: ProseField, { words = "5人", ...told }: Sketch = {}): Goal => goalOf(words, { ...told, field });
const plan = (told?: Sketch): Goal => stated("annualPlan", told);
const goal = (told?: Sketch): Goal => stated("policyAndGoal", told);
const result = (told?: Sketch): Goal => stated("results", told);

/** The statements of each group, by their positions. */
const grouped = (...goals: Goal[]): string[] =>
  groupGoals(goals).map((group) => group.goals.map((one) => goals.indexOf(one)).join("+"));

/** Statements of something else, so that no field has only one. */
const others = (): Goal[] => [plan({ words: "9校", name: "訪問" }), goal({ words: "9台", name: "配備" })];

describe("two statements of two fields are of one goal", () => {
  test.each<[string, Sketch, Sketch, boolean]>([
    ["where a name holds the other", { name: "講座" }, { name: "防災講座教材" }, true],
    [
      "where of ten pairs of letters three are common and their marks are one",
      { name: "abcdefghijk", mark: "①" },
      { name: "abcdxyzuvwt", mark: "①" },
      true,
    ],
    ["not where less is common", { name: "abcdefghijkl", mark: "①" }, { name: "abcdxyzuvwt", mark: "①" }, false],
  ])("%s", (_, first, second, expected) => {
    expect(grouped(plan(first), goal(second), ...others())).toEqual(
      expected ? ["0+1", "2", "3"] : ["0", "2", "1", "3"],
    );
  });

  test("where they are the only ones and two fifths of their names are common", () => {
    expect(grouped(plan({ name: "abcdef" }), goal({ name: "abcxyz" }))).toEqual(["0+1"]);
    expect(grouped(plan({ name: "abcdefg" }), goal({ name: "abcxyz" }))).toEqual(["0", "1"]);
  });

  test("where each of three fields has only one", () => {
    expect(grouped(plan(), goal(), result())).toEqual(["0+1+2"]);
  });
});

describe("a statement belongs to the group", () => {
  test("that one of its statements is like, though another is not", () => {
    const goals = [plan({ name: "防災講座受講者" }), goal({ name: "受講者" }), result({ name: "防災講座" })];
    expect(grouped(...goals, ...others())).toEqual(["0+1+2", "3", "4"]);
  });

  test("that one of its statements shares its surroundings with", () => {
    const name = "講座";
    const goals = [plan({ name, context: "子育て" }), plan({ name, context: "子育て教室" }), goal({ name })];
    expect(grouped(...goals, result({ name, context: "子育て" }))).toEqual(["0+2+3", "1"]);
  });

  test("whose name it has before one whose surroundings it shares", () => {
    const goals = [plan({ name: "受講者" }), plan({ name: "防災講座受講者", context: "子育て" })];
    expect(grouped(...goals, goal({ name: "受講者", context: "子育て教室" }))).toEqual(["0+2", "1"]);
  });
});

describe("two statements of one field are of one goal", () => {
  /** Two goals on neighbouring lines, or apart by `between`. */
  function inOneField(first: Told & { words?: string }, second: Told & { words?: string }, between = "\n"): string[] {
    const { words: a = "80団体", ...one } = first;
    const { words: b = "90団体", ...two } = second;
    const goals = goalsIn(`${a}${between}${b}`, [
      [a, one],
      [b, two],
    ]).map((read, index): Goal => ({ ...read, name: (index === 0 ? one : two).name ?? null }));
    return grouped(...goals);
  }
  const [now, next] = [{ fiscalYear: 2019 }, { fiscalYear: 2020 }];

  test.each<[string, Told & { words?: string }, Told & { words?: string }, string, string[]]>([
    ["in a list of years", now, next, "\n", ["0+1"]],
    ["not where the second tells no year", now, {}, "\n", ["0", "1"]],
    ["not where the first tells no year", {}, next, "\n", ["0", "1"]],
    ["not where the first is named", { ...now, name: "登録" }, next, "\n", ["0", "1"]],
    ["not where the second is named", now, { ...next, name: "登録" }, "\n", ["0", "1"]],
    [
      "not where their names only end alike",
      { ...now, name: "受講者" },
      { ...next, name: "防災講座受講者" },
      "\n",
      ["0", "1"],
    ],
    [
      "where their names differ in particles",
      { ...now, name: "研修の受講者" },
      { ...next, name: "研修受講者" },
      "\n",
      ["0+1"],
    ],
    [
      "not where their marks differ",
      { ...now, name: "登録", mark: "①" },
      { ...next, name: "登録", mark: "②" },
      "\n",
      ["0", "1"],
    ],
    ["where one sentence tells a total and a year's share", { isCumulative: true }, {}, "、", ["0+1"]],
    ["not where one of them is named", { isCumulative: true }, { name: "登録" }, "\n", ["0", "1"]],
    [
      "not where the two are told in two units",
      { isCumulative: true, words: "1千円" },
      { words: "500円" },
      "、",
      ["0", "1"],
    ],
  ])("%s", (_, first, second, between, expected) => {
    expect(inOneField(first, second, between)).toEqual(expected);
  });
});

describe("of a great many goals only those of one name are looked at:", () => {
  /** Goals of as many units, none of them named alike. */
  const many = (count: number): Goal[] =>
    Array.from({ length: count }, (_, index) =>
      plan({
        words: `1${String.fromCharCode(0x4e00 + index)}`,
        name: String.fromCharCode(0x5e00 + index, 0x6e00 + index),
      }),
    );

  test.each([
    [150, true],
    [151, false],
  ])("of %i a name that ends alike suffices: %s", (count, expected) => {
    const goals = [plan({ name: "防災講座受講者" }), goal({ name: "受講者" }), ...many(count - 2)];
    expect(grouped(...goals)[0]).toBe(expected ? "0+1" : "0");
  });

  test("one of its name in another field is found", () => {
    expect(grouped(plan({ name: "受講者" }), goal({ name: "受講者" }), ...many(149))[0]).toBe("0+1");
  });

  test.each([
    [149, 149],
    [150, 0],
  ])("behind %i of its name, the one that it is like is not looked at", (before, home) => {
    const name = "受講者";
    const same = Array.from({ length: 152 }, (_, index) => plan({ name, context: index === before ? "子育て" : "" }));
    const joined = groupGoals([...same, goal({ name, context: "子育て" })]).findIndex(
      ({ goals }) => goals.length === 2,
    );
    expect(joined).toBe(home);
  });
});

test("a group is called by the first name and mark that its statements give", () => {
  const group = { goals: [plan(), goal({ name: "講座", mark: "②" }), result({ name: "教室", mark: "③" })] };
  expect([groupName(group), groupMark(group)]).toEqual(["講座", "②"]);
});
