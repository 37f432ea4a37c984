import { strToU8, zipSync } from "fflate";
import type { HostileFile } from "./hostile-files";
import { GOOD, compoundFile, forge, typesFor, officeFile } from "./hostile-parts";
import { partsOf } from "./package";

/** Files of other kinds that are called .xlsx. */
export const OTHER_KINDS: readonly HostileFile[] = [
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
  [
    "a part encrypted by a zip tool",
    () => forge(GOOD, "xl/workbook.xml", (record) => record.setUint16(8, 1, true)),
    "encrypted",
  ],
  ["an archive inside an archive", () => zipSync({ "ブック.xlsx": GOOD }), "archive"],
  [
    "a zip that holds a zip that holds a zip …",
    () => Array.from({ length: 30 }).reduce((inner: Uint8Array) => zipSync({ "r.zip": inner }), GOOD),
    "archive",
  ],
  ["a web page of a login screen", () => strToU8("<!DOCTYPE html>\n<html><head><title>ログイン</title>"), "web-page"],
  ["a mail", () => strToU8("From: a@example.jp\r\nSubject: =?UTF-8?B?5qeY5byP?=\r\n\r\n様式３を送ります。"), "text"],
  ["a JSON text", () => strToU8('{"format":"torikumi-report/1","workbooks":[]}'), "text"],
];
