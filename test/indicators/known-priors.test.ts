import Big from "big.js";
import { blockOf, readIndicators, type Indicator, type KnownPrior } from "../../src/indicators";
import { readFigures } from "../../src/figures";
import { block } from "./support/truth";

/** 前年度値 of last year's workbook, read from its own words. */
function known(indicator: string, text: string, more: Partial<KnownPrior> = {}): KnownPrior {
  const [figure] = readFigures(`${indicator} ${text}`, { fiscalYear: 2018, section: "results" });
  return {
    source: "last-year",
    initiative: { title: "題名", number: "1", sheet: "様式３" },
    indicator,
    mark: null,
    value: figure?.value ?? new Big(0),
    unit: figure?.unit ?? null,
    fiscalYear: 2018,
    file: "H30.xlsx",
    sheet: "様式３",
    cell: { row: 20, column: 2 },
    figure: figure ?? null,
    ...more,
  };
}

const read = (goal: string, results: string, priors: readonly KnownPrior[], fiscalYear: number | null = 2019) =>
  readIndicators(block({ policyAndGoal: goal, results }), { fiscalYear, stage: "yearend", priors });

const before = ({ name, prior }: Indicator): string => `${name}: ${prior ? prior.value.toFixed() : "unknown"}`;

const ABOVE = "（目標）\n・動画の再生回数が前年度を上回る";

test("A goal that is measured from an unstated prior year is decided by a known one", () => {
  const { indicators, suggestedAttainment } = read(ABOVE, "・動画の再生回数　8,107回", [
    known("動画の再生回数", "7,950回"),
  ]);
  const [views] = indicators;
  expect(views?.target?.value?.toFixed()).toBe("7950");
  expect(views?.yearOverYear?.difference.result?.toFixed()).toBe("157");
  expect(views?.attained).toBe(true);
  expect(suggestedAttainment).toBe("1");
  expect(views?.prior?.outside).toEqual({ source: "last-year", file: "H30.xlsx", sheet: "様式３" });
});

test("A stated prior is never replaced; what is known stands beside it", () => {
  const [views] = read(ABOVE, "・動画の再生回数　8,107回（前年度　8,200回）", [
    known("動画の再生回数", "7,950回"),
  ]).indicators;
  expect(views?.prior?.value.toFixed()).toBe("8200");
  expect(views?.prior?.outside).toBeUndefined();
  expect(views?.lastYear?.value.toFixed()).toBe("7950");
  expect(views?.attained).toBe(false);
});

test("What a person typed comes before what last year's workbook says", () => {
  const typed = known("動画の再生回数", "", {
    source: "typed",
    value: new Big("8000"),
    unit: "回",
    fiscalYear: null,
    file: null,
    sheet: "取組集計",
    figure: null,
  });
  const [views] = read(ABOVE, "・動画の再生回数　8,107回", [known("動画の再生回数", "7,950回"), typed]).indicators;
  expect(views?.prior?.value.toFixed()).toBe("8000");
  expect(views?.prior?.figure.text).toBe("8000回");
  expect(views?.lastYear?.value.toFixed()).toBe("7950");
});

test("A typed number without a unit is counted as the indicator is, and shown as it was typed", () => {
  const typed = known("動画の再生回数", "", {
    source: "typed",
    value: new Big("8000"),
    fiscalYear: null,
    figure: null,
  });
  const older = known("動画の再生回数", "7,000回", { fiscalYear: 2017, file: "H29.xlsx" });
  const [views] = read(ABOVE, "・動画の再生回数　8,107回", [older, typed]).indicators;
  expect(views?.prior?.value.toFixed()).toBe("8000");
  expect(views?.prior?.figure.text).toBe("8000");
  expect(views?.attained).toBe(true);
});

test("Of two names that are equally alike the list mark decides", () => {
  const goal = "（目標）\n①講座の参加者数が前年度を上回る\n②講座の参加者が前年度を上回る";
  const marked = (mark: string, value: string) => known("講座参加者数", value, { mark });
  const { indicators } = read(goal, "①30人\n②40人", [marked("②", "35人"), marked("①", "25人")]);
  expect(indicators.map(({ prior }) => prior?.value.toFixed())).toEqual(["25", "35"]);
});

