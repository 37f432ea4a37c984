import { eraOf, gregorianYear } from "./eras";

const KANJI_DIGITS = "〇一二三四五六七八九";

/** The number of a written year: 元, digits of either width, and kanji numbers up to 99. */
export function yearNumber(written: string): number {
  if (written === "元") return 1;
  const folded = written.normalize("NFKC");
  if (/^[0-9]/.test(folded)) return Number(folded);
  const ten = folded.indexOf("十");
  if (ten < 0) return kanjiNumber(folded);
  return (ten === 0 ? 1 : kanjiNumber(folded.slice(0, ten))) * 10 + kanjiNumber(folded.slice(ten + 1));
}

function kanjiNumber(digits: string): number {
  return [...digits].reduce((value, digit) => value * 10 + KANJI_DIGITS.indexOf(digit), 0);
}

/** The Gregorian year of a written year of an era (平成 and 三十, R and 元); null where no era has it (平成0年). */
export function yearOfEra(era: string, year: string): number | null {
  const known = eraOf(era);
  const number = yearNumber(year);
  return known && number > 0 ? gregorianYear(known, number) : null;
}
