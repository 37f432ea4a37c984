import { messageOf, rules } from "../../src/rules";
import { runRule } from "../support/rule-tester";
import { goal, said } from "../support/said";

describe("attainment-contradiction", () => {
  test("shows the years that a goal over years was judged on", () => {
    const policyAndGoal = goal("起業件数　平成29年度～令和元年度の3年間で10件以上");
    const results = "・起業件数　平成29年度　3件、平成30年度　2件、令和元年度　4件";
    const [message] = said("attainment-contradiction", { policyAndGoal, results, attainment: "①" });
    expect(message).toContain(
      "目標 10件以上に対し、実績は 3件 ＋ 2件 ＋ 4件 ＝ 9件、達成率は 9件 ÷ 10件 × 100 ＝ 90.0％",
    );
  });

  test("shows no 達成率 where it would divide by zero", () => {
    const block = { policyAndGoal: goal("苦情件数　5件以下"), results: "・苦情件数　0件", attainment: "②" };
    expect(said("attainment-contradiction", block)).toEqual([
      "「②」（目標未達成）が選ばれていますが、読み取れた目標はすべて達成しています。「苦情件数」は目標 5件以下に対し、実績は 0件 です。" +
        "ほかに未達成の目標がなければ①（目標達成）にしてください。",
    ]);
  });

  test("does not doubt ② where another field sets a higher goal", () => {
    const block = { annualPlan: goal("訓練の回数　3回以上"), results: "・訓練の回数　4回", attainment: "②" };
    expect(said("attainment-contradiction", block)).toHaveLength(1);
    expect(said("attainment-contradiction", { ...block, policyAndGoal: goal("訓練の回数　5回以上") })).toEqual([]);
  });
});

describe("basis-mismatch", () => {
  test("speaks of two bases in the plan at the plan", () => {
    const policyAndGoal = goal(
      "収納率が前年度を上回る\n　平成30年度決算見込み収納率　94.80％\n　平成30年度3月末収納率　85.83％",
    );
    expect(said("basis-mismatch", { policyAndGoal, results: "・収納率　85.95％" })).toEqual([
      "「収納率」の同じ年度の数値が、平成30年度 94.80％（決算見込み）と平成30年度 85.83％（3月末）の二通り書かれています。" +
        "どちらを用いるか確かめ、基準をそろえてください。",
    ]);
  });

  test("names the one basis that is written where a budget is compared with a plain figure", () => {
    const results = "・広告料収入　21,239千円（前年度予算　9,598千円、対前年度　11,641千円増）";
    expect(said("basis-mismatch", { policyAndGoal: goal("広告料収入が前年度を上回る"), results })).toEqual([
      "「広告料収入」は平成30年度 9,598千円（予算）と21,239千円を比べていますが、時点や基準が異なるため比べられません。同じ基準の数値にそろえてください。",
    ]);
    expect(said("prior-missing", { policyAndGoal: goal("広告料収入が前年度を上回る"), results })).toEqual([]);
  });
});

describe("code-missing", () => {
  test("is said of a block without a plan too, once it has results", () => {
    const block = { policyAndGoal: "", annualPlan: "", results: "・訓練　3回", attainment: "" };
    expect(said("code-missing", block)).toEqual([
      "自己評価は記入されていますが、「目標の達成状況（自己評価）」が選ばれていません。「①」・「②」から一つ選んでください。",
    ]);
    expect(said("code-missing", { ...block, results: "" })).toEqual([]);
  });
});

describe("cumulative-target", () => {
  test("knows a 累計 whose years are not told", () => {
    expect(
      said("cumulative-target", { policyAndGoal: goal("起業件数　累計6件以上"), results: "・起業件数　1件" }),
    ).toEqual([
      "「起業件数」は複数年で6件という目標ですが、実績は1件（単年度）だけで、期間の累計がありません。累計の実績を書き添えてください。",
    ]);
  });

  test("waits for a result", () => {
    expect(
      said("cumulative-target", { policyAndGoal: goal("起業件数　累計6件以上"), results: "・相談会を開いた" }),
    ).toEqual([]);
  });
});

