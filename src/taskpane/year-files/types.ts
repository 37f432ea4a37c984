import type { YearReading } from "../../prior-year";

/** Reads a file; fails with a `YearFileError`. Nothing more comes once the signal was given. */
export type ReadYear = (file: File, signal: AbortSignal) => Promise<YearReading>;

export type YearFileErrorCode =
  /** The file is no workbook that can be read; `reason` says why. */
  | "refused"
  | "too-large"
  | "stopped"
  /** A fault of the program, or no memory left. */
  | "failed";

/** Why an earlier year's file could not be read. */
export class YearFileError extends Error {
  override readonly name = "YearFileError";

  constructor(
    readonly code: YearFileErrorCode,
    /** Japanese, what is wrong with the file and what to do; null where the code says it all. */
    readonly reason: string | null,
  ) {
    super(code);
  }
}
