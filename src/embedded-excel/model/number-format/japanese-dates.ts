import { dateFromSerial } from "numfmt";
import { quoted, type FormatToken } from "./tokens";

/** The eras that Excel's dates can meet, newest first, by their first day's serial number. */
const ERAS = [
  { firstDay: 43586, firstYear: 2019, names: ["R", "令", "令和"] },
  { firstDay: 32516, firstYear: 1989, names: ["H", "平", "平成"] },
  { firstDay: 9856, firstYear: 1926, names: ["S", "昭", "昭和"] },
  { firstDay: 4595, firstYear: 1912, names: ["T", "大", "大正"] },
  { firstDay: -Infinity, firstYear: 1868, names: ["M", "明", "明治"] },
] as const;

const WEEKDAYS = ["日", "月", "火", "水", "木", "金", "土"];

const JAPANESE = /^\[\$[^\]-]*-(?:ja|[0-9a-f]*0?411)/i;
const OTHER_LOCALE = /^\[\$[^\]-]*-(?!f[48]00)/i;
const GANNEN = /-x-gannen/i;

/**
 * Puts what a Japanese Excel shows for 和暦 (g, e, r) and 曜日 (aaa) into a format, as literals: numfmt knows neither eras
 * nor that these are Japanese whatever the locale.
 */
export function withJapaneseDates(tokens: readonly FormatToken[], serial: number): readonly FormatToken[] {
  const foreign = tokens.some(
    ({ kind, text }) => kind === "bracket" && OTHER_LOCALE.test(text) && !JAPANESE.test(text),
  );
  if (foreign) return tokens;
  const gannen = tokens.some(({ kind, text }) => kind === "bracket" && GANNEN.test(text));
  return tokens.map((token) => {
    const shown = token.kind === "code" ? japaneseText(token.text, serial, gannen) : null;
    return shown === null ? token : { kind: "literal", text: quoted(shown) };
  });
}

/** Whether a format has a piece that `withJapaneseDates` replaces. */
export function hasJapaneseDates(tokens: readonly FormatToken[]): boolean {
  return tokens.some(({ kind, text }) => kind === "code" && japaneseText(text, 1, false) !== null);
}

function japaneseText(code: string, serial: number, gannen: boolean): string | null {
  const letters = code.toLowerCase();
  const length = letters.length;
  if (/^g+$/.test(letters)) return eraAt(serial).names[Math.min(length, 3) - 1] ?? "";
  if (/^e+$/.test(letters)) return yearOfEra(serial, length, gannen);
  if (letters === "r") return yearOfEra(serial, 2, gannen);
  if (/^rr+$/.test(letters)) return eraAt(serial).names[2] + yearOfEra(serial, 2, gannen);
  if (/^a{3}$/.test(letters)) return weekday(serial);
  if (/^a{4,}$/.test(letters)) return `${weekday(serial)}曜日`;
  return null;
}

function eraAt(serial: number): (typeof ERAS)[number] {
  return ERAS.find((era) => serial >= era.firstDay) ?? ERAS[4];
}

function yearOfEra(serial: number, width: number, gannen: boolean): string {
  const [year] = dateFromSerial(serial);
  const count = (year ?? 1900) - eraAt(serial).firstYear + 1;
  if (gannen && count === 1) return "元";
  return String(count).padStart(width > 1 ? 2 : 1, "0");
}

/** Serial 1 was a Sunday for Excel, which takes 1900 for a leap year. */
function weekday(serial: number): string {
  return WEEKDAYS[(((Math.floor(serial) - 1) % 7) + 7) % 7] ?? "";
}
