import {
  contextLikeness,
  coverage,
  displayName,
  isElsewhere,
  nameKey,
  nameSimilarity,
} from "../../src/indicators/names";

test.each([
  ["保険料収納率", "令和元年度3月末収納率"],
  ["区民センターの稼働率", "稼働率"],
  ["○見守り対象者への訪問件数", "見守り対象者の訪問件数"],
  ["研修の受講者数", "研修受講者"],
  ["広報紙の配架場所数", "広報紙配架箇所数"],
  ["市民活動支援情報提供窓口への問合せ件数", "市民活動支援情報に関する問合せ件数"],
  ["令和元年度の日本語教室の学習者数", "日本語教室の学習者数"],
])("%s and %s are one name", (a, b) => {
  expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(0.6);
  expect(nameSimilarity(b, a)).toBe(nameSimilarity(a, b));
});

test.each([
  ["講座の開催回数", "講座の参加者数"],
  ["会議の開催回数", "講演会の参加者数"],
  ["防災訓練の参加者数", "防犯教室の参加者数"],
  ["収納率", "収納率向上研修の受講者数"],
])("%s and %s are two", (a, b) => {
  expect(nameSimilarity(a, b)).toBeLessThan(0.5);
});

test("a key leaves out when, whose and on what basis", () => {
  expect(nameKey("・令和元年度の区民センター　稼働率")).toBe("区民センター稼働率");
  expect(nameKey("当区平成30年度収納率見込み")).toBe("収納率");
});

test("a key is never empty for a name of such words alone", () => {
  expect(nameKey("決算見込み額")).not.toBe("");
});

test("nothing is like a name that says nothing", () => {
  expect(nameSimilarity("", "収納率")).toBe(0);
  expect(nameSimilarity("収納率", "　")).toBe(0);
  expect(coverage("", "収納率が上がった")).toBe(0);
  expect(contextLikeness("", "")).toBe(0);
});

test("a sentence covers a name whose words it holds", () => {
  expect(coverage("出張申請受付の実施回数", "地域の協力を得て、出張申請受付を実施した")).toBeGreaterThan(0.7);
  expect(coverage("日本語教室の学習者数", "商店会と合同で清掃を実施した")).toBe(0);
});

test.each(["本市令和元年度収納率", "全市平均", "全国", "他区の受診率"])("%s is somewhere else", (name) => {
  expect(isElsewhere(name)).toBe(true);
});

test.each(["本市場の利用者数", "区全体の受診率", "全国大会への出場者数"])("%s is not", (name) => {
  expect(isElsewhere(name)).toBe(false);
});

test.each([
  ["・街頭犯罪の認知件数…", "街頭犯罪の認知件数"],
  ["①　講座の　開催回数：", "講座の 開催回数"],
])("%s is shown as %s", (name, shown) => {
  expect(displayName(name)).toBe(shown);
});

describe("the likeness of two names", () => {
  test.each([
    ["相談件数", "相談件数", 1],
    ["令和元年度の相談件数", "相談件数", 1],
    ["ＬＩＮＥ登録者数", "line登録者数", 1],
    ["実施箇所", "実施ヵ所", 1],
    ["実施ヶ所", "実施か所", 1],
    ["実施ケ所", "実施か所", 1],
    ["取組みの件数", "取組の件数", 1],
    ["相談件数", "相談の数", 0.95],
    ["相談の回数", "相談の人数", 0.38],
    ["保険料収納率", "収納率", 0.85],
    ["収納率", "保険料収納率", 0.85],
    ["来館者数", "貸出冊数", 0],
    ["", "相談件数", 0],
    ["相談件数", "", 0],
    ["", "", 0],
  ])("%s and %s: %d", (a, b, expected) => {
    expect(nameSimilarity(a, b)).toBeCloseTo(expected, 1);
    expect(nameSimilarity(b, a)).toBeCloseTo(expected, 1);
  });

  test("is exact for names that differ only in particles and counting words", () => {
    expect(nameSimilarity("相談件数", "相談の数")).toBe(0.95);
    expect(nameSimilarity("相談件数", "相談件数")).toBe(1);
  });

  test("is less for two kinds of measure", () => {
    expect(nameSimilarity("講座の回数", "講座の人数")).toBeCloseTo(0.38, 10);
    expect(nameSimilarity("講座の人数", "講座の満足度")).toBeLessThan(0.4);
  });

  test("of one character that another name ends with is small", () => {
    expect(nameSimilarity("店", "出店")).toBe(0);
  });
});

test.each([
  ["実施箇所数", "実施か所数"],
  ["取組みの数", "取組の数"],
  ["ＳＮＳ　登録者", "sns登録者"],
  ["相談・件数（延べ）", "相談件数延べ"],
])("the key of %s is %s", (name, key) => {
  expect(nameKey(name)).toBe(key);
});

test("a key of a whole sentence is its end", () => {
  expect(nameKey(`${"あ".repeat(80)}相談件数`)).toBe(`${"あ".repeat(56)}相談件数`);
});

test.each([
  ["全市の受診率", true],
  ["受診率（本市", true],
  ["区の全国平均", true],
  ["他区の件数", true],
  ["24区の平均", true],
  ["大阪市平均", true],
  ["府平均", true],
  ["府内平均", true],
  ["本市場の来場者数", false],
  ["本市立校の数", false],
  ["全国大会の参加者数", false],
  ["全国一斉の点検", false],
  ["大阪市民の数", false],
  ["区の受診率", false],
])("%s is elsewhere: %s", (name, expected) => {
  expect(isElsewhere(name)).toBe(expected);
});

test("a name's words stand in a passage, whatever its width, particles and か所", () => {
  expect(coverage("ＳＮＳ登録", "SNSの登録を進めた")).toBe(1);
  expect(coverage("設置か所", "設置ヵ所を増やした")).toBe(1);
  expect(coverage("設置か所", "設置ケ所を増やした")).toBe(1);
  expect(coverage("相談", "訪問を進めた")).toBe(0);
  expect(coverage("相談訪問", "相談を進めた")).toBeCloseTo(1 / 3, 10);
});
