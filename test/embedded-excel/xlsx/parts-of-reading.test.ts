import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { shiftFormula } from "../../../src/embedded-excel/xlsx/read/formulas";
import { decodeEscapes, encodeEscapes } from "../../../src/embedded-excel/xlsx/read/strings";
import { tinted } from "../../../src/embedded-excel/xlsx/read/tint";
import {
  defaultWidth,
  digitWidthOf,
  widthInCharacters,
  widthInPoints,
} from "../../../src/embedded-excel/xlsx/read/widths";
import { resolve } from "../../../src/embedded-excel/xlsx/package/relationships";
import { escapeAttribute, escapeText, unescapeXml } from "../../../src/embedded-excel/xlsx/xml/text";
import { crc32 } from "../../../src/embedded-excel/xlsx/zip/crc32";
import { ZipArchive } from "../../../src/embedded-excel/xlsx/zip/archive";
import { DEFAULT_FONT } from "../../../src/embedded-excel/model";

describe("tints", () => {
  // What Excel's colour menu shows for the theme "Office".
  test.each([
    ["#4472C4", 0.8, "#D9E1F2"],
    ["#4472C4", 0.6, "#B4C6E7"],
    ["#4472C4", 0.4, "#8EA9DB"],
    ["#4472C4", -0.25, "#305496"],
    ["#4472C4", -0.5, "#203764"],
    ["#ED7D31", -0.5, "#833C0C"],
    ["#70AD47", 0.8, "#E2EFDA"],
    ["#44546A", -0.25, "#333F4F"],
    ["#FFFFFF", -0.05, "#F2F2F2"],
    ["#FFFFFF", -0.5, "#808080"],
    ["#000000", 0.35, "#595959"],
    ["#123456", 0, "#123456"],
  ])("%s with tint %d is %s", (color, tint, expected) => expect(tinted(color, tint)).toBe(expected));
});

describe("shared formulas", () => {
  test.each([
    ["=A1+$A1+A$1+$A$1", 2, 1, "=B3+$A3+B$1+$A$1"],
    ["=SUM(A:A,1:2,$C:D)", 1, 1, "=SUM(B:B,2:3,$C:E)"],
    ["=ROUND(B2*1.5E3,1)", 1, 0, "=ROUND(B3*1.5E3,1)"],
    ['="A1"&A1', 1, 0, '="A1"&A2'],
    ["='様式 A1'!A1+様式３!B2", 1, 1, "='様式 A1'!B2+様式３!C3"],
    ["=LOG10(A1)+DEC2BIN(B1)", 1, 0, "=LOG10(A2)+DEC2BIN(B2)"],
    ["=表1[[#This Row],[A1]]+A1", 1, 0, "=表1[[#This Row],[A1]]+A2"],
    ["=A1_名前+XFE1+TAXI2024", 1, 1, "=A1_名前+XFE1+TAXI2024"],
    ["=B1", -1, 0, "=#REF!"],
    ["=A1", 0, -1, "=#REF!"],
    ["=A:B", 0, -1, "=#REF!"],
  ])("%s moved by %d rows and %d columns is %s", (formula, rows, columns, expected) =>
    expect(shiftFormula(formula, rows, columns)).toBe(expected),
  );

  test("moving there and back changes nothing while nothing leaves the sheet", () =>
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (rows, columns) => {
        const formula = "=IF(C3>$D$4,SUM(E5:F$6)&\"G7\",'様式 1'!H8)";
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    ));
});

describe("texts", () => {
  test("escaped for a part and read again any text is itself", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeEscapes(unescapeXml(escapeText(encodeEscapes(text))))).toBe(text);
        expect(unescapeXml(escapeAttribute(text))).toBe(text);
      }),
    ));

  test("nothing that XML cannot hold is written", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const codes = [...escapeText(encodeEscapes(text))].map((character) => character.codePointAt(0) ?? 0);
        expect(codes.filter((code) => code < 0x20 && code !== 0x9 && code !== 0xa)).toEqual([]);
      }),
    ));
});

describe("column widths", () => {
  test.each([
    ["Calibri", 11, 7],
    ["ＭＳ Ｐゴシック", 11, 8],
    ["ＭＳ ゴシック", 12, 8],
    ["ＭＳ Ｐ明朝", 9, 6],
    ["游ゴシック", 11, 8],
    ["Arial", 10, 7],
  ])("a digit of %s %d takes %d pixels", (name, size, pixels) =>
    expect(digitWidthOf({ ...DEFAULT_FONT, name, size })).toBe(pixels),
  );

  test("Excel's default columns are 64 pixels for Calibri 11 and 72 for ＭＳ Ｐゴシック 11", () =>
    expect([defaultWidth(8, 7) / 0.75, defaultWidth(8, 8) / 0.75]).toEqual([64, 72]));

  test("a width in whole pixels survives the way to characters and back", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 5, max: 12 }), (pixels, digitWidth) => {
        const points = pixels * 0.75;
        expect(widthInPoints(widthInCharacters(points, digitWidth), digitWidth)).toBe(points);
      }),
    ));
});

describe("zip", () => {
  test("the checksum is the one of the standard", () => {
    expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });

  test("parts come back as they were packed, in the order of the package", () =>
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 8 }), (contents) => {
        const names = contents.map((_, index) => `xl/part${index}.xml`);
        const archive = new ZipArchive(
          zipSync(Object.fromEntries(contents.map((bytes, index) => [names[index] ?? "", bytes]))),
        );
        expect(archive.names).toEqual(names);
        contents.forEach((bytes, index) => expect(archive.read(names[index] ?? "")).toEqual(bytes));
      }),
    ));

  test("a large part is unpacked in slices to the same bytes", () => {
    const bytes = new Uint8Array(1_500_000);
    for (let index = 0, seed = 1; index < bytes.length; index++) {
      seed = (seed * 48271) % 0x7fffffff;
      bytes[index] = seed & 0x7f;
    }
    const packed = zipSync({ "xl/a.bin": bytes });
    expect(packed.length).toBeGreaterThan(512 * 1024);
    expect(Buffer.compare(new ZipArchive(packed).read("xl/a.bin") ?? new Uint8Array(0), bytes)).toBe(0);
  });
});

test.each([
  ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/worksheets/sheet1.xml", "../comments1.xml", "xl/comments1.xml"],
  ["xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"],
  ["", "./xl/workbook.xml", "xl/workbook.xml"],
  ["xl/workbook.xml", "..\\..\\..\\a.xml", "a.xml"],
])("from %s the target %s is the part %s", (part, target, expected) => expect(resolve(part, target)).toBe(expected));
