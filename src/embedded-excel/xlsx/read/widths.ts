import type { Font } from "../../model";

/**
 * Widths in a file are counted in digits of the workbook's normal font (ECMA-376 Part 1, 18.3.1.13). Excel draws a column of
 * width w as trunc(((256 · w + trunc(128 / m)) / 256) · m) pixels at 96 dpi, m being the widest digit's width in whole pixels.
 */
export function widthInPoints(characters: number, digitWidth: number): number {
  return pixelsToPoints(Math.trunc(((256 * characters + Math.trunc(128 / digitWidth)) / 256) * digitWidth));
}

/** Points to the characters of a file, the inverse of `widthInPoints` for whole pixels. */
export function widthInCharacters(points: number, digitWidth: number): number {
  return Math.trunc((Math.round(points / 0.75) / digitWidth) * 256) / 256;
}

/** The width of columns that a file says nothing of: `baseColWidth` digits and padding, rounded up to 8 pixels. */
export function defaultWidth(baseColWidth: number, digitWidth: number): number {
  const padding = 2 * Math.ceil(digitWidth / 4) + 1;
  const pixels = baseColWidth * digitWidth + padding;
  return pixelsToPoints(Math.ceil(pixels / 8) * 8);
}

function pixelsToPoints(pixels: number): number {
  return pixels * 0.75;
}

interface DigitSize {
  readonly name: RegExp;
  /** Advance width of the widest digit in ems (the font's `hmtx` table). */
  readonly ems: number;
  /** ＭＳ fonts are drawn from bitmaps at these sizes, whose digits take whole pixels, rounded up. */
  readonly rounding: "nearest" | "up";
}

/** Fonts that are a workbook's normal font in practice. The first that fits counts. */
const DIGIT_SIZES: readonly DigitSize[] = [
  { name: /^calibri/i, ems: 0.507, rounding: "nearest" },
  { name: /^aptos/i, ems: 0.561, rounding: "nearest" },
  { name: /^(arial|helvetica|liberation sans|segoe ui)/i, ems: 0.556, rounding: "nearest" },
  { name: /^verdana/i, ems: 0.636, rounding: "nearest" },
  { name: /(meiryo|メイリオ)/i, ems: 0.6, rounding: "nearest" },
  { name: /(yu gothic|游ゴシック|yu mincho|游明朝)/i, ems: 0.557, rounding: "nearest" },
  { name: /(gothic|mincho|ゴシック|明朝)/i, ems: 0.5, rounding: "up" },
];
const OTHER_DIGITS: Omit<DigitSize, "name"> = { ems: 0.53, rounding: "nearest" };

/** Width of the widest digit of a font in whole pixels at 96 dpi: 7 for Calibri 11, 8 for ＭＳ Ｐゴシック 11. */
export function digitWidthOf(font: Font): number {
  const name = font.name.normalize("NFKC");
  const { ems, rounding } = DIGIT_SIZES.find((size) => size.name.test(name)) ?? OTHER_DIGITS;
  const pixels = (ems * font.size * 96) / 72;
  return Math.max(1, rounding === "up" ? Math.ceil(pixels) : Math.round(pixels));
}

/** Height of a row of one line in a font, for a sheet that does not say its default, in points: 15 for Calibri 11. */
export function lineHeightOf(font: Font): number {
  const name = font.name.normalize("NFKC");
  const pixels = (font.size * 96) / 72;
  if (/(meiryo|メイリオ|yu gothic|游ゴシック|yu mincho|游明朝)/i.test(name))
    return pixelsToPoints(Math.round(pixels * 1.7));
  const isBitmap = /(gothic|mincho|ゴシック|明朝)/i.test(name);
  return pixelsToPoints(isBitmap ? Math.round(pixels) + 3 : Math.round(pixels * 1.2) + 2);
}
