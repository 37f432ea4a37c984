import type { YearReading } from "../prior-year";
import type { CheckedFile, FileError } from "../report";
import { workbookReport } from "../report";
import type { Inspection } from "../rules";
import { messageOf } from "../rules";
import { readTyped } from "../sheets";
import type { WorkbookSnapshot } from "../snapshot";
import { failed } from "./file-error";
import { settingsFor, withTyped } from "./kept";
import type { CheckOptions } from "./options";
import { inspectWithYears } from "./priors";
import { ReadError, type WorkbookFile } from "./read-workbook";

/** Reads one workbook. @throws ReadError */
export type ReadWorkbook = (file: string) => Promise<WorkbookFile>;

/**
 * Checks one file: plain data, whatever happens, so that it may come from another thread. Never fails.
 *
 * @param years what earlier years' workbooks say
 */
export async function checkFile(
  file: string,
  options: CheckOptions,
  read: ReadWorkbook,
  years: readonly YearReading[] = [],
): Promise<CheckedFile> {
  try {
    const { kept, summary = null, ...snapshot } = await read(file);
    const { settings: decided, problem } = settingsFor(options, kept);
    const settings = withTyped(decided, readTyped(summary));
    const { inspection, notices } = inspectWithYears(snapshotWith(snapshot, options.sheets), settings, {
      file,
      given: years,
    });
    const errors = internalErrors(file, inspection);
    const told = problem === null ? notices : [problem, ...notices];
    return { file, workbook: workbookReport(file, inspection), errors, notices: told };
  } catch (error) {
    return failed(file, error);
  }
}

/** The snapshot, once every sheet that was asked for is known to be there. */
function snapshotWith(snapshot: WorkbookSnapshot, sheets: readonly string[] | null): WorkbookSnapshot {
  const names = snapshot.sheets.map((sheet) => sheet.name);
  const absent = (sheets ?? []).filter((sheet) => !names.includes(sheet));
  if (absent.length === 0) return snapshot;
  const listed = (list: readonly string[]): string => list.map((name) => `「${name}」`).join("");
  throw new ReadError("sheet-not-found", `シート${listed(absent)}がありません。ブックのシート：${listed(names)}`);
}

/** A check that did not happen makes the file one that could not be checked completely. */
function internalErrors(file: string, { findings }: Inspection): FileError[] {
  return findings
    .filter((finding) => finding.rule === "internal-error")
    .map((finding) => ({ file, code: "internal-error", message: messageOf(finding) }));
}
