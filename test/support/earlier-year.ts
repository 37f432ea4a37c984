import { parseArea, type Workbook } from "../../src/embedded-excel";

/** What an earlier year's workbook says, in a copy of the sample's form: by cell. */
export type EarlierTexts = Readonly<Record<string, string>>;

/** 平成30年度 of the sample: other numbers, reworded titles, one item that has gone and one figure that was copied wrongly. */
export const H30: EarlierTexts = {
  A1: "平成30年度　「市政改革プラン2.0」に基づく取組等",
  A4: "【国民健康保険料収納率の向上】",
  C6: "（趣旨・目的）\n・国民健康保険事業財政の改善\n・保険料負担の公平性の確保\n（目標）\n・保険料収納率　85.00％以上",
  V6: "（取組の内容）\n○預金・給与・年金・不動産等の財産調査\n○滞納処分（差押）の実施\n○資格の適正化のための関係先（勤務先等）への調査",
  C20:
    "【取組実績】\n財産調査件数　2,104件（目標2,000件）\n滞納処分の差押　412件（目標300件）\n資格疑義世帯への調査　1,203件（目標600件）\n" +
    "【目標の達成状況（収納率）】\n平成30年度3月末収納率　85.38％",
  A30: "【広告事業等の推進による歳入確保】",
  C32: "様々な広告収入、各種使用料収入について検討し、歳入の確保を図る。\n\n（目標）\n前年度決算を上回る歳入増\n（平成29年度決算　9,598千円）",
  V32: "区庁舎、附設会館を活用した広告事業及び使用料等により、歳入増を図る。",
  C46: "平成30年度決算額　12,486千円",
  C58: "CB/SB化、社会的ビジネス化の支援を進める。\n（目標）\n○区が関与したCB/SB起業件数及び社会的ビジネス化事業創出件数：2件",
  V58: "（取組の内容）\n○中間支援組織と連携し、CB/SBの研修を開催するなど普及・啓発を行う。",
  K69: "①",
  V68: "－",
  C72: "○区が関与したCB/SB起業件数及び社会的ビジネス化事業創出件数：2件",
  S72: "①",
  V72: "－",
  A82: "【区政会議の円滑な運営】",
  C84: "区政会議において、委員が意見を述べやすい環境をつくる。\n（目標）\n・意見が区政に反映されていると感じる委員の割合：60％以上",
  V84: "（取組の内容）\n・資料を事前に送付し、会議で説明する時間を短くする。",
  C98: "・意見が区政に反映されていると感じる委員の割合：63.6％",
};

/** 平成29年度 of the sample, for a line over three years. */
export const H29: EarlierTexts = {
  ...H30,
  A1: "平成29年度　「市政改革プラン2.0」に基づく取組等",
  C20:
    "【取組実績】\n財産調査件数　1,876件（目標1,800件）\n滞納処分の差押　388件（目標300件）\n資格疑義世帯への調査　1,011件（目標600件）\n" +
    "【目標の達成状況（収納率）】\n平成29年度3月末収納率　84.90％",
  C32: "様々な広告収入、各種使用料収入について検討し、歳入の確保を図る。\n\n（目標）\n前年度決算を上回る歳入増\n（平成28年度決算　9,120千円）",
  C46: "平成29年度決算額　9,598千円",
};

/** Writes an earlier year's texts into a copy of the form. */
export function fillEarlier(workbook: Workbook, texts: EarlierTexts): Workbook {
  const [sheet] = workbook.sheets;
  for (const [address, text] of Object.entries(texts)) {
    const area = parseArea(address);
    if (!sheet || !area) throw new Error(`no cell ${address}`);
    sheet.setContent(area.row, area.column, { kind: "text", text });
  }
  return workbook;
}
