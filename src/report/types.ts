import type { Inspection } from "../rules";

/** One workbook that was checked. */
export interface CheckedWorkbook {
  /** As the user named it. */
  readonly file: string;
  readonly inspection: Inspection;
}

/** One file that could not be checked, or not completely. */
export interface FileError {
  readonly file: string;
  /** Kebab case, stable. */
  readonly code: string;
  /** Japanese. */
  readonly message: string;
}

/** What one run of the command line found out: every report is a view of it. */
export interface Results {
  readonly workbooks: readonly CheckedWorkbook[];
  readonly errors: readonly FileError[];
  /** Whether ignored findings count no more (`--honour-ignored`). */
  readonly honourIgnored: boolean;
}

export interface Summary {
  readonly workbooks: number;
  readonly initiatives: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
