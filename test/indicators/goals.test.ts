import { lines, type Texts } from "./support/lines";

describe("a goal", () => {
  test.each<[string, Texts, string[]]>([
    [
      "with two limits is no range",
      { goal: "（目標）\n・登録者数　40人以上60人以下", results: "・登録者数　50人" },
      ["登録者数 [人] absolute ge 40, 50 125%: yes", "登録者数 [人] absolute le 60, nothing: ? actual"],
    ],
    [
      "of two levels that are only about is no range",
      { goal: "（目標）\n・参加者数　約40人、約60人", results: "・参加者数　50人" },
      ["参加者数 [人] absolute approx 40, 50 125%: yes", "参加者数 [人] absolute approx 60, nothing: ? actual"],
    ],
    [
      "for something new is counted from nothing",
      { goal: "（目標）\n・新規登録者を20人増やす", results: "・新規登録者　25人（前年度　18人）" },
      ["新規登録者 [人] absolute ge 20, 25 before 18 125%: yes"],
    ],
    [
      "for a step is measured from 前年度",
      { goal: "（目標）\n・登録者を20人増やす", results: "・登録者　125人（前年度　100人）" },
      ["登録者 [人] prior ge 120, 125 before 100 104.2%: yes"],
    ],
    [
      "may be a multiple of 前年度",
      { goal: "（目標）\n・登録者　前年度の2倍", results: "・登録者　190人（前年度　100人）" },
      ["登録者 [人] prior ge 200, 190 before 100 95%: no"],
    ],
    [
      "for a percentage less is a share of 前年度",
      { goal: "（目標）\n・経費を3％削減する", results: "・経費　97千円（前年度　100千円）" },
      ["経費 [千円] prior le 97, 97 before 100 100%: yes"],
    ],
    [
      "for a step may have its base of 前年度 in a bracket",
      { goal: "（目標）\n・登録者を20人増やす（平成30年度末　135人）", results: "・登録者　156人" },
      ["登録者 [人] prior ge 155, 156 before 135 100.6%: yes"],
    ],
    [
      "for a step may have its base of an earlier year in a bracket",
      { goal: "（目標）\n・登録者を20人増やす（平成28年度末　135人）", results: "・登録者　156人" },
      ["登録者 [人] base-year ge 155, 156 100.6%: yes"],
    ],
    [
      "for a percentage more of a base in a bracket is a share of it",
      { goal: "（目標）\n・登録者を20％増やす（平成28年度末　100人）", results: "・登録者　119人" },
      ["登録者 [人] base-year ge 120, 119 99.2%: no"],
    ],
    [
      "for a multiple of a base in a bracket is that many times as much",
      { goal: "（目標）\n・登録者を1.5倍に増やす（平成28年度末　100人）", results: "・登録者　149人" },
      ["登録者 [人] base-year ge 150, 149 99.3%: no"],
    ],
    [
      "for a multiple of the year before may have it in a bracket",
      { goal: "（目標）\n・登録者を2倍以上に増やす（平成30年度末　100人）", results: "・登録者　210人" },
      ["登録者 [人] prior ge 200, 210 before 100 105%: yes"],
    ],
    [
      "may be called cumulative in a bracket",
      { goal: "（目標）\n・10施設以上（累計）", results: "・施設　累計12施設" },
      ["施設 [施設] cumulative ge 10, 12 120%: yes"],
    ],
    [
      "over years may be told again by year",
      { goal: "（目標）\n・起業件数　3年間で60件（年平均20件）", results: "・起業件数　25件" },
      ["起業件数 [件] cumulative ge 60, 25: ? period-total"],
    ],
    [
      "of 単年度 is a year's, though a period stands beside it",
      { goal: "（目標）\n・起業件数　平成29年度～令和元年度　単年度で20件", results: "・起業件数　25件" },
      ["起業件数 [件] absolute ge 20, 25 125%: yes"],
    ],
    [
      "of 各年度 is a year's, though a period stands beside it",
      { goal: "（目標）\n・起業件数　平成29年度～令和元年度で各年度20件", results: "・起業件数　25件" },
      ["起業件数 [件] absolute ge 20, 25 125%: yes"],
    ],
    [
      "of 超 is no upper limit, though a nuisance is counted",
      { goal: "（目標）\n・苦情件数　10件超", results: "・苦情件数　11件" },
      ["苦情件数 [件] absolute gt 10, 11 110%: yes"],
    ],
    [
      "of 未満 is met below",
      { goal: "（目標）\n・苦情件数　10件未満", results: "・苦情件数　9件" },
      ["苦情件数 [件] absolute lt 10, 9 111.1%: yes"],
    ],
    [
      "for a step of at least 3 less is met by less",
      { goal: "（目標）\n・苦情件数を前年度より3件以上減らす", results: "・苦情件数　16件（前年度　20件）" },
      ["苦情件数 [件] prior le 17, 16 before 20 106.3%: yes"],
    ],
    [
      "of 前年度並み never fails by itself",
      { goal: "（目標）\n・来館者数　前年度並み", results: "・来館者数　99人（前年度　100人）" },
      ["来館者数 [人] prior approx 100, 99 before 100 99%: ? exact-value"],
    ],
    [
      "of 前年度と同数 is missed below",
      { goal: "（目標）\n・来館者数　前年度と同数", results: "・来館者数　99人（前年度　100人）" },
      ["来館者数 [人] prior ge 100, 99 before 100 99%: no"],
    ],
    [
      "without a number stands in the order of the text",
      {
        goal: "（目標）\n・来館者数が前年度を上回る\n・貸出冊数　50冊以上\n・受講者数が前年度以上",
        results: "・受講者数　9人（前年度　9人）\n・貸出冊数　60冊\n・来館者数　10人（前年度　9人）",
      },
      [
        "来館者数 [人] prior gt 9, 10 before 9 111.1%: yes",
        "貸出冊数 [冊] absolute ge 50, 60 120%: yes",
        "受講者数 [人] prior ge 9, 9 before 9 100%: yes",
      ],
    ],
    [
      "told again in the results is one",
      {
        goal: "（目標）\n・来館者数　100人以上とする。",
        results: "・来館者数は、目標の100人を20人上回る120人となった。",
      },
      ["来館者数 [人] absolute ge 100, 120 120%: yes"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
