import { readYear, type YearReading } from "../../src/prior-year";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/snapshot";
import { formSheet, type FormBlock } from "../support/example-form";

/** A workbook of a year that stands in its heading; null leaves the year out. */
export function workbookOf(year: string | null, ...blocks: readonly FormBlock[]): WorkbookSnapshot {
  const sheet = formSheet("様式３", blocks);
  const cells = sheet.cells.map((cell) =>
    cell.row === 0
      ? { ...cell, text: cell.text.replace("令和元年度\u3000", year === null ? "" : `${year}\u3000`) }
      : cell,
  );
  const dated: SheetSnapshot = { ...sheet, cells };
  return { sheets: [dated] };
}

/** What an earlier year's workbook says. */
export function yearOf(year: string | null, ...blocks: readonly FormBlock[]): YearReading {
  return readYear(workbookOf(year, ...blocks), `${year ?? "年度なし"}.xlsx`);
}

/** A block by its title and the lines of its results; goals are set aside. */
export function titled(title: string, results = "", more: FormBlock = {}): FormBlock {
  return { title, policyAndGoal: "取組を進める。", annualPlan: "取組を行う。", results, ...more };
}
