import type { TextFormat } from "../snapshot";

/** How a text is set, as far as it matters to its extent. */
export interface Typeface {
  /** Points. */
  readonly size: number;
  /** Kana and Latin letters have their own widths (ＭＳ Ｐ明朝, Meiryo UI …). */
  readonly isProportional: boolean;
  /** Lines stand far apart (メイリオ, 游ゴシック, Noto). */
  readonly isTall: boolean;
}

/**
 * Bounds instead of one number: what Excel really does depends on fonts, printer and zoom. `least` is what no font goes
 * below, for accusing; `enough` is what holds with every font that we know, for mending.
 */
export interface Extent {
  readonly least: number;
  readonly enough: number;
}

/** Space that Excel keeps free at the left and right of a cell together, in points. */
const PADDING = { least: 2, enough: 6 };

/** Line pitch by font size: ＭＳ 明朝 has 1.2, Noto Sans CJK 1.45, メイリオ and 游ゴシック more. */
const PITCH = { least: 1.15, leastOfTall: 1.35, enough: 1.5 };

const TALL_FONT = /メイリオ|Meiryo|游|Yu ?(?:Gothic|Mincho)|Noto/u;

/** Space above and below a text together, in points. */
const HEIGHT_PADDING = 3;

/** A line that is this much too long by our measure may still fit: hinting, compressed punctuation. */
const TIGHT = 0.97;

const PROPORTIONAL_FONT = /[ＰP](?:明朝|ゴシック|Gothic|Mincho)|UI/u;

/** Width of a full-width character by font size in a proportional font: kana are narrower than kanji. */
const NARROW_KANA = 0.75;

/** Width of 、。 and brackets by font size, where they hang into the margin or are set tight. */
const TIGHT_MARK = 0.5;

/** Width of a half-width character by font size. */
const HALF = { least: 0.42, enough: 0.6 };

/** Characters that the line-breaking rules (禁則) may push to the next line, in font sizes. */
const KINSOKU = 1;

/** The typeface of a cell, or null where it mixes several sizes or is not known. */
export function typefaceOf({ fontName, fontSize }: TextFormat): Typeface | null {
  if (fontSize === null || fontSize <= 0) return null;
  return {
    size: fontSize,
    isProportional: fontName === null || PROPORTIONAL_FONT.test(fontName),
    isTall: fontName !== null && TALL_FONT.test(fontName),
  };
}

/**
 * The height that a text takes when wrapped, in points.
 *
 * @param width of the cell, in points
 */
export function wrappedHeight(text: string, width: number, typeface: Typeface): Extent {
  const lines = wrappedLines(text, width, typeface);
  const { size, isTall } = typeface;
  const pitch = isTall ? PITCH.leastOfTall : PITCH.least;
  return {
    // The last line needs its glyphs only, not its leading.
    least: ((lines.least - 1) * pitch + 1) * size,
    enough: lines.enough * PITCH.enough * size + HEIGHT_PADDING,
  };
}

/** How many lines a text takes. Empty lines at the end are not missed when they are cut off. */
export function wrappedLines(text: string, width: number, typeface: Typeface): Extent {
  const paragraphs = text.replace(/\s+$/u, "").split(/\r\n|\r|\n/);
  let least = 0;
  let enough = 0;
  for (const paragraph of paragraphs) {
    const extent = paragraphWidth(paragraph.replace(/\s+$/u, ""), typeface);
    least += linesFor(extent.least * TIGHT, width - PADDING.least);
    enough += linesFor(extent.enough, width - PADDING.enough - KINSOKU * typeface.size);
  }
  return { least, enough };
}

function linesFor(extent: number, width: number): number {
  if (extent === 0) return 1;
  // A cell narrower than one character still shows one character a line.
  return Math.max(1, Math.ceil(extent / Math.max(width, 1)));
}

function paragraphWidth(paragraph: string, { size, isProportional }: Typeface): Extent {
  let least = 0;
  let enough = 0;
  for (const character of paragraph) {
    const kind = widthOf(character);
    if (kind === null) continue;
    least += leastWidth(kind, isProportional);
    enough += kind === "half" ? HALF.enough : 1;
  }
  return { least: least * size, enough: enough * size };
}

/** Combining marks, variation selectors and zero-width characters. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

const MARK = /[、。，．・：；「」『』（）［］【】〈〉《》]/u;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}ー！-～]/u;

type WidthKind = "half" | "mark" | "kana" | "full";

/** How wide a character is; null for one that takes no width. */
function widthOf(character: string): WidthKind | null {
  if (character <= "\u00ff" || (character >= "｡" && character <= "ﾟ")) return "half";
  if (NO_WIDTH.test(character)) return null;
  if (MARK.test(character)) return "mark";
  return KANA.test(character) ? "kana" : "full";
}

function leastWidth(kind: WidthKind, isProportional: boolean): number {
  switch (kind) {
    case "half":
      return HALF.least;
    case "mark":
      return TIGHT_MARK;
    case "kana":
      return isProportional ? NARROW_KANA : 1;
    case "full":
      return 1;
  }
}
