import type { Goal } from "../../src/indicators/goals";
import type { GoalGroup } from "../../src/indicators/groups";
import { matchGoals } from "../../src/indicators/matching";
import type { PlacedFigure } from "../../src/indicators/passages";
import { goalOf, passageOf, type Told, type ToldFigure } from "./support/placed";

const group = (...goals: Goal[]): GoalGroup => ({ goals });
const alone = (...args: Parameters<typeof goalOf>): GoalGroup => group(goalOf(...args));

/** Results, in the midst of no other words unless told so. */
function results(text: string, figures: readonly ToldFigure[], contexts: readonly string[] = []): PlacedFigure[] {
  return passageOf("results", text, figures).figures.map((figure, index) => ({
    ...figure,
    context: contexts[index] ?? "",
  }));
}

/** Each goal with its answer (? for a doubt, ≠ for another unit), then the results without a goal. */
function matched(groups: readonly GoalGroup[], actuals: readonly PlacedFigure[]): string[] {
  return matchGoals(groups, actuals).map(({ group, actual, incomparable, isDoubtful }) => {
    const answer = actual?.figure.text ?? (incomparable ? `≠${incomparable.figure.text}` : "-");
    return `${group ? (group.goals[0]?.figure?.figure.text ?? "worded") : "+"} ${answer}${isDoubtful ? "?" : ""}`;
  });
}

/** A goal that nothing answers: with it, no other is the only one left. */
const UNANSWERED = alone("99校", { name: "訪問" });

test("a mark alone just suffices", () => {
  const money = alone("500円", { name: "委託料", mark: "①" });
  expect(matched([money, UNANSWERED], results("540千円", [["540千円", { mark: "①" }]]))).toEqual([
    "500円 540千円",
    "99校 -",
  ]);
});

test("what answers in another unit is no result of its own", () => {
  const actuals = results("防災講座受講者50人", [["50人", { name: "防災講座受講者" }]]);
  expect(matched([alone("5回", { name: "受講者" })], actuals)).toEqual(["5回 ≠50人"]);
});

test("what answers one goal is not another's in another unit", () => {
  const goals = [alone("40人", { name: "受講者" }), alone("5回", { name: "受講者" })];
  expect(matched(goals, results("50人", [["50人", { name: "受講者" }]]))).toEqual(["40人 50人", "5回 -"]);
});

test("a percentage is no answer to a number of cases", () => {
  expect(matched([alone("40件", { name: "相談" })], results("50％", [["50％", { name: "相談" }]]))).toEqual([
    "40件 ≠50％",
  ]);
});

describe("of a great many pairs only those of one name are looked at:", () => {
  const others = (count: number, unit: string) =>
    Array.from({ length: count }, (_, index): GoalGroup => alone(`1${unit}`, { name: `調査${"甲乙丙丁"[index % 4]}` }));
  const lines = (count: number): ToldFigure[] =>
    Array.from({ length: count }, (): ToldFigure => ["2校", { name: "巡回" }]);
  const answerOf = (goals: readonly GoalGroup[], figures: readonly ToldFigure[]): string | undefined =>
    matched(
      goals,
      results(figures.map((figure) => (typeof figure === "string" ? figure : figure[0])).join("\n"), figures),
    )[0];
  const named: ToldFigure = ["50人", { name: "防災講座受講者" }];

  test("up to 10,000 a name that ends alike suffices", () => {
    expect(answerOf([alone("40人", { name: "受講者" }), ...others(99, "台")], [named, ...lines(99)])).toBe("40人 50人");
  });

  test("beyond, it does not", () => {
    expect(answerOf([alone("40人", { name: "受講者" }), ...others(100, "台")], [named, ...lines(99)])).toBe("40人 -");
  });

  test("beyond, what has no name is one of those without", () => {
    const figures: ToldFigure[] = [["50人", { mark: "①" }], ...lines(99)];
    expect(answerOf([alone("40人", { mark: "①" }), ...others(100, "台")], figures)).toBe("40人 50人");
  });

  test.each([
    [19, "40人 50人"],
    [20, "40人 -"],
  ])("beyond, the one behind %i of its name", (before, expected) => {
    const same = Array.from({ length: before }, (): ToldFigure => ["3台", { name: "受講者" }]);
    const figures: ToldFigure[] = [...same, ["50人", { name: "受講者" }], ...lines(99)];
    expect(answerOf([alone("40人", { name: "受講者" }), ...others(100, "枚")], figures)?.replace("≠3台", "-")).toBe(
      expected,
    );
  });
});

