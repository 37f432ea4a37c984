import { bareYear, fiscalYearOfMonth, yearNumber, yearOfEra } from "../calendar";
import { endOfMatch, matchAt, matchesAt } from "./sticky";
import type { YearToken, YearUse } from "./tokens";
import type { YearSource } from "./types";

/** Where no sheet tells the year, bare years (29年度) are read near this one: the plans of the form run around it. */
const USUAL_YEAR = 2019;

/** 平成30(2018)年度, 平成30年度(2018年度); 平成30年度(72人) holds a figure. */
const GLOSS = "(?: ?\\((?![^()0-9\\n]{0,7}[0-9][0-9,.]{0,6} ?[^0-9,. 年月日/~)-])[^()\\n]{1,8}\\))?";
const NUMBER = "元|[0-9]{1,2}(?![0-9])|[一二三四五六七八九十]{1,3}";
/** 平成30年度 · H30 · 2019年度 · 29年度; the groups are era name, its year, letter, its year, Gregorian year, bare year. */
const YEAR = new RegExp(
  `(?:(明治|大正|昭和|平成|令和) ?(${NUMBER})|([RHSrhs])\\.?(元|[0-9]{1,2}(?![0-9]))|([12][0-9]{3})(?![0-9])|(元|[0-9]{1,2}(?![0-9])))${GLOSS}(?: ?(年度|年))?${GLOSS}`,
  "y",
);
const MONTH_AND_DAY = / ?(?:の ?)?([0-9]{1,2}) ?月(?: ?[0-9]{1,2} ?日)?(?: ?\([月火水木金土日祝・]{1,3}\))?/y;
/** 4月～9月, 4月から翌年3月まで: one stretch of time; the groups are the next year and the last month. */
const MONTH_RANGE = / ?(?:[~-]|から) ?(?:(翌年?)|同年)?([0-9]{1,2}) ?月(?: ?[0-9]{1,2} ?日)?末?(?:まで)?/y;
/** R2.3.31 · 2020/6/8 · 2020-06-08, after the year */
const DOTTED_DATE = /[./-]([0-9]{1,2})[./-][0-9]{1,2}(?![0-9])/y;
const POINT_IN_TIME = /(?:[ の]?(?:年度末|年末|末日|末|現在|時点|当初(?!予算)|上半期|下半期|上期|下期|中))+/y;
const CUT_OFF = /末|現在|時点/;
/** R2.3末 · 2020/3月末 */
const DOTTED_MONTH = /[./](1[0-2]|0?[1-9])月?(?![0-9./年]|[%人件回])/y;
const RANGE_SIGN = / ?(?:[~→⇒-]|から|より) ?/y;
const UNTIL = /まで/y;
/** 令和2年度比 · 平成27年度末より · 平成29年度に比べ */
const BASE =
  / ?(?:の?(?:実績|決算|数値|同月|同期))?(?:対?比(?![率較べ])|より(?![^。、\n0-9]{0,12}(?:累計|通算|継続|開始|実施|開催|導入))|に比べ|と比べ|に比較|と比較|を基準|(?:実績|決算額?)?の ?1[0-9]{2}(?:\.[0-9]{1,2})? ?(?:%|パーセント))/y;
const BASE_IF_CHANGE =
  /から ?(?:[▲+-]|約)?[0-9][0-9,.]*[^0-9、。]{1,6}?(?:以上)?の?(?:増|減|上昇|低下|向上|改善|上乗|引き上げ|引上|アップ|ダウン|悪化|伸)/y;
const SINCE = /(?:度)?(?:から|より|以降|以来)/y;
/** 昭和61年建築の, 平成30年7月豪雨: the year of a thing or an event, no year of a figure. */
const ATTRIBUTE =
  /(?:の)?(?:以前(?:に[^ 、。\n0-9]{1,6}[しれ]た)?|建築|建設|築|竣工|開設|開館|開校|設立|設置|創立|創設|制定|施行|改正|代(?:[前後]半|初頭|末)?(?:に[^ 、。\n0-9]{1,6}[しれ]た|の)?|改訂|策定|生まれ|生(?!活)|卒|入庁|台風|豪雨|[^ 、。\n]{0,6}(?:地震|震災|豪雨|台風|水害)|噴火|東京|大阪・関西|万博|オリンピック|ラグビー)/y;

