import { read, type Texts } from "./support/lines";

/** Every stated comparison: of which indicator, what it was taken for, from what and which year, the verdict. */
function claims(texts: Texts): string[] {
  const { indicators, comparisons } = read(texts);
  return comparisons.map(({ stated, kind, indicator, base, verdict, wrongYear }) => {
    const from = `${base.kind} ${base.value.toFixed()} (${base.fiscalYear ?? "-"})`;
    const wrong = wrongYear === null ? "" : `, of ${wrongYear}`;
    return `${indicators[indicator]?.name}: ${stated.figure.text} ${kind} from ${from}: ${verdict}${wrong}`;
  });
}

const two = "（目標）\n・来館者数　100人以上\n・貸出冊数　50冊以上";
const one = "（目標）\n・来館者数　100人以上";
const visitors = "来館者数: 8.3％ rate-of-change from prior 120 (2018): agrees";

describe("a stated change is of", () => {
  test.each([
    [
      "the result before the bracket that it stands in, though another stands nearer",
      "・来館者数　130人（前年度120人、土曜日の開館を増やしたことなどにより8.3％増）、貸出冊数60冊",
      [visitors],
    ],
    [
      "the result before a bracket of another shape",
      "・来館者数　130人〔前年度120人、土曜日の開館を増やしたことなどにより8.3％増〕、貸出冊数60冊",
      [visitors],
    ],
    [
      "the result before a square bracket",
      "・来館者数　130人［前年度120人、土曜日の開館を増やしたことなどにより8.3％増］、貸出冊数60冊",
      [visitors],
    ],
    [
      "the result in its own sentence, though another stands nearer",
      "・来館者数　130人。前年度比20％増となり、開館以来で最も多くの方に利用された貸出冊数は60冊（前年度50冊）",
      ["貸出冊数: 20％ rate-of-change from prior 50 (2018): agrees"],
    ],
    [
      "the nearer of two in its sentence",
      "・来館者数は130人（前年度120人）、貸出冊数は60冊（前年度50冊）で、前年度比20％増となった。",
      ["貸出冊数: 20％ rate-of-change from prior 50 (2018): agrees"],
    ],
    [
      "the one in its sentence that it names, though another stands nearer",
      "・来館者数は130人（前年度120人）、貸出冊数は60冊（前年度50冊）で、来館者数は前年度比8.3％増となった。",
      [visitors],
    ],
    [
      "the result above it, though the one below stands nearer",
      "・来館者数　130人（前年度120人）\n　前年度比8.3％増\n・貸出冊数　60冊",
      [visitors],
    ],
    [
      "a result three lines above",
      "・来館者数　130人（前年度120人）\n　土曜日も開館した。\n　夏には夜も開館した。\n　前年度比8.3％増",
      [visitors],
    ],
    [
      "no result four lines above",
      "・来館者数　130人（前年度120人）\n　土曜日も開館した。\n　夏には夜も開館した。\n　冬は休んだ。\n　前年度比8.3％増",
      [],
    ],
    [
      "the one that is counted in its unit",
      "・来館者数は130人（前年度120人）、貸出冊数は60冊（前年度50冊）で、前年度から10人の増となった。",
      ["来館者数: 10人 difference from prior 120 (2018): agrees"],
    ],
    ["nothing where no result is counted in its unit", "・来館者数は130人（前年度120人、3校増）", []],
    ["no count where it is told in ポイント", "・来館者数は130人（前年度120人、10ポイント増）", []],
  ])("%s", (_, results, expected) => {
    expect(claims({ goal: two, results })).toEqual(expected);
  });
});

describe("a 達成率", () => {
  const goal = "（目標）\n・相談件数　80件以上";
  const right = ["相談件数: 110％ achievement-rate from target 80 (-): agrees"];

  test.each(["・相談件数　88件　達成率　110％", "・相談件数　88件（目標比110％）"])("may be written %s", (results) => {
    expect(claims({ goal, results })).toEqual(right);
  });

  test("is none where 達成 is said of something else behind it", () => {
    const results = "・相談件数　88件（前年度80件）。前年度比110％となり目標を達成した。";
    expect(claims({ goal, results: results.replace("）。", "）で、") })).toEqual([
      "相談件数: 110％ ratio from prior 80 (2018): agrees",
    ]);
  });

  test("may be worked out from a target that does not count", () => {
    const texts = { goal: "（目標）\n・相談件数　100件以上", plan: "（目標）\n・相談件数　80件以上" };
    expect(claims({ ...texts, results: "・相談件数　88件（達成率88％）" })).toEqual([
      "相談件数: 88％ achievement-rate from target 80 (-): agrees",
    ]);
    expect(claims({ ...texts, results: "・相談件数　88件（達成率98％）" })).toEqual([
      "相談件数: 98％ achievement-rate from target 80 (-): miscalculated",
    ]);
  });

  test.each([
    ["・苦情件数　20件以下", "・苦情件数　16件（達成率125％）", "agrees"],
    ["・苦情件数　20件以下", "・苦情件数　16件（達成率80％）", "agrees"],
    ["・苦情件数　20件以下", "・苦情件数　16件（達成率120％）", "miscalculated"],
    ["・相談件数　20件以上", "・相談件数　16件（達成率80％）", "agrees"],
    ["・相談件数　20件以上", "・相談件数　16件（達成率125％）", "miscalculated"],
  ])("of %s in %s %s: either way round only where less is better", (goal, results, verdict) => {
    expect(read({ goal: `（目標）\n${goal}`, results }).comparisons).toMatchObject([
      { kind: "achievement-rate", verdict },
    ]);
  });

  test("in another unit than ％ is not judged", () => {
    expect(claims({ goal, results: "・相談件数　88件（達成率1.1倍）" })).toEqual([]);
  });
});

