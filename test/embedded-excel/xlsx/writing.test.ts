import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import {
  NO_VALIDATION,
  parseArea,
  textContent,
  type Area,
  type NewChart,
  type NewConditionalFormat,
  type PageLayout,
  type Sheet,
  type Workbook,
} from "../../../src/embedded-excel/model";
import { readXlsx, writeXlsx } from "../../../src/embedded-excel/xlsx";
import { packageOf, packageOfRows, type PackageSketch } from "./package";

const FIXTURES = path.resolve(__dirname, "../../fixtures");
const files = ["seed", "workbooks", "xlsx"].flatMap((folder) =>
  readdirSync(path.join(FIXTURES, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => `${folder}/${name}`),
);
const open = (file: string) => readXlsx(readFileSync(path.join(FIXTURES, file)));
const area = (reference: string): Area => {
  const found = parseArea(reference);
  if (!found) throw new Error(`${reference} is no area`);
  return found;
};
const firstSheet = (workbook: Workbook): Sheet => {
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

/** Names of the parts that differ between two packages. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names]
    .filter((name) => Buffer.compare(old[name] ?? new Uint8Array(0), now[name] ?? new Uint8Array(0)) !== 0)
    .sort();
}

const partText = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);

/** Reads, changes and writes a sketched workbook; gives the written bytes and what is read from them. */
function rewritten(sketch: PackageSketch, change: (sheet: Sheet, workbook: Workbook) => void) {
  const before = packageOf(sketch);
  const workbook = readXlsx(before);
  change(firstSheet(workbook), workbook);
  const bytes = writeXlsx(workbook);
  return { before, bytes, sheet: firstSheet(readXlsx(bytes)), xml: partText(bytes, "xl/worksheets/sheet1.xml") };
}

const rows = (inside: string) => ({ sheets: [`<sheetData>${inside}</sheetData>`] });
const highlight: NewConditionalFormat = {
  type: "custom",
  areas: [area("B5:D9"), area("F1")],
  stopIfTrue: false,
  formulas: ['=OR(TRUE,"torikumi"="error")'],
  operator: null,
  format: {
    ...{ fill: "#FFC7CE", fontColor: "#9C0006", bold: true, italic: null, underline: "double", strikethrough: null },
    borders: { left: { style: "thick", color: "#9C0006" } },
  },
};
const message = { ...NO_VALIDATION, prompt: { show: true, title: "指摘", message: '一行目\n<二行目> & "三"' } };

describe.each(files)("%s", (file) => {
  const bytes = readFileSync(path.join(FIXTURES, file));

  test("without a change is written byte for byte", () =>
    expect(Buffer.compare(writeXlsx(readXlsx(bytes)), bytes)).toBe(0));

  test("with one text changed differs in that sheet's part, and in the strings where it has them", () => {
    const workbook = readXlsx(bytes);
    const sheet = firstSheet(workbook);
    sheet.setContent(2, 1, textContent("書き換えた文 & <記号>"));
    const written = writeXlsx(workbook);
    const changed = changedParts(bytes, written);
    expect(changed.filter((name) => !/^xl\/(worksheets\/[^/]*|sharedStrings)\.xml$/.test(name))).toEqual([]);
    expect(changed.filter((name) => name.includes("worksheets"))).toHaveLength(1);
    expect(firstSheet(readXlsx(written)).textOf(2, 1)).toBe("書き換えた文 & <記号>");
  });

  test("flagged, saved, opened, cleared and saved has the parts of before, but for appended styles", () => {
    const flagged = readXlsx(bytes);
    for (const sheet of flagged.sheets) {
      sheet.addConditionalFormat(highlight);
      sheet.setDataValidation([area("B5:D9")], message);
    }
    const cleared = readXlsx(writeXlsx(flagged));
    cleared.sheets.forEach((sheet, index) => {
      const [ours] = sheet.conditionalFormats;
      expect(ours).toMatchObject({ formulas: highlight.formulas, areas: highlight.areas, format: highlight.format });
      expect(sheet.validationAt(5, 2)?.prompt).toEqual(message.prompt);
      sheet.deleteConditionalFormat(ours?.id ?? -1);
      sheet.setDataValidation([area("B5:D9")], null);
      for (const rule of readXlsx(bytes).sheets[index]?.dataValidations ?? [])
        sheet.setDataValidation(rule.areas, rule);
    });
    const changed = changedParts(bytes, writeXlsx(cleared));
    const withoutRules = changed.filter((name) => {
      const tables = /<(conditionalFormatting|dataValidations)\b.*<\/\1>/s;
      const sheetsAlike = (part: Uint8Array) => partText(part, name).replace(tables, "");
      return !name.includes("worksheets") || sheetsAlike(bytes) !== sheetsAlike(writeXlsx(cleared));
    });
    expect(withoutRules).toEqual(["xl/styles.xml"]);
  });
});

describe("cells", () => {
  test("values of every kind are read as they were written", () => {
    const { sheet } = rewritten(
      rows('<row r="2"><c r="B2"><v>1</v></c><c r="D2" t="b"><v>1</v></c></row>'),
      (sheet) => {
        sheet.setContent(1, 0, textContent("前後の空白 \n=1+1"));
        sheet.setContent(1, 1, { kind: "number", number: -0.1 });
        sheet.setContent(1, 2, { kind: "boolean", boolean: false });
        sheet.setContent(1, 3, { kind: "error", error: "#N/A" });
        sheet.setContent(0, 5, textContent("_x0041_\u0001"));
        sheet.setFormula(9, 0, '=IFS(B2>0,"<正>",TRUE,"負")', textContent("負"));
      },
    );
    expect(sheet.cell(1, 0).content).toEqual(textContent("前後の空白 \n=1+1"));
    expect(sheet.cell(1, 1).content).toEqual({ kind: "number", number: -0.1 });
    expect(sheet.cell(1, 2).content).toEqual({ kind: "boolean", boolean: false });
    expect(sheet.cell(1, 3).content).toEqual({ kind: "error", error: "#N/A" });
    expect(sheet.textOf(0, 5)).toBe("_x0041_\u0001");
    expect(sheet.cell(9, 0)).toMatchObject({ formula: '=IFS(B2>0,"<正>",TRUE,"負")', content: textContent("負") });
  });

  test("only the element of the cell changes, rows and cells around it keep their words", () => {
    const before =
      '<row r="1" spans="1:3" x14ac:dyDescent="0.15"><c r="A1" s="0"><v>1</v></c><c r="C1"><v>3</v></c></row>';
    const { xml } = rewritten(rows(before), (sheet) => sheet.setContent(0, 1, { kind: "number", number: 2 }));
    expect(xml).toContain(before.replace('<c r="C1">', '<c r="B1"><v>2</v></c><c r="C1">'));
  });

  test("spans and dimension grow where a cell lies outside them", () => {
    const sketch = {
      sheets: ['<dimension ref="A1:B1"/><sheetData><row r="1" spans="1:2"><c r="A1"><v>1</v></c></row></sheetData>'],
    };
    const { xml } = rewritten(sketch, (sheet) => {
      sheet.setContent(0, 3, { kind: "number", number: 4 });
      sheet.setContent(6, 0, { kind: "number", number: 7 });
    });
    expect(xml).toContain('<dimension ref="A1:D7"/>');
    expect(xml).toContain('<row r="1" spans="1:4">');
  });

  test("in a sheet with prefixed names what is written has the prefix", () => {
    const parts = {
      "xl/worksheets/sheet1.xml":
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData/></x:worksheet>',
    };
    const { xml, sheet } = rewritten({ sheets: [""], parts }, (sheet) => {
      sheet.setContent(0, 0, textContent("あ"));
      sheet.merge(area("A1:B1"));
      sheet.addConditionalFormat(highlight);
      sheet.setDataValidation([area("A1")], message);
    });
    expect(xml.match(/<[^/?x][^>]*>/)).toBeNull();
    expect([sheet.textOf(0, 0), sheet.merges.length, sheet.conditionalFormats.length]).toEqual(["あ", 1, 1]);
  });

  test("a style change leaves the cell's rich text and ふりがな where they are", () => {
    const strings =
      '<si><r><t>目標</t></r><r><rPr><b/></rPr><t>2件</t></r><rPh sb="0" eb="2"><t>モクヒョウ</t></rPh></si>';
    const sketch = { ...rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), strings };
    const { sheet, xml } = rewritten(sketch, (sheet, workbook) =>
      sheet.setStyle(0, 0, workbook.styles.withFormat(0, { fill: "#FFFF00" })),
    );
    expect(sheet.cell(0, 0)).toMatchObject({ hasPhonetic: true, runs: [{ text: "目標" }, { text: "2件" }] });
    expect(sheet.formatAt(0, 0).fill).toBe("#FFFF00");
    expect(xml).toContain('<c r="A1" t="s" s="1"><v>0</v></c>');
  });

  test("cells that share a formula with an overwritten one keep theirs", () => {
    const shared = (row: number, inside: string) => `<row r="${row}"><c r="B${row}">${inside}<v>${row}</v></c></row>`;
    const sketch = rows(
      shared(1, '<f t="shared" ref="B1:B3" si="0">A1*2</f>') +
        shared(2, '<f t="shared" si="0"/>') +
        shared(3, '<f t="shared" si="0"/>'),
    );
    const { sheet } = rewritten(sketch, (sheet) => sheet.setContent(0, 1, { kind: "number", number: 5 }));
    expect([0, 1, 2].map((row) => sheet.cell(row, 1).formula)).toEqual([null, "=A2*2", "=A3*2"]);
    expect(sheet.textOf(2, 1)).toBe("3");
  });

  test("new texts are appended to the shared strings, equal ones once", () => {
    const sketch = { ...rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), strings: "<si><t>一</t></si>" };
    const { bytes, sheet } = rewritten(sketch, (sheet) => {
      sheet.setContent(1, 0, textContent("二"));
      sheet.setContent(2, 0, textContent("二"));
    });
    expect(partText(bytes, "xl/sharedStrings.xml")).toContain("<si><t>一</t></si><si><t>二</t></si></sst>");
    expect([0, 1, 2].map((row) => sheet.textOf(row, 0))).toEqual(["一", "二", "二"]);
  });

  test("row heights are set without touching the cells", () => {
    const { sheet, xml } = rewritten(rows('<row r="1" ht="20"><c r="A1"><v>1</v></c></row>'), (sheet) => {
      sheet.setRowHeight(0, 45.75);
      sheet.setRowHeight(4, 30);
      sheet.setRowHidden(5, true);
    });
    expect([sheet.row(0).height, sheet.row(4).height, sheet.row(5).hidden]).toEqual([45.75, 30, true]);
    expect(xml).toContain('<row r="1" ht="45.75" customHeight="1"><c r="A1"><v>1</v></c></row>');
  });
});

