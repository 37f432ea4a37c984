import { openWorkbook, saveWorkbook } from "../../src/embedded-excel";
import { inspect } from "../../src/rules";
import { packageOfRows } from "../embedded-excel/xlsx/package";
import { officeOn } from "../support/office";
import { sheetOf, workbookOf } from "../support/sheet";
import { workbookOf as fileOf } from "../support/form-workbook";
import { HOSTILE_TEXTS, LONGEST_TEXT } from "./fuzz/hostile";
import { faultsOf } from "./fuzz/check-snapshot";

const CELL = { row: 3, column: 1 };
const form = (text: string) =>
  workbookOf(
    sheetOf("様式３", {
      A1: "取組項目1",
      B3: "取組の方針・目標内容",
      B4: text,
      C3: "当年度の取組内容",
      C4: "講座を開く。",
    }),
  );

/** A file with 目標 in the same cell. */
const ROW = '<row r="4"><c r="B4" t="inlineStr"><is><t>目標</t></is></c></row>';

const named = HOSTILE_TEXTS.map((text) => [JSON.stringify(text.slice(0, 24)), text] as const);

/** Single surrogates and U+FFFE are no characters: XML cannot hold them, and neither can a file of Excel. */
const isText = (text: string): boolean => !/\p{Surrogate}|[\uFFFE\uFFFF]/u.test(text);

test.each(named)("%s is read as it stands in its cell", async (_, text) => {
  const { adapter } = officeOn(fileOf(form(text)));
  const { sheets } = await adapter.readWorkbook();
  expect(sheets[0]?.cells.find(({ row, column }) => row === CELL.row && column === CELL.column)?.text).toBe(text);
});

test.each(named)("%s is checked and reported like any other words", (_, text) => {
  expect(faultsOf(form(text))).toEqual([]);
  const [block] = inspect(form(text)).initiatives;
  expect(block?.initiative.fields.policyAndGoal?.text).toBe(text);
});

test.each(named)("%s is written as text, never as a formula", async (_, text) => {
  const { adapter, host } = officeOn(openWorkbook(packageOfRows(ROW)));
  await adapter.readWorkbook();
  const edit = { kind: "set", sheet: "sheet1", cell: CELL, before: "目標", text } as const;
  expect((await adapter.applyEdits([edit])).refused).toEqual([]);
  const { sheets } = await adapter.readWorkbook();
  const cell = sheets[0]?.cells.find(({ row, column }) => row === CELL.row && column === CELL.column);
  expect([cell?.text, cell?.kind]).toEqual([text, "text"]);
  const saved = openWorkbook(saveWorkbook(host.workbook));
  const again = await officeOn(saved).adapter.readWorkbook();
  const kept = again.sheets[0]?.cells.find(({ row, column }) => row === CELL.row && column === CELL.column);
  expect(kept?.kind).toBe("text");
  if (isText(text)) expect(kept?.text).toBe(text);
});

test("the texts hold the longest that a cell can", () => {
  expect(Math.max(...HOSTILE_TEXTS.map(({ length }) => length))).toBe(LONGEST_TEXT);
});
