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
