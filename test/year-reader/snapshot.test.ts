import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../../src/embedded-excel";
import { snapshotOf } from "../../src/year-reader";
import { officeOn, openFixture } from "../support/office";

const FILES = ["seed", "workbooks"].flatMap((folder) =>
  readdirSync(join(__dirname, "../fixtures", folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => `${folder}/${name}`),
);

test.each(FILES)("%s is read as Office.js reads it", async (file) => {
  const workbook = openFixture(file);
  expect(snapshotOf(workbook)).toEqual(await officeOn(workbook).adapter.readWorkbook());
});

test("Numbers, errors, formulas, covered cells and hidden sheets are read as Office.js reads them", async () => {
  const workbook = buildWorkbook([
    {
      name: "様式３",
      cells: {
        A1: "取組項目1",
        B1: "隠れた文字",
        A2: 1234.5,
        A3: true,
        A4: { formula: '=""', result: "" },
        A5: { formula: "=A2*2", result: 2469 },
        A6: 1,
        A7: "＃".repeat(300),
      },
      formats: { A2: { numberFormat: "#,##0" }, A6: { numberFormat: '"①"' }, A7: { numberFormat: "@" } },
      merges: ["A1:C1", "D4:E5"],
    },
    { name: "一覧", visibility: "hidden", isProtected: true, cells: { C3: "なし" } },
  ]);
  const snapshot = snapshotOf(workbook);
  expect(snapshot).toEqual(await officeOn(workbook).adapter.readWorkbook());
  expect(snapshot.sheets[0]?.cells.map(({ text }) => text)).toContain("①");
});
