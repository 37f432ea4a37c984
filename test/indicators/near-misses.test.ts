import { lines, read } from "./support/lines";

const goal = (words: string): string => `（目標）\n${words}`;

type Row = readonly [what: string, goal: string, results: string, expected: readonly string[]];

function testRows(rows: readonly Row[]): void {
  test.each(rows)("%s", (_, words, results, expected) => {
    expect(lines({ goal: goal(words), results })).toEqual(expected);
  });
}

describe("a goal", () => {
  testRows([
    [
      "told again by month in its brackets is one goal",
      "・相談件数　240件以上（月20件）",
      "・相談件数　250件",
      ["相談件数 [件] absolute ge 240, 250 104.2%: yes"],
    ],
    [
      "with a goal of another unit in its brackets is two",
      "・相談件数　240件以上（参加者300人）",
      "・相談件数　250件",
      ["相談件数 [件] absolute ge 240, 250 104.2%: yes", "参加者 [人] absolute ge 300, nothing: ? actual"],
    ],
    [
      "of each year on a line of its own is the year's",
      "・相談件数　平成30年度　100件\n・相談件数　令和元年度　120件\n・相談件数　令和2年度　140件",
      "・相談件数　119件",
      ["相談件数 [件] absolute ge 120, 119 99.2%: no"],
    ],
    [
      "beside an earlier 実績 is not the 実績",
      "・相談件数　平成30年度実績　100件、令和元年度　120件以上",
      "・相談件数　119件",
      ["相談件数 [件] absolute ge 120, 119 before 100 99.2%: no"],
    ],
    [
      "beside an earlier 決算見込 is not the 決算見込",
      "・収納率　90％以上（平成30年度決算見込　94.8％）",
      "・収納率　91％",
      ["収納率 [%] absolute ge 90, 91 before 94.8 101.1%: yes"],
    ],
    [
      "is not made by earlier years that end before the one under evaluation",
      "・相談件数　平成29年度　90件、平成30年度　100件\n・満足度　80％以上",
      "・相談件数　119件\n・満足度　82％",
      ["満足度 [%] absolute ge 80, 82 102.5%: yes", "相談件数 [件] no target, 119 before 100: ? target"],
    ],
    [
      "for a later year does not stand in for this year's",
      "・利用者数　令和元年度　20人以上、令和2年度　25人以上",
      "・利用者数　22人",
      ["利用者数 [人] absolute ge 20, 22 110%: yes"],
    ],
    [
      "of 45～50人 is reached inside and never failed beyond by itself",
      "・講演会の参加者数　45～50人",
      "・講演会の参加者数　47人",
      ["講演会の参加者数 [人] absolute approx 45..50, 47 104.4%: yes"],
    ],
    [
      "in 割 is compared with a result in ％",
      "・満足度　8割以上",
      "・満足度　78％",
      ["満足度 [%] absolute ge 80, 78 97.5%: no"],
    ],
    [
      "in 百万円 is compared with a result in 千円",
      "・収入　20百万円以上",
      "・収入　21,239千円",
      ["収入 [千円] absolute ge 20000, 21239 106.2%: yes"],
    ],
  ]);
});

describe("a distance from the goal is neither goal nor result", () => {
  testRows([
    [
      "where it was surpassed",
      "・加入組数　20組以上",
      "・加入組数は30組で、目標を10組上回った。",
      ["加入組数 [組] absolute ge 20, 30 150%: yes"],
    ],
    [
      "where it was missed",
      "・加入組数　20組以上",
      "・加入組数は17組で、目標に3組届かなかった。",
      ["加入組数 [組] absolute ge 20, 17 85%: no"],
    ],
  ]);

  test("and is checked against the goal", () => {
    const claims = (results: string) => read({ goal: goal("・加入組数　20組以上"), results }).comparisons;
    const right = claims("・加入組数は30組で、目標を10組上回った。");
    expect(right).toMatchObject([{ kind: "difference", verdict: "agrees", base: { kind: "target" } }]);
    const wrong = claims("・加入組数は30組で、目標を11組上回った。");
    expect(wrong).toMatchObject([{ kind: "difference", verdict: "miscalculated", base: { kind: "target" } }]);
  });
});

