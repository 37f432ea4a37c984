import { readIndicators } from "../../src/indicators";
import { lines, read, type Texts } from "./support/lines";
import { block } from "./support/truth";

describe("targets", () => {
  test.each<[string, Texts, string]>([
    [
      "are read from a sentence",
      { goal: "（目標）\n・開催回数について、10回以上を目指す。", results: "・開催回数　9回" },
      "開催回数 [回] absolute ge 10, 9 90%: no",
    ],
    [
      "that are bare are lower limits",
      { goal: "（目標）\n・財産調査件数　2,000件", results: "・財産調査件数　2,363件" },
      "財産調査件数 [件] absolute ge 2000, 2363 118.2%: yes",
    ],
    [
      "that are bare are upper limits of a nuisance",
      { goal: "（目標）\n・未収金の残高　18,300千円", results: "・未収金の残高　15,723千円" },
      "未収金の残高 [千円] absolute le 18300, 15723 116.4%: yes",
    ],
    [
      "that are bare are lower limits of an action against a nuisance",
      { goal: "（目標）\n・放置自転車の撤去台数　300台", results: "・放置自転車の撤去台数　310台" },
      "放置自転車の撤去台数 [台] absolute ge 300, 310 103.3%: yes",
    ],
    [
      "are missed at equality by 未満",
      { goal: "（目標）\n・街頭犯罪の認知件数を1,200件未満とする。", results: "・街頭犯罪の認知件数：1,200件" },
      "街頭犯罪の認知件数 [件] absolute lt 1200, 1200 100%: no",
    ],
    [
      "are missed at 99.96 %, though it is shown as 100.0 %",
      { goal: "（目標）\n・アクセス件数　250,000件以上", results: "・アクセス件数　249,900件" },
      "アクセス件数 [件] absolute ge 250000, 249900 100%: no",
    ],
    [
      "of 程度 never fail by themselves",
      { goal: "（目標）\n・参加者数　200人程度", results: "・参加者数　190人" },
      "参加者数 [人] absolute approx 200, 190 95%: ? exact-value",
    ],
    [
      "of 程度 are met when reached",
      { goal: "（目標）\n・参加者数　約200人", results: "・参加者数　205人" },
      "参加者数 [人] absolute approx 200, 205 102.5%: yes",
    ],
    [
      "that are ranges are met within them",
      { goal: "（目標）\n・参加者数　45～50人", results: "・参加者数　47人" },
      "参加者数 [人] absolute approx 45..50, 47 104.4%: yes",
    ],
    [
      "in another unit of money are converted to the result's",
      { goal: "（目標）\n・広告収入　120万円以上", results: "・広告収入　1,150千円" },
      "広告収入 [千円] absolute ge 1200, 1150 95.8%: no",
    ],
    [
      "in 割 are converted to %",
      { goal: "（目標）\n・満足度　8割以上", results: "・満足度は82.3％であった。" },
      "満足度 [%] absolute ge 80, 82.3 102.9%: yes",
    ],
    [
      "by year count for the year under evaluation",
      {
        goal: "（目標）\n・相談件数　平成30年度　100件、令和元年度　120件、令和2年度　140件",
        results: "・相談件数　119件",
      },
      "相談件数 [件] absolute ge 120, 119 99.2%: no",
    ],
    [
      "for a later year are not missed yet",
      { goal: "（目標）\n・令和2年度までに防災リーダーを100人にする", results: "・防災リーダー　82人" },
      "防災リーダー [人] absolute ge 100, 82 82%: ? deadline",
    ],
    [
      "of each year are no totals",
      { goal: "（目標）\n・清掃の実施回数　平成29年度～令和元年度　各年度20回以上", results: "・清掃の実施回数　22回" },
      "清掃の実施回数 [回] absolute ge 20, 22 110%: yes",
    ],
    [
      "of the city are nobody's here",
      { goal: "（目標）\n・受診率　30％以上\n（本市平均　28.5％）", results: "・受診率　31.2％（全市平均　29.0％）" },
      "受診率 [%] absolute ge 30, 31.2 104%: yes",
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual([expected]);
  });

  test("of 当年度の取組内容 count before those of 方針・目標内容", () => {
    const [indicator] = read({
      goal: "（目標）\n・配架場所数　106か所以上",
      plan: "（目標）\n・配架場所数　125箇所以上",
    }).indicators;
    expect(indicator?.targets.map(({ field, value }) => [field, value?.toNumber()])).toEqual([
      ["annualPlan", 125],
      ["policyAndGoal", 106],
    ]);
    expect(indicator?.target?.field).toBe("annualPlan");
  });

  test("are quoted with their words", () => {
    const [indicator] = read({ goal: "（目標）\n・問合せ件数：前年度比10％増" }).indicators;
    expect(indicator?.target?.text).toBe("前年度比10％増");
  });
});

describe("relative goals", () => {
  test.each<[string, Texts, string]>([
    [
      "前年度を上回る is missed at equality",
      { goal: "（目標）\n・参加者数：前年度を上回る", results: "・参加者数　120人（前年度120人）" },
      "参加者数 [人] prior gt 120, 120 before 120 100%: no",
    ],
    [
      "前年度を下回らない is met at equality",
      { goal: "（目標）\n・参加団体数　前年度を下回らない", results: "・参加団体数　20団体（前年度20団体）" },
      "参加団体数 [団体] prior ge 20, 20 before 20 100%: yes",
    ],
    [
      "the name may follow the words",
      {
        goal: "（目標）\n○前年度を上回る読者の割合",
        results: "2018年度　読者の割合　60.7%\n2019年度　読者の割合　62.9%",
      },
      "読者の割合 [%] prior gt 60.7, 62.9 before 60.7 103.6%: yes",
    ],
    [
      "10％増 is worked out from the prior",
      { goal: "（目標）\n・登録者数：前年度比20％増", results: "・登録者数　2,459人（前年度　2,100人）" },
      "登録者数 [人] prior ge 2520, 2459 before 2100 97.6%: no",
    ],
    [
      "10％減 is an upper limit",
      {
        goal: "（目標）\n・街頭犯罪の認知件数　前年度比10％減",
        results: "・街頭犯罪の認知件数　1,080件（前年度　1,200件）",
      },
      "街頭犯罪の認知件数 [件] prior le 1080, 1080 before 1200 100%: yes",
    ],
    [
      "前年度比105％以上 is a ratio",
      { goal: "（目標）\n・登録者数　前年度比105％以上", results: "・登録者数　1,060人（前年度　1,000人）" },
      "登録者数 [人] prior ge 1050, 1060 before 1000 101%: yes",
    ],
    [
      "a fixed base year is no prior",
      {
        goal: "（目標）\n・稼働率を平成29年度末より3ポイント増加させる\n（平成29年度末：69.5％）",
        results: "・稼働率　73.8％",
      },
      "稼働率 [%] base-year ge 72.5, 73.8 101.8%: yes",
    ],
    [
      "a base year that is the preceding one is the prior",
      { goal: "（目標）\n・会員数を平成30年度末より10人増やす", results: "・会員数　152人（平成30年度末　140人）" },
      "会員数 [人] prior ge 150, 152 before 140 101.3%: yes",
    ],
    [
      "without a base nothing can be told",
      { goal: "（目標）\n・動画の再生回数が前年度を上回ること", results: "・動画の再生回数：8,107回" },
      "動画の再生回数 [回] prior gt ?, 8107: ? prior",
    ],
    [
      "a prior of zero leaves the rate open, not the judgement",
      { goal: "（目標）\n・出前講座の開催回数が前年度を上回る", results: "・出前講座の開催回数　3回（前年度0回）" },
      "出前講座の開催回数 [回] prior gt 0, 3 before 0: yes",
    ],
    [
      "前年度以下 is what a nuisance is to keep",
      {
        goal: "（目標）\n・超過勤務時間　前年度の水準を維持する",
        results: "・超過勤務時間　10,450時間（前年度10,400時間）",
      },
      "超過勤務時間 [時間] prior le 10400, 10450 before 10400 99.5%: no",
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual([expected]);
  });
});

describe("cumulative goals", () => {
  const goal = "（目標）\n・実施校数　平成29年度～令和元年度の3年間で15校";

  test.each<[string, string, string]>([
    ["are not judged on one year", "・実施校数　16校", "実施校数 [校] cumulative ge 15, 16: ? period-total"],
    ["are judged on a stated total", "・実施校数　3年間の累計　16校", "実施校数 [校] cumulative ge 15, 16 106.7%: yes"],
    [
      "prefer the total to the year beside it",
      "・実施校数は6校で、3年間で計16校となった。",
      "実施校数 [校] cumulative ge 15, 16 106.7%: yes",
    ],
  ])("%s", (_, results, expected) => {
    expect(lines({ goal, results })).toEqual([expected]);
  });

  test("are judged on the sum of their years where all are told", () => {
    const [indicator] = read({
      goal,
      results: "・実施校数　平成29年度　4校、平成30年度　6校、令和元年度　4校",
    }).indicators;
    expect(indicator?.periodTotal?.result?.toNumber()).toBe(14);
    expect(indicator?.attained).toBe(false);
  });

  test("are not missed before their period has ended", () => {
    const [indicator] = read({ goal, results: "・実施校数　累計10校", fiscalYear: 2018 }).indicators;
    expect(indicator).toMatchObject({ attained: null, missing: ["deadline"] });
  });
});

describe("results", () => {
  test.each<[string, Texts, string[]]>([
    [
      "are found in a sentence, with their prior",
      {
        goal: "（目標）\n・日本語教室の学習者数　150人以上",
        results: "日本語教室の学習者数は、平成30年度の139人から35人増加し、174人となった。",
      },
      ["日本語教室の学習者数 [人] absolute ge 150, 174 before 139 116%: yes"],
    ],
    [
      "are found in brackets at the end of a sentence",
      { goal: "（目標）\n・交流会の開催回数　7回以上", results: "関係団体と協力し、地域との交流会を開催した（9回）。" },
      ["交流会の開催回数 [回] absolute ge 7, 9 128.6%: yes"],
    ],
    [
      "are tied by list mark alone",
      { plan: "（目標）\n①説明会の開催　5回\n②アンケート満足度　90％", results: "①6回\n②88.5％" },
      ["説明会の開催 [回] absolute ge 5, 6 120%: yes", "アンケート満足度 [%] absolute ge 90, 88.5 98.3%: no"],
    ],
    [
      "are the total and not its parts",
      {
        goal: "（目標）\n・相談件数　600件以上",
        results: "相談件数は、平日が205件、土曜日が258件、日曜日が229件で、合計692件となった。",
      },
      ["相談件数 [件] absolute ge 600, 692 115.3%: yes"],
    ],
    [
      "are the year-end's and not an earlier day's",
      { goal: "（目標）\n・訪問件数　200件以上", results: "・訪問件数　8月末　95件、3月末　214件" },
      ["訪問件数 [件] absolute ge 200, 214 107%: yes"],
    ],
    [
      "are not guessed among several without a total",
      { goal: "（目標）\n・講演会の参加者数　180人以上", results: "・講演会の参加者数　第1回が85人、第2回が92人" },
      ["講演会の参加者数 [人] absolute ge 180, nothing: ? single-actual"],
    ],
    [
      "in another unit are no results",
      { goal: "（目標）\n・講座の参加者数　200人以上", results: "・講座の参加者数　12回" },
      ["講座の参加者数 [人] absolute ge 200, nothing: ? comparable-unit"],
    ],
    [
      "without a goal are listed",
      { goal: "（目標）\n・相談件数　5件以上", results: "・相談件数　6件\n・見学会の参加者数　40人" },
      ["相談件数 [件] absolute ge 5, 6 120%: yes", "見学会の参加者数 [人] no target, 40: ? target"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts).slice(0, expected.length)).toEqual(expected);
  });

  test("lessIsBetter is the user's to turn", () => {
    const texts = { policyAndGoal: "（目標）\n・紙の購入量　100箱", results: "・紙の購入量　90箱" };
    const context = { fiscalYear: 2019, stage: "yearend" } as const;
    const [byName] = readIndicators(block(texts), context).indicators;
    const [turned] = readIndicators(block(texts), { ...context, lessIsBetter: () => true }).indicators;
    expect([byName?.target?.comparator, byName?.attained]).toEqual(["ge", false]);
    expect([turned?.target?.comparator, turned?.attained]).toEqual(["le", true]);
  });
});

describe("the suggestion", () => {
  const goal = "（目標）\n①講座の開催回数　10回以上\n②講座の受講者数　300人以上";

  test.each([
    ["① when all are attained", "①11回\n②310人", "1", "all-attained"],
    ["② when one is missed", "①11回\n②299人", "2", "missed"],
    ["② when one is missed although another is missing", "①9回\n②好評であった。", "2", "missed"],
    ["none while one is missing", "①11回\n②好評であった。", null, "figure-missing"],
  ])("is %s", (_, results, suggestedAttainment, suggestionReason) => {
    expect(read({ goal, results })).toMatchObject({ suggestedAttainment, suggestionReason });
  });

  test("is none before the year is over", () => {
    const initiative = block({ policyAndGoal: goal, results: "①11回\n②310人" });
    expect(readIndicators(initiative, { fiscalYear: 2019, stage: "midyear" })).toMatchObject({
      suggestedAttainment: null,
      suggestionReason: "year-not-over",
    });
  });

  test("is none without a readable target", () => {
    expect(read({ goal: "区民の健康を守る。", results: "健診を12回行った。" })).toMatchObject({
      suggestedAttainment: null,
      suggestionReason: "no-readable-target",
    });
  });
});

describe("stated comparisons", () => {
  const goal = "（目標）\n・来館者数が前年度を上回る\n・利用率が前年度を上回る";

  test.each([
    ["来館者数　12,480人（前年度11,600人、880人増）", "agrees", "difference"],
    ["来館者数　12,480人（前年度11,600人、前年度比7.6％増）", "agrees", "rate-of-change"],
    ["来館者数　12,480人（前年度11,600人、前年度比107.6％）", "agrees", "ratio"],
    ["来館者数　12,480人（前年度11,600人、前年度比9.6％増）", "miscalculated", "rate-of-change"],
    ["来館者数は12,480人で、前年度の13,000人から520人増加した。", "miscalculated", "difference"],
    ["利用率　54.1％（前年度51.7％、2.4％上昇）", "percent-for-points", "difference"],
    ["利用率　54.1％（前年度51.7％、4.6％上昇）", "agrees", "rate-of-change"],
    ["利用率　54.1％（前年度51.7％、3.4％上昇）", "miscalculated", "rate-of-change"],
    ["利用率は54.1％となり、前年度の56.0％を1.9ポイント下回った。", "agrees", "difference"],
  ])("%s: %s", (results, verdict, kind) => {
    expect(read({ goal, results }).comparisons).toMatchObject([{ verdict, kind }]);
  });

  test("a target that was missed by so many points", () => {
    const { comparisons } = read({
      goal: "（目標）\n・満足度　43％以上",
      results: "・満足度は37.7％となり、目標の43％を5.3％下回った。",
    });
    expect(comparisons).toMatchObject([{ verdict: "percent-for-points", base: { kind: "target" } }]);
  });

  test("a comparison whose base nothing tells is believed where it recomputes, and otherwise left alone", () => {
    const reading = read({ goal: "（目標）\n・来館者数　100人以上", results: "・来館者数　130人（25人増）" });
    expect(reading.comparisons).toEqual([]);
  });

  test("対前年度 from the year before last is of the wrong year", () => {
    const { comparisons } = read({
      goal: "（目標）\n・来館者数　100人以上",
      results: "平成29年度　来館者数　105人\n令和元年度　来館者数　130人\n対前年度　25人増",
    });
    expect(comparisons).toMatchObject([{ verdict: "agrees", wrongYear: 2017 }]);
  });
});