describe("of two figures of the goal's name", () => {
  const NAME = { name: "委託料" };
  test.each<[string, Goal, string, readonly ToldFigure[], string]>([
    [
      "the one in its unit",
      goalOf("500円", NAME),
      "540円と1千円",
      [
        ["540円", NAME],
        ["1千円", NAME],
      ],
      "540円",
    ],
    [
      "the later where it tells no unit",
      goalOf("500円", { ...NAME, unit: null }),
      "540と1円",
      [
        ["540", NAME],
        ["1円", NAME],
      ],
      "1円",
    ],
    [
      "the one that tells its year",
      goalOf("500円", NAME),
      "540円と1円",
      [
        ["540円", { ...NAME, fiscalYear: 2019 }],
        ["1円", NAME],
      ],
      "540円",
    ],
    [
      "the total",
      goalOf("500円", NAME),
      "540円と1円",
      [
        ["540円", { ...NAME, isTotal: true }],
        ["1円", NAME],
      ],
      "540円",
    ],
    [
      "the later of two units",
      goalOf("500円", NAME),
      "5千円と1万円",
      [
        ["5千円", NAME],
        ["1万円", NAME],
      ],
      "1万円",
    ],
    [
      "the later of two years",
      goalOf("500円", NAME),
      "5円と1円",
      [
        ["5円", { ...NAME, fiscalYear: 2018 }],
        ["1円", { ...NAME, fiscalYear: 2019 }],
      ],
      "1円",
    ],
    [
      "the one before the bracket",
      goalOf("80％", { name: "満足度" }),
      "78％（31％）",
      [
        ["78％", { name: "講座満足度" }],
        ["31％", { name: "満足度" }],
      ],
      "78％",
    ],
    [
      "the one in a bracket of another unit",
      goalOf("80％", { name: "満足度" }),
      "78％（8割）",
      [
        ["78％", { name: "講座満足度" }],
        ["8割", { name: "満足度" }],
      ],
      "8割",
    ],
  ])("%s", (_, wanted, text, figures, expected) => {
    expect(matched([group(wanted)], results(text, figures))[0]).toBe(`${wanted.figure?.figure.text} ${expected}`);
  });

  test("none, where a day is told of the first only", () => {
    const figures: ToldFigure[] = [
      ["5円", { ...NAME, basis: "cut-off", basisText: "8月末" }],
      ["1円", { ...NAME, basis: "settlement", basisText: "決算" }],
    ];
    expect(matched([alone("500円", NAME)], results("5円と1円", figures))).toEqual(["500円 -?"]);
  });

  test("none, where the earlier day's stands among slightly more of the goal's words", () => {
    const figures: ToldFigure[] = [
      ["5円", { ...NAME, basis: "cut-off", basisText: "8月末" }],
      ["1円", { ...NAME, basis: "cut-off", basisText: "3月末" }],
    ];
    const wanted = alone("500円", { ...NAME, context: "abcdefghijk" });
    expect(matched([wanted], results("5円と1円", figures, ["abzyxwvutsr", ""]))).toEqual(["500円 -?"]);
  });

  test("the later, though the sentence of the earlier speaks of it too", () => {
    const figures: ToldFigure[] = [
      ["50人", { name: "研修受講者" }],
      ["60人", { name: "研修受講者" }],
    ];
    const actuals = results("研修受講者50人\n60人", figures);
    expect(matched([alone("40人", { name: "研修の受講者" })], actuals)).toEqual(["40人 60人"]);
  });

  test("the one told as often as a statement behind one without a number", () => {
    const monthly = goalOf("1回", { name: "発行" }, "毎月1回");
    const wanted = group({ ...monthly, figure: null, value: null }, monthly);
    const figures: ToldFigure[] = [
      ["1回", { name: "発行" }],
      ["12回", { name: "発行" }],
    ];
    expect(matched([wanted], results("毎月1回、年12回", figures))).toEqual(["worded 1回"]);
  });
});

