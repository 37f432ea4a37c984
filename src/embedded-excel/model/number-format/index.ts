import { format, isDateFormat } from "numfmt";
import type { CellContent } from "../types";
import { generalText } from "./general";
import { hasJapaneseDates, withJapaneseDates } from "./japanese-dates";
import { withKanjiDigits, withKanjiPlaces, type KanjiStyle } from "./kanji-numerals";
import { tokensOf, type FormatToken } from "./tokens";

/** Days from 1899-12-31 to 1904-01-01. */
const DAYS_TO_1904 = 1462;
/** The day after 9999-12-31. */
const DATE_LIMIT = 2_958_466;
/** What Excel fills a cell with when a date cannot be shown. */
const NO_DATE = "########";

/** Formats that follow the machine's settings, with what a Japanese Windows makes of them. */
const SYSTEM_FORMATS: ReadonlyMap<string, string> = new Map([
  ["m/d/yyyy", "yyyy/m/d"],
  ["m/d/yyyy h:mm", "yyyy/m/d h:mm"],
  ["[$-f800]dddd, mmmm dd, yyyy", 'yyyy"年"m"月"d"日"'],
  ["[$-f400]h:mm:ss am/pm", "h:mm:ss"],
]);

const JAPANESE_COLOURS: Readonly<Record<string, string>> = {
  黒: "Black",
  青: "Blue",
  水: "Cyan",
  緑: "Green",
  紫: "Magenta",
  赤: "Red",
  白: "White",
  黄: "Yellow",
};

/** A number format made ready for numfmt. */
interface Prepared {
  readonly pattern: string;
  readonly isGeneral: boolean;
  readonly isDate: boolean;
  /** Set only where the format has 和暦 or 曜日, which depend on the day. */
  readonly japanese: readonly FormatToken[] | null;
  readonly kanji: KanjiStyle | null;
}

const prepared = new Map<string, Prepared>();
/** Workbooks have some dozens of formats; a file with very many must not fill the memory. */
const CACHE_SIZE = 2_000;

/**
 * What a Japanese Excel displays for a content under a number format, in a cell that is wide enough.
 * A format that cannot be understood shows the value as General does.
 */
export function displayText(content: CellContent, numberFormat: string, date1904: boolean): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "error":
      return content.error;
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "text":
      return textUnder(content.text, prepare(numberFormat));
    case "number":
      return numberUnder(content.number, prepare(numberFormat), date1904);
  }
}

function textUnder(text: string, { pattern, isGeneral }: Prepared): string {
  if (isGeneral || !pattern.includes("@")) return text;
  return attempt(pattern, text) ?? text;
}

function numberUnder(
  number: number,
  { pattern, isGeneral, isDate, japanese, kanji }: Prepared,
  date1904: boolean,
): string {
  if (isGeneral && kanji === null) return generalText(number);
  const value = isDate && date1904 ? number + DAYS_TO_1904 : number;
  if (isDate && (value < 0 || value >= DATE_LIMIT)) return NO_DATE;
  const dated = japanese ? joined(withJapaneseDates(japanese, value)) : pattern;
  const shown = isGeneral
    ? generalText(number)
    : (attempt(dated, isDate ? value : nudged(value)) ?? generalText(number));
  if (kanji === null) return shown;
  return isGeneral || isDate ? withKanjiPlaces(shown, kanji) : withKanjiDigits(shown, kanji);
}

/**
 * Excel rounds what it shows from 15 decimal digits: 1.005 is 1.01 under 0.00, although its binary number is just below.
 * Going up by half of the 16th digit makes binary rounding agree.
 */
function nudged(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15)) * (1 + 2 ** -51);
}

function attempt(pattern: string, value: string | number): string | null {
  try {
    return format(pattern, value, { dateErrorThrows: false, invalid: "" }) || (pattern === "" ? null : "");
  } catch {
    return null;
  }
}

function prepare(numberFormat: string): Prepared {
  const known = prepared.get(numberFormat);
  if (known) return known;
  if (prepared.size >= CACHE_SIZE) prepared.clear();
  const made = prepareAnew(numberFormat);
  prepared.set(numberFormat, made);
  return made;
}

function prepareAnew(numberFormat: string): Prepared {
  // Excel's own files say General; files of other writers may carry the Japanese names.
  const english = numberFormat.replace(/G\/標準/g, "General").replace(/\[([黒青水緑紫赤白黄])\]/g, colour);
  const system = SYSTEM_FORMATS.get(
    english
      .toLowerCase()
      .replace(/\\(?=[, ])/g, "")
      .replace(/;@$/, ""),
  );
  const tokens = tokensOf(system ?? english);
  const kanji = tokens.map(({ text }) => /^\[DBNum([123])\]$/i.exec(text)?.[1]).find((style) => style !== undefined);
  const kept = tokens.filter(({ text }) => !/^\[DBNum[0-9]\]$/i.test(text));
  const pattern = joined(kept);
  const japanese = hasJapaneseDates(kept);
  return {
    pattern,
    isGeneral: /^(\[\$-[0-9a-z-]*\])?(general)?$/i.test(pattern),
    isDate: japanese || isDatePattern(pattern),
    japanese: japanese ? kept : null,
    kanji: kanji === undefined ? null : (Number(kanji) as KanjiStyle),
  };
}

function colour(_bracket: string, name: string): string {
  return `[${JAPANESE_COLOURS[name] ?? "Black"}]`;
}

function isDatePattern(pattern: string): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}

function joined(tokens: readonly FormatToken[]): string {
  return tokens.map(({ text }) => text).join("");
}
