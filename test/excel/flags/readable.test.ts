import type { Edit } from "../../../src/edits";
import { readXlsx, writeXlsx } from "../../../src/embedded-excel/xlsx";
import type { CellFlag } from "../../../src/excel";
import { cellKey, singleCell, type WorkbookSnapshot } from "../../../src/snapshot";
import { officeOn, openFixture } from "../../support/office";
import { readableProperties } from "../../support/office-properties";

const SEVERITIES = ["error", "warning", "info"] as const;

/** A flag on every text. */
function flagsFor({ sheets }: WorkbookSnapshot): CellFlag[] {
  return sheets.flatMap((sheet) => {
    const merges = new Map(sheet.merges.map((merge) => [cellKey(merge), merge]));
    return sheet.cells.map((cell, index) => ({
      sheet: sheet.name,
      range: merges.get(cellKey(cell)) ?? singleCell(cell),
      severity: SEVERITIES[index % 3] ?? "info",
      message: `${index + 1}件目の指摘`,
    }));
  });
}

describe("every property that Office.js can read", () => {
  test.each(["users/users-own.xlsx", "seed/seed-one-sheet.xlsx"])(
    "of %s is as before after flag and clear, and after saving and opening in between",
    async (path) => {
      const before = await readableProperties(officeOn(openFixture(path)).excel);
      const workbook = openFixture(path);
      const { excel, adapter } = officeOn(workbook);
      await adapter.annotate(flagsFor(await adapter.readWorkbook()));
      expect(await readableProperties(excel)).not.toEqual(before);
      const saved = writeXlsx(workbook);
      await adapter.clearFlags();
      expect(await readableProperties(excel)).toEqual(before);
      const reopened = officeOn(readXlsx(saved));
      await reopened.adapter.clearFlags();
      expect(await readableProperties(reopened.excel)).toEqual(before);
    },
  );

  test("is as before after edits and their undo", async () => {
    const path = "users/users-own.xlsx";
    const { excel, adapter } = officeOn(openFixture(path));
    const before = await readableProperties(excel);
    const { sheets } = await adapter.readWorkbook();
    const edits = sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, text }) => {
        const cell = { row, column };
        return { kind: "set", sheet: name, cell, before: text, text: `${text}（追記）` } as const satisfies Edit;
      }),
    );
    const { applied, refused } = await adapter.applyEdits(edits);
    expect(applied.length).toBeGreaterThan(20);
    expect(new Set(refused.map(({ why }) => why))).toEqual(new Set(["formula", "mixed-font", "protected"]));
    await adapter.undo(applied);
    expect(await readableProperties(excel)).toEqual(before);
  });
});
