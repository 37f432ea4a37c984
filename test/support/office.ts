import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EmbeddedHost, isWithin, openWorkbook, type HostOptions, type Workbook } from "../../src/embedded-excel";
import { loadOfficeInNode } from "../../src/embedded-excel/bootstrap/node";
import { createExcelAdapter, type ExcelAdapter, type RunOptions } from "../../src/excel";

export interface EmbeddedOffice {
  readonly host: EmbeddedHost;
  /** Microsoft's client library, connected to the host. */
  readonly excel: typeof Excel;
  readonly adapter: ExcelAdapter;
}

/** The real Office.js on a workbook, with the adapter on it. */
export function officeOn(workbook: Workbook, options: HostOptions & RunOptions = {}): EmbeddedOffice {
  const host = new EmbeddedHost(workbook, options);
  const { Excel: excel } = loadOfficeInNode(host);
  const hasApi = (version: string) => isWithin(version, host.apiLevel);
  return { host, excel, adapter: createExcelAdapter(excel, { hasApi, ...options }) };
}

/** The real Office.js on a file of test/fixtures: `officeOnFile("seed/seed-one-sheet.xlsx")`. */
export function officeOnFile(path: string, options: HostOptions & RunOptions = {}): EmbeddedOffice {
  return officeOn(openFixture(path), options);
}

export function openFixture(path: string): Workbook {
  return openWorkbook(new Uint8Array(readFileSync(join(__dirname, "../fixtures", path))));
}

/** The error that a promise fails with. @throws Error when it does not */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("expected a failure");
}
