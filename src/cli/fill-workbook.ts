import { readFile } from "node:fs/promises";
import { EmbeddedHost, openWorkbook, saveWorkbook } from "../embedded-excel";
import { loadOfficeInNode } from "../embedded-excel/bootstrap/node";
import { createExcelAdapter, type ExcelAdapter } from "../excel";
import type { CellAddress } from "../snapshot";
import { readErrorOf } from "./read-workbook";

/** A file that is open to be filled in. */
export interface OpenFile {
  /** What the pane works with, on this file. */
  readonly adapter: ExcelAdapter;
  /** Whether a cell's text carries ふりがな, which Office.js neither shows nor keeps. */
  hasPhonetic(sheet: string, cell: CellAddress): boolean;
  /** The file as it is now. */
  bytes(): Uint8Array;
}

/** @throws ReadError where the file is absent, unreadable or no workbook */
export async function openFile(file: string): Promise<OpenFile> {
  try {
    const workbook = openWorkbook(await readFile(file));
    const { Excel } = loadOfficeInNode(new EmbeddedHost(workbook));
    return {
      adapter: createExcelAdapter(Excel),
      hasPhonetic: (sheet, { row, column }) => workbook.sheetByName(sheet)?.cell(row, column).hasPhonetic ?? false,
      bytes: () => saveWorkbook(workbook),
    };
  } catch (error) {
    throw readErrorOf(error);
  }
}
