import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { openWorkbook, type CellContent, type Sheet } from "../../src/embedded-excel";
import { recordedTerminal } from "../support/recorded-terminal";
import { LibreOffice } from "./support/libreoffice";

const FIXTURES = join(__dirname, "../fixtures");
const FILES = [
  "seed/seed-one-sheet.xlsx",
  "seed/seed-sheet-per-item.xlsx",
  "workbooks/w01_wide.xlsx",
  "workbooks/w55_twosheets.xlsx",
];

const office = new LibreOffice();
afterAll(() => office.end());

/** A fixture after `torikumi fill`. */
async function filled(fixture: string, name: string, ...options: string[]): Promise<string> {
  const output = join(office.folder, `${name}.xlsx`);
  const terminal = recordedTerminal();
  expect(await run(["fill", join(FIXTURES, fixture), "-o", output, ...options], terminal)).toBe(0);
  return output;
}

/** A copy without any cached result: what is shown then, LibreOffice has worked out. */
function withoutResults(file: string): string {
  const parts = unzipSync(readFileSync(file));
  const sheets = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  for (const name of sheets) {
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    parts[name] = strToU8(xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1").replace(/(<c [^>]*) t="str"([^>]*><f>)/g, "$1$2"));
  }
  const copy = file.replace(/\.xlsx$/, "-bare.xlsx");
  writeFileSync(copy, zipSync(parts));
  return copy;
}

function sheetIn(file: string, name: string): Sheet {
  const sheet = openWorkbook(readFileSync(file)).sheetByName(name);
  if (!sheet) throw new Error(`${file} has no sheet ${name}`);
  return sheet;
}

/** The results of all formulas of a sheet, by place; a result without characters is "". */
function results(sheet: Sheet): Map<string, string | number> {
  const found = new Map<string, string | number>();
  sheet.forEachCell(({ formula, content }, row, column) => {
    if (formula !== null) found.set(`${row},${column}`, worth(content));
  });
  return found;
}

function worth(content: CellContent): string | number {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "boolean":
      return String(content.boolean);
    case "error":
      return content.error;
  }
}

const nameOf = (fixture: string) => fixture.replace(/.*\/|\.xlsx$/g, "");

describe("LibreOffice", () => {
  test("works out for every formula of 取組集計 what the file says already", async () => {
    const files: string[] = [];
    for (const fixture of FILES) files.push(await filled(fixture, nameOf(fixture)));
    const worked = office.convert(files.map(withoutResults), "xlsx");
    files.forEach((file, index) => {
      const ours = results(sheetIn(file, "取組集計"));
      const theirs = results(sheetIn(worked[index] ?? "", "取組集計"));
      expect(ours.size).toBeGreaterThan(5);
      expect([file, ...theirs]).toEqual([file, ...ours]);
    });
  });

  test.each(FILES)("prints %s on the same pages as before, pixel by pixel, and 取組集計 behind", async (fixture) => {
    const name = nameOf(fixture);
    const printed = office.pages([
      join(FIXTURES, fixture),
      await filled(fixture, `${name}-summary`, "--only", "summary"),
      await filled(fixture, `${name}-whole`),
    ]);
    const [before = [], after = [], whole = []] = printed;
    expect(after.length).toBeGreaterThan(before.length);
    before.forEach((page, index) => expect([index, after[index]?.equals(page)]).toEqual([index, true]));
    expect(whole).toHaveLength(after.length);
  });
});
