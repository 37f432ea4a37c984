import { fiscalYearName } from "../calendar";
import type { CheckedFile } from "../report";
import type { YearMatch, YearNotice, YearReading, YearsMatched } from "../prior-year";
import { matchYears, readYear, yearOfForm } from "../prior-year";
import type { Inspection, Settings } from "../rules";
import { inspectAll, openInspection, withPriors } from "../rules";
import type { WorkbookSnapshot } from "../snapshot";
import { failed } from "./file-error";
import type { ReadWorkbook } from "./check-file";

/** What the workbooks of earlier years say, and those that could not be read. */
export interface PriorsRead {
  readonly years: readonly YearReading[];
  readonly failed: readonly CheckedFile[];
}

/** Reads the workbooks of `--prior`. One that cannot be read does not stop the others. */
export async function readPriors(files: readonly string[], read: ReadWorkbook): Promise<PriorsRead> {
  const years: YearReading[] = [];
  const unread: CheckedFile[] = [];
  for (const file of files) {
    try {
      years.push(readYear(await read(file), file));
    } catch (error) {
      unread.push(failed(file, error));
    }
  }
  return { years, failed: unread };
}

/** Checks a workbook with what earlier years know of it, and says (in Japanese) what came of them. */
export function inspectWithYears(
  snapshot: WorkbookSnapshot,
  settings: Partial<Settings>,
  years: readonly YearReading[],
): { readonly inspection: Inspection; readonly notices: readonly string[] } {
  const open = openInspection(snapshot, settings);
  if (years.length === 0) return { inspection: inspectAll(open), notices: [] };
  const matched = matchYears(yearOfForm(open.form), years);
  return {
    inspection: inspectAll(withPriors(open, matched.priors)),
    notices: [...matched.notices.map(noticeInWords), ...matched.years.map((year) => matchInWords(year, matched))],
  };
}

function noticeInWords({ kind, file, fiscalYear, currentYear, other }: YearNotice): string {
  const year = fiscalYear === null ? "年度不明" : fiscalYearName(fiscalYear);
  const current = currentYear === null ? "年度不明" : fiscalYearName(currentYear);
  switch (kind) {
    case "no-initiatives":
      return `前年度のブック「${file}」に取組項目が見つからないため、使いませんでした。`;
    case "same-as-current":
      return `前年度のブック「${file}」は検証中のブックと同じ内容のため、使いませんでした。前年度のブックを指定してください。`;
    case "same-year":
      return `前年度のブック「${file}」は検証中のブックと同じ${year}のため、使いませんでした。前年度のブックを指定してください。`;
    case "duplicate":
      return `前年度のブック「${file}」は「${other ?? ""}」と同じ内容のため、使いませんでした。`;
    case "later-year":
      return `「${file}」は検証中のブック（${current}）より後の${year}のため、前年度の数値には使いませんでした。`;
    case "not-preceding":
      return `「${file}」は前年度ではなく${year}のブックです。${year}の数値として使いました。`;
    case "year-assumed":
      return `「${file}」の年度が読み取れないため、前年度のブックとして使いました。`;
  }
}

/** How many blocks were matched, and which were not. */
function matchInWords({ prior, fiscalYear, matches, unmatchedCurrent, unmatchedPrior }: YearMatch, all: YearsMatched) {
  const year = fiscalYear === null ? "前年度" : fiscalYearName(fiscalYear);
  const count = new Set(matches.map(({ current }) => current)).size;
  const missing = [
    listed("対応する取組項目がない今年度のもの", unmatchedCurrent, all.current),
    listed(`${year}だけにあるもの`, unmatchedPrior, prior),
  ];
  return `前年度のブック「${prior.file ?? ""}」（${year}）と${count}件の取組項目を対応付けました。${missing.join("")}`;
}

function listed(what: string, unmatched: YearMatch["unmatchedPrior"], { initiatives }: YearReading): string {
  if (unmatched.length === 0) return "";
  const names = unmatched.map(({ index }) => {
    const { title, number } = initiatives[index] ?? { title: null, number: null };
    return `「${title ?? `取組項目${number ?? ""}`}」`;
  });
  return `${what}：${names.join("")}。`;
}
