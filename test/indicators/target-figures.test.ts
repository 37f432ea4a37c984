import { lines, type Texts } from "./support/lines";

describe("a figure of a goal", () => {
  test.each<[string, Texts, string[]]>([
    [
      "in the bracket of another is a goal of its own for its own year",
      { goal: "（目標）\n・相談件数　240件以上（令和2年度　260件以上）", results: "・相談件数　250件" },
      ["相談件数 [件] absolute ge 240, 250 104.2%: yes"],
    ],
    [
      "in the bracket of another is a goal of its own against 前年度",
      { goal: "（目標）\n・相談件数　240件以上（前年度比10件増）", results: "・相談件数　250件（前年度　230件）" },
      ["相談件数 [件] absolute ge 240, 250 before 230 104.2%: yes"],
    ],
    [
      "of 月1回 says how the work is done where there is no heading",
      { goal: "・各センターで月1回以上開催する。", results: "・相談会　12回" },
      ["相談会 [回] no target, 12: ? target"],
    ],
    [
      "of 月1回 is a goal below a heading",
      { goal: "（目標）\n・相談会　月1回以上", results: "・相談会　月2回" },
      ["相談会 [回] absolute ge 1, 2 200%: yes"],
    ],
    [
      "is of no list of years in another unit",
      { goal: "・登録者　平成30年度　100人、令和元年度　120人以上、令和2年度　30団体", results: "・登録者　125人" },
      ["登録者 [人] absolute ge 120, 125 before 100 104.2%: yes"],
    ],
    [
      "is no goal where it is called 実績",
      { goal: "・登録者　平成30年度実績　100人、令和元年度　120人以上、令和2年度　140人", results: "・登録者　125人" },
      ["登録者 [人] absolute ge 120, 125 before 100 104.2%: yes"],
    ],
    [
      "is of no list of years by another name",
      { goal: "・登録者　平成30年度　100人以上、参加者　令和2年度　140人", results: "・登録者　125人" },
      ["登録者 [人] no target, 125: ? target"],
    ],
    [
      "of years that are over is none",
      { goal: "・登録者　平成29年度　90人、平成30年度　100人", results: "・登録者　125人" },
      ["登録者 [人] no target, 125 before 100: ? target"],
    ],
    [
      "over years that are to come does not count beside this year's",
      {
        goal: "（目標）\n・相談件数　令和2年度～令和4年度の3年間で100件\n・相談件数　40件以上",
        results: "・相談件数　45件",
      },
      ["相談件数 [件] absolute ge 40, 45 112.5%: yes"],
    ],
    [
      "of the next year counts where there is none for this",
      { goal: "（目標）\n・相談件数　令和3年度　100件\n・相談件数　令和4年度　120件", results: "・相談件数　45件" },
      ["相談件数 [件] absolute ge 100, 45 45%: ? deadline"],
    ],
    [
      "that is told as exceeded may be met",
      { goal: "（目標）\n・参加の割合　5割を超える", results: "・参加の割合　５割を超えた。" },
      ["参加の割合 [割] absolute gt 5, 5 100%: ? exact-value"],
    ],
    [
      "that is told as reached is not exceeded",
      { goal: "（目標）\n・参加の割合　5割を超える", results: "・参加の割合　５割であった。" },
      ["参加の割合 [割] absolute gt 5, 5 100%: no"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
