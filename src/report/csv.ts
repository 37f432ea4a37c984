import type { JsonFinding, JsonWorkbook } from "./json-types";
import type { ReportWriter } from "./types";
import { SEVERITY_LABELS, blockOf } from "./words";

const HEADER = ["ファイル", "シート", "セル", "取組項目", "題名", "重大度", "規則", "指摘", "無視", "無視の理由"];

/** Byte order mark: without it Excel reads UTF-8 as Shift_JIS. */
const BOM = "\ufeff";

/** The findings as RFC 4180, one a row, for Excel: UTF-8 with a byte order mark, CR LF, no cell that Excel would run. */
export function csvWriter(): ReportWriter {
  return {
    start: () => BOM + line(HEADER),
    workbook: (workbook) => workbook.findings.map((finding) => line(row(workbook, finding))).join(""),
    end: () => "",
  };
}

function row(workbook: JsonWorkbook, finding: JsonFinding): string[] {
  return [
    workbook.file,
    finding.sheet,
    finding.cell,
    // With its word, or Excel would take 1-2 for a date.
    finding.initiative === null ? "" : `取組項目${finding.initiative}`,
    blockOf(workbook, finding)?.title ?? "",
    SEVERITY_LABELS[finding.severity],
    finding.rule,
    finding.message,
    finding.suppressed ? "無視" : "",
    finding.reason ?? "",
  ];
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

/**
 * What a spreadsheet takes for the start of a formula, also after white space and in full width.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^\s*[=+\-@＝＋－＠−|%]|^[\t\r\n]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replace(/"/g, '""')}"` : safe;
}
