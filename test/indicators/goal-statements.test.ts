import type { RelativeGoal } from "../../src/figures";
import { directedComparator, goalsOf, goalWantsLess, type Goal } from "../../src/indicators/goals";
import { goalOf, goalsIn, passageOf, type Told, type ToldFigure } from "./support/placed";

const read = (...args: Parameters<typeof goalsIn>): Goal => {
  const [goal] = goalsIn(...args);
  if (!goal) throw new Error("no goal");
  return goal;
};

test("a goal without a number has a comparator of its own", () => {
  const [goal] = goalsOf(passageOf("policyAndGoal", "（目標）\n来館者数が前年度を上回る", []), [], 2019);
  expect(goal).toMatchObject({ comparator: "gt", isBare: false });
});

describe("two levels are", () => {
  const ABOUT: Told = { comparator: "approx" };
  test.each<[string, string, Told, Told, string[]]>([
    ["one range", "40人～60人", ABOUT, ABOUT, ["40..60"]],
    ["one range with 約 before its end", "40人～約60人", ABOUT, ABOUT, ["40..60"]],
    ["one range over a space", "40人 ～60人", ABOUT, ABOUT, ["40..60"]],
    ["two goals where only the first is about", "40人～60人", ABOUT, {}, ["40", "60"]],
    ["two goals where only the second is about", "40人～60人", {}, ABOUT, ["40", "60"]],
    ["two goals with words before ～", "40人、冬～60人", ABOUT, ABOUT, ["40", "60"]],
    ["two goals with words behind ～", "40人～夏は60人", ABOUT, ABOUT, ["40", "60"]],
  ])("%s", (_, text, first, second, expected) => {
    const figures: ToldFigure[] = [
      ["40人", first],
      ["60人", second],
    ];
    expect(
      goalsIn(text, figures).map(({ value, upper }) => `${value?.toFixed()}${upper ? `..${upper.toFixed()}` : ""}`),
    ).toEqual(expected);
  });
});

describe("the words of a goal", () => {
  const wordsOf = (text: string, figures: readonly ToldFigure[]): string => {
    const { start, end } = read(text, figures);
    return text.slice(start, end);
  };
  const RELATIVE: RelativeGoal = { base: { kind: "prior" }, operation: "rate" };

  test("begin with its base where it has one", () => {
    expect(wordsOf("前年度比10％増", [["10％", { relative: RELATIVE }]])).toBe("前年度比10％増");
    expect(wordsOf("利用者を10％増", [["10％", { relative: RELATIVE }]])).toBe("10％増");
    expect(wordsOf("前年度と同じく6件以上", ["6件"])).toBe("6件以上");
  });
});

describe("the name of a goal", () => {
  test.each<[string, string, string | null, string]>([
    ["stands before it where none was read", "受講者数を50人", null, "受講者数"],
    ["is the clause's topic before what was read elsewhere", "受講者数について、50人", "事業", "受講者数"],
    ["is what was read elsewhere where no topic is told", "受講者数を50人", "事業", "事業"],
  ])("%s", (_, text, name, expected) => {
    expect(read(text, [["50人", { name }]]).name).toBe(expected);
  });
});

describe("a step", () => {
  const UP: Told = { direction: "up" };
  const base = (told: Told = {}): ToldFigure => ["135人", { role: "reference", fiscalYear: 2016, ...told }];
  const relativeOf = (text: string, figures: readonly ToldFigure[], field?: "results"): RelativeGoal | null => {
    const marked = figures.map((figure): ToldFigure => (typeof figure === "string" ? [figure, {}] : figure));
    const passage = passageOf(field ?? "policyAndGoal", text, marked);
    return goalsOf(passage, passage.figures.slice(0, 1), 2019)[0]?.relative ?? null;
  };
  const FROM_2016: RelativeGoal = { base: { kind: "fiscal-year", year: 2016 }, operation: "difference" };
  const FROM_PRIOR: RelativeGoal = { base: { kind: "prior" }, operation: "difference" };

  test.each<[string, string, readonly ToldFigure[], RelativeGoal | null]>([
    ["starts from the figure in its bracket", "20人増（135人）", [["20人", UP], base()], FROM_2016],
    [
      "does not start from a goal in its bracket",
      "20人増（135人）",
      [["20人", UP], base({ role: "target" })],
      FROM_PRIOR,
    ],
    ["does not start from a figure elsewhere", "20人増、当初135人", [["20人", UP], base()], FROM_PRIOR],
    [
      "of a percentage from a percentage is in points",
      "5％増（60％）",
      [
        ["5％", UP],
        ["60％", { fiscalYear: 2016 }],
      ],
      FROM_2016,
    ],
    ["of nothing that is counted is none", "20増", [["20", UP]], null],
    ["of a multiple alone is none", "2倍に増", [["2倍", UP]], null],
    ["below zero is a level", "▲2千円に減", [["▲2千円", { direction: "down" }]], null],
    ["is one, though a sentence before speaks of something new", "新規事業を行う。20人増", [["20人", UP]], FROM_PRIOR],
    ["to something new is a level", "新規に20人増", [["20人", UP]], null],
  ])("%s", (_, text, figures, expected) => {
    expect(relativeOf(text, figures)).toEqual(expected);
  });

  test("that results tell is what was reached", () => {
    expect(relativeOf("20人増（135人）", [["20人", UP], base()], "results")).toBeNull();
    expect(relativeOf("20人増", [["20人", UP]], "results")).toBeNull();
  });

  test("down is met by less, however its limit is told", () => {
    expect(read("3件減", [["3件", { direction: "down" }]]).comparator).toBe("le");
    expect(read("3件減", [["3件", { direction: "down", comparator: "lt" }]]).comparator).toBe("lt");
  });
});

describe("a goal over years", () => {
  test.each<[string, string, Told, string, readonly number[] | null]>([
    ["has a period of several", "60件", { period: [2017, 2019] }, "cumulative", [2017, 2019]],
    ["is none where its period is one year", "60件", { period: [2019, 2019] }, "absolute", null],
    [
      "is one, though its sentence begins with 毎年度",
      "毎年度の取組を踏まえ、三年間を通じた登録者数を60件",
      { isCumulative: true },
      "cumulative",
      null,
    ],
    ["is none right behind 毎年度", "毎年度60件", { isCumulative: true }, "absolute", null],
  ])("%s", (_, text, told, kind, period) => {
    expect(read(text, [["60件", told]])).toMatchObject({ kind, period });
  });
});

describe("less is better", () => {
  const goal = (comparator: Goal["comparator"], isBare: boolean): Goal => ({ ...goalOf("5件"), comparator, isBare });

  test("turns only what was supposed", () => {
    expect(directedComparator(goal("ge", true), true)).toBe("le");
    expect(directedComparator(goal("le", true), false)).toBe("ge");
    expect(directedComparator(goal("ge", false), true)).toBe("ge");
    expect(directedComparator(goal("lt", true), false)).toBe("lt");
  });

  test("of a number to be met exactly as its name tells", () => {
    expect(goalWantsLess(goal("eq", false), "苦情件数")).toBe(true);
    expect(goalWantsLess(goal("eq", false), "相談件数")).toBe(false);
  });
});