describe("difference-miscalculated", () => {
  const policyAndGoal = goal("収納率が前年度を上回る");

  test("shows the value of a goal that has no number of its own", () => {
    const results = "・収納率　85.95％（前年度　85.83％）、目標を0.9ポイント上回った。";
    expect(said("difference-miscalculated", { policyAndGoal, results })).toEqual([
      "「収納率」の差が「0.9ポイント」と書かれていますが、実績 85.95％と目標 85.83％から計算すると 85.95％ － 85.83％ ＝ 0.12ポイント になります。" +
        "元の数値を確かめ、誤っているほうを直してください。",
    ]);
  });

  test("says the year alone of a base that is neither 目標 nor 前年度", () => {
    const block = {
      policyAndGoal: goal("相談件数　6件以上"),
      results: "・相談件数　7件（平成28年度　5件、平成28年度より　3件増）",
    };
    expect(said("difference-miscalculated", block)[0]).toContain(
      "実績 7件と平成28年度 5件から計算すると 7件 － 5件 ＝ 2件",
    );
  });

  test("leaves a figure that is written with 千万 to people", () => {
    const rule = rules.find(({ id }) => id === "difference-miscalculated");
    const results = "・寄附額　7千9百万円（前年度　6千9百万円、対前年度　2千万円増）";
    const example = { name: "", block: { policyAndGoal: goal("寄附額　6千5百万円以上"), results } };
    const [finding] = rule ? runRule(rule, example).findings : [];
    expect(finding && messageOf(finding)).toContain("79,000,000円 － 69,000,000円 ＝ 10,000,000円");
    expect(finding?.fix).toBeUndefined();
  });
});

describe("percentage-point", () => {
  test("needs no figure to compare with where the goal has none", () => {
    const block = {
      policyAndGoal: goal("収納率が前年度を上回る"),
      results: "・収納率　85.95％（前年度　85.83％）、目標を0.12％上回った。",
    };
    expect(said("percentage-point", block)).toEqual([
      "「収納率」の差が「0.12％」と書かれていますが、割合どうしの差の単位は「ポイント」です（85.95％ － 85.83％ ＝ 0.12ポイント）。「0.12ポイント」に直してください。",
    ]);
  });
});

describe("prior-disagrees", () => {
  const title = "区政情報の発信";
  const policyAndGoal = goal("動画の再生回数が前年度を上回る");
  const lastYear = [{ title, results: "・動画の再生回数：7,950回" }];

  test("never doubts 約", () => {
    const block = (written: string) => ({
      title,
      policyAndGoal,
      results: `・動画の再生回数：8,107回（前年度\u3000${written}）`,
    });
    expect(said("prior-disagrees", block("7,000回"), { lastYear })).toHaveLength(1);
    expect(said("prior-disagrees", block("約7,000回"), { lastYear })).toEqual([]);
  });

  test("says 前年度 where nothing tells which year that is", () => {
    const results = "・動画の再生回数：8,107回（前年度　7,000回）";
    const [message] = said("prior-disagrees", { title, policyAndGoal, results }, { lastYear, fiscalYear: null });
    expect(message).toMatch(
      /^「動画の再生回数」の前年度の数値が「当年度の取組実績及び目標の達成状況」では7,000回ですが、/,
    );
  });

  test("offers no fix that would leave the figure as it is", () => {
    const rule = rules.find(({ id }) => id === "prior-disagrees");
    const example = {
      name: "",
      block: {
        title,
        policyAndGoal: goal("担当職員の人数が前年度を上回る"),
        results: "・担当職員の人数：15人（前年度　12人）",
      },
      lastYear: [{ title, results: "・担当職員の人数：12.4人" }],
    };
    const [finding] = rule ? runRule(rule, example).findings : [];
    expect(finding && messageOf(finding)).toContain("では12人ですが、");
    expect(finding?.fix).toBeUndefined();
  });
});

describe("prior-missing", () => {
  test("says 前年度 where nothing tells which year that is", () => {
    const block = { policyAndGoal: goal("広告料収入が前年度を上回る"), results: "・広告料収入　21,239千円" };
    expect(said("prior-missing", block, { fiscalYear: null })).toEqual([
      "「広告料収入」の目標（前年度を上回る）の基準となる前年度の数値が、この取組項目の中に見当たりません。前年度の数値を書き添えてください。",
    ]);
  });
});

describe("remedy-expected", () => {
  test("is silent on a form that has no cell for a remedy", () => {
    expect(said("remedy-expected", { policyAndGoal: "訓練を行う。", implementationOutlook: "(ⅱ)" })).toEqual([]);
  });
});

