import { readForm } from "../../src/form";
import { sheetOf, workbookOf } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

function headingIn(changes: Readonly<Record<string, string | null>>, name?: string): readonly (string | null)[] {
  const [initiative] = readForm(workbookOf(wideSheet(changes, name))).initiatives;
  return [initiative?.number ?? null, initiative?.title ?? null];
}

const inOneCell = (text: string): Record<string, string | null> => ({ "A3:B3": null, "C3:K3": null, "A3:K3": text });

describe("number and title of a block", () => {
  test.each([
    ["取組項目１【広告事業】", "1", "広告事業"],
    ["取組項目1　広告事業", "1", "広告事業"],
    ["取組項目１：広告事業", "1", "広告事業"],
    ["取組項目1．広告事業", "1", "広告事業"],
    ["【取組項目１】広告事業", "1", "広告事業"],
    ["（取組項目１）　「広告事業」", "1", "広告事業"],
    ["取り組み項目 １－２ 『広告事業』", "1-2", "広告事業"],
    ["取組項⽬③ 広告事業", "3", "広告事業"],
    ["取組項目（４）広告事業", "4", "広告事業"],
    ["取組項目第5 広告事業", "5", "広告事業"],
    ["取組項目No.6 広告事業", "6", "広告事業"],
    ["取組項目：広告事業", null, "広告事業"],
    ["取組項目【18歳未満の支援】", null, "18歳未満の支援"],
    ["取組項目1 18歳未満の支援", "1", "18歳未満の支援"],
    ["取組項目５　がん検診の受診促進", "5", "がん検診の受診促進"],
    ["取組項目６　のびのび子育て", "6", "のびのび子育て"],
    ["取組項目（７） もの忘れ相談", "7", "もの忘れ相談"],
    ["「市政改革プラン2.0（区政編）」に基づく取組等　取組項目７【広告事業】", "7", "広告事業"],
    ["１　【広告事業】", "1", "広告事業"],
    ["(2) 広告事業", "2", "広告事業"],
    ["【広告事業（新規）】", null, "広告事業（新規）"],
    ["取組項目1【　　　】", "1", null],
    ["取組項目1", "1", null],
  ])("are read from %s", (text, number, title) => {
    expect(headingIn(inOneCell(text))).toEqual([number, title]);
  });

  // A title with no 取組項目 and no brackets begins with what also stands over a whole sheet, or holds it.
  test.each([
    ["令和元年度の広報"],
    ["広報の充実　令和元年度"],
    ["区役所の改革"],
    ["区役所庁舎の省エネルギー化"],
    ["窓口サービスの向上と庁舎管理（全区）"],
    ["来庁者が訪れやすい開かれた区"],
    ["他所属との連携"],
    ["様式の統一"],
    ["計画に基づく業務の見直し"],
  ])("%s above the first label is a block's title", (text) => {
    expect(headingIn(inOneCell(text))).toEqual([null, text]);
  });

  test.each([
    ["「市政改革プラン2.0（区政編）」"],
    ["プランに基づく取組等"],
    ["プランに基づく取り組み"],
    ["様式３"],
    ["様式 ３"],
    ["令和元年度"],
    ["令和10年度"],
    ["平成３０年度"],
    ["北区"],
    ["南船津区"],
    ["大阪市北区"],
    ["大阪市 南船津区"],
    ["南船津区役所"],
    ["所属名：総務課"],
    ["広報の充実に取り組んだ。その結果、来庁者が増えた"],
    ["あ".repeat(81)],
  ])("%s above the first label is no block's title", (text) => {
    expect(headingIn(inOneCell(text))).toEqual([null, null]);
  });

  test("a title of 80 letters is one still", () => {
    expect(headingIn(inOneCell("あ".repeat(80)))).toEqual([null, "あ".repeat(80)]);
  });

  test("a status, a note, a header or a bare sign behind 取組項目 is no title", () => {
    expect(headingIn({ "A3:B3": "取組項目１（新規）", "C3:K3": "広告事業" })).toEqual(["1", "広告事業"]);
    for (const text of ["※太枠内に記入", " ＊必ず記入", "――", "項目名：", " 事業名 ", "大阪市北区", "あ".repeat(121)])
      expect(headingIn({ "A3:B3": "取組項目１", "C3:K3": text })).toEqual(["1", null]);
    expect(headingIn({ "A3:B3": "取組項目１", "C3:K3": "広告※の表示" })).toEqual(["1", "広告※の表示"]);
    expect(headingIn({ "A3:B3": "取組項目１", "C3:K3": "あ".repeat(120) })).toEqual(["1", "あ".repeat(120)]);
    expect(headingIn({ "A3:B3": "取組項目１", "C3:K3": "２０２０" })).toEqual(["1", "２０２０"]);
  });

  test("may stand in cells of their own", () => {
    expect(headingIn({ "A3:B3": null, A3: "取組項目", B3: "１" })).toEqual(["1", "広告事業の推進"]);
    expect(headingIn({ "A3:B3": "No.3", "C3:K3": "広告事業" })).toEqual(["3", "広告事業"]);
    expect(headingIn({ "A3:B3": "取組項目", "C3:K3": "５　広告事業" })).toEqual(["5", "広告事業"]);
    expect(headingIn({ "A2:B2": "取組項目番号", "C2:K2": "８", "A3:B3": "取組項目名", "C3:K3": "広告事業" })).toEqual([
      "8",
      "広告事業",
    ]);
  });

  test.each([
    ["取組項目１_広告事業の推進", "広告事業の推進"],
    ["3 広告事業の推進", "広告事業の推進"],
    ["広告事業の推進（R1）", "広告事業の推進"],
    ["様式３(R1年度)-1", null],
    ["令和元年度様式３-2", null],
    ["南船津区", null],
    ["Sheet1", null],
    ["取組項目1", null],
    ["1-1", null],
  ])("the sheet's name %s gives the title of a block without one", (name, title) => {
    expect(headingIn({ "C3:K3": null }, name)).toEqual(["1", title]);
  });

  test("a sentence that begins with 取組項目１ is no heading", () => {
    const { initiatives } = readForm(
      workbookOf(wideSheet({ "B11:E13": "取組項目１と併せて周知した", "G11:K14": "取組項目2の改善策と同じ" })),
    );
    expect(initiatives.map(({ number, fields }) => [number, fields.results?.text])).toEqual([
      ["1", "取組項目１と併せて周知した"],
    ]);
  });

  test("the form's own heading is no title", () => {
    const sheet = sheetOf("様式３", {
      "A1:K1": "「市政改革プラン2.0」に基づく取組等",
      "B2:F2": "取組の方針・目標内容",
      "G2:K2": "当年度の取組内容",
      "B3:F5": "方針",
      "G3:K5": "内容",
    });
    expect(readForm(workbookOf(sheet)).initiatives.map(({ number, title }) => [number, title])).toEqual([[null, null]]);
  });
});
