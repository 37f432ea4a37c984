import { lines, type Texts } from "./support/lines";

describe("a goal is answered", () => {
  test.each<[string, Texts, string[]]>([
    [
      "by the result with its mark",
      { goal: "（目標）\n①相談　100件以上\n②訪問　50件以上", results: "②120件\n①110件" },
      ["相談 [件] absolute ge 100, 110 110%: yes", "訪問 [件] absolute ge 50, 120 240%: yes"],
    ],
    [
      "by the result of its name where no mark speaks for another",
      { goal: "（目標）\n①相談　100件以上\n②訪問　50件以上", results: "①相談　110件\n③訪問　60件" },
      ["相談 [件] absolute ge 100, 110 110%: yes", "訪問 [件] absolute ge 50, 60 120%: yes"],
    ],
    [
      "in its unit",
      { goal: "（目標）\n・相談件数　100件以上", results: "・相談件数　110件\n・相談件数　5人" },
      ["相談件数 [件] absolute ge 100, 110 110%: yes"],
    ],
    [
      "by the later of two days",
      { goal: "（目標）\n・相談件数　100件以上", results: "・相談件数　8月末　40件、3月末　110件" },
      ["相談件数 [件] absolute ge 100, 110 110%: yes"],
    ],
    [
      "by none of two figures of one day",
      { goal: "（目標）\n・相談件数　100件以上", results: "・相談件数　3月末　110件、3月末　40件" },
      ["相談件数 [件] absolute ge 100, nothing: ? single-actual"],
    ],
    [
      "by none of two figures",
      { goal: "（目標）\n・相談件数　100件以上", results: "・相談件数　110件、40件" },
      ["相談件数 [件] absolute ge 100, nothing: ? single-actual"],
    ],
    [
      "by none of two figures on other bases",
      { goal: "（目標）\n・相談件数　100件以上", results: "・相談件数　決算　110件、3月末　40件" },
      ["相談件数 [件] absolute ge 100, nothing: ? single-actual"],
    ],
    [
      "by what is told as often by the year",
      { goal: "（目標）\n・広報紙の発行　年12回", results: "・広報紙の発行　月1回、年12回" },
      ["広報紙の発行 [回] absolute ge 12, 12 100%: yes"],
    ],
    [
      "by what is told as often by the month",
      { goal: "（目標）\n・広報紙の発行　毎月1回以上", results: "・広報紙の発行　年12回、毎月1回" },
      ["広報紙の発行 [回] absolute ge 1, 1 100%: yes"],
    ],
    [
      "by the year's figure and not by a running total",
      { goal: "（目標）\n・登録者数　100人以上", results: "・登録者数　12人（累計110人）" },
      ["登録者数 [人] absolute ge 100, 12 12%: no"],
    ],
    [
      "by a running total where it is one itself",
      { goal: "（目標）\n・登録者数　累計100人以上", results: "・登録者数　12人（累計110人）" },
      ["登録者数 [人] cumulative ge 100, 110 110%: yes"],
    ],
    [
      "by a total of its name",
      { goal: "（目標）\n・相談件数　100件以上", results: "・電話　60件\n・相談　計110件" },
      ["相談件数 [件] absolute ge 100, 110 110%: yes", "電話 [件] no target, 60: ? target"],
    ],
    [
      "by the one total without a name",
      { goal: "（目標）\n・相談件数　100件以上", results: "6月　50件、11月　60件、計　110件" },
      ["相談件数 [件] absolute ge 100, 110 110%: yes"],
    ],
    [
      "by none of two totals without a name",
      { goal: "（目標）\n・相談件数　100件以上", results: "6月　50件、計　110件、総計　120件" },
      ["相談件数 [件] absolute ge 100, nothing: ? single-actual", "6月 [件] no target, 50: ? target"],
    ],
    [
      "by none of two other names, though one is a running total",
      { goal: "（目標）\n・起業　累計10件以上", results: "・店舗　12件\n・工場　累計3件" },
      [
        "起業 [件] cumulative ge 10, nothing: ? single-actual",
        "店舗 [件] no target, 12: ? target",
        "工場 [件] no target, 3: ? target",
      ],
    ],
    [
      "by none of two other names",
      { goal: "（目標）\n・起業　10件以上", results: "・店舗　12件\n・工場　累計3件" },
      [
        "起業 [件] absolute ge 10, nothing: ? single-actual",
        "店舗 [件] no target, 12: ? target",
        "工場 [件] no target, 3: ? target",
      ],
    ],
    [
      "by words that it has in common",
      { goal: "（目標）\n・満足度　80％以上", results: "・「満足」　86％" },
      ["満足度 [%] absolute ge 80, 86 107.5%: yes"],
    ],
    [
      "by no other name that happens to be the only one",
      { goal: "（目標）\n・満足度　80％以上", results: "・回収率　86％" },
      ["満足度 [%] absolute ge 80, nothing: ? single-actual", "回収率 [%] no target, 86: ? target"],
    ],
    [
      "by no other name, though the goals beside it are answered",
      { goal: "（目標）\n・満足度　80％以上\n・相談　5件以上", results: "・回収率　86％\n・相談　6件" },
      [
        "満足度 [%] absolute ge 80, nothing: ? single-actual",
        "相談 [件] absolute ge 5, 6 120%: yes",
        "回収率 [%] no target, 86: ? target",
      ],
    ],
    [
      "by name and not by order",
      {
        goal: "（目標）\n・防災講座　参加者　50人以上\n・防犯講座　参加者　40人以上",
        results: "・防犯講座　参加者　45人\n・防災講座　参加者　60人",
      },
      ["防災講座 参加者 [人] absolute ge 50, 60 120%: yes", "防犯講座 参加者 [人] absolute ge 40, 45 112.5%: yes"],
    ],
    [
      "by none of two figures without names",
      {
        goal: "（目標）\n・相談件数　100件以上\n・訪問件数　50件以上",
        results: "相談と訪問に努め、110件と60件となった。",
      },
      [
        "相談件数 [件] absolute ge 100, nothing: ? single-actual",
        "訪問件数 [件] absolute ge 50, nothing: ? single-actual",
      ],
    ],
    [
      "by a sentence that has its words",
      { goal: "（目標）\n・講座の開催　5回以上", results: "区民センターで講座を6回開催した。" },
      ["講座の開催 [回] absolute ge 5, 6 120%: yes"],
    ],
    [
      "by none of two figures of one year",
      { goal: "（目標）\n・相談件数　100件以上", results: "・相談件数　令和元年度　110件、40件" },
      ["相談件数 [件] absolute ge 100, nothing: ? single-actual"],
    ],
    [
      "by no figure in a unit that does not convert",
      { goal: "（目標）\n・加入率の低下を1ポイント以内に抑える", results: "・加入率の低下　60件" },
      ["加入率の低下 [ポイント] absolute le 1, nothing: ? comparable-unit"],
    ],
    [
      "by its name, in another unit of the same kind",
      { goal: "（目標）\n・加入率　60％以上", results: "・加入率　6割、参加率　70％" },
      ["加入率 [割] absolute ge 6, 6 100%: yes", "参加率 [%] no target, 70: ? target"],
    ],
    [
      "by the figure before the bracket",
      { goal: "（目標）\n・アンケートの満足度　80％以上", results: "・アンケートの満足度　78.2％（「満足」31.0％）" },
      ["アンケートの満足度 [%] absolute ge 80, 78.2 97.8%: no"],
    ],
    [
      "by the figure in a bracket where what stands before it is what it is of",
      { goal: "（目標）\n・講座の参加者　100人以上", results: "・講座　6回（参加者　110人）\n・研修の参加者　50人" },
      [
        "講座の参加者 [人] absolute ge 100, 110 110%: yes",
        "講座 [回] no target, 6: ? target",
        "研修の参加者 [人] no target, 50: ? target",
      ],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
