import type { FileError, Results } from "../report";
import { summaryOf, toCsv, toJson, toMarkdown, toSarif, toStylish } from "../report";
import type { CheckedWorkbook } from "../report";
import { inspect, messageOf } from "../rules";
import type { WorkbookSnapshot } from "../snapshot";
import type { CheckOptions } from "./options";
import { ReadError } from "./read-workbook";
import { systemError } from "./system-error";
import type { Terminal } from "./terminal";

/** Reads one workbook. @throws ReadError */
export type ReadWorkbook = (file: string) => Promise<WorkbookSnapshot>;

/**
 * `torikumi check`: checks each file and prints one report.
 *
 * @returns the exit code: 2 where a file could not be checked completely, 1 where there is an error finding, else 0
 */
export async function check(
  options: CheckOptions,
  terminal: Terminal,
  { read, version }: { readonly read: ReadWorkbook; readonly version: string },
): Promise<number> {
  const workbooks: CheckedWorkbook[] = [];
  const errors: FileError[] = [];
  for (const file of options.files) {
    try {
      const workbook = {
        file,
        inspection: inspect(snapshotWith(await read(file), options.sheets), settingsOf(options)),
      };
      workbooks.push(workbook);
      errors.push(...internalErrors(workbook));
    } catch (error) {
      errors.push(fileErrorOf(file, error));
    }
  }
  for (const { file, message } of errors) terminal.error(`${file}：${message}`);
  const results: Results = { workbooks, errors, honourIgnored: options.honourIgnored };
  terminal.write(rendered(results, options, terminal, version));
  if (errors.length > 0) return 2;
  return summaryOf(results).errors > 0 ? 1 : 0;
}

function rendered(results: Results, { format }: CheckOptions, { colour }: Terminal, version: string): string {
  switch (format) {
    case "stylish":
      return toStylish(results, { colour });
    case "json":
      return toJson(results);
    case "sarif":
      return toSarif(results, { version });
    case "markdown":
      return toMarkdown(results);
    case "csv":
      return toCsv(results);
  }
}

function settingsOf({ sheets, fiscalYear, stage, severities }: CheckOptions) {
  return { sheets, fiscalYear, stage, severities };
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
function internalErrors({ file, inspection }: CheckedWorkbook): FileError[] {
  return inspection.findings
    .filter((finding) => finding.rule === "internal-error")
    .map((finding) => ({ file, code: "internal-error", message: messageOf(finding) }));
}
