import { packageOf, relationships } from "../../embedded-excel/xlsx/package";

const FONTS = [
  `<font><sz val="11"/><name val="ＭＳ Ｐゴシック"/></font>`,
  `<font><b/><sz val="14"/><color rgb="FF1F4E79"/><name val="ＭＳ 明朝"/></font>`,
  `<font><i/><u/><strike/><sz val="10"/><name val="メイリオ"/></font>`,
];
const FILLS = [
  `<fill><patternFill patternType="none"/></fill>`,
  `<fill><patternFill patternType="gray125"/></fill>`,
  `<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill>`,
];
const EDGE = (side: string, style: string) => `<${side} style="${style}"><color rgb="FF333333"/></${side}>`;
const BORDERS = [
  `<border><left/><right/><top/><bottom/></border>`,
  `<border>${EDGE("left", "thin")}${EDGE("right", "medium")}${EDGE("top", "double")}${EDGE("bottom", "dashed")}</border>`,
];
const XF = (attributes: string, alignment = "") =>
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" ${attributes}><alignment ${alignment}/></xf>`;

/** Style numbers of the cells. */
const LOOK = {
  plain: 0,
  title: 1,
  struck: 2,
  filled: 3,
  bordered: 4,
  spread: 5,
  vertical: 6,
  wrapped: 7,
  right: 8,
  shrunk: 9,
  turned: 10,
  percent: 11,
  japaneseDate: 12,
};
const FORMATS = [
  XF(""),
  XF(`fontId="1"`).replace('fontId="0" ', ""),
  XF(`fontId="2"`).replace('fontId="0" ', ""),
  XF(`fillId="2"`).replace('fillId="0" ', ""),
  XF(`borderId="1"`).replace('borderId="0" ', ""),
  XF("", `horizontal="distributed" vertical="center"`),
  XF("", `textRotation="255" vertical="center" horizontal="center"`),
  XF("", `wrapText="1" vertical="top"`),
  XF("", `horizontal="right" indent="1"`),
  XF("", `shrinkToFit="1"`),
  XF("", `textRotation="90"`),
  XF(`numFmtId="10"`).replace('numFmtId="0" ', ""),
  XF(`numFmtId="164"`).replace('numFmtId="0" ', ""),
];
const STYLES = [
  `<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>`,
  `<fonts>${FONTS.join("")}</fonts><fills>${FILLS.join("")}</fills><borders>${BORDERS.join("")}</borders>`,
  `<cellXfs>${FORMATS.join("")}</cellXfs>`,
  `<dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`,
].join("");

const text = (address: string, words: string, style = LOOK.plain) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
const number = (address: string, value: number, style = LOOK.plain) =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const row = (index: number, cells: readonly string[], attributes = "") =>
  `<row r="${index}" ${attributes}>${cells.join("")}</row>`;

const RICH =
  `<c r="B4" t="inlineStr"><is><r><t>一部だけ</t></r>` +
  `<r><rPr><b/><color rgb="FFFF0000"/></rPr><t>赤い太字</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>注</t></r></is></c>`;

const ROWS = [
  row(1, [text("A1", "見出しは固定、隣の空いた欄へ続く長い題", LOOK.title)]),
  row(
    2,
    [text("A2", "取消", LOOK.struck), text("B2", "塗り", LOOK.filled), text("C2", "罫線", LOOK.bordered)],
    `ht="30" customHeight="1"`,
  ),
  row(
    3,
    [
      text("A3", "縦書き", LOOK.vertical),
      text("B3", "均等割付", LOOK.spread),
      text("C3", "折り返して全体を表示する文", LOOK.wrapped),
    ],
    `ht="60" customHeight="1"`,
  ),
  row(4, [text("A4", "右", LOOK.right), RICH, text("C4", "縮小して全体を表示する長い文です", LOOK.shrunk)]),
  row(5, [text("A5", "隠れた行")], `hidden="1"`),
  row(
    6,
    [
      number("A6", 0.1182, LOOK.percent),
      number("B6", 43586, LOOK.japaneseDate),
      number("C6", 123456789012),
      text("D6", "回転", LOOK.turned),
    ],
    `ht="40" customHeight="1"`,
  ),
  row(7, [text("A7", "②"), text("B7", "指摘"), text("C7", "メモ"), text("D7", "移動")]),
];

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>`;
const COMMENTS =
  `<?xml version="1.0" encoding="UTF-8"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<authors><author>担当</author></authors><commentList><comment ref="C7" authorId="0"><text><t>前年度の値を確認すること</t></text></comment></commentList></comments>`;

/** A workbook with one of each thing that the grid draws; its second sheet protects all but B1. */
export function looksWorkbook(): Uint8Array {
  const first = [
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="13.5"/>`,
    `<cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="3" width="14" customWidth="1"/><col min="5" max="5" width="9" hidden="1" customWidth="1"/></cols>`,
    `<sheetData>${ROWS.join("")}</sheetData>`,
    `<mergeCells><mergeCell ref="B9:D11"/></mergeCells>`,
    `<conditionalFormatting sqref="A7:B7"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN("marker")&gt;0</formula></cfRule></conditionalFormatting>`,
    `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" promptTitle="判定" prompt="①か②を選びます" sqref="A7"><formula1>"①,②"</formula1></dataValidation></dataValidations>`,
    `<hyperlinks><hyperlink ref="D7" location="'保護'!B3"/></hyperlinks>`,
    `<legacyDrawing r:id="rId2"/>`,
  ].join("");
  const second = `<sheetData>${row(1, [text("A1", "保護された欄")])}</sheetData><sheetProtection sheet="1"/>`;
  return packageOf({
    sheets: [first, second],
    sheetAttributes: ['name="見本"', 'name="保護"'],
    styles: STYLES,
    parts: {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([
        ["rId1", "comments", "../comments1.xml"],
        ["rId2", "vmlDrawing", "../vmlDrawing1.vml"],
      ]),
      "xl/comments1.xml": COMMENTS,
      "xl/vmlDrawing1.vml": VML,
    },
  });
}
