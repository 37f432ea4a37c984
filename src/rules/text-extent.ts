import type { TextFormat } from "../snapshot";

/** How a text is set, as far as it matters to its extent. */
export interface Typeface {
  /** Points. */
  readonly size: number;
  /** Kana and Latin letters have their own widths (ＭＳ Ｐ明朝, Meiryo UI …). */
  readonly isProportional: boolean;
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

/** Line pitch by font size: ＭＳ 明朝 has 1.2, メイリオ and 游ゴシック up to 1.7. */
const PITCH = { least: 1.15, enough: 1.45 };

/** Width of a full-width character by font size in a proportional font: kana are narrower than kanji. */
const NARROW_KANA = 0.75;

/** Width of a half-width character by font size. */
const HALF = { least: 0.42, enough: 0.6 };

/** Characters that the line-breaking rules (禁則) may push to the next line, in font sizes. */
const KINSOKU = 1;

/** The typeface of a cell, or null where it mixes several sizes or is not known. */
export function typefaceOf({ fontName, fontSize }: TextFormat): Typeface | null {
  if (fontSize === null || fontSize <= 0) return null;
  return {
    size: fontSize,
    isProportional: fontName === null || /[ＰP](?:明朝|ゴシック|Gothic|Mincho)|UI/u.test(fontName),
  };
}

/**
 * The height that a text takes when wrapped, in points.
 *
 * @param width of the cell, in points
 */
export function wrappedHeight(text: string, width: number, typeface: Typeface): Extent {
  const lines = wrappedLines(text, width, typeface);
  const { size } = typeface;
  return {
    // The last line needs its glyphs only, not its leading.
    least: ((lines.least - 1) * PITCH.least + 1) * size,
    enough: lines.enough * PITCH.enough * size,
  };
}

/** How many lines a text takes. Empty lines at the end are not missed when they are cut off. */
export function wrappedLines(text: string, width: number, typeface: Typeface): Extent {
  const paragraphs = text.replace(/\s+$/u, "").split(/\r\n|\r|\n/);
  let least = 0;
  let enough = 0;
  for (const paragraph of paragraphs) {
    const extent = paragraphWidth(paragraph.replace(/\s+$/u, ""), typeface);
    least += linesFor(extent.least, width - PADDING.least);
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
    if (kind === "none") continue;
    if (kind === "half") {
      least += HALF.least;
      enough += HALF.enough;
    } else {
      least += kind === "kana" && isProportional ? NARROW_KANA : 1;
      enough += 1;
    }
  }
  return { least: least * size, enough: enough * size };
}

/** Combining marks, variation selectors and zero-width characters. */
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

const KANA_OR_MARK = /[\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

function widthOf(character: string): "none" | "half" | "kana" | "full" {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100 || (code >= 0xff61 && code <= 0xff9f)) return "half";
  if (NO_WIDTH.test(character)) return "none";
  return KANA_OR_MARK.test(character) ? "kana" : "full";
}
