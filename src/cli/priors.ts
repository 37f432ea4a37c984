import { fiscalYearName } from "../calendar";
import type { CheckedFile } from "../report";
import type { UnsettledYear, YearMatch, YearNotice, YearReading, YearsMatched } from "../prior-year";
import { matchYears, priorsFor, readYear, wardOf, yearOfForm } from "../prior-year";
import type { Inspection, Settings } from "../rules";
import { inspectAll, openInspection, withPriors } from "../rules";
import type { WorkbookSnapshot } from "../snapshot";
import { failed } from "./file-error";
import { filesOf } from "./files";
import type { ReadWorkbook } from "./check-file";

/** What the workbooks of earlier years say, and those that could not be read. */
export interface PriorsRead {
  readonly years: readonly YearReading[];
  readonly failed: readonly CheckedFile[];
}

/**
 * Reads the workbooks of `--prior`. One that cannot be read does not stop the others.
 *
 * @param words files, folders and patterns
 */
export async function readPriors(words: readonly string[], read: ReadWorkbook): Promise<PriorsRead> {
  const years: YearReading[] = [];
  const unread: CheckedFile[] = [];
  for (const { file, problem } of filesOf(words)) {
    try {
      if (problem) throw problem;
      years.push(readYear(await read(file), file));
    } catch (error) {
      unread.push(failed(file, error));
    }
  }
  return { years, failed: unread };
}

/**
 * Checks a workbook with what earlier years know of it, and says (in Japanese) what came of them.
 *
 * @param file the workbook's own, which may tell the ward
 * @param given the earlier years' workbooks, of other wards too
 */
export function inspectWithYears(
  snapshot: WorkbookSnapshot,
  settings: Partial<Settings>,
  { file, given }: { readonly file: string; readonly given: readonly YearReading[] },
): { readonly inspection: Inspection; readonly notices: readonly string[] } {
  const open = openInspection(snapshot, settings);
  if (given.length === 0) return { inspection: inspectAll(open), notices: [] };
  const current = { ...yearOfForm(open.form), ward: wardOf(snapshot, file) };
  const { years, unsettled } = priorsFor(current, given);
  const matched = matchYears(current, years);
  return {
    inspection: inspectAll(withPriors(open, matched.priors)),
    notices: [
      ...unsettled.map(unsettledInWords),
      ...matched.notices.map(noticeInWords),
      ...matched.years.map((year) => matchInWords(year, matched)),
    ],
  };
}

function unsettledInWords({ fiscalYear, files }: UnsettledYear): string {
  const year = fiscalYear === null ? "年度不明" : fiscalYearName(fiscalYear);
  return `前年度のブック（${year}、${files}件）のうち、どれが同じ区のものか分からないため、使いませんでした。ファイル名かフォルダー名に区名を入れてください。`;
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