describe("result-missing", () => {
  const results = "・講座　3回";

  test("does not ask for what is due in a later year", () => {
    const missing = (year: string) =>
      said("result-missing", { policyAndGoal: goal(`${year}に広告料収入\u3000300千円以上`), results });
    expect(missing("令和元年度")).toHaveLength(1);
    expect(missing("令和3年度")).toEqual([]);
  });

  test("asks for every goal where nothing tells the year", () => {
    const block = { policyAndGoal: goal("令和3年度に広告料収入　300千円以上"), results };
    expect(said("result-missing", block, { fiscalYear: null })).toHaveLength(1);
  });
});

describe("target-inconsistent", () => {
  const results = "・問合せ件数　120件（前年度　100件、平成28年度　90件）";
  const said2 = (policy: string, plan: string) =>
    said("target-inconsistent", { policyAndGoal: goal(policy), annualPlan: goal(plan), results });

  test("compares two steps of one kind from one base", () => {
    expect(said2("問合せ件数　前年度比10％増", "問合せ件数　前年度比5％増")).toEqual([
      "「問合せ件数」の目標が、「当年度の取組内容」の105件以上と「取組の方針・目標内容」の110件以上で異なります。どちらが正しいか確かめ、目標をそろえてください。",
    ]);
  });

  test.each([
    ["the same step", "前年度比10％増", "前年度比10％増"],
    ["a rate and a number", "前年度比10％増", "前年度より5件増"],
    ["two bases", "平成28年度より5件増", "前年度より5件増"],
    ["a step and a threshold", "前年度比10％増", "115件以上"],
    ["a threshold and a step", "115件以上", "前年度比10％増"],
    ["a step and no step", "前年度比10％増", "前年度を上回る"],
    ["no step and a step", "前年度を上回る", "前年度比10％増"],
  ])("does not compare %s", (_, policy, plan) => {
    expect(said2(`問合せ件数\u3000${policy}`, `問合せ件数\u3000${plan}`)).toEqual([]);
  });

  test("finds one year's goal as high as the total, whichever of the two counts", () => {
    const total = "出店件数　平成29年度～令和元年度の3年間で25件";
    expect(said2("出店件数　25件", total)).toHaveLength(1);
    expect(said2(total, "出店件数　25件")).toHaveLength(1);
    expect(said2("出店件数　9件", total)).toEqual([]);
  });
});

describe("target-not-in-plan", () => {
  test("names a goal without a number by what it comes to", () => {
    const results = "・訓練の参加者数　120人（前年度　100人）\n目標：訓練の参加者数が前年度を上回る";
    expect(said("target-not-in-plan", { policyAndGoal: "防災の意識を高める。", results })).toEqual([
      "実績欄にある目標（「訓練の参加者数」100人を上回る）が計画の欄に見当たりません。計画に定めた目標かどうか確かめてください。",
    ]);
  });
});

describe("target-not-measurable", () => {
  test("leaves an empty plan to the rule about empty fields", () => {
    expect(said("target-not-measurable", { policyAndGoal: "", annualPlan: "", results: "・訓練を行った" })).toEqual([]);
  });
});

describe("unreadable-block", () => {
  test("is called by what was read of it", () => {
    const unreadable = [
      { missing: [] },
      { number: "3", missing: ["計画"] },
      { title: "防災", missing: ["計画", "自己評価"] },
    ];
    const mend = "見出しを様式どおりに直してもう一度検証するか、目で確認してください。";
    expect(said("unreadable-block", {}, { unreadable })).toEqual([
      `取組項目らしい表の欄を読み取れず、検証していません。${mend}`,
      `「取組項目3」の欄を読み取れず、検証していません。見つからない見出し：「計画」。${mend}`,
      `「防災」の欄を読み取れず、検証していません。見つからない見出し：「計画」、「自己評価」。${mend}`,
    ]);
  });
});

describe("numbering", () => {
  const blocks = [{ number: "1" }, { number: "2" }, { sheet: "続き", number: "4" }];
  const numbers = (number: string) => said("numbering", {}, { blocks, unreadable: [{ number, missing: ["計画"] }] });

  test("counts the number of a block that cannot be read, where it stands", () => {
    expect(numbers("3")).toEqual([]);
  });

  test("says nothing of that block itself, since its number may be misread too", () => {
    expect(numbers("2")).toEqual([]);
  });

  test("still sees what neither gives", () => {
    expect(numbers("")).toEqual([
      "取組項目の番号「3」が見当たりません（次の項目が「4」です）。抜けている項目がないか、番号の誤りでないかを確かめてください。",
    ]);
  });
});
