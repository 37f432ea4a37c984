import type { Sheet } from "../model";

/** The id that Excel gives a sheet: it stays when the sheet is renamed or moved. */
export function sheetId(sheet: Sheet): string {
  return `{${sheet.id.toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
}