/** 平成26年に開設した広場の: told of the thing before the particle. */
const ATTRIBUTE_CLAUSE =
  /に(?:新たに)?(?:開設|作成|策定|設置|整備|制定|開始|発足|設立|創設|発行|導入|建設|改修|改訂|竣工|締結|指定|認定)(?:し|され)た(?![。、\n]|$)/y;

export interface YearReading {
  readonly end: number;
  /** The year, or a date or anything else that only looks like one and is to be passed over. */
  readonly token: YearToken | null;
}

interface Written {
  readonly end: number;
  readonly year: number;
  readonly word: string | undefined;
  readonly source: YearSource;
}

/** Reads the year that begins at `index` of a folded text, with everything that belongs to its date. */
export function readYear(text: string, index: number, around: number | null): YearReading | null {
  const range = readRangeOfBareNumbers(text, index, around);
  if (range) return range;
  const written = readWritten(text, index, around ?? USUAL_YEAR);
  if (!written) return null;
  return readRange(text, index, written, around) ?? single(text, index, written);
}

/** 平成28～30年度, 29・30年度: the first number borrows the 年度 of the second. */
const NUMBERS_BEFORE_YEAR =
  /(?:(平成|令和|昭和|[RHrh]) ?)?(元|[0-9]{1,4})(?:年度?)? ?[~・-] ?(平成|令和|[RHrh])?(元|[0-9]{1,4}) ?年度/y;

function readRangeOfBareNumbers(text: string, index: number, around: number | null): YearReading | null {
  const match = matchAt(NUMBERS_BEFORE_YEAR, text, index);
  if (!match) return null;
  const [whole, era, from = "", secondEra, to = ""] = match;
  const near = around ?? USUAL_YEAR;
  const first = era === undefined ? numberedYear(from, near) : yearOfEra(era, from);
  const last = secondEra !== undefined ? yearOfEra(secondEra, to) : sameEra(era, to, first, near);
  if (first === null || last === null) return null;
  const end = index + whole.length;
  return {
    end,
    token: {
      kind: "year",
      start: index,
      end: endOfPoint(text, end),
      first,
      last,
      source: era === undefined ? "bare" : "written",
      cutOff: null,
      use: "governs",
    },
  };
}

/** 平成28～30年度 stays in its era; 平成29～元年度 does not. */
function sameEra(era: string | undefined, number: string, first: number | null, near: number): number | null {
  if (era === undefined || number.length === 4) return numberedYear(number, near);
  const year = yearOfEra(era, number);
  return year !== null && first !== null && year >= first ? year : numberedYear(number, first ?? near);
}

function numberedYear(number: string, near: number): number | null {
  return number.length === 4 ? Number(number) : number.length > 2 ? null : bareYear(yearNumber(number), near);
}

function readWritten(text: string, index: number, near: number): Written | null {
  const match = matchAt(YEAR, text, index);
  if (!match) return null;
  const [whole, era, eraYear, letter, letterYear, gregorian, bare, word] = match;
  const end = index + whole.length;
  if (era !== undefined) return writtenOr(yearOfEra(era, eraYear ?? ""), end, word, "written");
  if (letter !== undefined) {
    if (word === undefined && !standsAlone(text, end, letter)) return null;
    return writtenOr(yearOfEra(letter, letterYear ?? ""), end, word, "written");
  }
  if (gregorian !== undefined) {
    if (word === undefined && !matchesAt(DOTTED_DATE, text, end)) return null;
    return writtenOr(Number(gregorian), end, word, "written");
  }
  if (bare === undefined || word === undefined) return null;
  if (word === "年" && !matchesAt(MONTH_AND_DAY, text, end)) return null;
  return writtenOr(bareYear(yearNumber(bare), near), end, word, "bare");
}

