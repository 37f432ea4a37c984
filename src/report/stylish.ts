import { fiscalYearName } from "../calendar";
import type { Finding, Severity } from "../rules";
import { messageOf } from "../rules";
import { toA1 } from "../snapshot";
import type { CheckedWorkbook, Results } from "./types";
import { SEVERITY_LABELS, byBlock, remarks, summaryLine } from "./words";

/** ANSI styles; words say the same, so that colour is never the only sign. */
const STYLES = { error: "31", warning: "33", info: "36", bold: "1", dim: "2" } as const;
type Style = keyof typeof STYLES;
type Paint = (style: Style, text: string) => string;

/** The results for a person at a terminal. */
export function toStylish(results: Results, { colour }: { readonly colour: boolean }): string {
  const paint: Paint = (style, text) => (colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
  const lines = results.workbooks.flatMap((workbook) => [...workbookLines(workbook, paint), ""]);
  return [...lines, paint("bold", summaryLine(results)), ""].join("\n");
}

function workbookLines(workbook: CheckedWorkbook, paint: Paint): string[] {
  const { file, inspection } = workbook;
  const year = inspection.form.fiscalYear;
  const heading = `${oneLine(file)}（${year ? fiscalYearName(year.year) : "年度不明"}、取組項目${inspection.initiatives.length}件）`;
  const blocks = byBlock(workbook).flatMap(({ name, findings }) => [
    `  ${oneLine(name)}`,
    ...findings.map((finding) => `    ${findingLine(finding, paint)}`),
  ]);
  const nothing = blocks.length === 0 && inspection.initiatives.length > 0 ? ["  指摘はありません。"] : [];
  return [paint("bold", heading), ...remarks(workbook).map((line) => `  ${line}`), ...blocks, ...nothing];
}

function findingLine(finding: Finding, paint: Paint): string {
  const severity: Severity = finding.severity;
  const ignored = finding.suppressed ? `［無視：${oneLine(finding.suppressed.reason)}］` : "";
  return [
    paint(severity, SEVERITY_LABELS[severity]),
    `${oneLine(finding.sheet)}!${toA1(finding.cell)}`,
    `${ignored}${oneLine(messageOf(finding))}`,
    paint("dim", finding.rule),
  ].join("  ");
}

/** A cell's text may hold line breaks and control characters; a terminal must not obey them. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
}
