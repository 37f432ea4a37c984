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
    [
      "one below the other",
      "・登録者数\n\u3000平成30年度\u300047人\n\u3000令和元年度\u300052人\n\u3000令和2年度\u300057人",
    ],
    ["joined by arrows", "・登録者数\u3000平成30年度 47人→令和元年度 52人→令和2年度 57人"],
    ["on one line", "・登録者数\u3000平成30年度 47人、令和元年度 52人、令和2年度 57人"],
  ])("that goes on beyond the year is one of targets, %s", (_, list) => {
    expect(rows(`（目標）\n${list}`, "・登録者数\u300054人")).toEqual(["登録者数 52 54 -"]);
  });

  test.each(["（平成30年度\u300047人）", "\n平成30年度実績\u300047人"])(
    "is none where %s tells where things stood",
    (before) => {
      expect(rows(`（目標）\n・登録者数\u300052人${before}`, "・登録者数\u300054人")).toEqual(["登録者数 52 54 47"]);
    },
  );
});

describe("a total on a line of its own", () => {
  const parts = "・登録者数\n\u3000北地域\u3000122人\n\u3000南地域\u3000152人\n\u3000西地域\u300080人\n";

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

  test.each([
    [1956, true],
    [1976, false],
  ])("of %d is compared with activities, beside how often they took place", (total, agrees) => {
    const results = `夜間巡視 48回 612人\nあいさつ運動 220回 1,344人\n合計 ${total}人`;
    expect(read("（目標）見守り活動に参加した延べ人数 1,800人以上", results).totals).toMatchObject([{ agrees }]);
  });

  test("adds up nothing where one of its lines is the whole already", () => {
    expect(read("（目標）参加者 300人以上", "○参加者\n男女 354人\n男 180人\n合計 354人").totals).toEqual([]);
  });

  test("adds up nothing where its lines have no heading, since they may be things of their own", () => {
    const reading = read(
      "（目標）\n・相談件数\u3000100件",
      "・相談件数\u3000110件\n・訪問件数\u300020件\n合計\u3000140件",
    );
    expect(reading.totals).toEqual([]);
  });
});

test("things that are counted each on its own stay results though their total is stated", () => {
  const goal = "（目標）\n・相談件数\u3000100件\n・訪問件数\u300030件";
  expect(rows(goal, "・相談件数110件、訪問件数20件、合計130件")).toEqual(["相談件数 100 110 -", "訪問件数 30 20 -"]);
});

test("the figure that a goal names as its base is the prior figure", () => {
  expect(rows("（目標）\n・受講者数が平成30年度の実績72人を上回ること", "・受講者数\u300082人")).toEqual([
    "受講者数 72 82 72",
  ]);
});

describe("what stands in brackets behind a figure of its unit", () => {
  test.each([
    ["満足度\u300075％以上", "満足度\u300078.2％（「満足」31.0％、「やや満足」47.2％）", "満足度 75 78.2 -"],
    ["新規設置\u300010台（累計85台）", "新規設置\u300012台（累計87台）", "新規設置 10 12 -"],
    ["相談件数\u3000240件（月20件）", "相談件数\u3000268件", "相談件数 240 268 -"],
  ])("is neither goal nor result: %s", (goal, results, row) => {
    expect(rows(`（目標）\n・${goal}`, `・${results}`)).toEqual([row]);
  });

  test("is what the goal is a step from", () => {
    const goal = "（目標）\n・登録者数を20人増やす（平成30年度末\u3000135人）";
    expect(rows(goal, "・登録者数\u3000158人")).toEqual(["登録者数 155 158 135"]);
  });
});

describe("a total of years", () => {
  const goal = "（目標）\n・修了者数\u3000平成29年度～令和元年度の3年間で300人";

  test("is the result of a goal over years, not one more year", () => {
    const { indicators } = read(
      goal,
      "・修了者数\u3000平成29年度102人、平成30年度98人、令和元年度112人\u3000合計312人",
    );
    expect(indicators[0]?.achievementRate?.result?.round(1).toNumber()).toBe(104);
    expect(indicators[0]?.yearOverYear).toBeNull();
  });

  test("stands in brackets behind the year's own figure, and each answers its own goal", () => {
    const results = "・修了者数\u300015人（3年間の累計339人）";
    expect(rows(goal, results)).toEqual(["修了者数 300 339 -"]);
    expect(rows(`${goal}\n・令和元年度の修了者数\u300015人`, results)).toEqual(["修了者数 15 15 -"]);
  });

  test("answers it though the year's own figure stands beside it", () => {
    expect(rows(goal, "令和元年度は112人が修了し、累計312人となった。")).toEqual(["修了者数 300 312 -"]);
  });
});

test("what is taken away is no part of a total", () => {
  expect(read("（目標）\n・拠点\u300045か所", "・拠点は、新規5か所、廃止1か所で、計46か所となった。").totals).toEqual(
    [],
  );
});

describe("results told by times and months", () => {
  test("answer the goal with their total, which no single month names", () => {
    const goal = "（目標）一斉清掃の参加者数 2,000人以上";
    const results = "6月 1,240人\n11月 1,315人\n計 2,555人（前年度 2,498人）";
    expect(rows(goal, results)[0]).toBe("一斉清掃の参加者数 2000 2555 2498");
  });

  test("answer goals on one line by their list marks", () => {
    const goal = "（目標）①研修会の参加者 延べ250人以上 ②「連携が進んだ」と感じる割合 8割以上";
    const results = "①第1回98人、第2回87人、第3回102人、延べ287人\n②82.4％";
    const actuals = read(goal, results).indicators.flatMap(({ target, actual }) =>
      target ? [actual?.value.toNumber()] : [],
    );
    expect(actuals).toEqual([287, 82.4]);
  });
});

test("a goal for the change of a percentage is not called one in another unit", () => {
  const goal = "（目標）町会加入率の低下を1ポイント以内に抑える";
  const [indicator] = read(goal, "町会加入率 57.8％（前年度58.4％、△0.6ポイント）").indicators;
  expect(indicator).toMatchObject({ incomparable: null, attained: null });
  expect(indicator?.missing).toContain("single-actual");
});
