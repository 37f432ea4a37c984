import { strToU8, zipSync } from "fflate";
import { packageOf, packageOfRows, partsOf, relationships } from "./package";

export const GOOD = packageOfRows('<row r="1"><c r="A1" t="inlineStr"><is><t>取組項目1</t></is></c></row>');

/** A compound file (MS-CFB) whose directory names these streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ["Root Entry", ...streams].forEach((name, index) => {
    const offset = 1024 + 128 * index;
    [...name].forEach((letter, at) => (bytes[offset + 2 * at] = letter.charCodeAt(0)));
    bytes[offset + 64] = 2 * (name.length + 1);
  });
  return bytes;
}

/** Changes fields of the central directory's record of a part; offsets as in APPNOTE 4.3.12. */
export function forge(bytes: Uint8Array, part: string, change: (record: DataView) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 + name.length <= copy.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (name.every((byte, index) => copy[at + 46 + index] === byte)) change(new DataView(copy.buffer, at));
  }
  return copy;
}

/** Replaces bytes inside the packed data of a file's largest part. */
export function scramble(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  for (let at = 60; at < 110; at++) copy[at] = (copy[at] ?? 0) ^ 0x5a;
  return copy;
}

/** A zip whose central directory names one packed part of 60 MB a hundred times: each entry is within bounds. */
export function overlapping(): Uint8Array {
  const parts = partsOf({ sheets: [""] });
  const names = Array.from({ length: 100 }, (_, index) => [`xl/media/${index}.bin`, zeros(0)] as const);
  return forge(stored({ ...parts, ...Object.fromEntries(names) }), "xl/media/", (record) => {
    record.setUint32(24, 60e6, true);
    record.setUint32(42, 0, true);
  });
}

export const oneText = (text: string) => manyCells(1, 1, text);

/** A table of one text that every cell of a sheet refers to. */
export function manyCells(rows: number, columns: number, text: string): Uint8Array {
  const cells = '<c t="s"><v>0</v></c>'.repeat(columns);
  return packageOf({
    sheets: [`<sheetData>${`<row>${cells}</row>`.repeat(rows)}</sheetData>`],
    strings: `<si><t>${text}</t></si>`,
  });
}

export const emptyParts = (count: number) =>
  Array.from({ length: count }, (_, index) => [`xl/media/${index}.bin`, zeros(0)] as const);
export const zeros = (bytes: number) => new Uint8Array(bytes);
export const stored = (parts: Record<string, Uint8Array>) => zipSync(parts, { level: 0 });
export const withSheet = (xml: string) => packageOf({ sheets: [""], parts: { "xl/worksheets/sheet1.xml": xml } });
export const withWorkbook = (xml: string) => packageOf({ sheets: [""], parts: { "xl/workbook.xml": xml } });
export const typesFor = (part: string, type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`;
export const officeFile = (part: string, type: string) =>
  zipSync({
    "[Content_Types].xml": strToU8(typesFor(part, type)),
    "_rels/.rels": strToU8(relationships([["rId1", "officeDocument", part]])),
    [part]: strToU8("<document/>"),
  });
export const laughs = `<!DOCTYPE worksheet [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY ${"bcdefghij"[index]} "${`&${"abcdefghi"[index]};`.repeat(10)}">`).join("")}]><worksheet><sheetData><row><c t="str"><v>&j;</v></c></row></sheetData></worksheet>`;
export const row = (cells: string) => `<row r="1">${cells}</row>`;
export const nested = (depth: number) => `<worksheet>${"<a>".repeat(depth)}${"</a>".repeat(depth)}</worksheet>`;
