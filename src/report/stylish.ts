import type { Severity } from "../rules";
import type { JsonFinding, JsonWorkbook } from "./json-types";
import type { ReportWriter } from "./types";
import { SEVERITY_LABELS, byBlock, remarks, summaryLine, yearName } from "./words";

/** ANSI styles; words say the same, so that colour is never the only sign. */
const STYLES = { error: "31", warning: "33", info: "36", bold: "1", dim: "2" } as const;
type Style = keyof typeof STYLES;
type Paint = (style: Style, text: string) => string;

/** The results for a person at a terminal. */
export function stylishWriter({ colour }: { readonly colour: boolean }): ReportWriter {
  const paint: Paint = (style, text) => (colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
  return {
    start: () => "",
    workbook: (workbook) => `${workbookLines(workbook, paint).join("\n")}\n\n`,
    end: (totals) => `${paint("bold", summaryLine(totals))}\n`,
  };
}

function workbookLines(workbook: JsonWorkbook, paint: Paint): string[] {
  const { file, initiatives } = workbook;
  const heading = `${oneLine(file)}（${yearName(workbook)}、取組項目${initiatives.length}件）`;
  const blocks = byBlock(workbook).flatMap(({ name, findings }) => [
    `  ${oneLine(name)}`,
    ...findings.map((finding) => `    ${findingLine(finding, paint)}`),
  ]);
  const nothing = blocks.length === 0 && initiatives.length > 0 ? ["  指摘はありません。"] : [];
  return [paint("bold", heading), ...remarks(workbook).map((line) => `  ${oneLine(line)}`), ...blocks, ...nothing];
}

/** Spaces that make all severities as wide as the widest: a Japanese character takes two columns. */
function paddingOf(severity: Severity): string {
  const longest = Math.max(...Object.values(SEVERITY_LABELS).map((label) => label.length));
  return "  ".repeat(longest - SEVERITY_LABELS[severity].length);
}

function findingLine(finding: JsonFinding, paint: Paint): string {
  const ignored = finding.suppressed ? `［無視：${oneLine(finding.reason ?? "")}］` : "";
  return [
    paint(finding.severity, SEVERITY_LABELS[finding.severity]) + paddingOf(finding.severity),
    `${oneLine(finding.sheet)}!${finding.cell}`,
    `${ignored}${oneLine(finding.message)}`,
    paint("dim", finding.rule),
  ].join("  ");
}

/** A cell's text may hold line breaks and control characters; a terminal must not obey them. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}