describe("earlier figures", () => {
  testRows([
    [
      "belong to the result in whose brackets they stand",
      "・来館者数　100人以上\n・貸出冊数　50冊以上",
      "・来館者数　130人（前年度　120人）\n・貸出冊数　60冊（前年度　55冊）",
      [
        "来館者数 [人] absolute ge 100, 130 before 120 130%: yes",
        "貸出冊数 [冊] absolute ge 50, 60 before 55 120%: yes",
      ],
    ],
    [
      "belong to the goal below which they stand",
      "・来館者数が前年度を上回る\n　平成30年度　120人\n・貸出冊数が前年度を上回る\n　平成30年度　65冊",
      "・来館者数　130人\n・貸出冊数　60冊",
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes", "貸出冊数 [冊] prior gt 65, 60 before 65 92.3%: no"],
    ],
    [
      "of several years give the year before the one under evaluation",
      "・来館者数　100人以上",
      "・来館者数　平成28年度　90人、平成30年度　95人、令和元年度　130人",
      ["来館者数 [人] absolute ge 100, 130 before 95 130%: yes"],
    ],
    [
      "are compared with what was counted at the same time of year",
      "・収納率が前年度を上回る\n　平成30年度3月末収納率　85.83％\n　平成30年度決算見込み収納率　94.80％",
      "・収納率　3月末　85.95％",
      ["収納率 [%] prior gt 85.83, 85.95 before 85.83 100.1%: yes"],
    ],
    [
      "of a budget are no prior results",
      "・受講者数　20人以上",
      "・受講者数　22人（平成30年度予算　25人）",
      ["受講者数 [人] absolute ge 20, 22 110%: yes"],
    ],
  ]);
});

describe("a goal against 前年度", () => {
  testRows([
    [
      "may hold for each of two",
      "・来館者数、貸出冊数ともに前年度を上回る",
      "・来館者数　130人（前年度　120人）\n・貸出冊数　50冊（前年度　55冊）",
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes", "貸出冊数 [冊] prior gt 55, 50 before 55 90.9%: no"],
    ],
    [
      "may say until when",
      "・放置自転車台数：令和元年度まで前年度比10％減",
      "・放置自転車台数　85台（前年度　100台）",
      ["放置自転車台数 [台] prior le 90, 85 before 100 105.9%: yes"],
    ],
    [
      "may halve a nuisance",
      "・苦情件数を前年度から半減させる",
      "・苦情件数　45件（前年度　100件）",
      ["苦情件数 [件] prior le 50, 45 before 100 111.1%: yes"],
    ],
    [
      "may double",
      "・登録者数を前年度の倍増とする",
      "・登録者数　190人（前年度　100人）",
      ["登録者数 [人] prior ge 200, 190 before 100 95%: no"],
    ],
    [
      "may name a multiple",
      "・登録者数を前年度の2倍とする",
      "・登録者数　210人（前年度　100人）",
      ["登録者数 [人] prior ge 200, 210 before 100 105%: yes"],
    ],
    [
      "adds ポイント to a percentage",
      "・満足度を前年度から5ポイント向上させる",
      "・満足度　84％（前年度　80％）",
      ["満足度 [%] prior ge 85, 84 before 80 98.8%: no"],
    ],
    [
      "is worked out in the unit of the result",
      "・寄附額を前年度より10％増やす",
      "・寄附額　1,090千円（前年度　1百万円）",
      ["寄附額 [千円] prior ge 1100, 1090 before 1000 99.1%: no"],
    ],
    [
      "is no second goal where the results only say what came of it",
      "・登録者数　100人以上",
      "・登録者数は110人で、目標である前年度を上回る結果となった（前年度　100人）。",
      ["登録者数 [人] absolute ge 100, 110 before 100 110%: yes"],
    ],
  ]);
});

describe("a stated total", () => {
  const totals = (results: string) =>
    read({ goal: goal("・相談件数　600件以上"), results }).totals.map(({ total, parts, agrees }) => [
      total.figure.text,
      parts.map(({ figure }) => figure.text),
      agrees,
    ]);

  test.each([
    ["behind its parts", "・相談件数　第1期　300件、第2期　310件、計610件"],
    ["behind the bracket of its parts", "・相談件数（平日　300件、土曜　310件）　計610件"],
    ["below its parts", "・相談件数\n　平日　300件\n　土曜　310件\n　合計　610件"],
  ])("is found %s", (_, results) => {
    expect(totals(results)).toEqual([["610件", ["300件", "310件"], true]]);
    expect(totals(results.replace("610件", "620件"))).toEqual([["620件", ["300件", "310件"], false]]);
  });

  test("of percentages is none", () => {
    expect(totals("・参加率　男性50％、女性70％、計60％")).toEqual([]);
  });
});

describe("a result", () => {
  testRows([
    [
      "of an earlier day does not stand in for the year's",
      "・訪問件数　200件以上",
      "・訪問件数　214件（8月末　95件）",
      ["訪問件数 [件] absolute ge 200, 214 107%: yes"],
    ],
    [
      "may be called by the kernel of its goal's name",
      "・訪問件数　200件以上\n・面談件数　50件以上",
      "・訪問　214件\n・面談　48件",
      ["訪問件数 [件] absolute ge 200, 214 107%: yes", "面談件数 [件] absolute ge 50, 48 96%: no"],
    ],
    [
      "may stand in the brackets of another",
      "・講演会　5回以上\n・講演会の参加者数　100人以上",
      "・講演会　6回（参加者数　98人）",
      ["講演会 [回] absolute ge 5, 6 120%: yes", "講演会の参加者数 [人] absolute ge 100, 98 98%: no"],
    ],
  ]);
});
