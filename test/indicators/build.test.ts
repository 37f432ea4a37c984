import { lines, read, type Texts } from "./support/lines";

describe("a block", () => {
  test.each<[string, Texts, string[]]>([
    [
      "with a goal over years to come waits for its total",
      { goal: "（目標）\n・起業件数　令和2年度～令和4年度の3年間で100件", results: "・起業件数　45件" },
      ["起業件数 [件] cumulative ge 100, 45: ? period-total"],
    ],
    [
      "with a goal over years that are over is judged by this year's",
      {
        goal: "（目標）\n・起業件数　平成28年度～平成30年度の3年間で100件\n・起業件数　40件以上",
        results: "・起業件数　45件",
      },
      ["起業件数 [件] absolute ge 40, 45 112.5%: yes"],
    ],
    [
      "with a goal over years that begin now is judged by this year's",
      {
        goal: "（目標）\n・起業件数　令和元年度～令和3年度の3年間で100件\n・起業件数　40件以上",
        results: "・起業件数　45件",
      },
      ["起業件数 [件] absolute ge 40, 45 112.5%: yes"],
    ],
    [
      "with a base year in the goal is measured from it",
      {
        goal: "（目標）\n・登録者数を平成28年度末（90人）より30人増やす",
        results: "・登録者数　130人（平成29年度　100人、平成28年度　90人）",
      },
      ["登録者数 [人] base-year ge 120, 130 108.3%: yes"],
    ],
    [
      "with a base year in the results is measured from it",
      {
        goal: "（目標）\n・登録者数を平成28年度末より30人増やす",
        results: "・登録者数　130人（平成29年度　100人、平成28年度　90人）",
      },
      ["登録者数 [人] base-year ge 120, 130 108.3%: yes"],
    ],
    [
      "with a total over years is judged on it",
      {
        goal: "（目標）\n・起業件数　100件以上",
        results: "・起業件数は平成29年度30件、平成30年度40件、令和元年度50件の合計120件となった。",
      },
      ["起業件数 [件] absolute ge 100, 120 before 40 120%: yes"],
    ],
    [
      "with a total that is only about known is not judged to have failed",
      {
        goal: "（目標）\n・起業件数　平成29年度～令和元年度の3年間で100件",
        results: "・起業件数　約90件\n3年間の累計　約90件",
      },
      ["起業件数 [件] cumulative ge 100, 90 90%: ? exact-value"],
    ],
    [
      "with a level that was not called exceeded is judged",
      { goal: "（目標）\n・参加の割合　6割を超える", results: "・参加の割合は５割であり、前年度を上回った。" },
      ["参加の割合 [割] absolute gt 6, 5 83.3%: no"],
    ],
    [
      "with two goals for one rate is judged by the first",
      {
        goal: "（目標）\n・収納率が前年度を上回る\n・収納率　90％以上",
        results: "・収納率　令和元年度決算　91％（前年度3月末　88％）",
      },
      ["収納率 [%] prior gt ?, 91: ? prior"],
    ],
    [
      "without one of a period's years waits for the total",
      {
        goal: "（目標）\n・起業件数　平成29年度～令和元年度の3年間で6件",
        results: "・起業件数　平成29年度　1件、令和元年度　4件",
      },
      ["起業件数 [件] cumulative ge 6, 4: ? period-total"],
    ],
    [
      "that has reached a later total early is judged",
      {
        goal: "（目標）\n・起業件数　平成29年度～令和3年度の5年間で6件",
        results: "・起業件数　平成29年度　1件、平成30年度　2件、令和元年度　4件",
      },
      ["起業件数 [件] cumulative ge 6, 4 before 2 116.7%: yes"],
    ],
    [
      "with only the first of a period's years waits for the total",
      { goal: "（目標）\n・起業件数　令和元年度～令和3年度の3年間で6件", results: "・起業件数　4件" },
      ["起業件数 [件] cumulative ge 6, 4: ? period-total"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});

describe("対前年度", () => {
  const change = (results: string) =>
    read({
      goal: "（目標）\n・起業件数\u3000100件以上",
      results,
    }).indicators[0]?.yearOverYear?.difference.result?.toNumber();

  test.each([
    [
      "is not worked out from a total over years",
      "平成29年度30件、平成30年度40件、令和元年度50件の合計120件",
      undefined,
    ],
    [
      "is worked out from a total that is less than the years before it",
      "平成29年度80件、平成30年度90件で、令和元年度は合計120件",
      30,
    ],
    ["is worked out from a total behind one year", "平成30年度40件で、令和元年度は合計120件", 80],
    ["is worked out from a total before the years", "合計120件で、平成29年度30件、平成30年度40件", 80],
    ["is not worked out from a running total", "平成30年度40件、累計120件", undefined],
  ])("%s", (_, results, expected) => {
    expect(change(`・起業件数は${results}`)).toBe(expected);
  });
});
