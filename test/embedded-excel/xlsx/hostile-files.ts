import { strToU8, zipSync } from "fflate";
import type { WorkbookFileErrorCode } from "../../../src/embedded-excel/xlsx";
import {
  GOOD,
  compoundFile,
  forge,
  scramble,
  overlapping,
  oneText,
  manyCells,
  emptyParts,
  zeros,
  stored,
  withSheet,
  withWorkbook,
  typesFor,
  officeFile,
  laughs,
  row,
  nested,
} from "./hostile-parts";
import { packageOf, packageOfRows, partsOf, relationships } from "./package";

/** What the file is, its bytes, and the error that it gives. */
export const HOSTILE_FILES: readonly (readonly [what: string, bytes: () => Uint8Array, code: WorkbookFileErrorCode])[] =
  [
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
    [
      "a web page called .xls",
      () => strToU8("<html><body><table><tr><td>1</td></tr></table></body></html>"),
      "web-page",
    ],
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
        zipSync({
          mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
          "content.xml": strToU8("<a/>"),
        }),
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
    [
      "a part of zeros",
      () => packageOf({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": zeros(1000) } }),
      "damaged",
    ],
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
      () =>
        packageOf({ sheets: [`<sheetData/><mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(600_000)}</mergeCells>`] }),
      "too-large",
    ],
    [
      "a zip that holds a zip that holds a zip …",
      () => Array.from({ length: 30 }).reduce((inner: Uint8Array) => zipSync({ "r.zip": inner }), GOOD),
      "archive",
    ],
    ["a bomb whose entries all unpack the same bytes", overlapping, "too-large"],
    ["a text of 50 million letters", () => oneText("a".repeat(50_000_000)), "too-large"],
    [
      "a small table of texts that fills every cell",
      () => manyCells(4_000, 50, "取組項目1 ".repeat(4_000)),
      "too-large",
    ],
    [
      "a workbook of thousands of sheets",
      () => packageOf({ sheets: Array.from({ length: 3_000 }, () => "<sheetData/>") }),
      "too-large",
    ],
    [
      "a sheet outside the package",
      () =>
        packageOf({
          sheets: [""],
          parts: { "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "../../../../etc/passwd"]]) },
        }),
      "damaged",
    ],
    [
      "entities inside attributes",
      () => withWorkbook('<!DOCTYPE a [<!ENTITY x "&#60;">]><workbook><sheets><sheet name="&x;"/></sheets></workbook>'),
      "unsafe",
    ],
    ["a style table of millions", () => packageOf({ sheets: [""], styles: "<font/>".repeat(500_000) }), "too-large"],
    ["a web page of a login screen", () => strToU8("<!DOCTYPE html>\n<html><head><title>ログイン</title>"), "web-page"],
    ["a mail", () => strToU8("From: a@example.jp\r\nSubject: =?UTF-8?B?5qeY5byP?=\r\n\r\n様式３を送ります。"), "text"],
  ];
