/** 元号: an era of the Japanese calendar. */
export interface Era {
  readonly name: string;
  /** The Latin letter that stands for it: H30 = 平成30年. */
  readonly letter: string;
  /** The one-character sign for it: ㍻. */
  readonly sign: string;
  /** The Gregorian year of its year 1 (元年). */
  readonly firstYear: number;
}

/** From the newest to the oldest. 明治 begins with the Gregorian calendar's use in this table: 明治元年 = 1868. */
export const eras: readonly Era[] = [
  { name: "令和", letter: "R", sign: "㋿", firstYear: 2019 },
  { name: "平成", letter: "H", sign: "㍻", firstYear: 1989 },
  { name: "昭和", letter: "S", sign: "㍼", firstYear: 1926 },
  { name: "大正", letter: "T", sign: "㍽", firstYear: 1912 },
  { name: "明治", letter: "M", sign: "㍾", firstYear: 1868 },
];

/** The era that a name, letter (either width, either case) or sign stands for, or null. */
export function eraOf(written: string): Era | null {
  const sign = eras.find((era) => era.sign === written);
  if (sign) return sign;
  const folded = written.normalize("NFKC").toUpperCase();
  return eras.find((era) => era.name === folded || era.letter === folded) ?? null;
}

/** The Gregorian year of a year of an era; 平成31年 and 令和元年 are both 2019. */
export function gregorianYear(era: Era, yearOfEra: number): number {
  return era.firstYear + yearOfEra - 1;
}

/** 年度: April to March, named by the Gregorian year it starts in. `month` is 1–12. */
export function fiscalYearOfMonth(year: number, month: number): number {
  return month < 4 ? year - 1 : year;
}

/** 年度 as people call it: 2018 → 平成30年度, 2019 → 令和元年度 (by the era of its summer), years before 1868 → 1850年度. */
export function fiscalYearName(year: number): string {
  const era = eras.find(({ firstYear }) => firstYear <= year);
  if (!era) return `${year}年度`;
  const yearOfEra = year - era.firstYear + 1;
  return `${era.name}${yearOfEra === 1 ? "元" : yearOfEra}年度`;
}

/**
 * The Gregorian year of a year whose era is not written (29年度), by the era that brings it nearest to `around`.
 * Years of eras that had ended before are kept to their length: 63年 may be 昭和, 35年 may not be 平成.
 */
export function bareYear(yearOfEra: number, around: number): number | null {
  let best: number | null = null;
  eras.forEach((era, index) => {
    const successor = eras[index - 1];
    const year = gregorianYear(era, yearOfEra);
    if (successor && year > successor.firstYear) return;
    if (best === null || Math.abs(year - around) < Math.abs(best - around)) best = year;
  });
  return best;
}
