import { strToU8, zipSync } from "fflate";
import { readXlsx, WorkbookFileError, type WorkbookFileErrorCode } from "../../../src/embedded-excel/xlsx";
import { packageOf, packageOfRows, partsOf, relationships } from "./package";

const GOOD = packageOfRows('<row r="1"><c r="A1" t="inlineStr"><is><t>取組項目1</t></is></c></row>');

/** A compound file (MS-CFB) whose directory names these streams. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...streams].forEach((name, index) => {
    const offset = 1024 + 128 * index;
    [...name].forEach((letter, at) => (bytes[offset + 2 * at] = letter.charCodeAt(0)));
    bytes[offset + 64] = 2 * (name.length + 1);
  });
  return bytes;
}

/** Changes fields of the central directory's record of a part; offsets as in APPNOTE 4.3.12. */
function forge(bytes: Uint8Array, part: string, change: (record: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 + name.length <= copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (name.every((byte, index) => copy[at + 46 + index] === byte)) change(new DataView(copy.buffer, at));
  }
  return copy;
}

/** Replaces bytes inside the packed data of a file's largest part. */
function scramble(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 60; at < 110; at++) copy[at] = (copy[at] ?? 0) ^ 0x5a;
  return copy;
}

const emptyParts = (count: number) =>
  Array.from({ length: count }, (_, index) => [`xl/media/${index}.bin`, zeros(0)] as const);
