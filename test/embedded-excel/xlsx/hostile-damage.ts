import { zipSync } from "fflate";
import type { HostileFile } from "./hostile-files";
import { GOOD, forge, scramble, zeros, withSheet, row } from "./hostile-parts";
import { packageOf, packageOfRows, partsOf, relationships } from "./package";

/** Workbooks of which something is cut off, missing or wrong. */
export const DAMAGED: readonly HostileFile[] = [
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
    "an unknown entity",
    () => withSheet('<worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>'),
    "damaged",
  ],
  [
    "a reference to no character",
    () => withSheet('<worksheet><sheetData><row><c t="str"><v>&#xFFFFFF;</v></c></row></sheetData></worksheet>'),
    "damaged",
  ],
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
    "a sheet outside the package",
    () =>
      packageOf({
        sheets: [""],
        parts: { "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "../../../../etc/passwd"]]) },
      }),
    "damaged",
  ],
  [
    "a sheet part that is the workbook itself",
    () =>
      packageOf({
        sheets: [""],
        parts: { "xl/_rels/workbook.xml.rels": relationships([["rId1", "worksheet", "workbook.xml"]]) },
      }),
    "damaged",
  ],
];
