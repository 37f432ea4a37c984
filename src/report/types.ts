import type { JsonWorkbook } from "./json-types";

/** One file that could not be checked, or not completely. */
export interface FileError {
  readonly file: string;
  /** Kebab case, stable. */
  readonly code: string;
  /** Japanese. */
  readonly message: string;
}

/** What became of one file. */
export interface CheckedFile {
  /** As the user named it. */
  readonly file: string;
  /** null where the file could not be read. */
  readonly workbook: JsonWorkbook | null;
  readonly errors: readonly FileError[];
  /** What the user should know and is no error (Japanese). */
  readonly notices: readonly string[];
}

/** Exit codes follow `errors`. */
export interface Summary {
  readonly workbooks: number;
  readonly initiatives: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What a run found out when all files are done: small, however many files there were. */
export interface Totals {
  readonly summary: Summary;
  /** How many findings the user has set aside. */
  readonly ignored: number;
  /** Whether those count no more (`--honour-ignored`). */
  readonly honourIgnored: boolean;
  readonly errors: readonly FileError[];
}

/**
 * A report that is written piece by piece, so that it needs no more memory for 2,400 workbooks than for one: `start`
 * once, `workbook` for each in its order, `end` once. The pieces one after the other are the report.
 */
export interface ReportWriter {
  start(): string;
  workbook(workbook: JsonWorkbook): string;
  end(totals: Totals): string;
}
