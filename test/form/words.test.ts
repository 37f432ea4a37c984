import {
  foldBeginning,
  foldLabel,
  foldLabelWithOffsets,
  isBlank,
  saysSomething,
  withoutEnclosingBrackets,
} from "../../src/form/fold";
import { numberedTitleOf, numberOf, titleOf } from "../../src/form/heading";
import { markAt } from "../../src/form/marks";
import { titleOfSheet } from "../../src/form/sheet-title";

describe("a label as it is compared", () => {
  test("has neither white space nor brackets, one kind of dot, and kanji for Kangxi radicals", () => {
    expect(foldLabel("【取 組\u200b⽅針･⽬標\u00ad（内容）】")).toBe("取組方針・目標内容");
    expect(foldLabel("⽅".repeat(101))).toBe("方".repeat(101));
  });

  test("is told by its first 16 characters where it is long", () => {
    expect(foldBeginning("「当年度」 の取組内容")).toBe("当年度の取組内容");
    expect(foldBeginning(`${"「」".repeat(16)}当年度の取組内容`)).toBe("当年度の取組内容");
    const prose = "あいうえおかきくけこさしすせそたちつてと".repeat(3);
    expect(prose.startsWith(foldBeginning(prose))).toBe(true);
    expect(foldBeginning(prose).length).toBe(32);
    expect(foldBeginning(`${"　".repeat(16)}${prose}`).length).toBe(16);
  });

  test("remembers where its characters stood", () => {
    expect(foldLabelWithOffsets("【㌢ ①】")).toEqual({ text: "センチ1", offsets: [1, 1, 1, 3, 5] });
    expect(foldLabelWithOffsets("𠮷野")).toEqual({ text: "𠮷野", offsets: [0, 0, 2, 3] });
  });
});

test.each([
  ["【広告（新規）】", "広告（新規）"],
  ["「『広告』」", "広告"],
  [" （ 広告 ） ", "広告"],
  ["（新規）広告（国保）", "（新規）広告（国保）"],
  ["【広告", "【広告"],
  ["（（広告）", "（（広告）"],
  ["広告", "広告"],
  ["【】", ""],
])("%j without the brackets around it is %j", (text, inner) => {
  expect(withoutEnclosingBrackets(text)).toBe(inner);
});

test.each([
  ["", true],
  [" \n\u3000\u200b\ufeff", true],
  ["－", false],
])("%j is blank: %s", (text, expected) => {
  expect(isBlank(text)).toBe(expected);
});

test.each([
  "",
  "－",
  "- ‐ ― ー",
  "─",
  "***",
  "／",
  "なし",
  "特になし",
  "該当なし",
  "無",
  "無し",
  "同上",
  "（なし）",
  "一",
])("%j says that there is nothing to say", (text) => {
  expect(saysSomething(text)).toBe(false);
});

test.each(["ある", "なしの出荷", "同上のとおり", "特になし。ただし改める", "3", "A", "該当", "無料"])(
  "%j says something",
  (text) => {
    expect(saysSomething(text)).toBe(true);
  },
);

test.each([
  ["１", "1"],
  ["①", "1"],
  [" No.3 ", "3"],
  ["第４", "4"],
  ["（5）", "5"],
  ["1 - 2", "1-2"],
  ["1－1", "1-1"],
  ["十二", "十二"],
  ["6.", "6"],
  ["1234", null],
  ["1件", null],
  ["", null],
  ["1              ", "1"],
  ["1                ", null],
])("the number that %j holds alone is %j", (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each([
  ["１【広告事業】", "1", "広告事業"],
  ["(2) 広告事業", "2", "広告事業"],
  ["1-2. 広告事業", "1-2", "広告事業"],
  ["No.3：広告事業", "3", "広告事業"],
  ["18歳未満の支援", null, "18歳未満の支援"],
  ["事業名：広告事業", null, "広告事業"],
  ["広告\n事業", null, "広告事業"],
  ["【　　】", null, null],
  ["○○○", null, null],
])("%j is numbered and titled %j, %j", (text, number, title) => {
  expect(numberedTitleOf(text, true)).toEqual({ number, title });
  expect(numberedTitleOf(text, false)).toEqual({ number: null, title: titleOf(text) });
});

test.each([
  ["①", 0, "number", 1, 1],
  ["⑳", 0, "number", 20, 1],
  ["⑴", 0, "number", 1, 1],
  ["❷", 0, "number", 2, 1],
  ["ⅳ", 0, "roman", 4, 1],
  ["Ⅻ", 0, "roman", 12, 1],
  ["Ⓑ", 0, "letter", 2, 1],
  ["㋑", 0, "kana", 2, 1],
  ["12", 0, "number", 12, 2],
  ["３", 0, "number", 3, 1],
  ["（ ⅱ ）", 0, "roman", 2, 5],
  ["[iii]", 0, "roman", 3, 5],
  ["v", 0, "roman", 5, 1],
  ["c", 0, "letter", 3, 1],
  ["Ｚ", 0, "letter", 26, 1],
  ["ｱ", 0, "kana", 1, 1],
  ["ワ", 0, "kana", 44, 1],
  ["は②", 1, "number", 2, 2],
] as const)("the mark in %j at %i is of the kind %s, the %i.", (text, at, family, ordinal, end) => {
  expect(markAt(text, at)).toEqual({ family, ordinal, start: at, end });
});

test.each(["", "（①", "（", "あ", "○", "iiii", "※", "（あ）"])("%j begins with no mark", (text) => {
  expect(markAt(text, 0)).toBeNull();
});

test.each([
  ["取組項目１ 広告事業", "広告事業"],
  ["１　【広告事業】", "広告事業"],
  ["様式３_R1_1-2_広告事業の推進（2）", "広告事業の推進"],
  ["No.3 国保の収納率", "国保の収納率"],
  ["18歳未満の支援", "18歳未満の支援"],
  ["南船津区の広告", "南船津区の広告"],
  ["令和元年度 計画", null],
  ["中間振り返り", null],
  ["大阪市南船津区役所", null],
  ["南船津区", null],
  ["国保", null],
  ["様式3-1", null],
  ["提出用(最終版)", null],
])("the sheet's name %j gives the title %j", (name, title) => {
  expect(titleOfSheet(name)).toBe(title);
});