describe("a stated change from the goal", () => {
  test("is told by the words before the goal's number, whatever the sentence says of 前年度", () => {
    const results = "・利用率は前年度の35.5％から37.7％となったが、目標の43％を5.3ポイント下回った。";
    expect(claims({ goal: "（目標）\n・利用率　43％以上", results })).toEqual([
      "利用率: 5.3ポイント difference from target 43 (-): agrees",
    ]);
  });

  test("is from 前年度 where the words before its number say so", () => {
    const results = "・利用率は37.7％となり、目標には届かなかったが、前年度の35.5％を2.2ポイント上回った。";
    expect(claims({ goal: "（目標）\n・利用率　43％以上", results })).toEqual([
      "利用率: 2.2ポイント difference from prior 35.5 (2018): agrees",
    ]);
  });

  test("is believed where no words say what from, and it recomputes", () => {
    expect(claims({ goal: one, results: "・来館者数　130人（30人増）" })).toEqual([
      "来館者数: 30人 difference from target 100 (-): agrees",
    ]);
  });
});

describe("a stated change from an earlier year", () => {
  test.each([
    [
      "is from the year that its words name, also where it is right from 前年度",
      "・来館者数　130人（前年度120人、平成28年度100人、平成28年度比10人増）",
      ["来館者数: 10人 difference from base-year 100 (2016): miscalculated"],
    ],
    [
      "is from 平成30年度 where its words name it",
      "・来館者数　130人（前年度120人、平成28年度100人、平成30年度比10人増）",
      ["来館者数: 10人 difference from prior 120 (2018): agrees"],
    ],
    [
      "may be called 令和元年度's own",
      "・来館者数　130人（前年度120人）で、令和元年度は10人増となった。",
      ["来館者数: 10人 difference from prior 120 (2018): agrees"],
    ],
    [
      "of 対前年度 is right from 前年度, though it is right from another year too",
      "・来館者数　130人（前年度120人、平成28年度120人、対前年度10人増）",
      ["来館者数: 10人 difference from prior 120 (2018): agrees"],
    ],
    [
      "of 対前年度 that is right from another year alone is of the wrong year",
      "・来館者数　130人（前年度120人、平成28年度100人、対前年度30人増）",
      ["来館者数: 30人 difference from base-year 100 (2016): agrees, of 2016"],
    ],
    [
      "that is right from another year alone is of that year where nothing says 対前年度",
      "・来館者数　130人（前年度120人、平成28年度100人、30人増）",
      ["来館者数: 30人 difference from base-year 100 (2016): agrees"],
    ],
    [
      "of 対前年度 that is right from none is wrong from 前年度",
      "・来館者数　130人（前年度120人、平成28年度100人、対前年度25人増）",
      ["来館者数: 25人 difference from prior 120 (2018): miscalculated"],
    ],
    [
      "without words is from 前年度 in the same sentence",
      "・来館者数　130人（前年度120人、25人増）",
      ["来館者数: 25人 difference from prior 120 (2018): miscalculated"],
    ],
    [
      "without words is from 前年度 two lines above",
      "・来館者数　平成30年度　120人\n・来館者数　令和元年度　130人\n　25人増",
      ["来館者数: 25人 difference from prior 120 (2018): miscalculated"],
    ],
    [
      "without words may be from anything where 前年度 stands further above",
      "・来館者数　平成30年度　120人\n　夏は休んだ。\n・来館者数　令和元年度　130人\n　25人増",
      [],
    ],
    [
      "without words is right wherever 前年度 stands",
      "・来館者数　平成30年度　120人\n　夏は休んだ。\n・来館者数　令和元年度　130人\n　10人増",
      ["来館者数: 10人 difference from prior 120 (2018): agrees"],
    ],
  ])("%s", (_, results, expected) => {
    expect(claims({ goal: one, results })).toEqual(expected);
  });

  test("without words may be from anything where only the goal tells 前年度", () => {
    const goal = "（目標）\n・来館者数　100人以上（前年度120人）";
    expect(claims({ goal, results: "・来館者数　130人\n　25人増" })).toEqual([]);
    expect(claims({ goal, results: "・来館者数　130人\n　10人増" })).toEqual([
      "来館者数: 10人 difference from prior 120 (2018): agrees",
    ]);
  });

  test("on another basis is believed where it recomputes, and never called wrong", () => {
    const stated = (points: string) =>
      claims({
        goal: "（目標）\n・収納率　85％以上",
        results: `・収納率\u3000令和元年度決算\u300091％（前年度3月末\u300088％、前年度比${points}ポイント増）`,
      });
    expect(stated("3")).toEqual(["収納率: 3ポイント difference from base-year 88 (2018): agrees"]);
    expect(stated("8")).toEqual([]);
  });
});