const zeros = (bytes: number) => new Uint8Array(bytes);
const stored = (parts: Record<string, Uint8Array>) => zipSync(parts, { level: 0 });
const withSheet = (xml: string) => packageOf({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": xml } });
const withWorkbook = (xml: string) => packageOf({ sheets: [""], parts: { "xl/workbook.xml": xml } });
const typesFor = (part: string, type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`;
const officeFile = (part: string, type: string) =>
  zipSync({
    "[Content_Types].xml": strToU8(typesFor(part, type)),
    "_rels/.rels": strToU8(relationships([["rId1", "officeDocument", part]])),
    [part]: strToU8("<document/>"),
  });
const laughs = `<!DOCTYPE worksheet [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${"bcdefghij"[index]} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]><worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`;
const row = (cells: string) => `<row r="1">${cells}</row>`;
const nested = (depth: number) => `<worksheet>${"<a>".repeat(depth)}${"</a>".repeat(depth)}</worksheet>`;

const hostile: readonly (readonly [what: string, bytes: () => Uint8Array, code: WorkbookFileErrorCode])[] = [
  ["no bytes at all", () => new Uint8Array(0), "empty"],
  ["an encrypted workbook", () => compoundFile("EncryptionInfo", "EncryptedPackage"), "encrypted"],
  ["an .xls of Excel 97", () => compoundFile("Workbook"), "old-excel"],
  ["an .xls of Excel 95", () => compoundFile("Book"), "old-excel"],
  ["an .xls of Excel 4", () => new Uint8Array([0x09, 0x04, 0x06, 0x00, 0, 0, 0x10, 0]), "old-excel"],
  ["a .doc", () => compoundFile("WordDocument"), "word"],
  ["a .ppt", () => compoundFile("PowerPoint Document"), "powerpoint"],
  ["a compound file of something else", () => compoundFile("__properties_version1.0"), "not-a-workbook"],
  ["a PDF", () => strToU8("%PDF-1.7\n1 0 obj"), "pdf"],
  ["a PNG picture", () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "image"],
  ["a JPEG picture", () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "image"],
  ["a 7z archive", () => new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), "archive"],
  ["a gzip file", () => new Uint8Array([0x1f, 0x8b, 8, 0]), "archive"],
  ["a CSV in UTF-8", () => strToU8("番号,取組項目\n1,広報"), "text"],
  ["a CSV in Shift_JIS", () => new Uint8Array([0x94, 0xd4, 0x8d, 0x86, 0x2c, 0x31, 0x0a]), "text"],
  ["a text in UTF-16", () => new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]), "text"],
  ["a web page called .xls", () => strToU8("<html><body><table><tr><td>1</td></tr></table></body></html>"), "web-page"],
  [
    "an XML spreadsheet of 2003",
    () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    "xml-spreadsheet",
  ],
  ["random bytes", () => new Uint8Array([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 0]), "not-a-workbook"],
  ["a zip of other files", () => zipSync({ "読んでください.txt": strToU8("x") }), "archive"],
  ["an empty zip", () => zipSync({}), "archive"],
  [
    "an .ods",
    () =>
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }),
    "open-document",
  ],
  [
    "a .docx",
    () =>
      officeFile(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      ),
    "word",
  ],
  [
    "a .pptx",
    () =>
      officeFile(
        "ppt/presentation.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      ),
    "powerpoint",
  ],
  [
    "an .xlsb",
    () => officeFile("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    "binary-workbook",
  ],
  [
    "a package without main part",
    () => zipSync({ "[Content_Types].xml": strToU8(typesFor("a.xml", "x")) }),
    "not-a-workbook",
  ],
  [
    "a package whose main part is missing",
    () => {
      const parts = partsOf({ sheets: [""] });
      delete parts["xl/workbook.xml"];
      return zipSync(parts);
    },
    "not-a-workbook",
  ],
  ["a workbook without sheets", () => packageOf({ sheets: [] }), "no-sheets"],
  [
    "a workbook whose only sheet is a chart",
    () =>
      packageOf({
        sheets: [""],
        parts: { "xl/_rels/workbook.xml.rels": relationships([["rId1", "chartsheet", "worksheets/sheet1.xml"]]) },
      }),
    "no-sheets",
  ],
  [
    "a sheet whose relationship is missing",
    () => packageOf({ sheets: [""], parts: { "xl/_rels/workbook.xml.rels": relationships([]) } }),
    "damaged",
  ],
  [
    "a sheet whose part is missing",
    () => {
      const parts = partsOf({ sheets: [""] });
      delete parts["xl/worksheets/sheet1.xml"];
      return zipSync(parts);
    },
    "damaged",
  ],
  ["a file that is cut in half", () => GOOD.subarray(0, GOOD.length / 2), "truncated"],
  ["a file that lacks its last byte", () => GOOD.subarray(0, GOOD.length - 1), "truncated"],
  ["only a zip's first bytes", () => GOOD.subarray(0, 4), "truncated"],
  ["a file whose packed bytes are scrambled", () => scramble(GOOD), "damaged"],
  ["a wrong checksum", () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint32(16, 1, true)), "damaged"],
  [
    "an unknown packing method",
    () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint16(10, 99, true)),
    "damaged",
  ],
  [
    "a part encrypted by a zip tool",
    () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint16(8, 1, true)),
    "encrypted",
  ],
  [
    "a header offset beyond the file",
    () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint32(42, 0x7fffffff, true)),
    "truncated",
  ],
  [
    "a packed size beyond the file",
    () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint32(20, 0x7fffffff, true)),
    "truncated",
  ],
  [
    "a Zip64 size without its field",
    () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint32(24, 0xffffffff, true)),
    "damaged",
  ],
  [
    "a declared size of 4 GB",
    () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint32(24, 0xfffffff0, true)),
    "too-large",
  ],
  [
    "a bomb that declares its size",
    () => zipSync({ ...partsOf({ sheets: [""] }), "xl/worksheets/sheet1.xml": zeros(70e6) }, { level: 1 }),
    "too-large",
  ],
  [
    "a bomb that declares less than it is",
    () =>
      forge(
        zipSync({ ...partsOf({ sheets: [""] }), "xl/worksheets/sheet1.xml": zeros(70e6) }, { level: 1 }),
        "xl/worksheets/sheet1.xml",
        (record) => record.setUint32(24, 1000, true),
      ),
    "damaged",
  ],
  [
    "a bomb in many parts",
    () =>
      forge(stored({ ...partsOf({ sheets: [""] }), ...Object.fromEntries(emptyParts(10)) }), "xl/media/", (record) =>
        record.setUint32(24, 60e6, true),
      ),
    "too-large",
  ],
  [
    "ten thousand and more parts",
    () => stored({ ...partsOf({ sheets: [""] }), ...Object.fromEntries(emptyParts(10_001)) }),
    "too-large",
  ],
  ["an archive inside an archive", () => zipSync({ "ブック.xlsx": GOOD }), "archive"],
  ["entities that multiply", () => withSheet(laughs), "unsafe"],
  [
    "an entity from a file",
    () => withWorkbook('<!DOCTYPE workbook [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>'),
    "unsafe",
  ],
  [
    "an unknown entity",
    () => withSheet('<worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>'),
    "damaged",
  ],
  [
    "a reference to no character",
    () => withSheet('<worksheet><sheetData><row><c t="str"><v>&#xFFFFFF;</v></c></row></sheetData></worksheet>'),
    "damaged",
  ],
  ["elements 100,000 deep", () => withSheet(nested(100_000)), "too-large"],
  ["XML that is cut", () => withSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>'), "damaged"],
  ["XML that is cut inside a tag", () => withSheet("<worksheet><sheetData/"), "damaged"],
  [
    "end tags in the wrong order",
    () => withSheet("<worksheet><sheetData><row></sheetData></row></worksheet>"),
    "damaged",
  ],
  [
    "an attribute without quotes",
    () => withSheet("<worksheet><sheetData><row r=1/></sheetData></worksheet>"),
    "damaged",
  ],
  [
    "an attribute twice",
    () => withSheet('<worksheet><sheetData><row r="1" r="2"/></sheetData></worksheet>'),
    "damaged",
  ],
  ["two roots", () => withSheet("<worksheet/><worksheet/>"), "damaged"],
  ["text instead of XML", () => withSheet("これはシートではない"), "damaged"],
  ["a part of zeros", () => packageOf({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": zeros(1000) } }), "damaged"],
  [
    "bytes that are no UTF-8",
    () =>
      packageOf({
        sheets: [""],
        parts: { "xl/worksheets/sheet1.xml": new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xfd]) },
      }),
    "damaged",
  ],
  ["an unknown encoding", () => withSheet('<?xml version="1.0" encoding="x-nothing"?><worksheet/>'), "damaged"],
  ["a cell below the last row", () => packageOfRows('<row r="1048577"><c r="A1048577"/></row>'), "damaged"],
  ["a cell right of the last column", () => packageOfRows(row('<c r="XFE1"/>')), "damaged"],
  ["a cell with a nonsensical address", () => packageOfRows(row('<c r="1A"/>')), "damaged"],
  ["a number that is none", () => packageOfRows(row('<c r="A1"><v>12,3</v></c>')), "damaged"],
  ["a shared string that is not there", () => packageOfRows(row('<c r="A1" t="s"><v>99</v></c>')), "damaged"],
  [
    "millions of filled cells",
    () => packageOfRows(`<row>${"<c><v>1</v></c>".repeat(10_000)}</row>`.repeat(45)),
    "too-large",
  ],
  [
    "shared formulas that grow to gigabytes",
    () =>
      packageOfRows(
        row(`<c><f t="shared" si="0">${"A1+".repeat(2700)}1</f></c>`) +
          row('<c><f t="shared" si="0"/></c>').repeat(20_000),
      ),
    "too-large",
  ],
  ["millions of elements", () => packageOfRows("<x/>".repeat(5_100_000)), "too-large"],
  [
    "a merge for every cell",
    () => packageOf({ sheets: [`<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(600_000)}</mergeCells>`] }),
    "too-large",
  ],
];

describe("a file that is no readable workbook", () => {
  test.each(hostile)("%s gives its clear error in time", (_what, make, code) => {
    const bytes = make();
    const start = performance.now();
    let thrown: unknown = null;
    try {
      readXlsx(bytes);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(WorkbookFileError);
    expect(thrown).toMatchObject({ code });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("has a message that says in Japanese what it is and what to do", () => {
    for (const [, make] of hostile.filter(([what]) => !/bomb|million|giga|every cell/.test(what))) {
      expect(() => readXlsx(make())).toThrow(/[ぁ-ん].*(ください|お試しください。)/);
    }
  });

  test("is refused in at least forty ways", () => expect(hostile.length).toBeGreaterThanOrEqual(40));
});

describe("a file that asks for much without having it", () => {
  test("a merge over the whole sheet costs nothing", () => {
    const workbook = readXlsx(
      packageOf({ sheets: ['<sheetData/><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'] }),
    );
    expect(workbook.sheets[0]?.mergeAt(1_000_000, 16_000)).toMatchObject({ rowCount: 1_048_576, columnCount: 16_384 });
  });

  test("a cell in the last corner does not fill the sheet", () => {
    const workbook = readXlsx(packageOfRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(workbook.sheets[0]?.usedArea({ valuesOnly: true })).toMatchObject({ row: 1_048_575, column: 16_383 });
  });
});
