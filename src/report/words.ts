import { fiscalYearName } from "../calendar";
import type { Severity } from "../rules";
import type { JsonFinding, JsonInitiative, JsonWorkbook } from "./json-types";
import type { Totals } from "./types";

/** Severities as people read them, from the weightiest. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: "エラー",
  warning: "警告",
  info: "情報",
};

/** A block as people call it: 取組項目1「広告事業の推進」. */
export function blockName({
  number,
  title,
}: {
  readonly number: string | null;
  readonly title: string | null;
}): string {
  const name = number === null ? "取組項目" : `取組項目${number}`;
  return title === null ? name : `${name}「${title.trim().replace(/\s+/g, " ")}」`;
}

/** The year that a workbook speaks of, as people write it. */
export function yearName({ fiscalYear }: JsonWorkbook): string {
  return fiscalYear === null ? "年度不明" : fiscalYearName(fiscalYear);
}

/** The readable block that a finding is about: numbers may be given twice, places are not. */
export function blockOf(workbook: JsonWorkbook, { sheet, range }: JsonFinding): JsonInitiative | null {
  if (range === undefined) return null;
  return workbook.initiatives.find((block) => block.sheet === sheet && block.range === range) ?? null;
}

/** Findings block by block, in their order; those about no readable block by their number and range. */
export function byBlock(workbook: JsonWorkbook): { readonly name: string; readonly findings: JsonFinding[] }[] {
  const blocks = new Map<string, { name: string; findings: JsonFinding[] }>();
  for (const finding of workbook.findings) {
    const key = `${finding.range ?? ""} ${finding.sheet}`;
    const named = (): { name: string; findings: JsonFinding[] } => ({
      name: blockName(blockOf(workbook, finding) ?? { number: finding.initiative, title: null }),
      findings: [],
    });
    const block = blocks.get(key) ?? named();
    block.findings.push(finding);
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

/** What a reader must know beside the findings: sheets and blocks that were not checked. */
export function remarks({ initiatives, unreadableBlocks, hiddenSheets }: JsonWorkbook): string[] {
  const lines: string[] = [];
  if (initiatives.length === 0 && unreadableBlocks === 0) {
    lines.push("取組項目が見つかりませんでした。様式３のシートがあるか確かめてください。");
  }
  for (const { sheet, blocks } of hiddenSheets) {
    lines.push(`非表示のシート「${sheet}」の取組項目${blocks}件は検証していません。`);
  }
  return lines;
}

/** The last line of every report for people. */
export function summaryLine({ summary, ignored, honourIgnored, errors: unreadable }: Totals): string {
  const { workbooks, initiatives, errors, warnings, infos } = summary;
  const unread = unreadable.length > 0 ? `読み取れなかったファイル${unreadable.length}件` : "";
  // 「エラー0件」 of nothing that was read would sound like praise.
  if (workbooks === 0 && unread !== "") return `${unread}。検証できたブックはありません。`;
  return (
    `ブック${workbooks}件・取組項目${initiatives}件：エラー${errors}件、警告${warnings}件、情報${infos}件` +
    (ignored > 0 ? `（無視とされた指摘${ignored}件を${honourIgnored ? "除く" : "含む"}）` : "") +
    (unread === "" ? "" : `、${unread}`)
  );
}
