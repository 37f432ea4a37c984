import { EMPTY_CONTENT, type Area, type CellContent, type CellError, type Sheet } from "../model";
import type { HostContext } from "./context";
import { HostError, invalidArgument } from "./errors";
import { demandUnlocked } from "./locking";
import { isCovered } from "./range-values";

/**
 * Writes values as if typed: `=…` becomes a formula, a leading apostrophe forces text, null leaves the cell as it is.
 * One value fills the whole range.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 * @throws HostError InvalidArgument for an array of another shape, AccessDenied for locked cells of a protected sheet.
 */
export function writeValues(sheet: Sheet, area: Area, values: unknown): void {
  forEachInput(sheet, area, values, (row, column, value) => put(sheet, row, column, value));
}

/** Writes formulas; what does not begin with "=" is written as a value. */
export function writeFormulas(sheet: Sheet, area: Area, formulas: unknown): void {
  writeValues(sheet, area, formulas);
}

export function writeNumberFormats(host: HostContext, sheet: Sheet, area: Area, formats: unknown): void {
  forEachInput(sheet, area, formats, (row, column, format) => {
    const { style } = sheet.cell(row, column);
    sheet.setStyle(row, column, host.workbook.styles.withFormat(style, { numberFormat: String(format) }));
  });
}

function forEachInput(
  sheet: Sheet,
  area: Area,
  input: unknown,
  write: (row: number, column: number, value: unknown) => void,
): void {
  const isShaped =
    !Array.isArray(input) ||
    (input.length === area.rowCount &&
      input.every((line: unknown) => Array.isArray(line) && line.length === area.columnCount));
  if (!isShaped) throw invalidArgument("The number of rows or columns in the array differs from the range's.");
  demandUnlocked(sheet, [area]);
  for (let y = 0; y < area.rowCount; y++) {
    const line: unknown = Array.isArray(input) ? input[y] : null;
    for (let x = 0; x < area.columnCount; x++) {
      const value: unknown = Array.isArray(line) ? line[x] : input;
      if (value !== null) write(area.row + y, area.column + x, value);
    }
  }
}

const ERRORS: readonly string[] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** The longest text of a cell. https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d */
const LONGEST_TEXT = 32_767;

function put(sheet: Sheet, row: number, column: number, value: unknown): void {
  if (isCovered(sheet, row, column)) return; // values under a merged area are dropped
  const isTextCell = sheet.formatAt(row, column).numberFormat === "@";
  if (typeof value === "string" && !isTextCell && value.startsWith("=") && value.length > 1) {
    // Its result is worked out when the message is through; one that is not known here stays empty until Excel opens the file.
    return sheet.setFormula(row, column, value, EMPTY_CONTENT);
  }
  sheet.setContent(row, column, contentOf(value, isTextCell));
}

/** What a cell holds after a value was put in: numbers and truth values in words are read as typed ones are. */
function contentOf(value: unknown, isTextCell: boolean): CellContent {
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  if (typeof value !== "string") throw invalidArgument("A cell takes a string, a number or a boolean.");
  if (value === "") return EMPTY_CONTENT;
  if (value.startsWith("'")) return text(value.slice(1));
  if (isTextCell) return text(value);
  if (/^[+-](?![0-9.]|$)/.test(value) || value.startsWith("@")) {
    throw new HostError("InvalidArgument", `Excel reads ${value} as a formula that it cannot understand.`);
  }
  if (ERRORS.includes(value)) return { kind: "error", error: value as CellError };
  if (/^(true|false)$/i.test(value)) return { kind: "boolean", boolean: value.toLowerCase() === "true" };
  return asNumber(value) ?? text(value);
}

function text(value: string): CellContent {
  if (value.length > LONGEST_TEXT) throw invalidArgument(`A cell takes at most ${LONGEST_TEXT} characters.`);
  return value === "" ? EMPTY_CONTENT : { kind: "text", text: value };
}

/** Reads `1,234`, `-5`, `12.5%`, `1e3` and full-width digits as numbers, as Excel does with what is typed. */
function asNumber(value: string): CellContent | null {
  // Not NFKC: that would make a number of ①.
  const plain = value.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();
  const match = /^([+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(?:\.[0-9]*)?(?:e[+-]?[0-9]+)?)(%?)$/i.exec(plain);
  const digits = match?.[1]?.replaceAll(",", "") ?? "";
  if (!/[0-9]/.test(digits)) return null;
  const number = Number(digits);
  return Number.isFinite(number) ? { kind: "number", number: match?.[2] ? number / 100 : number } : null;
}
