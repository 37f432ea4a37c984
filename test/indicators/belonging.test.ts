import { lines, type Texts } from "./support/lines";

describe("an earlier figure under another name", () => {
  test.each<[string, Texts, string[]]>([
    [
      "is nobody's in another unit",
      { goal: "（目標）\n・来館者数　100人以上", results: "・来館者数　130人\n　前年度は講座参加者　12回" },
      ["来館者数 [人] absolute ge 100, 130 130%: yes"],
    ],
    [
      "is the goal's in whose words it stands",
      {
        goal: "（目標）\n・甲の会　前年度の120人を上回る\n・乙の会　前年度の80人を上回る",
        results: "・甲の会　130人\n・乙の会　70人",
      },
      ["甲の会 [人] prior gt 120, 130 before 120 108.3%: yes", "乙の会 [人] prior gt 80, 70 before 80 87.5%: no"],
    ],
    [
      "is the goal's below which it stands",
      {
        goal: "（目標）\n・加入者が前年度を上回る\n（前年度の会員　120人）\n・受講者が前年度を上回る\n（前年度の生徒　80人）",
        results: "・加入者　130人\n・受講者　70人",
      },
      ["加入者 [人] prior gt 120, 130 before 120 108.3%: yes", "受講者 [人] prior gt 80, 70 before 80 87.5%: no"],
    ],
    [
      "is the goal's two lines below",
      {
        goal: "（目標）\n・加入者が前年度を上回る\n夏も行う。\n（前年度の会員　120人）\n・受講者が前年度を上回る\n冬も行う。\n（前年度の生徒　80人）",
        results: "・加入者　130人\n・受講者　70人",
      },
      ["加入者 [人] prior gt 120, 130 before 120 108.3%: yes", "受講者 [人] prior gt 80, 70 before 80 87.5%: no"],
    ],
    [
      "is nobody's three lines below where another goal is counted in another unit",
      {
        goal: "（目標）\n・加入者が前年度を上回る\n夏も行う。\n冬も行う。\n（前年度の会員　120人）\n・受講数　50冊以上",
        results: "・加入者　130人\n・受講数　70冊",
      },
      ["加入者 [人] prior gt ?, 130: ? prior", "受講数 [冊] absolute ge 50, 70 140%: yes"],
    ],
    [
      "is not the goal's below it",
      {
        goal: "（目標）\n前年度の会員　120人\n・加入者が前年度を上回る\n・受講数　50冊以上",
        results: "・加入者　130人\n・受講数　70冊",
      },
      ["加入者 [人] prior gt ?, 130: ? prior", "受講数 [冊] absolute ge 50, 70 140%: yes"],
    ],
    [
      "is the result's below which it stands",
      {
        goal: "（目標）\n・来館者数　100人以上\n・受講者数　50人以上",
        results: "・来館者数　130人\n　前年度の会員　120人\n・受講者数　90人\n　前年度の生徒　80人",
      },
      [
        "来館者数 [人] absolute ge 100, 130 before 120 130%: yes",
        "受講者数 [人] absolute ge 50, 90 before 80 180%: yes",
      ],
    ],
    [
      "is nobody's two lines below a result",
      {
        goal: "（目標）\n・来館者数　100人以上\n・貸出冊数　50冊以上",
        results: "・来館者数　130人\n　夏も開いた。\n　前年度の会員　120人\n・貸出冊数　90冊",
      },
      ["来館者数 [人] absolute ge 100, 130 130%: yes", "貸出冊数 [冊] absolute ge 50, 90 180%: yes"],
    ],
    [
      "in the results comes before one in the goal",
      { goal: "（目標）\n・収納率が前年度を上回る（前年度　85％）", results: "・収納率　88％\n前年度の収納率　86％" },
      ["収納率 [%] prior gt 86, 88 before 86 102.3%: yes"],
    ],
    [
      "in the result's bracket comes before one below",
      {
        goal: "（目標）\n・収納率　85％以上",
        results: "・収納率　88％（前年度の収納率　87％）\n・前年度の収納率　86％",
      },
      ["収納率 [%] absolute ge 85, 88 before 87 103.5%: yes"],
    ],
    [
      "in the result's sentence comes before one above",
      {
        goal: "（目標）\n・収納率　85％以上",
        results: "・前年度の収納率　86％\n・収納率　88％となり、前年度の収納率　87％を上回った。",
      },
      ["収納率 [%] absolute ge 85, 88 before 87 103.5%: yes"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
