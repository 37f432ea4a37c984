import { readFileSync } from "node:fs";
import path from "node:path";

const FIXTURES = path.resolve(__dirname, "../../fixtures");

/** The path of an example workbook. */
export function workbookFile(name: string): string {
  return path.join(FIXTURES, "workbooks", name);
}

export function bytesOf(name: string): Uint8Array {
  return readFileSync(workbookFile(name));
}
