import { lines, type Texts } from "./support/lines";

describe("a result", () => {
  test.each<[string, Texts, string[]]>([
    [
      "is not its average by month",
      { goal: "（目標）\n・相談件数　100件以上", results: "・相談件数は120件で、月平均は10件であった。" },
      ["相談件数 [件] absolute ge 100, 120 120%: yes"],
    ],
    [
      "is its average by month where that is the goal",
      { goal: "（目標）\n・相談件数　月平均10件以上", results: "・相談件数は120件で、月平均12件であった。" },
      ["相談件数 [件] absolute ge 10, 12 120%: yes"],
    ],
    [
      "is not an average by another time",
      { goal: "（目標）\n・相談件数　月平均10件以上", results: "・相談件数は月平均12件で、日平均は1件であった。" },
      ["相談件数 [件] absolute ge 10, 12 120%: yes"],
    ],
    [
      "is not its greatest part",
      { goal: "（目標）\n・参加者数　100人以上", results: "・参加者数は120人で、最多は第3回の45人であった。" },
      ["参加者数 [人] absolute ge 100, 120 120%: yes"],
    ],
    [
      "is itself where the greatest part is told before it",
      { goal: "（目標）\n・参加者数　100人以上", results: "・最多の第3回を含め、参加者数は120人であった。" },
      ["参加者数 [人] absolute ge 100, 120 120%: yes"],
    ],
    [
      "is not a part behind うち",
      { goal: "（目標）\n・参加者数　100人以上", results: "・参加者数は120人で、うち初めての方は40人であった。" },
      ["参加者数 [人] absolute ge 100, 120 120%: yes"],
    ],
    [
      "behind うち in another unit may be the result of another goal",
      {
        goal: "（目標）\n・参加者数　100人以上\n・出店数　5店舗以上",
        results: "・参加者数は120人で、うち6店舗が出店した。",
      },
      ["参加者数 [人] absolute ge 100, 120 120%: yes", "出店数 [店舗] absolute ge 5, nothing: ? single-actual"],
    ],
    [
      "is not a part in its bracket",
      { goal: "（目標）\n・参加者数　100人以上", results: "・参加者数　120人（うち区外40人）" },
      ["参加者数 [人] absolute ge 100, 120 120%: yes"],
    ],
    [
      "may be a share whose name has うち",
      {
        goal: "（目標）\n・修了者のうち活動につながった者の割合　50％以上",
        results: "・修了者の割合は80％、修了者のうち活動につながった者の割合は60％であった。",
      },
      [
        "修了者のうち活動につながった者の割合 [%] absolute ge 50, 60 120%: yes",
        "修了者の割合 [%] no target, 80: ? target",
      ],
    ],
    [
      "may be a total over years",
      {
        goal: "（目標）\n・起業件数　100件以上",
        results: "・起業件数　平成29年度30件、平成30年度40件、令和元年度50件、合計120件",
      },
      ["起業件数 [件] absolute ge 100, 120 before 40 120%: yes"],
    ],
    [
      "may be this year's total behind a bracket of other years",
      { goal: "（目標）\n・来館者数　50人以上", results: "・来館者数（平成29年度30人、平成30年度40人）、合計60人" },
      ["来館者数 [人] absolute ge 50, 60 before 40 120%: yes"],
    ],
    [
      "on another basis than 前年度 cannot be compared with it",
      { goal: "（目標）\n・収納率が前年度を上回る", results: "・収納率　令和元年度決算　91％（前年度3月末　88％）" },
      ["収納率 [%] prior gt ?, 91: ? prior"],
    ],
    [
      "is judged by its goal, whatever basis 前年度 has",
      { goal: "（目標）\n・収納率　85％以上", results: "・収納率　令和元年度決算　91％（前年度3月末　88％）" },
      ["収納率 [%] absolute ge 85, 91 107.1%: yes"],
    ],
    [
      "is not compared with a budget",
      { goal: "（目標）\n・歳入が前年度を上回る", results: "・歳入　令和元年度決算　91千円（前年度予算　88千円）" },
      ["歳入 [千円] prior gt ?, 91: ? prior"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
