import { HostError, writeValues, type Area, type EmbeddedHost, type Sheet } from "../../embedded-excel";
import { messages } from "../messages";
import { refusalOf } from "./validation";

/** Why something may not be written: Japanese, what is wrong and what to do. Null: it may, or it was. */
export type Refusal = string | null;

/** Whether a person may change the cell. */
export function refusalToEdit(sheet: Sheet, row: number, column: number): Refusal {
  return sheet.isProtected && sheet.formatAt(row, column).locked ? messages.lockedCell : null;
}

/** The text that editing a cell begins with: its formula, or its value as it would be typed. */
export function editableText(sheet: Sheet, row: number, column: number): string {
  const { content, formula } = sheet.cell(row, column);
  if (formula !== null) return formula;
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return needsApostrophe(content.text, sheet.formatAt(row, column).numberFormat)
        ? `'${content.text}`
        : content.text;
    case "number":
      return sheet.formatAt(row, column).numberFormat.includes("%")
        ? `${Number((content.number * 100).toPrecision(15))}%`
        : String(content.number);
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "error":
      return content.error;
  }
}

/** Writes what was typed into one cell. Excel's data validation is asked as for a person, not as for an add-in. */
export function enterText(host: EmbeddedHost, sheet: Sheet, row: number, column: number, text: string): Refusal {
  if (text === editableText(sheet, row, column)) return null;
  const refusal = refusalOf(host.workbook, sheet, row, column, text);
  if (refusal !== null) return refusal;
  return enterValues(host, sheet, { row, column, rowCount: 1, columnCount: 1 }, [[text]]);
}

/** Writes rows of texts as if each was typed, without asking data validation: as Excel pastes. */
export function enterValues(
  host: EmbeddedHost,
  sheet: Sheet,
  area: Area,
  values: readonly (readonly string[])[],
): Refusal {
  return attempt(host, () => writeValues(sheet, area, values));
}

/** Empties the cells of areas; merged areas are emptied by their top-left cell. */
export function clearAreas(host: EmbeddedHost, sheet: Sheet, areas: readonly Area[]): Refusal {
  const used = sheet.usedArea({ valuesOnly: true });
  if (!used) return null;
  return attempt(host, () => {
    for (const area of areas) {
      const bottom = Math.min(area.row + area.rowCount, used.row + used.rowCount);
      const right = Math.min(area.column + area.columnCount, used.column + used.columnCount);
      const [rowCount, columnCount] = [bottom - area.row, right - area.column];
      if (rowCount > 0 && columnCount > 0) writeValues(sheet, { ...area, rowCount, columnCount }, "");
    }
  });
}

function attempt(host: EmbeddedHost, write: () => void): Refusal {
  try {
    host.act(write);
    return null;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return error.code === "AccessDenied" ? messages.lockedCell : messages.notUnderstood;
  }
}

/** Text that would be read as a number, a formula or the like if it was typed as it is. */
function needsApostrophe(text: string, numberFormat: string): boolean {
  if (numberFormat === "@") return false;
  const isNumberLike = /^[0-9０-９.．,，eE+%％\s-]+$/.test(text) && /[0-9０-９]/.test(text);
  return isNumberLike || /^['=+@-]/.test(text) || /^(true|false)$/i.test(text);
}
