import { read, type Texts } from "./support/lines";

const FIELDS: Readonly<Record<string, string>> = { policyAndGoal: "goal", annualPlan: "plan", results: "results" };

/** Each indicator with its statements, the one that counts first, then those of other years. */
function statements(texts: Texts): string[] {
  return read(texts).indicators.map(({ name, unit, targets, otherYearTargets }) => {
    const counting = targets.map(({ field, value }) => `${FIELDS[field]} ${value?.toFixed() ?? "?"}`);
    const others = otherYearTargets.map(
      ({ field, fiscalYear, value }) => `${FIELDS[field]} ${fiscalYear}: ${value?.toFixed() ?? "?"}`,
    );
    return `${name} [${unit ?? "-"}] ${[...counting, ...others].join(" and ")}`;
  });
}

describe("statements are put together", () => {
  test.each<[string, Texts, string[]]>([
    [
      "by name, whatever their order",
      { goal: "（目標）\n・講座の開催　5回\n・訪問件数　30件", plan: "（目標）\n・訪問件数　35件\n・講座の開催　6回" },
      ["訪問件数 [件] plan 35 and goal 30", "講座の開催 [回] plan 6 and goal 5"],
    ],
    [
      "not by their marks where their names have nothing in common",
      { goal: "（目標）\n①講座の開催　5回\n②訪問　30回", plan: "（目標）\n①講習会の開催　6回\n②巡回　35回" },
      ["講習会の開催 [回] plan 6", "巡回 [回] plan 35", "講座の開催 [回] goal 5", "訪問 [回] goal 30"],
    ],
    [
      "by their marks where their names have something in common",
      { goal: "（目標）\n①子育て講座　5回\n②訪問　30回", plan: "（目標）\n①子育てサロン　6回\n②訪問　35回" },
      ["子育てサロン [回] plan 6 and goal 5", "訪問 [回] plan 35 and goal 30"],
    ],
    [
      "not by names that have only something in common",
      { goal: "（目標）\n・子育て講座　5回\n・訪問　30回", plan: "（目標）\n・子育てサロン　6回\n・訪問　35回" },
      ["子育てサロン [回] plan 6", "訪問 [回] plan 35 and goal 30", "子育て講座 [回] goal 5"],
    ],
    [
      "where either side has only one, by names that have something in common",
      { goal: "（目標）\n・子育て講座　5回", plan: "（目標）\n・子育てサロン　6回" },
      ["子育てサロン [回] plan 6 and goal 5"],
    ],
    [
      "not where either side has only one and their names have nothing in common",
      { goal: "（目標）\n・講座　5回", plan: "（目標）\n・訪問　6回" },
      ["訪問 [回] plan 6", "講座 [回] goal 5"],
    ],
    [
      "not where their marks differ",
      { goal: "（目標）\n①80％以上", plan: "（目標）\n②85％以上" },
      ["取組 [%] plan 85", "取組 [%] goal 80"],
    ],
    [
      "not where one side has several",
      { goal: "（目標）\n80％以上", plan: "（目標）\n・満足度　85％以上\n・認知度　50％以上" },
      ["満足度 [%] plan 85", "認知度 [%] plan 50", "取組 [%] goal 80"],
    ],
    [
      "where either side has only one and no name",
      { goal: "（目標）\n80％以上", plan: "（目標）\n85％以上" },
      ["取組 [%] plan 85 and goal 80"],
    ],
    [
      "of two years in a list without names",
      { goal: "（目標）\n令和元年度　80団体\n令和2年度　90団体", results: "登録団体　83団体" },
      ["登録団体 [団体] goal 80 and goal 2020: 90"],
    ],
    [
      "not in a list of two units",
      { goal: "（目標）\n令和元年度　80団体\n令和2年度　90校" },
      ["取組 [団体] goal 80", "取組 [校] goal 90"],
    ],
    [
      "of two years four lines apart",
      {
        goal: "（目標）\n令和元年度　80団体\n地域に呼びかける。\n学校に呼びかける。\n企業に呼びかける。\n令和2年度　90団体",
      },
      ["取組 [団体] goal 80 and goal 2020: 90"],
    ],
    [
      "not of two years five lines apart",
      {
        goal: "（目標）\n令和元年度　80団体\n地域に呼びかける。\n学校に呼びかける。\n企業に呼びかける。\n商店に呼びかける。\n令和2年度　90団体",
      },
      ["取組 [団体] goal 80", "取組 [団体] goal 90"],
    ],
    [
      "not of two years by two names",
      { goal: "（目標）\n・受講者数　令和元年度　80人\n・参加者数　令和2年度　90人" },
      ["受講者数 [人] goal 80", "参加者数 [人] goal 90"],
    ],
    [
      "not of one year told twice",
      { goal: "（目標）\n令和元年度　80団体\n令和元年度　90団体" },
      ["取組 [団体] goal 80", "取組 [団体] goal 90"],
    ],
    [
      "not of two years by names that are nearly alike",
      { goal: "（目標）\n・講座の参加者数　令和元年度　80人\n・講座の受講者数　令和2年度　90人" },
      ["講座の参加者数 [人] goal 80", "講座の受講者数 [人] goal 90"],
    ],
    [
      "by what stands around them where their names are the same",
      {
        goal: "（目標）\n・【防災講座】開催回数　5回\n・【防犯講座】開催回数　3回",
        plan: "（目標）\n・【防犯講座】開催回数　4回\n・【防災講座】開催回数　6回",
      },
      ["防犯講座 開催回数 [回] plan 4 and goal 3", "防災講座 開催回数 [回] plan 6 and goal 5"],
    ],
    [
      "one with one where two have the same name",
      {
        goal: "（目標）\n・相談件数　110件\n・相談件数　130件",
        plan: "（目標）\n・相談件数　100件\n・相談件数　120件",
      },
      ["相談件数 [件] plan 100 and goal 110", "相談件数 [件] plan 120 and goal 130"],
    ],
    [
      "and called as the first with a name",
      { goal: "（目標）\n・満足度　80％以上", plan: "（目標）\n85％以上", results: "・満足度　86％" },
      ["満足度 [%] plan 85 and goal 80"],
    ],
    [
      "and counted as the first with a unit",
      {
        goal: "（目標）\n・来館者数　100人",
        plan: "（目標）\n・来館者数が前年度を上回る",
        results: "・来館者数　12回",
      },
      ["来館者数 [人] plan ? and goal 100"],
    ],
    [
      "and marked as the first with a mark",
      {
        goal: "（目標）\n①満足度　80％以上\n②認知度　50％以上",
        plan: "（目標）\n・満足度　85％以上\n・認知度　55％以上",
        results: "①86％\n②54％",
      },
      ["満足度 [%] plan 85 and goal 80", "認知度 [%] plan 55 and goal 50"],
    ],
    [
      "beginning with those of 当年度の取組内容",
      { goal: "（目標）\n・訪問の件数　3件", plan: "（目標）\n・講座の回数　5回" },
      ["講座の回数 [回] plan 5", "訪問の件数 [件] goal 3"],
    ],
    [
      "of a total and of one year's share",
      { goal: "（目標）\n・起業件数　3年間で6件\n・起業件数　2件", results: "・起業件数　2件" },
      ["起業件数 [件] goal 2 and goal 6"],
    ],
    [
      "not in two units",
      { goal: "（目標）\n・講座　5回", plan: "（目標）\n・講座　100人" },
      ["講座 [人] plan 100", "講座 [回] goal 5"],
    ],
    [
      "by name, also where one side has more",
      {
        goal: "（目標）\n・開催回数　5回、参加者数　100人\n・受講者数　50人",
        plan: "（目標）\n・参加者数　120人\n・受講者数　60人",
      },
      ["参加者数 [人] plan 120 and goal 100", "受講者数 [人] plan 60 and goal 50", "開催回数 [回] goal 5"],
    ],
  ])("%s", (_, texts, expected) => {
    expect(statements(texts)).toEqual(expected);
  });
});
