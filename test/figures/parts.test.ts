import { bareYear } from "../../src/calendar";
import { isNuisance, readFigures, toContractLine } from "../../src/figures";

const values = (text: string) => readFigures(text).map(({ value, unit }) => `${value.toString()} ${unit ?? ""}`.trim());
const years = (text: string) => readFigures(text).map(({ fiscalYear }) => fiscalYear);

describe("numbers", () => {
  test.each([
    ["参加者　2,363人", "2363 人"],
    ["参加者　２，３６３人", "2363 人"],
    ["使用料　3, 000円", "3000 円"],
    ["使用料　9,598千円", "9598 千円"],
    ["使用料　6千9百万円", "69000000 円"],
    ["使用料　5億6,100万円", "561000000 円"],
    ["使用料　1.5億円", "1.5 億円"],
    ["閲覧数　12万2,139件", "122139 件"],
    ["閲覧数　31万件", "310000 件"],
    ["参加者　千二百三十四人", "1234 人"],
    ["満足度　三割五分", "3.5 割"],
    ["満足度　85.83％", "85.83 %"],
    ["満足度　㌫", ""],
    ["差引　▲0.5ポイント", "-0.5 ポイント"],
    ["差引　△3件", "-3 件"],
    ["差引　−3件", "-3 件"],
    ["差引　マイナス3件", "-3 件"],
    ["寄附　¥1,250", "1250 円"],
    ["寄附　10円50銭", "10.5 円"],
  ])("%s", (text, value) => {
    expect(values(text).join()).toBe(value);
  });
});

describe("units", () => {
  test.each(["か所", "ヵ所", "カ所", "ヶ所", "ケ所", "箇所", "個所", "ｶ所"])("5%s is か所", (unit) => {
    expect(values(`会場：5${unit}`)).toEqual(["5 か所"]);
  });

  test.each([
    ["受講者　12名", "12 人"],
    ["収納率　95パーセント", "95 %"],
    ["差　0.5％ポイント", "0.5 ポイント"],
    ["3か年で6件", "3 年間,6 件"],
    ["古紙　3.5トン", "3.5 t"],
  ])("%s is canonical", (text, value) => {
    expect(values(text).join()).toBe(value);
  });

  test("an unknown counter counts where a label names what it counts", () => {
    expect(values("農園の面積：15畝")).toEqual(["15 畝"]);
    expect(values("設置した看板は3面体である")).toEqual([]);
  });
});

describe("years", () => {
  test.each([
    ["平成29年度　5件", 2017],
    ["平成２９年　5件", 2017],
    ["Ｈ29　5件", 2017],
    ["R1　5件", 2019],
    ["令和元年度　5件", 2019],
    ["平成31年度　5件", 2019],
    ["2019年度　5件", 2019],
    ["元年度　5件", 2019],
    ["平成30年2月末　5件", 2017],
    ["平成30年度3月末　5件", 2018],
    ["令和2年3月末現在　5件", 2019],
    ["R2.3.31現在　5件", 2019],
    ["5件（平成31年3月末）", 2018],
    ["平成29年度～令和元年度の合計　5件", null],
    ["令和元年度比　5件増", null],
    ["昭和61年建築の会館の修繕　5件", null],
  ])("%s", (text, year) => {
    expect(years(text)).toEqual([year]);
  });

  test("a bare year without a sheet is one of the years around the plans", () => {
    expect(years("29年度　5件")).toEqual([bareYear(29, 2019)]);
  });
});

describe("nuisances", () => {
  test.each([
    "不適切事務の発生件数",
    "不適正な会計処理の件数",
    "未収金の残高",
    "滞納額",
    "苦情件数",
    "放置自転車台数",
    "犯罪の認知件数",
    "街頭犯罪発生件数",
    "光熱水費",
    "待ち時間",
    "待機児童数",
  ])("less of %s is better", (name) => {
    expect(isNuisance(name)).toBe(true);
  });

  test.each([
    "滞納処分の差押",
    "放置自転車の撤去台数",
    "犯罪防止講座の受講者数",
    "苦情対応研修の受講者数",
    "空家の除却件数",
    "収納額",
    "参加者数",
  ])("more of %s is better", (name) => {
    expect(isNuisance(name)).toBe(false);
  });
});

test("the command line prints what the contract names, in its order", () => {
  expect(toContractLine("財産調査件数　2,363件（目標2,000件）")).toEqual({
    text: "財産調査件数　2,363件（目標2,000件）",
    figures: [
      {
        start: 7,
        end: 13,
        text: "2,363件",
        value: 2363,
        unit: "件",
        role: "actual",
        name: "財産調査件数",
        fiscalYear: null,
        comparator: null,
        approximate: false,
        provisional: false,
      },
      {
        start: 16,
        end: 22,
        text: "2,000件",
        value: 2000,
        unit: "件",
        role: "target",
        name: "財産調査件数",
        fiscalYear: null,
        comparator: "ge",
        approximate: false,
        provisional: false,
      },
    ],
  });
});
