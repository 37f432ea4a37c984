import type { CheckedFile, FileError } from "../report";
import { ReadError } from "./read-workbook";
import { systemError } from "./system-error";

/** A file that could not be read or checked at all. */
export function failed(file: string, error: unknown): CheckedFile {
  return { file, workbook: null, errors: [fileErrorOf(file, error)], notices: [] };
}

/** What is said of a file that could not be read or checked. */
function fileErrorOf(file: string, error: unknown): FileError {
  if (error instanceof ReadError) return { file, code: error.code, message: error.message };
  const { message } = systemError(error);
  return { file, code: "internal-error", message: `プログラムの不具合により検証できませんでした（${message}）。` };
}
