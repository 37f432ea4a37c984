import { fiscalYearName } from "../calendar";
import { messageOf } from "../rules";
import { toA1 } from "../snapshot";
import type { CheckedWorkbook, Results } from "./types";
import { SEVERITY_LABELS, byBlock, remarks, summaryLine } from "./words";

/** The results as GitHub-flavoured Markdown: a table for each workbook. */
export function toMarkdown(results: Results): string {
  const unread = results.errors.map(({ file, message }) => `- ${plain(file)}：${plain(message)}`);
  return [
    "# 取組項目の検証結果",
    "",
    plain(summaryLine(results)),
    "",
    ...results.workbooks.flatMap(section),
    ...(unread.length > 0 ? ["## 読み取れなかったファイル", "", ...unread, ""] : []),
  ].join("\n");
}

function section(workbook: CheckedWorkbook): string[] {
  const { file, inspection } = workbook;
  const year = inspection.form.fiscalYear;
  const rows = byBlock(workbook).flatMap(({ name, findings }) =>
    findings.map((finding) => {
      const ignored = finding.suppressed ? `（無視：${finding.suppressed.reason}）` : "";
      const cells = [
        SEVERITY_LABELS[finding.severity],
        name,
        `${finding.sheet}!${toA1(finding.cell)}`,
        `${messageOf(finding)}${ignored}`,
        finding.rule,
      ];
      return `| ${cells.map(plain).join(" | ")} |`;
    }),
  );
  return [
    `## ${plain(file)}（${year ? fiscalYearName(year.year) : "年度不明"}）`,
    "",
    ...remarks(workbook).flatMap((line) => [plain(line), ""]),
    ...(rows.length > 0
      ? ["| 重大度 | 取組項目 | セル | 指摘 | 規則 |", "| --- | --- | --- | --- | --- |", ...rows, ""]
      : ["指摘はありません。", ""]),
  ];
}

/** A text that means nothing to Markdown or HTML, on one line. */
function plain(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]|~#]/g, "\\$&");
}
