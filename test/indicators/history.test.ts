import { lines, read, type Texts } from "./support/lines";

/** The reference shown for each indicator, if any, and the figures of one year on two bases. */
function beside(texts: Texts): string[] {
  return read(texts).indicators.flatMap(({ reference, basisConflicts }) => [
    ...(reference ? [`reference ${reference.figure.text}`] : []),
    ...basisConflicts.map(({ kind, first, second }) => `${kind} ${first.figure.text} ${second.figure.text}`),
  ]);
}

describe("figures of other years are of the indicator", () => {
  test.each<[string, Texts, string[], string[]]>([
    [
      "of two of one name in whose bracket they stand",
      {
        goal: "（目標）\n・【防災講座】参加者数　100人\n・【防犯講座】参加者数　50人",
        results: "・【防災講座】参加者数　150人（前年度140人）\n・【防犯講座】参加者数　90人（前年度80人）",
      },
      [
        "防災講座 参加者数 [人] absolute ge 100, 150 before 140 150%: yes",
        "防犯講座 参加者数 [人] absolute ge 50, 90 before 80 180%: yes",
      ],
      [],
    ],
    [
      "not in another unit",
      { goal: "（目標）\n・来館者数　100人以上", results: "・来館者数　130人（前年度　12回）" },
      ["来館者数 [人] absolute ge 100, 130 130%: yes"],
      [],
    ],
    [
      "in whose goal they stand",
      {
        goal: "（目標）\n・甲館の来館者数　前年度の120人を上回る\n・乙館の来館者数　前年度の80人を上回る",
        results: "・甲館の来館者数　130人\n・乙館の来館者数　70人",
      },
      [
        "甲館の来館者数 [人] prior gt 120, 130 before 120 108.3%: yes",
        "乙館の来館者数 [人] prior gt 80, 70 before 80 87.5%: no",
      ],
      [],
    ],
    [
      "in whose sentence they stand",
      {
        goal: "（目標）\n・来館者数　100人以上\n・受講者数　50人以上",
        results: "・来館者数は前年度の120人から130人に増えた。\n・受講者数は前年度の80人から90人に増えた。",
      },
      [
        "来館者数 [人] absolute ge 100, 130 before 120 130%: yes",
        "受講者数 [人] absolute ge 50, 90 before 80 180%: yes",
      ],
      [],
    ],
    [
      "in whose unit they are, without a name",
      {
        goal: "（目標）\n・来館者数　100人以上\n・貸出冊数　50冊以上",
        results: "・来館者数は130人、貸出冊数は60冊で、前年度は55冊であった。",
      },
      ["来館者数 [人] absolute ge 100, 130 130%: yes", "貸出冊数 [冊] absolute ge 50, 60 before 55 120%: yes"],
      [],
    ],
    [
      "below whose goal they stand",
      {
        goal: "（目標）\n・来館者数が前年度を上回る\n（平成30年度：120人）\n・受講者数が前年度を上回る\n（平成30年度：80人）",
        results: "・来館者数　130人\n・受講者数　70人",
      },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes", "受講者数 [人] prior gt 80, 70 before 80 87.5%: no"],
      [],
    ],
    [
      "two lines below whose goal they stand",
      {
        goal: "（目標）\n・来館者数が前年度を上回る\n夏も開館する。\n（平成30年度：120人）\n・受講者数が前年度を上回る\n夏も開館する。\n（平成30年度：80人）",
        results: "・来館者数　130人\n・受講者数　70人",
      },
      ["来館者数 [人] prior gt 120, 130 before 120 108.3%: yes", "受講者数 [人] prior gt 80, 70 before 80 87.5%: no"],
      [],
    ],
    [
      "below whose result they stand",
      {
        goal: "（目標）\n・来館者数　100人以上\n・受講者数　50人以上",
        results: "・来館者数　130人\n　（前年度　120人）\n・受講者数　90人\n　（前年度　80人）",
      },
      [
        "来館者数 [人] absolute ge 100, 130 before 120 130%: yes",
        "受講者数 [人] absolute ge 50, 90 before 80 180%: yes",
      ],
      [],
    ],
    [
      "below whose result and in whose unit they stand",
      {
        goal: "（目標）\n・来館者数　100人以上\n・貸出冊数　50冊以上",
        results: "・来館者数　130人\n　前年度　120人\n・貸出冊数　60冊\n　前年度　55冊",
      },
      [
        "来館者数 [人] absolute ge 100, 130 before 120 130%: yes",
        "貸出冊数 [冊] absolute ge 50, 60 before 55 120%: yes",
      ],
      [],
    ],
    [
      "in whose unit they are, two lines below",
      {
        goal: "（目標）\n・来館者数　100人以上\n・貸出冊数　50冊以上",
        results: "・来館者数　130人\n　夏も開館した。\n　前年度　120人\n・貸出冊数　60冊",
      },
      ["来館者数 [人] absolute ge 100, 130 before 120 130%: yes", "貸出冊数 [冊] absolute ge 50, 60 120%: yes"],
      [],
    ],
    [
      "that is the only one, however far above",
      {
        goal: "（目標）\n・来館者数　100人以上",
        results: "・来館者数　130人\n　夏も開館した。\n　冬も開館した。\n　前年度　120人",
      },
      ["来館者数 [人] absolute ge 100, 130 before 120 130%: yes"],
      [],
    ],
    [
      "that is the only one, also from another field",
      {
        goal: "（目標）\n・来館者数　100人以上",
        plan: "前年度の120人を踏まえて周知する。",
        results: "・来館者数　130人",
      },
      ["来館者数 [人] absolute ge 100, 130 before 120 130%: yes"],
      [],
    ],
    [
      "not from another field where there are two",
      {
        goal: "（目標）\n・来館者数　100人以上\n・貸出冊数　50冊以上",
        plan: "前年度の120人を踏まえて周知する。",
        results: "・来館者数　130人\n・貸出冊数　60冊",
      },
      ["来館者数 [人] absolute ge 100, 130 130%: yes", "貸出冊数 [冊] absolute ge 50, 60 120%: yes"],
      [],
    ],
    [
      "that is the only one, by their unit",
      {
        goal: "（目標）\n・来館者数　100人以上",
        plan: "前年度の講座参加者120人を踏まえて周知する。",
        results: "・来館者数　130人",
      },
      ["来館者数 [人] absolute ge 100, 130 before 120 130%: yes"],
      [],
    ],
    [
      "in whose results they stand, before those of the goal",
      { goal: "（目標）\n・収納率　85％以上（前年度　85％）", results: "・収納率　88％（前年度　86％）" },
      ["収納率 [%] absolute ge 85, 88 before 86 103.5%: yes"],
      [],
    ],
    [
      "on whose basis they stand, before those of the results",
      {
        goal: "（目標）\n・収納率　85％以上（平成30年度3月末　85％）",
        results: "・収納率　3月末　88％（前年度　86％）",
      },
      ["収納率 [%] absolute ge 85, 88 before 85 103.5%: yes"],
      [],
    ],
    [
      "in whose sentence they stand, before those of others",
      {
        goal: "（目標）\n・収納率　85％以上",
        results: "・前年度の収納率　86％\n・夏も窓口を開いた。\n・収納率　88％（前年度　87％）",
      },
      ["収納率 [%] absolute ge 85, 88 before 87 103.5%: yes"],
      [],
    ],
    [
      "without a goal, the nearest year shown",
      {
        goal: "（目標）\n・来館者の声を聞く",
        results: "・来館者数　平成27年度　90人、平成29年度　100人、令和元年度　130人",
      },
      ["来館者数 [人] no target, 130: ? target"],
      ["reference 100人"],
    ],
    [
      "without a goal, the nearest year shown, in any order",
      {
        goal: "（目標）\n・来館者の声を聞く",
        results: "・来館者数　令和元年度　130人、平成27年度　90人、平成29年度　100人",
      },
      ["来館者数 [人] no target, 130: ? target"],
      ["reference 100人"],
    ],
    [
      "on two bases with two values",
      {
        goal: "（目標）\n・収納率が前年度を上回る\n　平成30年度3月末収納率　85.83％\n　平成30年度決算見込み収納率　94.80％",
        results: "・収納率　3月末　85.95％",
      },
      ["収納率 [%] prior gt 85.83, 85.95 before 85.83 100.1%: yes"],
      ["two-values 85.83％ 94.80％"],
    ],
    [
      "on two bases with one value",
      {
        goal: "（目標）\n・収納率が前年度を上回る\n　平成30年度3月末収納率　85.83％\n　平成30年度決算見込み収納率　85.83％",
        results: "・収納率　3月末　85.95％",
      },
      ["収納率 [%] prior gt 85.83, 85.95 before 85.83 100.1%: yes"],
      [],
    ],
    [
      "on two bases of two years",
      {
        goal: "（目標）\n・収納率が前年度を上回る\n　平成30年度3月末収納率　85.83％\n　平成29年度決算見込み収納率　94.80％",
        results: "・収納率　3月末　85.95％",
      },
      ["収納率 [%] prior gt 85.83, 85.95 before 85.83 100.1%: yes"],
      ["reference 94.80％"],
    ],
    [
      "on two bases of two things",
      {
        goal: "（目標）\n・収納率が前年度を上回る\n　平成30年度3月末収納率　85.83％\n　平成30年度決算見込み納付者数　9割",
        results: "・収納率　3月末　85.95％",
      },
      ["収納率 [%] prior gt 85.83, 85.95 before 85.83 100.1%: yes"],
      [],
    ],
    [
      "of this year on two bases with two values",
      {
        goal: "（目標）\n・収納額　100千円以上",
        results: "・収納額　令和元年度3月末　110千円\n・収納額　令和元年度決算見込み　120千円",
      },
      ["収納額 [千円] absolute ge 100, 110 110%: yes"],
      ["two-values 110千円 120千円"],
    ],
    [
      "of this year on two bases with one value",
      {
        goal: "（目標）\n・収納額　100千円以上",
        results: "・収納額　令和元年度3月末　110千円\n・収納額　令和元年度決算見込み　110千円",
      },
      ["収納額 [千円] absolute ge 100, 110 110%: yes"],
      [],
    ],
    [
      "of this year on two bases of two things",
      {
        goal: "（目標）\n・収納額　100千円以上",
        results: "・収納額　令和元年度3月末　110千円\n・滞納額　令和元年度決算見込み　120千円",
      },
      ["収納額 [千円] absolute ge 100, 110 110%: yes", "滞納額 [千円] no target, 120: ? target"],
      [],
    ],
  ])("%s", (_, texts, expected, others) => {
    expect(lines(texts)).toEqual(expected);
    expect(beside(texts)).toEqual(others);
  });
});

