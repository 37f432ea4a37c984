import type { Finding, Severity } from "../rules";
import type { CheckedWorkbook, Results } from "./types";
import { summaryOf } from "./summary";

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

/** Findings block by block, in their order; those about no readable block by their number and range. */
export function byBlock({ inspection }: CheckedWorkbook): { readonly name: string; readonly findings: Finding[] }[] {
  const names = new Map(inspection.initiatives.map(({ initiative }) => [initiative.index, blockName(initiative)]));
  const blocks = new Map<string, { name: string; findings: Finding[] }>();
  for (const finding of inspection.findings) {
    const { initiative, initiativeNumber: number, sheet, range } = finding;
    const key = initiative === null ? `${sheet} ${range?.row}` : String(initiative);
    const known = initiative === null ? undefined : names.get(initiative);
    const block = blocks.get(key) ?? { name: known ?? blockName({ number, title: null }), findings: [] };
    block.findings.push(finding);
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

/** What a reader must know beside the findings: sheets and blocks that were not checked. */
export function remarks({ inspection }: CheckedWorkbook): string[] {
  const { form, initiatives } = inspection;
  const lines: string[] = [];
  if (initiatives.length === 0 && form.unreadable.length === 0) {
    lines.push("取組項目が見つかりませんでした。様式３のシートがあるか確かめてください。");
  }
  for (const { sheet, blocks } of form.hiddenSheets) {
    lines.push(`非表示のシート「${sheet}」の取組項目${blocks}件は検証していません。`);
  }
  return lines;
}

/** The last line of every report for people. */
export function summaryLine(results: Results): string {
  const { workbooks, initiatives, errors, warnings, infos } = summaryOf(results);
  const ignored = results.workbooks.flatMap(({ inspection }) => inspection.findings).filter((f) => f.suppressed).length;
  const unread = results.errors.length > 0 ? `、読み取れなかったファイル${results.errors.length}件` : "";
  return (
    `ブック${workbooks}件・取組項目${initiatives}件：エラー${errors}件、警告${warnings}件、情報${infos}件` +
    (ignored > 0 ? `（無視とされた指摘${ignored}件を${results.honourIgnored ? "除く" : "含む"}）` : "") +
    unread
  );
}
