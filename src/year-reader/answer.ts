import { openWorkbook, WorkbookFileError } from "../embedded-excel";
import { readYear, toTransferable, type Transferable, type YearReading } from "../prior-year";
import { snapshotOf } from "./snapshot";

/** A workbook file to read. */
export interface YearRequest {
  readonly file: string;
  readonly bytes: ArrayBuffer;
}

/** What became of it: plain data, as it goes between threads. */
export type YearReply =
  | { readonly kind: "read"; readonly reading: Transferable<YearReading> }
  /** The file is at fault: the message is Japanese and says what is wrong with it and what to do. */
  | { readonly kind: "refused"; readonly message: string }
  /** The program is at fault. */
  | { readonly kind: "failed"; readonly detail: string };

/** Reads an earlier year's workbook. Never throws. */
export function answer({ file, bytes }: YearRequest): YearReply {
  try {
    const snapshot = snapshotOf(openWorkbook(new Uint8Array(bytes)));
    return { kind: "read", reading: toTransferable(readYear(snapshot, file)) };
  } catch (error) {
    if (error instanceof WorkbookFileError) return { kind: "refused", message: error.message };
    return { kind: "failed", detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
