import type { Area, Sheet } from "../../embedded-excel";

/** More cells are not copied. */
const MOST_CELLS = 200_000;

/** The displayed texts of an area as other programs take them: cells by tabs, rows by line breaks. */
export function toClipboardText(sheet: Sheet, area: Area): string {
  const used = sheet.usedArea({ valuesOnly: true });
  const bottom = Math.min(area.row + area.rowCount, used ? used.row + used.rowCount : 0);
  const right = Math.min(area.column + area.columnCount, used ? used.column + used.columnCount : 0);
  const width = Math.max(1, right - area.column);
  const height = Math.min(Math.max(1, bottom - area.row), Math.floor(MOST_CELLS / width));
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => quoted(sheet.textOf(area.row + y, area.column + x))).join("\t"),
  ).join("\r\n");
}

/** The cells of a text from the clipboard, all rows equally long. */
export function fromClipboardText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text.replace(/\r?\n$/, "");
  for (;;) {
    const [cell, end, length] = firstCell(rest);
    rows.at(-1)?.push(cell);
    if (end === "") break;
    if (end !== "\t") rows.push([]);
    rest = rest.slice(length);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}

/** The first cell of a text, what ends it ("" at the text's end), and how long both are. */
function firstCell(text: string): readonly [cell: string, end: string, length: number] {
  const inQuotes = /^"((?:[^"]|"")*)"(\t|\r?\n|$)/.exec(text);
  if (inQuotes) return [(inQuotes[1] ?? "").replaceAll('""', '"'), inQuotes[2] ?? "", inQuotes[0].length];
  const plain = /^([^\t\r\n]*)(\t|\r?\n|\r|$)/.exec(text);
  return [plain?.[1] ?? "", plain?.[2] ?? "", plain?.[0].length ?? 0];
}

/** Texts with line breaks, tabs or quotation marks go in quotation marks, as Excel writes them. */
function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
