import type { Workbook } from "../../src/embedded-excel";

/**
 * Everything that a workbook holds, as one text: what faults must leave alone or what can be restored. Ids and the numbers
 * of styles only count; which sheet is in front and what is selected are no part of what a user has written.
 */
export function fingerprint(workbook: Workbook): string {
  const sheets = workbook.sheets.map((sheet) => {
    const cells: unknown[] = [];
    sheet.forEachCell(({ content, formula, runs, style }, row, column) => {
      // A cell that was written and emptied again is one that never was.
      if (content.kind === "empty" && formula === null && style === 0) return;
      cells.push([row, column, content, formula, runs, sheet.formatAt(row, column), sheet.row(row).height]);
    });
    const { properties, merges, conditionalFormats, dataValidations, hyperlinks, notes, tables, charts } = sheet;
    const validations = dataValidations.map((rule) => JSON.stringify(inOrder({ ...rule, id: 0 }))).sort();
    return { properties, merges, conditionalFormats, validations, hyperlinks, notes, tables, charts, cells };
  });
  return JSON.stringify({ sheets, settings: [...workbook.settings] }, (key, value: unknown) =>
    key === "id" || key === "priority" ? undefined : value,
  );
}

/** The same with keys in alphabetical order, all the way down. */
function inOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}
