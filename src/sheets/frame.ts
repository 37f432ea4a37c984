import { OWN_SHEET_HEADER_ROW } from "../snapshot";

/** The number that formulas have for a row of the table, counted from 0. */
export function formulaRow(index: number): number {
  return OWN_SHEET_HEADER_ROW + index + 2;
}

/** The sheets that we make: the names that they should have and their tables'. */
export const OWN_SHEETS = {
  summary: { sheet: "取組集計", table: "torikumi_summary" },
  findings: { sheet: "指摘一覧", table: "torikumi_findings" },
} as const;