describe("styles", () => {
  const styles =
    '<fonts count="1"><font><sz val="10.5"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border><left style="thin"/></border></borders><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top" readingOrder="1"/></xf></cellXfs>';

  test("a changed format keeps what the model does not know of the one it came from", () => {
    const { bytes, sheet } = rewritten({ ...rows('<row r="1"><c r="A1" s="1"/></row>'), styles }, (sheet, workbook) =>
      sheet.setStyle(
        0,
        0,
        workbook.styles.withFormat(1, { font: { bold: true }, wrapText: true, numberFormat: '0"件"' }),
      ),
    );
    const written = partText(bytes, "xl/styles.xml");
    expect(written).toContain(
      '<font><b/><sz val="10.5"/><name val="ＭＳ 明朝"/><family val="1"/><charset val="128"/></font>',
    );
    expect(written).toContain('<alignment vertical="top" readingOrder="1" wrapText="1"/>');
    expect(sheet.formatAt(0, 0)).toMatchObject({
      font: { bold: true, size: 10.5 },
      borders: { left: { style: "thin" } },
      wrapText: true,
      numberFormat: '0"件"',
    });
  });

  test("what was there stays in its place, and the same change made again appends nothing", () => {
    const change = (sheet: Sheet, workbook: Workbook) =>
      sheet.setStyle(
        0,
        0,
        workbook.styles.withFormat(1, { fill: "#DDEBF7", borders: { top: { style: "double", color: "#0000FF" } } }),
      );
    const first = rewritten({ ...rows(""), styles }, change);
    const again = readXlsx(first.bytes);
    firstSheet(again).setStyle(
      3,
      3,
      again.styles.withFormat(1, { fill: "#DDEBF7", borders: { top: { style: "double", color: "#0000FF" } } }),
    );
    const second = writeXlsx(again);
    expect(partText(second, "xl/styles.xml")).toBe(partText(first.bytes, "xl/styles.xml"));
    expect(firstSheet(readXlsx(second)).formatAt(3, 3)).toMatchObject({
      fill: "#DDEBF7",
      borders: { top: { color: "#0000FF" } },
    });
  });
});

