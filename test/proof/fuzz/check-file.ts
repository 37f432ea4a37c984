import {
  EmbeddedHost,
  openWorkbook,
  saveWorkbook,
  WorkbookFileError,
  type Workbook,
} from "../../../src/embedded-excel";
import { loadOfficeInNode } from "../../../src/embedded-excel/bootstrap/node";
import { createExcelAdapter, ExcelError } from "../../../src/excel";
import { within } from "../../support/watchdog";
import { faultsOf } from "./check-snapshot";

const SECONDS = 120;

/** What became of a file: refused by its code, or read. */
export interface FileOutcome {
  /** The code of the refusal, "read", or "fault". */
  readonly outcome: string;
  readonly faults: readonly string[];
}

/**
 * Opens a file as the program does, whatever its bytes are: it is read, checked through Microsoft's client library and
 * saved again, or refused with a code and a message.
 */
export async function outcomeOf(bytes: Uint8Array): Promise<FileOutcome> {
  let workbook: Workbook;
  try {
    workbook = within(SECONDS, () => openWorkbook(bytes));
  } catch (error) {
    return refusal(error);
  }
  try {
    const host = new EmbeddedHost(workbook);
    const { Excel } = loadOfficeInNode(host);
    const snapshot = await createExcelAdapter(Excel).readWorkbook({ layout: true });
    const saved = within(SECONDS, () => saveWorkbook(workbook));
    within(SECONDS, () => openWorkbook(saved));
    return { outcome: "read", faults: faultsOf(snapshot) };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): FileOutcome {
  const isKnown = error instanceof WorkbookFileError || (error instanceof ExcelError && error.code !== "unknown");
  if (isKnown && error.message !== "") return { outcome: error.code, faults: [] };
  return { outcome: "fault", faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
}
