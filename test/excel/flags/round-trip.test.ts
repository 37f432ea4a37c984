import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Workbook } from "../../../src/embedded-excel";
import { readXlsx, writeXlsx } from "../../../src/embedded-excel/xlsx";
import type { CellFlag } from "../../../src/excel";
import { cellKey, singleCell, type WorkbookSnapshot } from "../../../src/snapshot";
import { officeOn } from "../../support/office";

/** Large workbooks take a while on a busy machine. */
jest.setTimeout(60_000);

const FIXTURES = join(__dirname, "../../fixtures");
const FILES = ["seed", "workbooks"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((file) => file.endsWith(".xlsx"))
    .map((file) => `${folder}/${file}`),
);

const SEVERITIES = ["error", "warning", "info"] as const;

/** A flag on every third cell of each sheet. */
function flagsFor({ sheets }: WorkbookSnapshot): CellFlag[] {
  return sheets.flatMap((sheet) => {
    const merges = new Map(sheet.merges.map((merge) => [cellKey(merge), merge]));
    return sheet.cells
      .filter((_, index) => index % 3 === 0)
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

/** A sheet's XML without its data validations. */
function withoutValidations(part: Uint8Array): string {
  return strFromU8(part).replace(/<dataValidations.*<\/dataValidations>/s, "");
}

/** What the validations of each sheet say, whatever their numbers. */
function validations(workbook: Workbook) {
  return workbook.sheets.map(({ dataValidations }) => dataValidations.map((rule) => ({ ...rule, id: 0 })));
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
    for (const [name, part] of Object.entries(before)) {
      const now = after[name] ?? new Uint8Array();
      // Style tables are appended to, never rewritten: the looks of the flags stay there, used by nothing.
      if (name === "xl/styles.xml") continue;
      // A validation whose cells were all flagged left its list and came back: it is written anew and says the same.
      const isSheet = name.startsWith("xl/worksheets/sheet");
      expect([name, isSheet ? withoutValidations(now) : now]).toEqual([
        name,
        isSheet ? withoutValidations(part) : part,
      ]);
    }
    expect(validations(reopened)).toEqual(validations(readXlsx(bytes)));
  });
});
