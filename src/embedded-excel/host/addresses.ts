import { areaName, lastColumn, lastRow, MAX_COLUMN, MAX_ROW, parseArea, type Area, type Sheet } from "../model";
import { columnName } from "../model";
import { invalidArgument } from "./errors";

/**
 * `getRanges` takes address lists of less than 8,192 characters.
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1)
 * Reports of its users put the limit near 8,000: what the host takes is the lower of the two.
 */
const LONGEST_ADDRESS = 8000;

/** The sheet's part of an address, quoted as Excel quotes it: names with anything but letters, digits, _ and . */
export function sheetPrefix(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}[0-9]+$/i.test(name);
  return isPlain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** `Sheet1!A1:B4`; whole columns and rows as `Sheet1!A:C` and `Sheet1!3:5`. */
export function fullAddress(sheet: Sheet, area: Area): string {
  return sheetPrefix(sheet.name) + localAddress(area);
}

function localAddress(area: Area): string {
  if (isEntireColumn(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  return areaName(area);
}

/** Whether an area runs through all rows: A:C. */
export function isEntireColumn(area: Area): boolean {
  return area.row === 0 && area.rowCount === MAX_ROW + 1;
}

/** Whether an area runs through all columns: 3:5. */
export function isEntireRow(area: Area): boolean {
  return area.column === 0 && area.columnCount === MAX_COLUMN + 1;
}

/** The area of an address on a sheet. @throws HostError InvalidArgument */
export function addressedArea(address: unknown, sheet: Sheet): Area {
  if (typeof address !== "string") throw invalidArgument("An address is a string.");
  const area = parseArea(withoutSheet(address.trim(), sheet));
  if (!area) throw invalidArgument(`${address} is no address of this sheet.`);
  return area;
}

/** The areas of a comma-separated address list. @throws HostError InvalidArgument */
export function addressedAreas(address: unknown, sheet: Sheet): readonly Area[] {
  if (typeof address !== "string") throw invalidArgument("An address is a string.");
  if (address.length > LONGEST_ADDRESS) throw invalidArgument("The address list is too long.");
  return splitAddresses(address).map((part) => addressedArea(part, sheet));
}

/** Splits at commas outside quoted sheet names. */
function splitAddresses(list: string): readonly string[] {
  return list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function withoutSheet(address: string, sheet: Sheet): string {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return address;
  const name = address
    .slice(0, mark)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return name.toLowerCase() === sheet.name.toLowerCase() ? address.slice(mark + 1) : "";
}

/** The area at zero-based indexes. @throws HostError InvalidArgument outside the sheet */
export function gridArea(row: unknown, column: unknown, rowCount: unknown, columnCount: unknown): Area {
  const area = { row: whole(row), column: whole(column), rowCount: whole(rowCount), columnCount: whole(columnCount) };
  return onSheet(area);
}

/** @throws HostError InvalidArgument when the area is empty or reaches outside the sheet */
export function onSheet(area: Area): Area {
  const fits = area.row >= 0 && area.column >= 0 && lastRow(area) <= MAX_ROW && lastColumn(area) <= MAX_COLUMN;
  if (!fits || area.rowCount < 1 || area.columnCount < 1) throw invalidArgument("The range lies outside the sheet.");
  return area;
}

/** A whole number of an argument. @throws HostError InvalidArgument */
export function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument("A whole number is needed.");
  return value;
}