describe("a mark", () => {
  test.each<[string, Told, Told, string]>([
    ["of the result only says nothing", { name: "講座" }, { name: "防災講座教材", mark: "①" }, "6件"],
    ["of the goal only says nothing", { name: "講座", mark: "①" }, { name: "防災講座教材" }, "6件"],
    ["of another goal speaks against it", { name: "講座", mark: "①" }, { name: "防災講座教材", mark: "②" }, "-"],
  ])("%s", (_, wanted, told, expected) => {
    expect(matched([alone("5件", wanted), UNANSWERED], results("6件", [["6件", told]]))[0]).toBe(`5件 ${expected}`);
  });

  test("ties names that have a fifth in common", () => {
    const actuals = results("540千円", [["540千円", { name: "広報車両整備", mark: "①" }]]);
    expect(matched([alone("500円", { name: "広報紙作成費", mark: "①" }), UNANSWERED], actuals)[0]).toBe(
      "500円 540千円",
    );
  });
});

describe("the words around", () => {
  test("tell whose of two goals the only figure is", () => {
    const goals = [
      alone("5件", { name: "講座", context: "防災の講座" }),
      alone("9件", { name: "講座", context: "子育ての講座" }),
    ];
    const actuals = results("6件", [["6件", { name: "講座" }]], ["子育ての講座を開いた"]);
    expect(matched([...goals].reverse(), actuals)).toEqual(["9件 6件", "5件 -"]);
    expect(matched(goals, actuals)).toEqual(["5件 -", "9件 6件"]);
  });

  test("are those of the statement that they answer best", () => {
    const goals = [
      group(goalOf("5件", { name: "講座", context: "防災" }), goalOf("5件", { name: "講座", context: "子育ての教室" })),
      alone("9件", { name: "講座", context: "子育て" }),
    ];
    expect(matched([...goals].reverse(), results("6件", [["6件", { name: "講座" }]], ["子育ての教室"]))).toEqual([
      "9件 -",
      "5件 6件",
    ]);
  });

  test("make sure what the names leave open", () => {
    const wanted = alone("5件", { name: "子育て講座", context: "区民センターで開く" });
    const figure: ToldFigure = ["6件", { name: "子育てサロン" }];
    expect(matched([wanted, UNANSWERED], results("6件", [figure]))[0]).toBe("5件 -");
    expect(matched([wanted, UNANSWERED], results("6件", [figure], ["区民センターで開く"]))[0]).toBe("5件 6件");
  });
});

test("how often and over how many years tell nothing without a name or mark in common", () => {
  const wanted = alone("10件", { name: "起業", isCumulative: true }, "年10件");
  const actuals = results("年12件", [["12件", { name: "店舗", isCumulative: true }]]);
  expect(matched([wanted], actuals)).toEqual(["10件 -?", "+ 12件"]);
});

