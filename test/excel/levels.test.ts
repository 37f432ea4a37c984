import { OWN_SHEET_MARK } from "../../src/snapshot";
import { API_LEVELS } from "../../src/embedded-excel";
import { buildWorkbook } from "../../src/embedded-excel/model";
import type { WorkbookChange } from "../../src/excel";
import { officeOn } from "../support/office";
import { soon } from "../support/soon";

const CASES = API_LEVELS.flatMap((apiLevel) => [
  { apiLevel, platform: "desktop" } as const,
  { apiLevel, platform: "web" } as const,
]);

const range = { row: 0, column: 0, rowCount: 1, columnCount: 3 };

describe("everything that the add-in does", () => {
  test.each(CASES)("works with ExcelApi $apiLevel on the $platform", async (options) => {
    const book = buildWorkbook([
      { name: "様式３", cells: { A1: "取組項目1", A2: "①" }, merges: ["A1:C1"] },
      { name: "様式２", cells: { A1: "あ" } },
    ]);
    const { adapter, host } = officeOn(book, options);
    const heard: WorkbookChange[] = [];
    const unwatch = await adapter.watch((change) => heard.push(change));

    const read = await adapter.readWorkbook({ layout: true });
    expect(read.sheets[0]?.merges).toEqual([range]);
    await adapter.annotate([{ sheet: "様式３", range, severity: "error", message: "未記入です。" }]);
    expect(book.sheets[0]?.conditionalFormats).toHaveLength(1);

    const cell = { row: 1, column: 0 };
    const { applied } = await adapter.applyEdits([{ kind: "set", sheet: "様式３", cell, before: "①", text: "②" }]);
    expect(book.sheets[0]?.textOf(1, 0)).toBe("②");
    await adapter.undo(applied);
    expect(book.sheets[0]?.textOf(1, 0)).toBe("①");

    await adapter.putSheet({
      sheet: "指摘一覧",
      table: "torikumi_findings",
      title: "指摘一覧",
      note: OWN_SHEET_MARK,
      columns: [{ header: "指摘", width: 200 }],
      rows: [[{ kind: "text", text: "未記入です。" }]],
      chart: null,
    });
    await adapter.removeSheet("torikumi_findings");
    await adapter.writeSetting("key", { version: 1 });
    expect((await adapter.readSettings(["key"])).get("key")).toEqual({ version: 1 });
    await adapter.selectCell("様式２", { row: 0, column: 0 });
    await adapter.clearFlags();
    expect(book.sheets.map(({ conditionalFormats, dataValidations }) => [conditionalFormats, dataValidations])).toEqual(
      [
        [[], []],
        [[], []],
      ],
    );
    await soon(() => heard).toContainEqual({
      kind: "cells",
      sheet: "様式３",
      range: { ...cell, rowCount: 1, columnCount: 1 },
    });
    await unwatch();
    await soon(() => host.keptReferences).toBe(0);
  });
});
