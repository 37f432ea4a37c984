import { zipSync } from "fflate";
import type { HostileFile } from "./hostile-files";
import {
  GOOD,
  forge,
  overlapping,
  oneText,
  manyCells,
  emptyParts,
  zeros,
  stored,
  withSheet,
  withWorkbook,
  laughs,
  row,
  nested,
} from "./hostile-parts";
import { packageOf, packageOfRows, partsOf } from "./package";

/** Workbooks that ask for more than a workbook may: entities, size, depth, number. */
export const EXCESSIVE: readonly HostileFile[] = [
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
  ["entities that multiply", () => withSheet(laughs), "unsafe"],
  [
    "an entity from a file",
    () => withWorkbook('<!DOCTYPE workbook [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook>&x;</workbook>'),
    "unsafe",
  ],
  ["elements 100,000 deep", () => withSheet(nested(100_000)), "too-large"],
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
  ["a bomb whose entries all unpack the same bytes", overlapping, "too-large"],
  ["a text of 50 million letters", () => oneText("a".repeat(50_000_000)), "too-large"],
  ["a small table of texts that fills every cell", () => manyCells(4_000, 50, "取組項目1 ".repeat(4_000)), "too-large"],
  [
    "a workbook of thousands of sheets",
    () => packageOf({ sheets: Array.from({ length: 3_000 }, () => "<sheetData/>") }),
    "too-large",
  ],
  [
    "entities inside attributes",
    () => withWorkbook('<!DOCTYPE a [<!ENTITY x "&#60;">]><workbook><sheets><sheet name="&x;"/></sheets></workbook>'),
    "unsafe",
  ],
  ["a style table of millions", () => packageOf({ sheets: [""], styles: "<font/>".repeat(500_000) }), "too-large"],
];
