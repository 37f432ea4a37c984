import { messageOf } from "../rules";
import { toA1 } from "../snapshot";
import type { Results } from "./types";
import { SEVERITY_LABELS } from "./words";

const HEADER = ["ファイル", "シート", "セル", "取組項目", "題名", "重大度", "規則", "指摘", "無視", "無視の理由"];

/** Byte order mark: without it Excel reads UTF-8 as Shift_JIS. */
const BOM = "\ufeff";

/** The findings as RFC 4180, one a row, for Excel: UTF-8 with a byte order mark, CR LF, no cell that Excel would run. */
export function toCsv(results: Results): string {
  const rows = results.workbooks.flatMap(({ file, inspection }) => {
    const titles = new Map(inspection.initiatives.map(({ initiative }) => [initiative.index, initiative.title]));
    return inspection.findings.map((finding) => [
      file,
      finding.sheet,
      toA1(finding.cell),
      // With its word, or Excel would take 1-2 for a date.
      finding.initiativeNumber === null ? "" : `取組項目${finding.initiativeNumber}`,
      (finding.initiative === null ? null : titles.get(finding.initiative)) ?? "",
      SEVERITY_LABELS[finding.severity],
      finding.rule,
      messageOf(finding),
      finding.suppressed ? "無視" : "",
      finding.suppressed?.reason ?? "",
    ]);
  });
  return BOM + [HEADER, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
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