describe("of what is left", () => {
  const MONEY = { name: "防災講座開催" };
  const others = (told: Told, words = ["5千円", "1万円"]): ToldFigure[] => [
    [words[0] ?? "", { name: "清掃", ...told }],
    [words[1] ?? "", { name: "巡回", ...told }],
  ];
  const answer = (wanted: GoalGroup, figures: readonly ToldFigure[], contexts: readonly string[] = []): string =>
    matched([wanted], results(figures.map((figure) => figure[0]).join("と"), figures, contexts))[0] ?? "";

  test("no figure goes to one of two goals", () => {
    expect(matched([alone("5件", { name: "講座" }), UNANSWERED], results("6件", ["6件"]))).toEqual(["5件 -", "99校 -"]);
  });

  test("the only figure answers, where its name has a fifth of the goal's", () => {
    expect(answer(alone("500円", { name: "広報紙作成費" }), [["540千円", { name: "広報車両整備" }]])).toBe(
      "500円 540千円",
    );
  });

  test.each<[string, GoalGroup, readonly ToldFigure[], readonly string[], string]>([
    ["two without names may", alone("500円", MONEY), others({ name: null }), [], "500円 -?"],
    ["two of other names in other units may not", alone("500円", MONEY), others({}), [], "500円 -"],
    ["two of other names in its unit may", alone("500円", MONEY), others({}, ["5円", "1円"]), [], "500円 -?"],
    [
      "not those of other marks",
      alone("500円", { ...MONEY, mark: "①" }),
      others({ mark: "②" }, ["5円", "1円"]),
      [],
      "500円 -",
    ],
    [
      "those of marks where it has none may",
      alone("500円", MONEY),
      others({ mark: "②" }, ["5円", "1円"]),
      [],
      "500円 -?",
    ],
    ["those without marks may", alone("500円", { ...MONEY, mark: "①" }), others({}, ["5円", "1円"]), [], "500円 -?"],
    [
      "those of its mark may",
      alone("500円", { ...MONEY, mark: "①" }),
      others({ mark: "①" }, ["5円", "1円"]),
      [],
      "500円 -?",
    ],
    ["not those without a unit where it tells none", alone("500", MONEY), others({}, ["5", "1"]), [], "500 -"],
    ["not those in a unit where it tells none", alone("500", MONEY), others({}, ["5円", "1円"]), [], "500 -"],
    ["one among three fifths of its words may", alone("500円", MONEY), others({}), ["防災講座", ""], "500円 -?"],
    ["one among fewer of its words may not", alone("500円", MONEY), others({}), ["防災と講座", ""], "500円 -"],
    [
      "one among the words of one statement may",
      group(goalOf("500円", { name: "食料備蓄" }), goalOf("500円", MONEY)),
      others({}),
      ["防災講座", ""],
      "500円 -?",
    ],
    [
      "the one over years answers a goal over years",
      alone("500円", { ...MONEY, isCumulative: true }),
      ["3円", ["5円", { isCumulative: true }], "4円"],
      [],
      "500円 5円",
    ],
    [
      "it does so where one of two statements is over years",
      group(goalOf("500円", MONEY), goalOf("500円", { ...MONEY, isCumulative: true })),
      ["3円", ["5円", { isCumulative: true }], "4円"],
      [],
      "500円 5円",
    ],
    [
      "neither of two over years does",
      alone("500円", { ...MONEY, isCumulative: true }),
      [
        ["3円", { isCumulative: true }],
        ["5円", { isCumulative: true }],
      ],
      [],
      "500円 -?",
    ],
    [
      "it does not answer a year's goal",
      alone("500円", MONEY),
      ["3円", ["5円", { isCumulative: true }], "4円"],
      [],
      "500円 -?",
    ],
  ])("%s", (_, wanted, figures, contexts, expected) => {
    expect(
      answer(
        wanted,
        figures.map((figure): ToldFigure => (typeof figure === "string" ? [figure, {}] : figure)),
        contexts,
      ),
    ).toBe(expected);
  });
});

test("a result without a goal needs a name and a unit", () => {
  const actuals = results("5件、6、7件", ["5件", ["6", { name: "講座" }], ["7件", { name: "相談" }]]);
  expect(matched([], actuals)).toEqual(["+ 7件"]);
});
