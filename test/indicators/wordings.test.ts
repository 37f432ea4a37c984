import { lines, type Texts } from "./support/lines";

describe("goals in the words of wards", () => {
  test.each<[string, Texts, readonly string[]]>([
    [
      "半減 is half of the year before's figure",
      {
        goal: "（目標）\n放置自転車台数を前年度から半減させる。",
        results: "放置自転車台数　前年度　180台　今年度　85台",
      },
      ["放置自転車台数 [台] prior le 90, 85 before 180 105.9%: yes"],
    ],
    [
      "倍増 is twice the year before's figure",
      {
        goal: "（目標）\nＬＩＮＥ登録者数を前年度から倍増させる。",
        results: "ＬＩＮＥ登録者数　2,000人（前年度　1,050人）",
      },
      ["ＬＩＮＥ登録者数 [人] prior ge 2100, 2000 before 1050 95.2%: no"],
    ],
    [
      "a step without a base is taken from the year before",
      {
        goal: "（目標）\nボランティア登録者を10名増やす。",
        results: "ボランティア登録者　前年度52名　今年度63名",
      },
      ["ボランティア登録者 [人] prior ge 62, 63 before 52 101.6%: yes"],
    ],
    [
      "a step of what is new is counted from nothing",
      { goal: "（目標）\n新規登録者を20人増やす。", results: "新規登録者　23人（前年度　15人）" },
      ["新規登録者 [人] absolute ge 20, 23 before 15 115%: yes"],
    ],
    [
      "前年度の105％以上 is a share of the year before's figure",
      {
        goal: "（目標）\n広告収入を前年度の105％以上とする。",
        results: "広告収入　2,205千円（前年度　2,100千円　前年度比105.0％）",
      },
      ["広告収入 [千円] prior ge 2205, 2205 before 2100 100%: yes"],
    ],
    [
      "a base may be told by its letter alone",
      { goal: "（目標）\n不用品リユース件数をH30実績（340件）以上とする。", results: "R1実績　356件" },
      ["不用品リユース件数 [件] prior ge 340, 356 before 340 104.7%: yes"],
    ],
    [
      "a heading of a part leaves the heading 目標 in force",
      {
        goal: "（目標）\n【防災講座】開催回数　5回、参加者数　150人\n【防犯講座】開催回数　3回、参加者数　90人",
        results: "【防災講座】開催回数　6回、参加者数　172人\n【防犯講座】開催回数　3回、参加者数　81人",
      },
      [
        "防災講座 開催回数 [回] absolute ge 5, 6 120%: yes",
        "防災講座 参加者数 [人] absolute ge 150, 172 114.7%: yes",
        "防犯講座 開催回数 [回] absolute ge 3, 3 100%: yes",
        "防犯講座 参加者数 [人] absolute ge 90, 81 90%: no",
      ],
    ],
    [
      "of two figures the one of the goal's pace answers it",
      { goal: "（目標）\n広報紙を毎月1回以上発行する。", results: "広報紙を毎月1回、年12回発行した。" },
      ["広報紙 [回] absolute ge 1, 1 100%: yes"],
    ],
    [
      "a verb at the end makes goals of thresholds",
      {
        goal: "区民の80％以上が必要な情報を得られるように努める。",
        results: "「必要な情報を得られている」と回答した区民は76.5％であった。",
      },
      ["区民 [%] absolute ge 80, 76.5 95.6%: no"],
    ],
    [
      "rows of a table are read by its head",
      {
        goal: "（目標）\n相談件数　120件\n講座参加者数　300人",
        results: "　　　　目標　実績\n相談件数　120件　131件\n講座参加者数　300人　288人",
      },
      ["相談件数 [件] absolute ge 120, 131 109.2%: yes", "講座参加者数 [人] absolute ge 300, 288 96%: no"],
    ],
    [
      "the level of today beside a goal is no result",
      { goal: "（目標）加入率　60％（現状　52％）", results: "加入率は58％であった。" },
      ["加入率 [%] absolute ge 60, 58 96.7%: no"],
    ],
    [
      "goals of several years on lines of their own are one goal",
      {
        goal: "（目標）\n令和元年度　80団体\n令和2年度　90団体\n令和3年度　100団体",
        results: "登録団体　83団体",
      },
      ["登録団体 [団体] absolute ge 80, 83 103.8%: yes"],
    ],
    [
      "years and an arrow are no name",
      { goal: "（目標）\nH30:45%→R1:50%", results: "認知度は51.3%であった。" },
      ["認知度 [%] absolute ge 50, 51.3 before 45 102.6%: yes"],
    ],
    [
      "results may stand behind their marks alone",
      { goal: "（目標）\n(1) 窓口満足度　90％以上\n(2) 待ち時間　15分以内", results: "(1) 91.2％\n(2) 16分" },
      ["窓口満足度 [%] absolute ge 90, 91.2 101.3%: yes", "待ち時間 [分] absolute le 15, 16 93.8%: no"],
    ],
    [
      "a percentage less is a rate of what is counted, and points more a step of a share",
      {
        goal: "（目標）\nコピー用紙の使用枚数を5％削減する。\n区政に関心がある区民の割合を3ポイント向上させる。",
        results:
          "コピー用紙の使用枚数は1,900枚（前年度2,050枚）であった。\n区政に関心がある区民の割合は44.2％（前年度41.0％）であった。",
      },
      [
        "コピー用紙の使用枚数 [枚] prior le 1947.5, 1900 before 2050 102.5%: yes",
        "区政に関心がある区民の割合 [%] prior ge 44, 44.2 before 41 100.5%: yes",
      ],
    ],
  ])("%s", (_, texts, expected) => {
    expect(lines(texts)).toEqual(expected);
  });
});
