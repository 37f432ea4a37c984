import type { JsonWorkbook } from "./json-types";
import type { ReportWriter, Totals } from "./types";
import { SEVERITY_LABELS, byBlock, remarks, summaryLine, yearName } from "./words";

/** The results as GitHub-flavoured Markdown: a table for each workbook, the totals below them. */
export function markdownWriter(): ReportWriter {
  return {
    start: () => "# 取組項目の検証結果\n\n",
    workbook: (workbook) => section(workbook).join("\n") + "\n",
    end: (totals) => ending(totals).join("\n"),
  };
}

function ending(totals: Totals): string[] {
  const unread = totals.errors.map(({ file, message }) => `- ${plain(file)}：${plain(message)}`);
  return [
    ...(unread.length > 0 ? ["## 読み取れなかったファイル", "", ...unread, ""] : []),
    "## 合計",
    "",
    plain(summaryLine(totals)),
    "",
  ];
}

function section(workbook: JsonWorkbook): string[] {
  const rows = byBlock(workbook).flatMap(({ name, findings }) =>
    findings.map((finding) => {
      const ignored = finding.suppressed ? `（無視：${finding.reason ?? ""}）` : "";
      const cells = [
        SEVERITY_LABELS[finding.severity],
        name,
        `${finding.sheet}!${finding.cell}`,
        `${finding.message}${ignored}`,
        finding.rule,
      ];
      return `| ${cells.map(plain).join(" | ")} |`;
    }),
  );
  return [
    `## ${plain(workbook.file)}（${yearName(workbook)}）`,
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
