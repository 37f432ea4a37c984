import { strToU8, zipSync } from "fflate";
import type { Sheet } from "../../../src/embedded-excel/model";
import { readXlsx } from "../../../src/embedded-excel/xlsx";
import { packageOf, packageOfRows, partsOf, relationships, type PackageSketch } from "./package";

function sheetOf(sketch: PackageSketch): Sheet {
  const sheet = readXlsx(packageOf(sketch)).sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const sheetOfRows = (rows: string, more: Partial<PackageSketch> = {}) =>
  sheetOf({ sheets: [`<sheetData>${rows}</sheetData>`], ...more });
const row = (cells: string) => `<row r="1">${cells}</row>`;
const texts = (sheet: Sheet, count: number) => Array.from({ length: count }, (_, column) => sheet.textOf(0, column));

describe("strings", () => {
  const strings = (items: string) => ({ strings: items });
  const first = row('<c r="A1" t="s"><v>0</v></c>');

  test("a shared string with ふりがな gives the text without its reading, and says that it has one", () => {
    const item = '<si><t>区役所</t><rPh sb="0" eb="3"><t>クヤクショ</t></rPh><phoneticPr fontId="1"/></si>';
    const sheet = sheetOfRows(first, strings(item));
    expect(sheet.textOf(0, 0)).toBe("区役所");
    expect(sheet.cell(0, 0)).toMatchObject({ hasPhonetic: true, runs: null });
  });

  test("rich text is joined, its runs keep their fonts", () => {
    const item =
      '<si><r><t>目標</t></r><r><rPr><b/><color rgb="FFFF0000"/><rFont val="ＭＳ 明朝"/></rPr><t>2,000件</t></r></si>';
    const sheet = sheetOfRows(first, strings(item));
    expect(sheet.textOf(0, 0)).toBe("目標2,000件");
    expect(sheet.cell(0, 0).runs).toEqual([
      { text: "目標", font: {} },
      { text: "2,000件", font: { name: "ＭＳ 明朝", bold: true, color: "#FF0000" } },
    ]);
  });

  test("neighbouring runs of one font are one run", () => {
    const run = (text: string) => `<r><rPr><b/></rPr><t>${text}</t></r>`;
    const sheet = sheetOfRows(first, strings(`<si>${run("取組")}${run("内容")}</si>`));
    expect(sheet.cell(0, 0).runs).toEqual([{ text: "取組内容", font: { bold: true } }]);
  });

  test("an inline string may be rich and have ふりがな", () => {
    const inline = '<is><r><t>計</t></r><r><t>画</t></r><rPh sb="0" eb="2"><t>ケイカク</t></rPh></is>';
    expect(sheetOfRows(row(`<c r="A1" t="inlineStr">${inline}</c>`)).textOf(0, 0)).toBe("計画");
  });

  test("escaped characters are read, escaped escapes stay text", () => {
    const sheet = sheetOfRows(first, strings("<si><t>1_x000D_\n2 _x005F_x0041_ _x3042_</t></si>"));
    expect(sheet.textOf(0, 0)).toBe("1\r\n2 _x0041_ あ");
  });

  test("outer white space counts only where xml:space keeps it", () => {
    const items = '<si><t xml:space="preserve">  前 </t></si><si><t>  前 </t></si>';
    const sheet = sheetOfRows(row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>'), strings(items));
    expect(texts(sheet, 2)).toEqual(["  前 ", "前"]);
  });

  test("CDATA, references and line ends are read as XML means them", () => {
    const sheet = sheetOfRows(first, strings("<si><t>a<![CDATA[<&>]]>&amp;&#x3042;&#12356;\r\nb</t></si>"));
    expect(sheet.textOf(0, 0)).toBe("a<&>&あい\nb");
  });
});

describe("values", () => {
  test("booleans, errors, formulas' texts and numbers are what they are", () => {
    const cells = [
      '<c r="A1" t="b"><v>1</v></c>',
      '<c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="C1" t="str"><f>A1&amp;"様"</f><v>山田様</v></c>',
      '<c r="D1"><v>1.5E2</v></c>',
      '<c r="E1" t="str"><f>""</f><v></v></c>',
    ];
    const sheet = sheetOfRows(row(cells.join("")));
    expect(texts(sheet, 5)).toEqual(["TRUE", "#DIV/0!", "山田様", "150", ""]);
    expect(sheet.cell(0, 2)).toMatchObject({ formula: '=A1&"様"', content: { kind: "text" } });
    expect(sheet.cell(0, 4)).toMatchObject({ formula: '=""', content: { kind: "text", text: "" } });
  });

  test("cells without addresses follow each other", () => {
    const sheet = sheetOfRows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>");
    expect([sheet.textOf(0, 0), sheet.textOf(0, 1), sheet.textOf(1, 0)]).toEqual(["1", "2", "3"]);
  });

  test("shared formulas are expanded: relative references move, absolute ones and texts stay", () => {
    const shared = (inside: string, row: number) => `<row r="${row}"><c r="C${row}">${inside}</c></row>`;
    const rows =
      shared('<f t="shared" ref="C1:C3" si="0">SUM(A1,$B$1)+LOG10(A1)&amp;"A1"&amp;\'様式 A1\'!A1</f><v>1</v>', 1) +
      shared('<f t="shared" si="0"/><v>2</v>', 2);
    expect(sheetOfRows(rows).cell(1, 2).formula).toBe("=SUM(A2,$B$1)+LOG10(A2)&\"A1\"&'様式 A1'!A2");
  });

  test("prefixes of newer functions are not shown", () => {
    expect(sheetOfRows(row('<c r="A1"><f>_xlfn.XLOOKUP(1,A2:A3,B2:B3)</f></c>')).cell(0, 0).formula).toBe(
      "=XLOOKUP(1,A2:A3,B2:B3)",
    );
  });

  test("dates in ISO form (Strict) are the serial numbers that they stand for", () => {
    const sheet = sheetOfRows(row('<c r="A1" t="d"><v>2019-05-01T12:00:00</v></c>'));
    expect(sheet.cell(0, 0).content).toEqual({ kind: "number", number: 43586.5 });
  });

  test("in the date system of 1904 the same day shows from another number", () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const cell = (number: number) => row(`<c r="A1" s="1"><v>${number}</v></c>`);
    const old = sheetOfRows(cell(43586 - 1462), { styles, workbook: '<workbookPr date1904="1"/>' });
    expect(old.textOf(0, 0)).toBe("2019/5/1");
    expect(sheetOfRows(cell(43586), { styles }).textOf(0, 0)).toBe("2019/5/1");
  });
});

describe("formats", () => {
  const styles = (inside: string, formats: string) => `${inside}<cellXfs><xf numFmtId="0"/>${formats}</cellXfs>`;
  const styled = row('<c r="A1" s="1"/>');

  test("theme colours with tint, indexed colours and the automatic one are resolved", () => {
    const fonts =
      '<fonts><font><color theme="1"/></font><font><color theme="4" tint="0.5999938962981048"/></font></fonts>';
    const fills =
      '<fills><fill/><fill><patternFill patternType="solid"><fgColor indexed="43"/></patternFill></fill></fills>';
    const format = sheetOfRows(styled, {
      styles: styles(fonts + fills, '<xf fontId="1" fillId="1"/>'),
    }).formatAt(0, 0);
    expect(format).toMatchObject({ font: { color: "#B4C6E7" }, fill: "#FFFF99" });
  });

  test("rows and columns lend their style to cells that are not stored", () => {
    const sheet = sheetOf({
      sheets: [
        '<cols><col min="2" max="3" width="10" style="1"/></cols><sheetData><row r="5" s="2" customFormat="1"/></sheetData>',
      ],
      styles: styles("", '<xf><alignment wrapText="1"/></xf><xf><alignment indent="3"/></xf>'),
    });
    expect(sheet.formatAt(0, 2).wrapText).toBe(true);
    expect(sheet.formatAt(4, 2).indent).toBe(3);
    expect(sheet.formatAt(0, 0)).toMatchObject({ wrapText: false, indent: 0 });
  });

  test("an attribute of a conditional style that is switched off is not the same as one that is not there", () => {
    const sheet = sheetOf({
      sheets: [
        '<sheetData/><conditionalFormatting sqref="A1 C3:D4"><cfRule type="expression" dxfId="0" priority="7" stopIfTrue="1"><formula>A1=1</formula></cfRule><cfRule type="dataBar" priority="2"/></conditionalFormatting>',
      ],
      styles:
        '<dxfs><dxf><font><b val="0"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
    });
    expect(sheet.conditionalFormats).toMatchObject([
      { type: "dataBar", priority: 1 },
      {
        type: "custom",
        priority: 2,
        stopIfTrue: true,
        formulas: ["=A1=1"],
        areas: [
          { row: 0, column: 0 },
          { row: 2, column: 2, rowCount: 2, columnCount: 2 },
        ],
        format: { bold: false, italic: null, fontColor: "#9C0006", fill: "#FFC7CE" },
      },
    ]);
  });
});

describe("sheets", () => {
  test("default sizes, widths in digits of the normal font and hidden rows come as points", () => {
    const sheet = sheetOf({
      sheets: [
        '<sheetFormatPr defaultRowHeight="13.5" zeroHeight="1"/><cols><col min="1" max="1" width="2.625"/><col min="3" max="4" width="0" hidden="1"/></cols><sheetData><row r="2" ht="24"/><row r="3" hidden="1" ht="20"/></sheetData>',
      ],
      styles:
        '<fonts><font><sz val="11"/><name val="ＭＳ Ｐゴシック"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>',
    });
    expect(sheet.column(0).width).toBe(15.75); // 21 pixels of 8 to the digit
    expect(sheet.column(1)).toMatchObject({ width: 54, hidden: false });
    expect(sheet.column(3).hidden).toBe(true);
    expect(sheet.row(0)).toMatchObject({ height: 13.5, hidden: true });
    expect(sheet.row(1)).toMatchObject({ height: 24, hidden: false });
    expect(sheet.row(2)).toMatchObject({ height: 20, hidden: true });
  });

  test("validations on another sheet's list and rules of newer Excel are read from the extensions", () => {
    const x14 = 'xmlns:x14="urn:x14" xmlns:xm="urn:xm"';
    const sheet = sheetOf({
      sheets: [
        `<sheetData/><extLst><ext ${x14}><x14:dataValidations count="1"><x14:dataValidation type="list" showInputMessage="1" prompt="一_x000a_二"><x14:formula1><xm:f>リスト!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B5:B9 D5</xm:sqref></x14:dataValidation></x14:dataValidations></ext>` +
          `<ext ${x14}><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{1}"><xm:f>リスト!$A$1=1</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
      ],
    });
    expect(sheet.validationAt(4, 3)).toMatchObject({
      type: "list",
      formula1: "リスト!$A$1:$A$3",
      prompt: { show: true, message: "一\n二" },
    });
    expect(sheet.conditionalFormats).toMatchObject([{ type: "custom", format: { fill: "#FFFF00" } }]);
  });

  test("links lead to the web or to a place in the workbook", () => {
    const sheet = sheetOf({
      sheets: [
        '<sheetData/><hyperlinks><hyperlink ref="A1" r:id="rId9" tooltip="市"/><hyperlink ref="A2" location="\'様式３\'!B5"/></hyperlinks>',
      ],
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships><Relationship Id="rId9" Type="x/hyperlink" Target="https://www.city.osaka.lg.jp/" TargetMode="External"/></Relationships>',
      },
    });
    expect(sheet.hyperlinkAt(0, 0)).toMatchObject({ address: "https://www.city.osaka.lg.jp/", screenTip: "市" });
    expect(sheet.hyperlinkAt(1, 0)).toMatchObject({ address: null, documentReference: "'様式３'!B5" });
  });

  test("chart sheets are no worksheets; the sheet in front is still the right one", () => {
    const links = [
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ["rId3", "worksheet", "worksheets/sheet3.xml"],
    ] as const;
    const workbook = readXlsx(
      packageOf({
        sheets: ["", "", ""],
        sheetAttributes: ['name="表紙"', 'name="グラフ"', 'name="様式３" state="visible"'],
        workbook: '<bookViews><workbookView activeTab="2"/></bookViews>',
        parts: { "xl/_rels/workbook.xml.rels": relationships(links) },
      }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["表紙", "様式３"]);
    expect(workbook.activeSheet.name).toBe("様式３");
  });
});

describe("packages", () => {
  const value = row('<c r="A1" t="inlineStr"><is><t>取組項目1</t></is></c>');
  const textIn = (bytes: Uint8Array) => readXlsx(bytes).sheets[0]?.textOf(0, 0);

  test("parts are found by relationships, whatever they are called", () => {
    const parts = partsOf({ sheets: [`<sheetData>${value}</sheetData>`] });
    const moved: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(parts)) moved[name.replace("xl/worksheets/sheet1", "data/別紙")] = bytes;
    moved["xl/_rels/workbook.xml.rels"] = strToU8(
      relationships([["rId1", "worksheet", "/data/%E5%88%A5%E7%B4%99.xml"]]),
    );
    expect(textIn(zipSync(moved))).toBe("取組項目1");
  });

  test("part names differ in case and by backslashes as some writers have them", () => {
    const parts = Object.entries(partsOf({ sheets: [`<sheetData>${value}</sheetData>`] }));
    const odd = parts.map(([name, bytes]) => [name.replace("xl/worksheets/", "XL\\Worksheets\\"), bytes] as const);
    expect(textIn(zipSync(Object.fromEntries(odd)))).toBe("取組項目1");
  });

  test("prefixed XML in the Strict namespaces reads like any other", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const parts = partsOf({ sheets: [""] });
    parts["xl/worksheets/sheet1.xml"] = strToU8(
      `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>取組項目1</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`,
    );
    parts["xl/workbook.xml"] = strToU8(
      `<x:workbook xmlns:x="${strict}" xmlns:rel="${relations}" conformance="strict"><x:sheets><x:sheet name="様式３" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`,
    );
    parts["_rels/.rels"] = strToU8(
      `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    const sheet = readXlsx(zipSync(parts)).sheets[0];
    expect([sheet?.name, sheet?.textOf(0, 0), sheet?.merges.length]).toEqual(["様式３", "取組項目1", 1]);
  });

  test("a part in UTF-16 and one with a byte order mark are read", () => {
    const xml = `\uFEFF<?xml version="1.0"?><worksheet><sheetData>${value}</sheetData></worksheet>`;
    const utf16 = new Uint8Array(new Uint16Array([...xml].map((letter) => letter.charCodeAt(0))).buffer);
    for (const part of [utf16, strToU8(xml)])
      expect(textIn(packageOf({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": part } }))).toBe("取組項目1");
  });

  test("a workbook with macros reads like one without, and its parts are kept", () => {
    const parts = partsOf({ sheets: [`<sheetData>${value}</sheetData>`] });
    const types = new TextDecoder().decode(parts["[Content_Types].xml"]);
    parts["[Content_Types].xml"] = strToU8(
      types.replace(/application\/vnd[^"]*sheet\.main\+xml/, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    );
    parts["xl/vbaProject.bin"] = new Uint8Array([1, 2, 3]);
    const workbook = readXlsx(zipSync(parts));
    expect(workbook.sheets[0]?.textOf(0, 0)).toBe("取組項目1");
    expect(workbook.parts.read("xl/vbaProject.bin")).toEqual(new Uint8Array([1, 2, 3]));
  });

  test("a workbook without styles, strings and theme has Excel's defaults", () => {
    const parts = partsOf({ sheets: [`<sheetData>${value}</sheetData>`] });
    delete parts["xl/styles.xml"];
    delete parts["xl/sharedStrings.xml"];
    const sheet = readXlsx(zipSync(parts)).sheets[0];
    expect(sheet?.formatAt(0, 0)).toMatchObject({ numberFormat: "General", fill: null, locked: true });
  });
});

test("reading records no change", () => expect(readXlsx(packageOfRows("")).changes.all).toEqual([]));
