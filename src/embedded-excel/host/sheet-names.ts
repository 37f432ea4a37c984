import type { Sheet, Workbook } from "../model";
import { HostError, invalidArgument, itemNotFound } from "./errors";

/** Excel's rule for the names of sheets: 1 to 31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end. */
const SHEET_NAME = /^(?!')[^:\\/?*[\]]{1,31}$/;

/** @throws HostError InvalidArgument, ItemAlreadyExists */
export function checkSheetName(workbook: Workbook, name: unknown): string {
  if (typeof name !== "string" || !SHEET_NAME.test(name) || name.endsWith("'")) {
    throw invalidArgument("A sheet's name has 1 to 31 characters and none of : \\ / ? * [ ]");
  }
  if (workbook.sheetByName(name)) {
    throw new HostError("ItemAlreadyExists", "A resource with the same name already exists.");
  }
  return name;
}

/** The sheet while it is part of the workbook. @throws HostError ItemNotFound */
export function liveSheet(workbook: Workbook, sheet: Sheet): Sheet {
  if (!workbook.sheets.includes(sheet)) throw itemNotFound("The requested worksheet");
  return sheet;
}