describe("rules", () => {
  const users =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="expression" priority="2"><formula>A1=1</formula></cfRule></conditionalFormatting>';
  const sketch = { sheets: [`<sheetData/>${users}<pageMargins left="0.7"/>`] };

  test("ours comes first, the user's rules keep their words and their order", () => {
    const { xml, sheet } = rewritten(sketch, (sheet) => sheet.addConditionalFormat(highlight));
    expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(["custom", "dataBar", "custom"]);
    expect(xml).toContain('<color rgb="FF638EC6"/></dataBar></cfRule>');
    expect(xml.indexOf("torikumi")).toBeLessThan(xml.indexOf("<pageMargins"));
  });

  test("one of two rules in a group goes without the other", () => {
    const { xml, sheet } = rewritten(sketch, (sheet) =>
      sheet.deleteConditionalFormat(sheet.conditionalFormats[1]?.id ?? -1),
    );
    expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(["dataBar"]);
    expect(xml).not.toContain("A1=1");
  });

  test("a rule of another kind whose cells change keeps its own words", () => {
    const { xml, sheet } = rewritten(sketch, (sheet) => {
      const [bar] = sheet.conditionalFormats;
      if (bar) sheet.changeConditionalFormat({ ...bar, areas: [area("A1:A4"), area("A6:A9")] });
    });
    expect(xml).toContain('<conditionalFormatting sqref="A1:A4 A6:A9"><cfRule type="dataBar" priority="1"><dataBar>');
    expect(sheet.conditionalFormats.map(({ type, areas }) => [type, areas.length])).toEqual([
      ["dataBar", 2],
      ["custom", 1],
    ]);
  });

  test("a new data bar is one that Excel draws", () => {
    const { xml } = rewritten(rows(""), (sheet) =>
      sheet.addConditionalFormat({ ...highlight, type: "dataBar", formulas: [] }),
    );
    expect(xml).toContain('<cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color');
  });

  test("a message on one cell of a list leaves the list on the others, with its IME mode", () => {
    const list =
      '<dataValidations count="1"><dataValidation type="list" imeMode="hiragana" allowBlank="1" sqref="B5:B20" xr:uid="{1}"><formula1>"①,②"</formula1></dataValidation></dataValidations>';
    const before = { sheets: [`<sheetData/>${list}`] };
    const flagged = rewritten(before, (sheet) =>
      sheet.setDataValidation([area("B7")], { ...message, type: "list", formula1: '"①,②"' }),
    );
    expect(flagged.sheet.validationAt(6, 1)).toMatchObject({
      imeMode: "hiragana",
      prompt: message.prompt,
      formula1: '"①,②"',
    });
    expect(flagged.xml).toContain('xr:uid="{1}"');
    const cleared = readXlsx(flagged.bytes);
    const sheet = firstSheet(cleared);
    const original = sheet.validationAt(7, 1);
    if (original) sheet.setDataValidation([area("B7")], original);
    expect(partText(writeXlsx(cleared), "xl/worksheets/sheet1.xml")).toBe(
      partText(flagged.before, "xl/worksheets/sheet1.xml"),
    );
  });

  test("an extension's rule goes with its empty wrappers", () => {
    const x14 = 'xmlns:x14="urn:x14" xmlns:xm="urn:xm"';
    const extended = `<sheetData/><extLst><ext uri="{1}" ${x14}><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>リスト!A1</xm:f></x14:formula1><xm:sqref>B5:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const partly = rewritten({ sheets: [extended] }, (sheet) => sheet.setDataValidation([area("B5")], null));
    expect(partly.xml).toContain("<xm:sqref>B6:B9</xm:sqref>");
    const wholly = rewritten({ sheets: [extended] }, (sheet) => sheet.setDataValidation([area("A1:C20")], null));
    expect(wholly.xml).not.toContain("extLst");
  });
});

describe("sheets", () => {
  test("a new sheet has all that was put on it, and goes again without a trace in the other parts", () => {
    const before = readFileSync(path.join(FIXTURES, "workbooks/w01_wide.xlsx"));
    const workbook = readXlsx(before);
    const added = workbook.addSheet("取組集計");
    added.setContent(0, 0, textContent("番号"));
    added.setStyle(0, 0, workbook.styles.withFormat(0, { font: { bold: true } }));
    added.merge(area("B1:C1"));
    added.setColumnWidth(0, 2, 60);
    added.setRowHeight(0, 24);
    added.setProperties({ freeze: { rows: 1, columns: 0 }, showGridlines: false });
    added.setHyperlink({ area: area("A2"), address: null, documentReference: "'様式３'!B5", screenTip: null });
    added.setHyperlink({
      area: area("A3"),
      address: "https://example.jp/?a=1&b=2",
      documentReference: null,
      screenTip: "例",
    });
    const bytes = writeXlsx(workbook);
    const again = readXlsx(bytes);
    const sheet = again.sheetByName("取組集計");
    expect(again.sheets.map(({ name }) => name)).toEqual([
      ...readXlsx(before).sheets.map(({ name }) => name),
      "取組集計",
    ]);
    expect([sheet?.textOf(0, 0), sheet?.row(0).height, sheet?.column(1).width, sheet?.merges.length]).toEqual([
      "番号",
      24,
      60,
      1,
    ]);
    expect(sheet?.properties).toMatchObject({ freeze: { rows: 1 }, showGridlines: false });
    expect(sheet?.formatAt(0, 0).font.bold).toBe(true);
    expect(sheet?.hyperlinks.map(({ address, documentReference }) => address ?? documentReference)).toEqual([
      "'様式３'!B5",
      "https://example.jp/?a=1&b=2",
    ]);
    if (sheet) again.deleteSheet(sheet);
    const semantically = /^(\[Content_Types\]\.xml|xl\/(styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels)$/;
    expect(changedParts(before, writeXlsx(again)).filter((name) => !semantically.test(name))).toEqual([]);
  });

  test("a deleted sheet takes its own parts along, names count the others anew", () => {
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">A!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1</definedName></definedNames>';
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/comments" Target="../comments1.xml"/></Relationships>',
      "xl/comments1.xml": "<comments/>",
    };
    const bytes = packageOf({ sheets: ["", ""], sheetAttributes: ['name="A"', 'name="B"'], parts });
    const withNames = unzipSync(bytes);
    const workbookXml = partText(bytes, "xl/workbook.xml").replace("</workbook>", `${names}</workbook>`);
    expect(Object.keys(withNames)).toContain("xl/comments1.xml");
    const workbook = readXlsx(packageOf({ sheets: ["", ""], parts: { ...parts, "xl/workbook.xml": workbookXml } }));
    workbook.deleteSheet(firstSheet(workbook));
    const written = writeXlsx(workbook);
    expect(Object.keys(unzipSync(written)).filter((name) => /sheet1|comments/.test(name))).toEqual([]);
    expect(readXlsx(written).definedNames).toEqual([
      { name: "_xlnm.Print_Area", formula: "B!$A$1", sheetIndex: 0, hidden: false },
    ]);
  });

  test("renamed, hidden and moved sheets and the one in front are written", () => {
    const workbook = readXlsx(packageOf({ sheets: ["", "", ""] }));
    const [first, second, third] = workbook.sheets;
    if (!first || !second || !third) throw new Error("no sheets");
    workbook.renameSheet(first, "表紙");
    second.setProperties({ visibility: "hidden", tabColor: "#00B050" });
    workbook.moveSheet(third, 0);
    workbook.activate(third);
    const again = readXlsx(writeXlsx(workbook));
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["sheet3", "visible"],
      ["表紙", "visible"],
      ["sheet2", "hidden"],
    ]);
    expect(again.sheets[2]?.properties.tabColor).toBe("#00B050");
    expect(again.activeSheet.name).toBe("sheet3");
  });

  test("columns, merges and frozen panes change where they changed", () => {
    const sketch = {
      sheets: [
        '<cols><col min="1" max="5" width="2.625" customWidth="1" outlineLevel="1"/></cols><sheetData/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:B3"/></mergeCells>',
      ],
    };
    const { sheet, xml } = rewritten(sketch, (sheet) => {
      sheet.setColumnWidth(1, 1, 100.5);
      sheet.merge(area("B1:C1"));
      sheet.setProperties({ freeze: { rows: 2, columns: 1 } });
    });
    expect([0, 1, 2, 5].map((column) => sheet.column(column).width)).toEqual([13.5, 100.5, 13.5, 48]);
    expect(sheet.merges.map(({ row, column }) => [row, column])).toEqual([
      [0, 1],
      [2, 0],
    ]);
    expect(sheet.properties.freeze).toEqual({ rows: 2, columns: 1 });
    expect(xml.match(/outlineLevel="1"/g)).toHaveLength(3);
  });
});

describe("tables, print setup and settings", () => {
  const table = {
    name: "取組集計表",
    area: area("A1:B3"),
    columns: ["番号", "達成率\n（％）"],
    style: "TableStyleMedium2",
    showBandedRows: true,
    showFilterButton: true,
  };
  const layout: PageLayout = {
    ...{ orientation: "landscape", paperSize: 9, scale: 100, centerHorizontally: true },
    ...{ fit: { width: 1, height: null }, titleRows: { first: 0, last: 0 }, printArea: area("A1:B3") },
  };

  test.each(["a new sheet", "a sheet of the file"])(
    "a table and a print setup on %s are read as they were written",
    (place) => {
      const workbook = readXlsx(packageOfRows('<row r="1"><c r="A1"><v>1</v></c></row>'));
      const sheet = place === "a new sheet" ? workbook.addSheet("取組 集計") : firstSheet(workbook);
      sheet.addTable(table);
      sheet.setProperties({ pageLayout: layout, tabColor: "#00B050" });
      const again = readXlsx(writeXlsx(workbook)).sheetByName(sheet.name);
      expect(again?.tables).toMatchObject([table]);
      expect(again?.properties).toMatchObject({ pageLayout: layout, tabColor: "#00B050" });
    },
  );

  test("a table's size changes, a second one has its own number, one that goes takes its part along", () => {
    const workbook = readXlsx(packageOfRows(""));
    firstSheet(workbook).addTable(table);
    const second = readXlsx(writeXlsx(workbook));
    const [known] = firstSheet(second).tables;
    if (!known) throw new Error("no table");
    firstSheet(second).putLists({ tables: [{ ...known, area: area("A1:B9") }] });
    firstSheet(second).addTable({ ...table, name: "二", area: area("D1:E3") });
    const written = writeXlsx(second);
    expect(firstSheet(readXlsx(written)).tables.map(({ name, area: { rowCount } }) => [name, rowCount])).toEqual([
      ["取組集計表", 9],
      ["二", 3],
    ]);
    expect(partText(written, "xl/tables/table2.xml")).toContain(' id="2" ');
    const third = readXlsx(written);
    firstSheet(third).putLists({ tables: [] });
    expect(Object.keys(unzipSync(writeXlsx(third))).filter((name) => name.includes("table"))).toEqual([]);
  });

  test("a print setup that changes leaves margins, printer settings and other names alone", () => {
    const sheets = [
      '<sheetData/><pageMargins left="0.2"/><pageSetup paperSize="8" orientation="portrait" r:id="rId1"/><headerFooter/>',
    ];
    const first = packageOf({ sheets });
    const names =
      '<definedNames><definedName name="件数">sheet1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">sheet1!$A$1:$C$9</definedName></definedNames>';
    const workbookXml = partText(first, "xl/workbook.xml").replace("</workbook>", `${names}</workbook>`);
    const { sheet, bytes, xml } = rewritten({ sheets, parts: { "xl/workbook.xml": workbookXml } }, (sheet) => {
      const before = sheet.properties.pageLayout;
      expect(before).toMatchObject({ paperSize: 8, printArea: area("A1:C9") });
      sheet.setProperties({ pageLayout: { ...before, orientation: "landscape", titleRows: { first: 0, last: 1 } } });
    });
    expect(sheet.properties.pageLayout).toMatchObject({ orientation: "landscape", titleRows: { first: 0, last: 1 } });
    expect(xml).toContain('<pageMargins left="0.2"/><pageSetup paperSize="8" orientation="landscape" r:id="rId1"/>');
    expect(partText(bytes, "xl/workbook.xml")).toContain('<definedName name="件数">sheet1!$A$1</definedName>');
  });

  const chart: NewChart = {
    ...{ name: "達成率", type: "columnClustered", title: "達成率 <％>" },
    series: [{ name: "取組集計!$B$1", categories: "取組集計!$A$2:$A$3", values: "取組集計!$B$2:$B$3" }],
    ...{ left: 100, top: 50.25, width: 360, height: 216 },
  };

  test.each(["a new sheet", "a sheet of the file"])("charts on %s are read as they were written", (place) => {
    const workbook = readXlsx(packageOfRows('<row r="2" ht="40"/>'));
    const sheet = place === "a new sheet" ? workbook.addSheet("取組集計") : firstSheet(workbook);
    sheet.setColumnWidth(0, 0, 30);
    sheet.addChart(chart);
    sheet.addChart({ ...chart, name: "推移", type: "line", title: null });
    const again = readXlsx(writeXlsx(workbook)).sheetByName(sheet.name);
    expect(again?.charts).toMatchObject([chart, { type: "line", title: null }]);
  });

  test("a chart that changes or goes leaves the picture beside it alone", () => {
    const first = readXlsx(packageOfRows(""));
    firstSheet(first).addChart(chart);
    const parts = unzipSync(writeXlsx(first));
    const picture =
      '<xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="区章"/></xdr:nvPicPr></xdr:pic></xdr:oneCellAnchor>';
    const drawing = new TextDecoder()
      .decode(parts["xl/drawings/drawing1.xml"])
      .replace("</xdr:wsDr>", `${picture}</xdr:wsDr>`);
    const withPicture = zipSync({ ...parts, "xl/drawings/drawing1.xml": strToU8(drawing) });
    const second = readXlsx(withPicture);
    const [known] = firstSheet(second).charts;
    if (!known) throw new Error("no chart");
    firstSheet(second).putLists({ charts: [{ ...known, left: 5, title: "推移" }] });
    firstSheet(second).addChart({ ...chart, name: "二" });
    const written = writeXlsx(second);
    expect(firstSheet(readXlsx(written)).charts).toMatchObject([{ ...chart, left: 5, title: "推移" }, { name: "二" }]);
    const third = readXlsx(written);
    firstSheet(third).putLists({ charts: [] });
    const left = writeXlsx(third);
    expect(partText(left, "xl/drawings/drawing1.xml")).toContain(picture);
    expect(Object.keys(unzipSync(left)).filter((name) => name.includes("charts/"))).toEqual([]);
  });

  test("settings are kept in a part of their own, which nothing else refers to", () => {
    const bytes = packageOfRows("");
    const workbook = readXlsx(bytes);
    workbook.setSetting("指摘", { 重要度: ["<警告>", null, 1.5] });
    const written = writeXlsx(workbook);
    expect(changedParts(bytes, written)).toEqual([
      ...["[Content_Types].xml", "customXml/item1.xml", "xl/_rels/workbook.xml.rels"],
    ]);
    const again = readXlsx(written);
    expect(again.settings).toEqual(new Map([["指摘", { 重要度: ["<警告>", null, 1.5] }]]));
    again.setSetting("指摘", undefined);
    again.setSetting("年度", 2019);
    expect(readXlsx(writeXlsx(again)).settings).toEqual(new Map([["年度", 2019]]));
  });

  test("settings that Excel keeps for an add-in are read", () => {
    const parts = {
      "_rels/.rels":
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>',
      "xl/webextensions/taskpanes.xml": "<wetp:taskpanes/>",
      "xl/webextensions/_rels/taskpanes.xml.rels":
        '<Relationships><Relationship Id="a" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="webextension1.xml"/></Relationships>',
      "xl/webextensions/webextension1.xml":
        '<we:webextension><we:properties><we:property name="年度" value="2019"/><we:property name="壊れた" value="{"/></we:properties></we:webextension>',
    };
    expect(readXlsx(packageOf({ sheets: [""], parts })).settings).toEqual(new Map([["年度", 2019]]));
  });
});

describe("formulas", () => {
  const chain = {
    "xl/calcChain.xml": '<calcChain><c r="B1" i="1"/></calcChain>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Type="x/styles" Target="styles.xml"/><Relationship Id="rId2" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
  };
  const sketch = { ...rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>'), parts: chain };

  test("a changed value makes Excel work out the formulas again, the chain stays", () => {
    const { bytes, before } = rewritten(sketch, (sheet) => sheet.setContent(0, 0, { kind: "number", number: 3 }));
    expect(changedParts(before, bytes)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(partText(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("a formula that goes takes the chain along", () => {
    const { bytes } = rewritten(sketch, (sheet) => sheet.setContent(0, 1, { kind: "number", number: 3 }));
    expect(Object.keys(unzipSync(bytes))).not.toContain("xl/calcChain.xml");
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("a value that no formula reads leaves the workbook's part alone", () => {
    const { bytes, before } = rewritten(sketch, (sheet) => sheet.setContent(4, 4, { kind: "number", number: 3 }));
    expect(changedParts(before, bytes)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  test.each([
    ["A1", true],
    ["$A$1:B9", true],
    ["SUM(A:A)", true],
    ["sheet1!A1", true],
    ["'sheet1'!A1", true],
    ["INDIRECT(B9)", true],
    ["利用者数*2", true],
    ["表1[件数]", true],
    ["B9+1", false],
    ['CHOOSE(1,"A1",TRUE)', false],
    ["LOG10(C3)", false],
    ["ROUND(1.5E2,1)", false],
  ])("whether =%s reads A1: %s", (formula, reads) => {
    const cell = `<row r="9"><c r="Z9"><f>${formula.replace(/"/g, "&quot;")}</f><v>1</v></c></row>`;
    const { bytes } = rewritten(rows(cell), (sheet) => sheet.setContent(0, 0, { kind: "number", number: 3 }));
    expect(partText(bytes, "xl/workbook.xml").includes("fullCalcOnLoad")).toBe(reads);
  });

  test("rules alone change no value", () => {
    const { bytes, before } = rewritten(sketch, (sheet) => sheet.addConditionalFormat(highlight));
    expect(changedParts(before, bytes)).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
  });
});

test("what was changed and changed back is not written", () => {
  const bytes = packageOfRows('<row r="1"><c r="A1"><v>1</v></c></row>');
  const workbook = readXlsx(bytes);
  const sheet = firstSheet(workbook);
  const { mark } = workbook.changes;
  sheet.setContent(0, 0, textContent("x"));
  sheet.addConditionalFormat(highlight);
  workbook.activate(workbook.addSheet("新"));
  workbook.revert(mark);
  expect(Buffer.compare(writeXlsx(workbook), bytes)).toBe(0);
});

test("writing changes nothing in the workbook and can be repeated", () => {
  const workbook = open("seed/seed-one-sheet.xlsx");
  firstSheet(workbook).setContent(0, 0, textContent("題"));
  expect(Buffer.compare(writeXlsx(workbook), writeXlsx(workbook))).toBe(0);
});