function writtenOr(year: number | null, end: number, word: string | undefined, source: YearSource): Written | null {
  return year === null ? null : { end, year, word, source };
}

/** H29 and R1 alone are years where no letter or digit follows; S and T alone are too often something else. */
const ALONE = /[^0-9A-Za-z]|$/y;

function standsAlone(text: string, end: number, letter: string): boolean {
  return /[RHrh]/.test(letter) && matchesAt(ALONE, text, end);
}

/** 平成29年度～令和元年度, H29-R1, 平成29年度から令和元年度 */
function readRange(text: string, index: number, from: Written, around: number | null): YearReading | null {
  const point = endOfPoint(text, from.end);
  const sign = endOfMatch(RANGE_SIGN, text, point);
  if (sign < 0) return null;
  const to = readWritten(text, sign, around ?? from.year);
  if (!to || to.year < from.year) return null;
  const dates = matchAt(MONTH_AND_DAY, text, to.end);
  const end = endOfPoint(text, dates ? to.end + dates[0].length : to.end);
  const until = endOfMatch(UNTIL, text, end);
  return {
    end: until < 0 ? end : until,
    token: {
      kind: "year",
      start: index,
      end: until < 0 ? end : until,
      first: from.year,
      last: to.year,
      source: from.source,
      cutOff: null,
      use: "governs",
    },
  };
}

function endOfPoint(text: string, index: number): number {
  const end = endOfMatch(POINT_IN_TIME, text, index);
  return end < 0 ? index : end;
}

/** 昭和61年建築の: what the year is of belongs to it, and is no part of the name that follows. */
function endOfAttribute(text: string, end: number): number {
  const attribute = endOfMatch(ATTRIBUTE, text, end);
  if (attribute < 0) return end;
  if (text[attribute] === "の") return attribute + 1;
  return text[attribute - 1] === "た" ? attribute : end;
}

function single(text: string, index: number, written: Written): YearReading | null {
  const dotted = matchAt(DOTTED_DATE, text, written.end) ?? matchAt(DOTTED_MONTH, text, written.end);
  const date = dotted ?? matchAt(MONTH_AND_DAY, text, written.end);
  const firstEnd = written.end + (date?.[0].length ?? 0);
  const range = date === null ? null : matchAt(MONTH_RANGE, text, firstEnd);
  const dateEnd = firstEnd + (range?.[0].length ?? 0);
  const end = endOfPoint(text, dateEnd);
  // 令和元年1月から12月まで is of the fiscal year in which it ends.
  const month = Number(range?.[2] ?? date?.[1] ?? 0);
  const lastYear = written.year + (range?.[1] === undefined ? 0 : 1);
  // 平成30年度3月末 lies in fiscal 2018 whatever its month; 平成30年2月末 lies in fiscal 2017.
  const isDate = written.word !== "年度" && month >= 1 && month <= 12;
  const year = isDate ? fiscalYearOfMonth(lastYear, month) : written.year;
  const pointText = text.slice(written.end, end);
  const use = useOf(text, end, written, date !== null);
  const tokenEnd = use === "attribute" ? endOfAttribute(text, end) : end;
  return {
    end: tokenEnd,
    token: {
      kind: "year",
      start: index,
      end: tokenEnd,
      first: year,
      last: year,
      source: isDate ? "date" : written.source,
      cutOff: date !== null && CUT_OFF.test(pointText) ? pointText.replace(/^[ の./-]+/, "") : null,
      use,
    },
  };
}

function useOf(text: string, end: number, written: Written, hasDate: boolean): YearUse {
  if (matchesAt(BASE, text, end) || matchesAt(BASE_IF_CHANGE, text, end)) return "base";
  if (written.word === "年" && matchesAt(ATTRIBUTE, text, end)) return "attribute";
  if (matchesAt(ATTRIBUTE_CLAUSE, text, end)) return "attribute";
  if (hasDate && matchesAt(ATTRIBUTE, text, end)) return "attribute";
  return matchesAt(SINCE, text, end) ? "bound" : "governs";
}
