import { readIndicators, type IndicatorReading } from "../../src/indicators";
import { block } from "./support/truth";

function read(goal: string, results: string): IndicatorReading {
  const initiative = block({ policyAndGoal: goal, results });
  return readIndicators(initiative, { fiscalYear: 2019, stage: "yearend" });
}

/** Name, target, actual and prior of each indicator. */
function rows(goal: string, results: string): string[] {
  return read(goal, results).indicators.map(({ name, target, actual, prior }) =>
    [name, target?.value, actual?.value, prior?.value].map((part) => part?.toString() ?? "-").join(" "),
  );
}

describe("a list of targets by year", () => {
  test.each([
    ["one below the other", "・登録者数\n　平成30年度　47人\n　令和元年度　52人\n　令和2年度　57人"],
    ["joined by arrows", "・登録者数　平成30年度 47人→令和元年度 52人→令和2年度 57人"],
    ["on one line", "・登録者数　平成30年度 47人、令和元年度 52人、令和2年度 57人"],
  ])("that goes on beyond the year is one of targets, %s", (_, list) => {
    expect(rows(`（目標）\n${list}`, "・登録者数　54人")).toEqual(["登録者数 52 54 -"]);
  });

  test.each(["（平成30年度　47人）", "\n平成30年度実績　47人"])(
    "is none where %s tells where things stood",
    (before) => {
      expect(rows(`（目標）\n・登録者数\u300052人${before}`, "・登録者数\u300054人")).toEqual(["登録者数 52 54 47"]);
    },
  );
});

describe("a total on a line of its own", () => {
  const parts = "・登録者数\n　北地域　122人\n　南地域　152人\n　西地域　80人\n";

  test("is the result of what the line above its parts names", () => {
    expect(rows("（目標）\n・登録者数\u3000318人以上", `${parts}\u3000合計\u3000354人`)).toEqual([
      "登録者数 318 354 -",
    ]);
  });

  test.each([
    [354, true],
    [356, false],
  ])("of %d is compared with the sum of the lines above it", (total, agrees) => {
    expect(read("（目標）\n・登録者数\u3000318人以上", `${parts}\u3000合計\u3000${total}人`).totals).toMatchObject([
      { agrees },
    ]);
  });

  test("adds up nothing where its lines have no heading, since they may be things of their own", () => {
    const reading = read("（目標）\n・相談件数　100件", "・相談件数　110件\n・訪問件数　20件\n合計　140件");
    expect(reading.totals).toEqual([]);
  });
});

test("things that are counted each on its own stay results though their total is stated", () => {
  const goal = "（目標）\n・相談件数　100件\n・訪問件数　30件";
  expect(rows(goal, "・相談件数110件、訪問件数20件、合計130件")).toEqual(["相談件数 100 110 -", "訪問件数 30 20 -"]);
});

test("the figure that a goal names as its base is the prior figure", () => {
  expect(rows("（目標）\n・受講者数が平成30年度の実績72人を上回ること", "・受講者数　82人")).toEqual([
    "受講者数 72 82 72",
  ]);
});
