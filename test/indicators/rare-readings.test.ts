import { roundHalfUp } from "../../src/indicators";
import { lines, read, type Texts } from "./support/lines";

const goal = (words: string): string => `（目標）\n・${words}`;

/** Every stated comparison: as written, what it was taken for, the verdict, what should stand there. */
const comparisons = (texts: Texts): string[] =>
  read(texts).comparisons.map(
    ({ stated, kind, verdict, base, expected }) =>
      `${stated.figure.text} ${kind} to ${base.kind} ${base.value.toFixed()}: ${verdict}, ${expected ? roundHalfUp(expected, 2).toFixed() : "nothing"}`,
  );

/** Every stated total with its parts. */
const totals = (results: string): string[] =>
  read({ goal: goal("相談件数　10件以上"), results }).totals.map(
    ({ total, parts, agrees }) =>
      `${parts.map(({ figure }) => figure.text).join("+")}${agrees ? "=" : "≠"}${total.figure.text}`,
  );

describe("goals", () => {
  test.each<[string, Texts, string[]]>([
    [
      "of a nuisance are met by less, also where they are only about",
      { goal: goal("苦情件数　約10件"), results: "・苦情件数　8件" },
      ["苦情件数 [件] absolute approx 10, 8 125%: yes"],
    ],
    [
      "for years that are over are none of this year",
      { goal: goal("相談件数　平成30年度～平成31年度の2年間で100件"), results: "・相談件数　120件", fiscalYear: 2021 },
      ["相談件数 [件] no target, 120: ? target"],
    ],
    [
      "over years that come wait for their total",
      { goal: goal("相談件数　令和2年度～令和4年度の3年間で100件"), results: "・相談件数　120件" },
      ["相談件数 [件] cumulative ge 100, 120: ? period-total"],
    ],
    [
      "over years that have only begun wait for their total",
      { goal: goal("起業件数　令和元年度から3年間で6件"), results: "・起業件数　3件" },
      ["起業件数 [件] cumulative ge 6, 3: ? period-total"],
    ],
    [
      "that name their year count before those of their field that do not",
      { goal: goal("相談件数　100件以上\n・相談件数　令和元年度　120件以上"), results: "・相談件数　130件" },
      ["相談件数 [件] absolute ge 120, 130 108.3%: yes"],
    ],
    [
      "over years are answered by a result over them",
      {
        goal: goal("起業件数　平成29年度～令和元年度の3年間で6件"),
        results: "・起業件数　平成29年度～令和元年度　7件",
      },
      ["起業件数 [件] cumulative ge 6, 7 116.7%: yes"],
    ],
    [
      "over years cannot be compared with another unit",
      { goal: goal("起業件数　3年間で6件以上"), results: "・起業件数　5人" },
      ["起業件数 [件] cumulative ge 6, nothing: ? comparable-unit"],
    ],
    [
      "in another unit than the result are not judged",
      { goal: goal("訓練の回数　6回以上"), results: "・訓練の回数　5人" },
      ["訓練の回数 [回] absolute ge 6, nothing: ? comparable-unit"],
    ],
    [
      "of a rate above a base year's number are worked out",
      { goal: goal("来場者数を10％増やす（平成28年度　200人）"), results: "・来場者数　230人" },
      ["来場者数 [人] base-year ge 220, 230 104.5%: yes"],
    ],
    [
      "of a sum above a base in another unit of money are no rate",
      { goal: goal("寄附額を100千円増やす（平成28年度　2百万円）"), results: "・寄附額　2,050千円" },
      ["寄附額 [千円] base-year ge 2100, 2050 97.6%: no"],
    ],
    [
      "of less are met by less",
      { goal: goal("苦情件数を前年度より3件減らす（前年度　20件）"), results: "・苦情件数　16件" },
      ["苦情件数 [件] prior le 17, 16 before 20 106.3%: yes"],
    ],
    [
      "that stand alone in two fields are one, though one has no name",
      { goal: "（目標）\n80％以上", plan: "（目標）\n満足度　85％以上", results: "満足度　86％" },
      ["満足度 [%] absolute ge 85, 86 101.2%: yes"],
    ],
    [
      "of one year stand beside the total that they are a part of",
      { goal: goal("起業件数　3年間で6件、令和元年度は2件"), results: "・起業件数　2件" },
      ["起業件数 [件] absolute ge 2, 2 100%: yes"],
    ],
    [
      "from a year that no era has are not worked out",
      { goal: goal("相談件数が平成0年度を上回る\n・訓練の回数　3回以上"), results: "・訓練の回数　4回" },
      ["訓練の回数 [回] absolute ge 3, 4 133.3%: yes"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });

  test("of a step in another unit than the base are shown in one unit", () => {
    const [indicator] = read({
      goal: goal("寄附額　前年度より500千円増（前年度　1百万円）"),
      results: "・寄附額　2百万円",
    }).indicators;
    const operands = indicator?.target?.formula?.operands.map(({ value, unit }) => `${value.toFixed()}${unit}`);
    expect(operands).toEqual(["1百万円", "0.5百万円"]);
  });
});

describe("a year before a goal's number", () => {
  const results = "・相談件数　130件";

  test.each([
    ["令和元年度　120件以上", "absolute ge 120, 130 108.3%: yes"],
    ["令和元年度120件以上", "absolute ge 120, 130 108.3%: yes"],
    ["令和元年度 120件を上回る", "absolute gt 120, 130 108.3%: yes"],
    ["平成30年度　110件以上、令和元年度　120件以上", "absolute ge 120, 130 108.3%: yes"],
    ["令和2年度　140件以上", "absolute ge 140, 130 92.9%: ? deadline"],
  ])("is the year that it is set for: %s", (words, expected) => {
    expect(lines({ goal: goal(`相談件数\u3000${words}`), results })).toEqual([`相談件数 [件] ${expected}`]);
  });

  test.each([
    ["平成28年度の110件を上回る", "base-year gt 110, 130 118.2%: yes"],
    ["平成28年度実績110件以上", "base-year ge 110, 130 118.2%: yes"],
    ["昨年度の110件を上回る", "prior gt 110, 130 before 110 118.2%: yes"],
  ])("is what it is measured from: %s", (words, expected) => {
    expect(lines({ goal: goal(`相談件数\u3000${words}`), results })).toEqual([`相談件数 [件] ${expected}`]);
  });
});

describe("lists of years", () => {
  test("are goals of their own years, also over an empty line", () => {
    const years = "平成29年度　100件\n平成30年度　110件\n\n令和元年度　120件\n令和2年度　130件";
    expect(lines({ goal: goal(`相談件数\u3000${years}`), results: "・相談件数　125件" })).toEqual([
      "相談件数 [件] absolute ge 120, 125 before 110 104.2%: yes",
    ]);
  });

  test("end where another unit is counted", () => {
    const years = "平成30年度　110件、令和元年度　120件、12回、令和2年度　14回以上";
    const [first] = lines({ goal: goal(`相談件数\u3000${years}`), results: "・相談件数　125件" });
    expect(first).toBe("相談件数 [件] absolute ge 120, 125 before 110 104.2%: yes");
  });

  test("of three years are goals where nothing tells which year it is", () => {
    const years = "平成29年度　100件、平成30年度　110件、令和元年度　120件以上";
    const texts = { goal: goal(`相談件数\u3000${years}`), results: "・相談件数　125件", fiscalYear: null };
    expect(read(texts).indicators.flatMap(({ targets }) => targets.map(({ fiscalYear }) => fiscalYear))).toEqual([
      2017, 2018, 2019,
    ]);
  });
});

describe("figures of other years and places", () => {
  test.each<[string, Texts, string[]]>([
    [
      "of the whole city are no result",
      { goal: goal("収納率　90％以上"), results: "・全市平均の収納率　92％\n・収納率　91％" },
      ["収納率 [%] absolute ge 90, 91 101.1%: yes"],
    ],
    [
      "over several years are no prior",
      { goal: goal("相談件数　90件以上"), results: "・相談件数　95件（平成29年度～平成30年度　180件）" },
      ["相談件数 [件] absolute ge 90, 95 105.6%: yes"],
    ],
    [
      "of a base year alone are no result",
      { goal: goal("参加者数が前年度を上回る"), results: "・平成28年度　80人" },
      ["参加者数 [-] prior gt ?, nothing: ? prior+actual"],
    ],
    [
      "in a budget and in the accounts of one year do not contradict each other",
      {
        goal: goal("広告料収入　10,000千円以上"),
        results: "・広告料収入　令和元年度予算　9,000千円\n・広告料収入　令和元年度決算　11,000千円",
      },
      ["広告料収入 [千円] absolute ge 10000, 11000 110%: yes"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
    expect(read(texts).indicators.flatMap(({ basisConflicts }) => basisConflicts)).toEqual([]);
  });

  test("on another basis are shown beside a result that has no goal", () => {
    const results = "・収納率　令和元年度決算　91％（前年度3月末　88％、前年度比3ポイント増）";
    const [indicator] = read({ goal: "納付の機会を増やす。", results }).indicators;
    expect(indicator?.prior).toBeNull();
    expect(indicator?.reference?.figure.text).toBe("88％");
    expect(indicator?.referenceRatio?.operands[1]?.label).toBe("2018年度");
    expect(indicator?.basisConflicts.map(({ kind }) => kind)).toEqual(["comparison"]);
  });
});

describe("what cannot be tied to one goal", () => {
  test.each<[string, Texts, string]>([
    [
      "two figures that may both be meant",
      { goal: goal("相談　10件以上"), results: "・5件、また、12件" },
      "相談 [件] absolute ge 10, nothing: ? single-actual",
    ],
    [
      "the one 累計 among figures of other names",
      { goal: goal("取組で起業　累計10件以上"), results: "・店舗　累計12件\n・工場　3件" },
      "取組で起業 [件] cumulative ge 10, nothing: ? single-actual",
    ],
    [
      "two 累計 of other names",
      { goal: goal("取組で起業　累計10件以上"), results: "・店舗　累計12件\n・工場　累計3件" },
      "取組で起業 [件] cumulative ge 10, nothing: ? single-actual",
    ],
    [
      "a figure under another list mark",
      { goal: "（目標）\n①相談件数　10件以上", results: "②訪問　12件" },
      "相談件数 [件] absolute ge 10, nothing: ? actual",
    ],
    [
      "a level, where the goal is for its change",
      { goal: goal("加入率の低下を1ポイント以内に抑える"), results: "・加入率　60％" },
      "加入率の低下 [ポイント] absolute le 1, nothing: ? single-actual",
    ],
  ])("is left open: %s", (_, texts, expected) => {
    expect(lines(texts)[0]).toBe(expected);
  });
});

describe("stated changes", () => {
  test.each<[string, Texts, string[]]>([
    [
      "of 改善 go down for what should be less and up for what should be more",
      { goal: goal("未納率　5％以下"), results: "・未納率　4.0％（前年度　5.5％、1.5ポイント改善）" },
      ["1.5ポイント difference to prior 5.5: agrees, -1.5"],
    ],
    [
      "of 改善 are recomputed",
      { goal: goal("収納率　85％以上"), results: "・収納率　88.0％（前年度　85.5％、1.5ポイント改善）" },
      ["1.5ポイント difference to prior 85.5: miscalculated, 2.5"],
    ],
    [
      "from nothing have no rate",
      { goal: goal("相談件数　85件以上"), results: "・相談件数　88件（前年度　0件、前年度比100％増）" },
      ["100％ rate-of-change to prior 0: miscalculated, nothing"],
    ],
    [
      "in 倍 are ratios",
      { goal: goal("相談件数　85件以上"), results: "・相談件数　88件（前年度　44件、前年度比2.0倍）" },
      ["2.0倍 ratio to prior 44: agrees, 2"],
    ],
    [
      "in 倍 are no rates of change",
      { goal: goal("相談件数　85件以上"), results: "・相談件数　88件（前年度　44件、前年度の1.0倍）" },
      ["1.0倍 ratio to prior 44: miscalculated, 2"],
    ],
    [
      "against the goal in % are 達成率, with a sign changes",
      { goal: goal("相談件数　80件以上"), results: "・相談件数　88件（目標比110％）" },
      ["110％ achievement-rate to target 80: agrees, 110"],
    ],
    [
      "against the goal with a sign are changes",
      { goal: goal("相談件数　80件以上"), results: "・相談件数　88件（目標比＋10％）" },
      ["＋10％ rate-of-change to target 80: agrees, 10"],
    ],
    [
      "of a 達成率 are not judged",
      { goal: goal("相談件数　80件以上"), results: "・相談件数　88件（達成率＋10％）" },
      [],
    ],
    [
      "of a goal that is only about are not called wrong",
      { goal: goal("相談件数　約80件"), results: "・相談件数　88件（達成率200％）" },
      [],
    ],
    [
      "are judged without knowing the year",
      { goal: goal("相談件数　80件以上"), results: "・相談件数　88件（前年度　80件、8件増）", fiscalYear: null },
      ["8件 difference to prior 80: agrees, 8"],
    ],
    [
      "from a base year that stands beside them are of that year",
      { goal: goal("相談件数　80件以上"), results: "・相談件数　88件（平成28年度　80件、8件増）" },
      ["8件 difference to base-year 80: agrees, 8"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(comparisons(texts)).toEqual(expected);
  });
});

describe("stated totals", () => {
  test.each([
    ["the parts behind its ＝", "・相談総数　15件＝窓口6件＋電話9件", ["6件+9件=15件"]],
    ["parts behind its ＝ that do not add up", "・相談総数　15件＝窓口6件＋電話8件", ["6件+8件≠15件"]],
    ["none where not all are told", "・相談総数　15件＝窓口6件＋電話9件など", []],
    ["none behind a mere ＝", "・相談総数　15件＝過去最高", []],
    ["the parts in its own bracket", "・（窓口6件、電話8件、合計15件）", ["6件+8件≠15件"]],
    ["one part on each line above", "・窓口　6件\n・電話　9件\n・訪問　3件\n　合計　18件", ["6件+9件+3件=18件"]],
    ["none where a line above has two", "・窓口　6件\n・電話　9件、訪問　3件\n　合計　18件", []],
    ["none of another year", "・窓口　平成30年度　6件\n・電話　9件\n　合計　15件", []],
    ["none where there is nothing above", "　合計　18件", []],
    ["none of an earlier paragraph", "・窓口　6件\n\n\n　合計　18件", []],
    ["money within its last digit", "・広報紙　6千円、ホームページ　9千円、合計　16千円", ["6千円+9千円=16千円"]],
  ])("have %s", (_, results, expected) => {
    expect(totals(results)).toEqual(expected);
  });
});