describe("beside a result stands", () => {
  const finalRate = "・収納率　令和元年度決算　91％（前年度3月末　88％）";
  const conflict = ["reference 88％", "comparison 88％ 91％"];

  test.each<[string, Texts, string[]]>([
    [
      "a comparison across bases that its goal asks for",
      { goal: "（目標）\n・収納率が前年度を上回る", results: finalRate },
      conflict,
    ],
    [
      "a comparison across bases that one of its goals asks for",
      { goal: "（目標）\n・収納率が前年度を上回る\n・収納率　90％以上", results: finalRate },
      conflict,
    ],
    [
      "no comparison that no goal asks for",
      { goal: "（目標）\n・収納率　90％以上", results: finalRate },
      ["reference 88％"],
    ],
    ["no comparison where there is no goal", { goal: "窓口を開く。", results: finalRate }, ["reference 88％"]],
    [
      "a comparison across bases that the results state",
      { goal: "（目標）\n・収納率\u300090％以上", results: `${finalRate}\n\u3000前年度比\u30005ポイント増` },
      conflict,
    ],
    [
      "no comparison with a budget that its goal asks for",
      { goal: "（目標）\n・歳入が前年度を上回る", results: "・歳入　令和元年度決算　91千円（前年度予算　88千円）" },
      ["reference 88千円"],
    ],
    [
      "the base year that its goal names, though another is nearer",
      {
        goal: "（目標）\n・登録者数を平成28年度末より30人増やす",
        results: "・登録者数　130人（平成29年度　100人、平成28年度　90人）",
      },
      ["reference 90人"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(beside(texts)).toEqual(expected);
  });
});
