import type { Formula } from "../../src/indicators";
import { read, type Texts } from "./support/lines";

/** A formula as people see it: 実績 130人 ÷ …, without its signs. */
function told(formula: Formula | null | undefined): string | null {
  if (!formula) return null;
  const operands = formula.operands.map(({ label, value, unit }) => `${label} ${value.toFixed()}${unit ?? ""}`);
  return `${formula.kind}: ${operands.join(", ")} = ${formula.result?.round(2).toFixed() ?? "-"}${formula.resultUnit ?? ""}`;
}

/** Every formula of the first indicator. */
function formulas(texts: Texts): (string | null)[] {
  const [indicator] = read(texts).indicators;
  return [
    indicator?.target?.formula,
    indicator?.achievementRate,
    indicator?.yearOverYear?.difference,
    indicator?.yearOverYear?.rate,
    indicator?.referenceRatio,
    indicator?.periodTotal,
  ].map(told);
}

test.each<[string, Texts, (string | null)[]]>([
  [
    "an absolute goal with 前年度",
    { goal: "（目標）\n・来館者数　100人以上", results: "・来館者数　130人（前年度120人）" },
    [
      null,
      "achievement-rate: 実績 130人, 目標 100人 = 130%",
      "difference: 実績 130人, 前年度 120人 = 10人",
      "rate-of-change: 実績 130人, 前年度 120人 = 8.33%",
      null,
      null,
    ],
  ],
  [
    "less is better",
    { goal: "（目標）\n・苦情件数　20件以下", results: "・苦情件数　16件" },
    [null, "achievement-rate-inverse: 目標 20件, 実績 16件 = 125%", null, null, null, null],
  ],
  [
    "a rate above 前年度",
    { goal: "（目標）\n・来館者数　前年度比10％増", results: "・来館者数　130人（前年度120人）" },
    [
      "threshold-rate: 前年度 120人, 目標 10% = 132人",
      "achievement-rate: 実績 130人, 目標 132人 = 98.48%",
      "difference: 実績 130人, 前年度 120人 = 10人",
      "rate-of-change: 実績 130人, 前年度 120人 = 8.33%",
      null,
      null,
    ],
  ],
  [
    "1割 above 前年度",
    { goal: "（目標）\n・来館者数　前年度比1割増", results: "・来館者数　130人（前年度120人）" },
    [
      "threshold-rate: 前年度 120人, 目標 10% = 132人",
      "achievement-rate: 実績 130人, 目標 132人 = 98.48%",
      "difference: 実績 130人, 前年度 120人 = 10人",
      "rate-of-change: 実績 130人, 前年度 120人 = 8.33%",
      null,
      null,
    ],
  ],
  [
    "the double of 前年度",
    { goal: "（目標）\n・来館者数　前年度から倍増させる", results: "・来館者数　130人（前年度120人）" },
    [
      "threshold-ratio: 前年度 120人, 目標 200% = 240人",
      "achievement-rate: 実績 130人, 目標 240人 = 54.17%",
      "difference: 実績 130人, 前年度 120人 = 10人",
      "rate-of-change: 実績 130人, 前年度 120人 = 8.33%",
      null,
      null,
    ],
  ],
  [
    "points above a base year, which is shown beside the result",
    {
      goal: "（目標）\n・利用率を平成28年度末より3ポイント増加させる（平成28年度末：69.5％）",
      results: "・利用率　73.8％",
    },
    [
      "threshold-difference: 2016年度 69.5%, 目標 3ポイント = 72.5%",
      "achievement-rate: 実績 73.8%, 目標 72.5% = 101.79%",
      null,
      null,
      "ratio: 実績 73.8%, 2016年度 69.5% = 106.19%",
      null,
    ],
  ],
  [
    "points above a level in 割",
    { goal: "（目標）\n・利用率を前年度より5ポイント向上させる", results: "・利用率　8.6割（前年度8割）" },
    [
      "threshold-difference: 前年度 8割, 目標 0.5割 = 8.5割",
      "achievement-rate: 実績 8.6割, 目標 8.5割 = 101.18%",
      "difference: 実績 86%, 前年度 80% = 6ポイント",
      "rate-of-change: 実績 8.6割, 前年度 8割 = 7.5%",
      null,
      null,
    ],
  ],
  [
    "the years of a cumulative goal",
    {
      goal: "（目標）\n・実施校数　平成29年度～令和元年度の3年間で15校",
      results: "・実施校数　平成29年度　4校、平成30年度　6校、令和元年度　4校",
    },
    [
      null,
      "achievement-rate: 実績 14校, 目標 15校 = 93.33%",
      "difference: 実績 4校, 前年度 6校 = -2校",
      "rate-of-change: 実績 4校, 前年度 6校 = -33.33%",
      "ratio: 実績 4校, 2017年度 4校 = 100%",
      "sum: 2017年度 4校, 2018年度 6校, 2019年度 4校 = 14校",
    ],
  ],
  [
    "a range in another unit",
    { goal: "（目標）\n・広告収入　100～120万円", results: "・広告収入　1,100千円" },
    [null, "achievement-rate: 実績 1100千円, 目標 1000千円 = 110%", null, null, null, null],
  ],
])("the formulas of %s", (_, texts, expected) => {
  expect(formulas(texts)).toEqual(expected);
});

test("both ends of a range are told in the result's unit", () => {
  const [indicator] = read({ goal: "（目標）\n・広告収入　100～120万円", results: "・広告収入　1,300千円" }).indicators;
  expect([indicator?.target?.upper?.toFixed(), indicator?.target?.unit, indicator?.attained]).toEqual([
    "1200",
    "千円",
    null,
  ]);
});

test("a total's parts are told by name", () => {
  const results = "・相談件数　合計30件（窓口10件、夜間20件）";
  const [total] = read({ goal: "（目標）\n・相談件数　20件以上", results }).totals;
  expect(told(total?.formula)).toBe("sum: 窓口 10件, 夜間 20件 = 30件");
});

test.each([
  ["・来館者数　130人（前年度120人、10人増）", "difference: 実績 130人, 前年度 120人 = 10人"],
  ["・来館者数　130人（平成28年度100人、30人増）", "difference: 実績 130人, 2016年度 100人 = 30人"],
  ["・来館者数　110人で、目標を10人上回った。", "difference: 実績 110人, 目標 100人 = 10人"],
  ["・来館者数　130人（前年度120人、前年度比8.3％増）", "rate-of-change: 実績 130人, 前年度 120人 = 8.33%"],
  ["・来館者数　130人（前年度120人、前年度比1.1倍）", "ratio: 実績 130人, 前年度 120人 = 108.33%"],
  ["・来館者数　130人（前年度120人、前年度比0.1倍増）", "rate-of-change: 実績 130人, 前年度 120人 = 8.33%"],
  ["・来館者数　132人（前年度120人、前年度比1割増）", "rate-of-change: 実績 132人, 前年度 120人 = 10%"],
  ["・来館者数　130人（達成率130％）", "achievement-rate: 実績 130人, 目標 100人 = 130%"],
])("the formula of what is stated: %s", (results, expected) => {
  const { comparisons } = read({ goal: "（目標）\n・来館者数　100人以上", results });
  expect(comparisons.map(({ formula }) => told(formula))).toEqual([expected]);
});
