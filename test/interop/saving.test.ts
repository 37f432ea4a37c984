import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openWorkbook, saveWorkbook, type Sheet } from "../../src/embedded-excel";
import { textContent } from "../../src/embedded-excel/model";
import { sheetsOf } from "./support/flat-ods";
import { LibreOffice } from "./support/libreoffice";

const ROOT = join(__dirname, "../..");
const FOLDERS = ["test/fixtures/seed", "test/fixtures/workbooks", "test/fixtures/xlsx", "assets"];
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(ROOT, folder, name)),
);

/** Printing takes seconds a workbook: some of them here, all with SAVING=all. */
const PRINTED = process.env["SAVING"] === "all" ? FILES : FILES.filter((_, index) => index % 3 === 0);

const NEW_TEXT = "書き換えた文 & <記号>";

const office = new LibreOffice();
afterAll(() => office.end());

interface Edited {
  readonly file: string;
  readonly copy: string;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

/** Each workbook with another text in the last text cell of its last sheet, saved. */
const edited: readonly Edited[] = FILES.map((file, index) => {
  const workbook = openWorkbook(readFileSync(file));
  const sheet = [...workbook.sheets].reverse().find(hasText);
  if (!sheet) throw new Error(`${file} has no text`);
  const { row, column } = lastText(sheet);
  sheet.setContent(row, column, textContent(NEW_TEXT));
  const copy = join(office.folder, `edited-${index}.xlsx`);
  writeFileSync(copy, saveWorkbook(workbook));
  return { file, copy, sheet: sheet.name, row, column };
});

function hasText(sheet: Sheet): boolean {
  return textCells(sheet).length > 0;
}

function lastText(sheet: Sheet): { readonly row: number; readonly column: number } {
  return textCells(sheet).at(-1) ?? { row: 0, column: 0 };
}

function textCells(sheet: Sheet): { readonly row: number; readonly column: number }[] {
  const area = sheet.usedArea({ valuesOnly: true });
  if (!area) return [];
  const rows = Array.from({ length: area.rowCount }, (_, index) => area.row + index);
  const columns = Array.from({ length: area.columnCount }, (_, index) => area.column + index);
  return rows.flatMap((row) =>
    columns
      .filter((column) => {
        const cell = sheet.cell(row, column);
        return cell?.content.kind === "text" && cell.formula === null;
      })
      .map((column) => ({ row, column })),
  );
}

/** The parts of two packages that are not the same, byte by byte. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.filter((name) => Buffer.compare(old[name] ?? Buffer.alloc(0), now[name] ?? Buffer.alloc(0)) !== 0);
}

test.each(FILES)("%s is the same, byte by byte, when it is saved unchanged", (file) => {
  const bytes = readFileSync(file);
  const saved = saveWorkbook(openWorkbook(bytes));
  expect(changedParts(bytes, saved)).toEqual([]);
  expect(Buffer.compare(bytes, saved)).toBe(0);
});

test.each(edited)("$file with one cell changed differs in that sheet and the string table alone", ({ file, copy }) => {
  const changed = changedParts(readFileSync(file), readFileSync(copy));
  const sheets = changed.filter((name) => name.startsWith("xl/worksheets/"));
  expect(sheets).toHaveLength(1);
  const hasFormulas = Object.entries(unzipSync(readFileSync(file))).some(
    ([name, bytes]) => name.startsWith("xl/worksheets/") && strFromU8(bytes).includes("<f"),
  );
  // Results that are no longer true are worked out anew by Excel: the workbook says so where there are formulas.
  const allowed = ["xl/sharedStrings.xml", ...(hasFormulas ? ["xl/workbook.xml"] : [])];
  expect(changed.filter((name) => !sheets.includes(name) && !allowed.includes(name))).toEqual([]);
});

test("LibreOffice opens every one and shows the change and all else as before", () => {
  const files = edited.flatMap(({ file, copy }, index) => {
    const original = join(office.folder, `original-${index}.xlsx`);
    writeFileSync(original, readFileSync(file));
    return [original, copy];
  });
  const shown = office.convert(files, "fods").map((path) => sheetsOf(readFileSync(path, "utf8")));
  edited.forEach(({ sheet, row, column }, index) => {
    const [before = [], after = []] = [shown[2 * index], shown[2 * index + 1]];
    const place = `${row},${column}`;
    expect(after.find(({ name }) => name === sheet)?.texts.get(place)).toBe(NEW_TEXT);
    const others = (sheets: typeof before) =>
      sheets.map(({ name, texts, merges }) => [
        name,
        merges,
        [...texts].filter(([at]) => name !== sheet || at !== place),
      ]);
    expect(others(after)).toEqual(others(before));
  });
}, 240_000);

test("openpyxl opens every one and reads the change", () => {
  const script = `
import json, sys
from openpyxl import load_workbook
for copy, sheet, row, column in json.load(sys.stdin):
    print(load_workbook(copy)[sheet].cell(row + 1, column + 1).value)
`;
  const input = JSON.stringify(edited.map(({ copy, sheet, row, column }) => [copy, sheet, row, column]));
  const printed = execFileSync("/usr/bin/python3", ["-c", script], { input, encoding: "utf8" });
  expect(printed.trim().split("\n")).toEqual(edited.map(() => NEW_TEXT));
});

test("pages that the change does not touch are printed pixel by pixel as before", () => {
  const chosen = edited.filter(({ file }) => PRINTED.includes(file));
  const pages = office.pages(chosen.flatMap(({ file, copy }) => [file, copy]));
  let same = 0;
  chosen.forEach(({ file }, index) => {
    const [before = [], after = []] = [pages[2 * index], pages[2 * index + 1]];
    expect([file, after.length]).toEqual([file, before.length]);
    // The last text stands on one page: every other is untouched.
    const differing = before.filter((page, at) => Buffer.compare(page, after[at] ?? Buffer.alloc(0)) !== 0);
    expect(differing.length).toBeLessThanOrEqual(1);
    same += before.length - differing.length;
  });
  expect(same).toBeGreaterThan(chosen.length);
}, 300_000);
