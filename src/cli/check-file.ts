import type { CheckedFile, FileError } from "../report";
import { workbookReport } from "../report";
import type { Inspection } from "../rules";
import { inspect, messageOf } from "../rules";
import type { WorkbookSnapshot } from "../snapshot";
import { settingsFor } from "./kept";
import type { CheckOptions } from "./options";
import { ReadError, type WorkbookFile } from "./read-workbook";
import { systemError } from "./system-error";

/** Reads one workbook. @throws ReadError */
export type ReadWorkbook = (file: string) => Promise<WorkbookFile>;

/** Checks one file: plain data, whatever happens, so that it may come from another thread. Never fails. */
export async function checkFile(file: string, options: CheckOptions, read: ReadWorkbook): Promise<CheckedFile> {
  try {
    const { kept, ...snapshot } = await read(file);
    const { settings, problem } = settingsFor(options, kept);
    const inspection = inspect(snapshotWith(snapshot, options.sheets), settings);
    const errors = internalErrors(file, inspection);
    return { file, workbook: workbookReport(file, inspection), errors, notices: problem === null ? [] : [problem] };
  } catch (error) {
    return failed(file, error);
  }
}

/** A file that could not be checked at all. */
export function failed(file: string, error: unknown): CheckedFile {
  return { file, workbook: null, errors: [fileErrorOf(file, error)], notices: [] };
}

/** The snapshot, once every sheet that was asked for is known to be there. */
function snapshotWith(snapshot: WorkbookSnapshot, sheets: readonly string[] | null): WorkbookSnapshot {
  const names = snapshot.sheets.map((sheet) => sheet.name);
  const absent = (sheets ?? []).filter((sheet) => !names.includes(sheet));
  if (absent.length === 0) return snapshot;
  const listed = (list: readonly string[]): string => list.map((name) => `「${name}」`).join("");
  throw new ReadError("sheet-not-found", `シート${listed(absent)}がありません。ブックのシート：${listed(names)}`);
}

function fileErrorOf(file: string, error: unknown): FileError {
  if (error instanceof ReadError) return { file, code: error.code, message: error.message };
  const { message } = systemError(error);
  return { file, code: "internal-error", message: `プログラムの不具合により検証できませんでした（${message}）。` };
}

/** A check that did not happen makes the file one that could not be checked completely. */
function internalErrors(file: string, { findings }: Inspection): FileError[] {
  return findings
    .filter((finding) => finding.rule === "internal-error")
    .map((finding) => ({ file, code: "internal-error", message: messageOf(finding) }));
}
