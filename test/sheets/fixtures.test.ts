import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Sheet } from "../../src/embedded-excel";
import { inspect } from "../../src/rules";
import { findingsSheet, summarySheet, type PlanCell, type SheetPlan } from "../../src/sheets";
import { OWN_SHEET_HEADER_ROW } from "../../src/snapshot";
import { officeOnFile } from "../support/office";

const FILES = ["seed", "workbooks"].flatMap((folder) =>
  readdirSync(join(__dirname, "../fixtures", folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => `${folder}/${name}`),
);

const at = (plan: SheetPlan, row: readonly PlanCell[], header: string): PlanCell => {
  const cell = row[plan.columns.findIndex((column) => column.header === header)];
  if (!cell) throw new Error(`no column ${header}`);
  return cell;
};

/** What a planned cell will show, as a value. */
function worth(cell: PlanCell): string | number {
  switch (cell.kind) {
    case "empty":
      return "";
    case "number":
      return cell.number;
    case "formula":
      return cell.result;
    case "text":
    case "link":
      return cell.text;
  }
}

/** What a cell of the embedded workbook holds. */
function held(sheet: Sheet, row: number, column: number): string | number {
  const { content } = sheet.cell(row, column);
  if (content.kind === "number") return content.number;
  return content.kind === "text" ? content.text : "";
}

describe("取組集計 of the sample workbooks", () => {
  test.each(FILES)("%s: each formula gives in the workbook what was worked out exactly", async (file) => {
    const { adapter, host } = officeOnFile(file);
    const plan = summarySheet(inspect(await adapter.readWorkbook()));
    const name = await adapter.putSheet(plan);
    const sheet = host.workbook.sheetByName(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    plan.rows.forEach((row, y) =>
      row.forEach((cell, x) => {
        if (cell.kind !== "formula") return;
        const place = `${plan.columns[x]?.header} of row ${y + 1}: ${cell.formula}`;
        expect([place, held(sheet, OWN_SHEET_HEADER_ROW + 1 + y, x)]).toEqual([place, cell.result]);
      }),
    );
  });

  test.each(FILES)("%s: has a row for each indicator, with the engine's rates and verdicts", async (file) => {
    const { adapter } = officeOnFile(file);
    const inspection = inspect(await adapter.readWorkbook());
    const plan = summarySheet(inspection);
    const indicators = inspection.initiatives.flatMap((inspected) =>
      inspected.indicators.map((indicator) => ({ inspected, indicator })),
    );
    expect(plan.rows).toHaveLength(Math.max(1, indicators.length));
    indicators.forEach(({ inspected, indicator }, index) => {
      const row = plan.rows[index] ?? [];
      const value = (header: string) => [indicator.name, header, worth(at(plan, row, header))];
      const { achievementRate, attained, yearOverYear } = indicator;
      const rate = achievementRate?.result?.div(100).round(3, 1);
      expect(value("達成率")).toEqual([indicator.name, "達成率", rate ? Number(rate.toFixed()) : ""]);
      const verdict = attained === null ? "" : attained ? "○" : "×";
      expect(value("達否")).toEqual([indicator.name, "達否", verdict]);
      const difference = yearOverYear?.difference.result;
      expect(value("対前年度")).toEqual([indicator.name, "対前年度", difference ? Number(difference.toFixed()) : ""]);
      const suggested = { "1": "①", "2": "②", none: "" }[inspected.suggestedAttainment ?? "none"];
      expect(value("判定（計算）")).toEqual([indicator.name, "判定（計算）", suggested]);
    });
  });

  test.each(FILES)("%s: 指摘一覧 has a row for each finding", async (file) => {
    const inspection = inspect(await officeOnFile(file).adapter.readWorkbook({ layout: true }));
    expect(findingsSheet(inspection).rows).toHaveLength(Math.max(1, inspection.findings.length));
  });
});
