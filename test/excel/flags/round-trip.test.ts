import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Workbook } from "../../../src/embedded-excel";
import { readXlsx, writeXlsx } from "../../../src/embedded-excel/xlsx";
import type { CellFlag } from "../../../src/excel";
import { cellKey, singleCell, type WorkbookSnapshot } from "../../../src/snapshot";
import { officeOn } from "../../support/office";
import { expectOnlyAppended } from "../../support/saved-parts";

const FIXTURES = join(__dirname, "../../fixtures");
const FILES = ["seed", "workbooks", "xlsx", "users"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => `${folder}/${file}`),
);

const SEVERITIES = ["error", "warning", "info"] as const;

/** A flag on every third cell of each sheet, or on as many as are asked for. */
function flagsFor({ sheets }: WorkbookSnapshot, every = 3): CellFlag[] {
  return sheets.flatMap((sheet) => {
    const merges = new Map(sheet.merges.map((merge) => [cellKey(merge), merge]));
    return sheet.cells
      .filter((_, index) => index % every === 0)
      .map((cell, index) => ({
        sheet: sheet.name,
        range: merges.get(cellKey(cell)) ?? singleCell(cell),
        severity: SEVERITIES[index % 3] ?? "info",
        message: `${index + 1}件目の指摘`,
      }));
  });
}

function counts(workbook: Workbook) {
  return workbook.sheets.map(({ conditionalFormats, dataValidations }) => [
    conditionalFormats.length,
    dataValidations.length,
  ]);
}

/** A sheet's XML without data validations, and with conditional formats numbered by their order alone. */
function essence(part: Uint8Array): string {
  const text = strFromU8(part)
    .replace(/<dataValidations[ >].*<\/dataValidations>/s, "")
    .replace(/<ext [^>]*>\s*<x14:dataValidations.*?<\/ext>/gs, "");
  const priorities = [...text.matchAll(/ priority="(\d+)"/g)].map(([, number]) => Number(number));
  const order = [...new Set(priorities)].sort((a, b) => a - b);
  return text.replace(/ priority="(\d+)"/g, (_, number: string) => ` priority="#${order.indexOf(Number(number))}"`);
}

/** What the validations of each sheet say, whatever their numbers. */
function validations(workbook: Workbook) {
  return workbook.sheets.map(({ dataValidations }) => dataValidations.map((rule) => ({ ...rule, id: 0 })));
}

/** How each part may differ afterwards, and why. */
function expectSamePart(name: string, now: Uint8Array, before: Uint8Array): void {
  if (name === "xl/styles.xml") {
    expectOnlyAppended(now, before);
  } else if (name.startsWith("xl/worksheets/sheet")) {
    // A validation whose cells were all flagged left its list and came back: it is written anew and says the same (the
    // test compares that too), also where it stood in an extension list. Ours took the first places of the conditional
    // formats, so the user's have higher numbers now, in the same order.
    expect([name, essence(now)]).toEqual([name, essence(before)]);
  } else {
    expect([name, Buffer.compare(now, before)]).toEqual([name, 0]);
  }
}

describe("flag, save, reopen, clear, save", () => {
  test.each(FILES)("leaves every part of %s as it was or meaning the same", async (path) => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, path)));
    const flagged = readXlsx(bytes);
    const { adapter } = officeOn(flagged);
    const flags = flagsFor(await adapter.readWorkbook());
    const { highlighted, obstacles } = await adapter.annotate(flags);
    expect(highlighted + obstacles.filter(({ why }) => why === "protected").length).toBe(flags.length);

    const reopened = readXlsx(writeXlsx(flagged));
    expect(counts(reopened)).toEqual(counts(flagged));
    await officeOn(reopened).adapter.clearFlags();
    expect(counts(reopened)).toEqual(counts(readXlsx(bytes)));

    const before = unzipSync(bytes);
    const after = unzipSync(writeXlsx(reopened));
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const [name, part] of Object.entries(before)) expectSamePart(name, after[name] ?? new Uint8Array(), part);
    expect(validations(reopened)).toEqual(validations(readXlsx(bytes)));
  });
});

describe("a workbook full of what users put into theirs", () => {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, "users/users-own.xlsx")));

  test("is flagged beside it: whatever is the user's is in the flagged file too", async () => {
    const flagged = readXlsx(bytes);
    const { adapter } = officeOn(flagged);
    const outcome = await adapter.annotate(flagsFor(await adapter.readWorkbook(), 1));
    expect(new Set(outcome.obstacles.map(({ why }) => why))).toEqual(new Set(["protected", "own-message"]));
    const before = unzipSync(bytes);
    const after = unzipSync(writeXlsx(flagged));
    const changed = Object.keys(before).filter(
      (name) => Buffer.compare(after[name] ?? new Uint8Array(), before[name] ?? new Uint8Array()) !== 0,
    );
    // One visible and one hidden sheet were flagged; the protected one, notes, threads, pictures, charts … are as they were.
    expect(changed.sort()).toEqual(["xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    const sheet = strFromU8(after["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    for (const own of [/<cfRule[^>]*type="iconSet"/, /<cfRule[^>]*type="dataBar"/, /x14:conditionalFormatting/])
      expect(sheet).toMatch(own);
    for (const kept of ["①か②を選んでください", "課題を書いてください", "選択肢一覧!$A$1:$A$2"])
      expect(flagged.activeSheet.dataValidations.map((rule) => JSON.stringify(rule)).join()).toContain(kept);
  });
});