test("Units that convert are converted, others are no prior of it", () => {
  const goal = "（目標）\n・広告料収入が前年度を上回る\n・相談件数が前年度を上回る";
  const results = "・広告料収入　21,239千円\n・相談件数　30件";
  const { indicators } = read(goal, results, [known("広告料収入", "9,598,000円"), known("相談件数", "40人")]);
  expect(indicators.map(before)).toEqual(["広告料収入: 9598", "相談件数: unknown"]);
});

test("Each known figure goes to the indicator of its name, however it is written", () => {
  const goal = "（目標）\n・防災訓練の参加者数が前年度を上回る\n・区民センターの利用率が前年度を上回る";
  const results = "・防災訓練の参加者数　250人\n・区民センターの利用率　71.5％";
  const { indicators } = read(goal, results, [
    known("区民ｾﾝﾀｰ利用率", "70.2％"),
    known("平成30年度　防災訓練参加者数", "231人"),
  ]);
  expect(indicators.map(before)).toEqual(["防災訓練の参加者数: 231", "区民センターの利用率: 70.2"]);
});

test("What could be of two indicators is given to neither", () => {
  const goal = "（目標）\n・国民健康保険料の収納率が前年度を上回る\n・介護保険料の収納率が前年度を上回る";
  const results = "・国民健康保険料の収納率　91.2％\n・介護保険料の収納率　98.1％";
  const { indicators } = read(goal, results, [known("収納率", "90.5％")]);
  expect(indicators.map(before)).toEqual(["国民健康保険料の収納率: unknown", "介護保険料の収納率: unknown"]);
});

test("A figure of another year than the prior one is the base of a goal of that year, and no prior", () => {
  const [rate] = read("（目標）\n・稼働率を平成28年度末より4ポイント増加させる", "・稼働率　73.8％", [
    known("稼働率", "69.5％", { fiscalYear: 2016 }),
  ]).indicators;
  expect(rate?.prior).toBeNull();
  expect(rate?.target?.value?.toFixed()).toBe("73.5");
  expect(rate?.attained).toBe(true);
});

test("A total over years is summed from the years' own workbooks", () => {
  const [built] = read("（目標）\n・平成29年度～令和元年度の3年間で整備件数6件以上", "・整備件数　1件", [
    known("整備件数", "3件", { fiscalYear: 2017 }),
    known("整備件数", "2件", { fiscalYear: 2018 }),
  ]).indicators;
  expect(built?.periodTotal?.result?.toFixed()).toBe("6");
  expect(built?.attained).toBe(true);
});

test("A stated change is not called wrong by a provisional figure of last year's workbook", () => {
  const claim = "・広告料収入　21,239千円\n対前年度　11,500千円増";
  const goal = "（目標）\n・広告料収入が前年度を上回る";
  const final = read(goal, claim, [known("広告料収入", "9,598千円")]);
  const provisional = read(goal, claim, [known("広告料収入", "決算見込み　9,598千円")]);
  expect(final.comparisons.map(({ verdict }) => verdict)).toEqual(["miscalculated"]);
  expect(provisional.comparisons).toEqual([]);
});

describe("The block that a known prior belongs to", () => {
  const initiative = (index: number, number: string | null, title: string | null) => ({
    ...block({}),
    index,
    number,
    title,
  });
  const blocks = [
    initiative(0, "1", "防災力の向上"),
    initiative(1, "2", "歳入の確保"),
    initiative(2, "3", "歳入の確保"),
    initiative(3, "4", null),
  ];
  const found = (title: string | null, number: string | null): number | null =>
    blockOf({ title, number, sheet: blocks[0]?.sheet ?? null }, blocks)?.index ?? null;

  test("is the one of its title, whatever its number", () => {
    expect(found("防災力の　向上", "9")).toBe(0);
  });
  test("is told by its number where several have its title", () => {
    expect(found("歳入の確保", "3")).toBe(2);
    expect(found("歳入の確保", "7")).toBeNull();
  });
  test("is none where two have its title and number on one sheet", () => {
    const twins = [initiative(0, "1", "防災力の向上"), initiative(1, "1", "防災力の向上")];
    const reference = { title: "防災力の向上", number: "1", sheet: twins[0]?.sheet ?? null };
    expect(blockOf(reference, twins)).toBeNull();
  });
  test("is told by its number where it has no title", () => {
    expect(found(null, "4")).toBe(3);
    expect(found(null, "1")).toBeNull();
  });
});
