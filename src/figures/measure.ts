import Big from "big.js";
import { isKanji, isKatakana, isLetter } from "./characters";
import { decimalsOf, isDigit, readNumber } from "./numbers";
import type { NumberReading } from "./numbers";
import { endOfMatch, matchAt, matchesAt } from "./sticky";
import { units } from "./units";
import type { Unit } from "./units";

/** What stands after a number. */
export type Measure =
  | {
      readonly kind: "figure";
      readonly end: number;
      readonly value: Big;
      readonly decimals: number;
      readonly unit: string | null;
      readonly needsLabel: boolean;
      readonly isAbout: boolean;
    }
  /** 1人当たり: what something is counted per, up to `end`. */
  | { readonly kind: "denominator"; readonly end: number }
  /** An ordinal or a name: passed over up to `end`. */
  | { readonly kind: "passed-over"; readonly end: number };

/** 1人当たり, 1校につき, 30分ごと, 人口10万人対; 1人1日, 1日平均: what something is counted per. */
const DENOMINATOR = / ?(?:当たり|あたり|当り|につき|ごと|毎に|対(?=[ 0-9]))/y;
const ONE_OF = /(?: ?平均|[0-9]|に(?:つき)?[0-9]|延べ)/y;
const ORDINAL_TAIL = /目(?!標)/y;
const AFTER_SPACED_UNIT = /[以未増減程前超中]/;
/** After a kanji number with its counter: the end of a clause, a particle, or a word that continues a quantity. */
const AFTER_KANJI =
  /$|[\n 、。)）(:・/]|が|を|に(?!ん)|の(?!流れ|柱|視点|矢|輪)|は|で(?!も|の)|と|も|から|まで|以[上下内]|未満|超|増|減|程度|前後|弱|強|余|台|ずつ|となる|だっ|開催|実施|参加|中/y;
const SMALL_COUNT_OF_PEOPLE = /$|[\n 、。)]|が(?:参加|受講|出席|利用|登録)|以[上下]|増|減|となっ|に(?:達|増|減)/y;
/** 1枚の紙, 1冊にまとめる: one thing, not a count. */
const ONE_THING = /の(?!うち|内|増|減)|に(?:まと|集)/y;
/** 千円札, 百円玉: things. */
const MONEY_NAME = /札|玉|均一|硬貨|ショップ|単位|未満[をは]?(?:の端数)?(?:四捨|切)|切手|滑|卓|グラフ|形/y;
/** An unknown counter: kanji or katakana up to the end of the phrase. */
const UNKNOWN =
  /(?:[一-鿿]{1,3}|[ァ-ヺー]{2,8})(?=$|[\n 、。)(:・/]|以[上下内]|未満|程度|を|が|に|で|の|と|は|へ|増|減)/y;
const NO_UNIT = /(?=$|[\n 、。)(]|以[上下]|未満)/y;
const THRESHOLD = /以[上下内]|未満/y;
const NO_COUNTER =
  /[一-鿿]?[条項款号期次版章節編級等類位代歳才年月日時目地丁番階面式型系法律度第半他的上下内外中間後前世方者]$/;

/** Reads what follows the number at `start`, or null where it is no quantity. */
export function readMeasure(text: string, start: number, number: NumberReading): Measure | null {
  const isAbout = text[number.end] === "余";
  const at = isAbout ? number.end + 1 : number.end;
  const unitAt = text[at] === " " ? at + 1 : at;
  const found = units.match(text, unitAt);
  const money = readMoney(text, at, number);
  if (money) return figure(money.end, money.value, money.unit, money.decimals, isAbout);
  if (!found) return readUnknown(text, start, number);
  const unit = found.meaning;
  const { end } = found;
  if (matchesAt(ORDINAL_TAIL, text, end)) return { kind: "passed-over", end: end + 1 };
  if (!standsFree(text, unitAt, end, unit, unitAt > at)) return unitless(text, number);
  if (unit.canonical.endsWith("円") && matchesAt(MONEY_NAME, text, end)) return { kind: "passed-over", end };
  if ("枚冊本".includes(unit.canonical) && number.value.eq(1) && matchesAt(ONE_THING, text, end))
    return { kind: "passed-over", end };
  if (unit.canonical === "区" && (number.value.eq(24) || number.value.eq(23))) return { kind: "passed-over", end };
  if (number.isKanji && !isKanjiQuantity(text, start, end, number, unit)) return null;
  const denominator = endOfMatch(DENOMINATOR, text, end);
  if (denominator >= 0) return { kind: "denominator", end: denominator };
  if (matchesAt(ONE_OF, text, end) && !isRate(unit) && number.value.eq(1)) return { kind: "denominator", end };
  const continued = readContinuation(text, end, unit, number);
  return {
    kind: "figure",
    end: continued?.end ?? end,
    value: continued?.value ?? number.value,
    decimals: continued?.decimals ?? number.decimals,
    unit: unit.canonical === "キロ" ? kilo(text, start) : unit.canonical,
    needsLabel: unit.evidence === "label",
    isAbout,
  };
}

/** 清掃距離 3.2キロ is a length, ごみ 120キロ a weight. */
function kilo(text: string, start: number): "km" | "kg" {
  return /距離|延長|コース|区間|全長|走|歩|道|路線|流域/.test(text.slice(Math.max(0, start - 12), start)) ? "km" : "kg";
}

function isRate(unit: Unit): boolean {
  return unit.canonical === "%" || unit.canonical === "ポイント" || unit.canonical === "割" || unit.canonical === "倍";
}

function figure(end: number, value: Big, unit: string, decimals: number, isAbout: boolean): Measure {
  return { kind: "figure", end, value, unit, decimals, needsLabel: false, isAbout };
}

interface Money {
  readonly end: number;
  readonly value: Big;
  readonly unit: string;
  readonly decimals: number;
}

/** 9,598千円 keeps its unit; 4千7百万円 and 3千万円 are written out in full. */
function readMoney(text: string, at: number, number: NumberReading): Money | null {
  if (number.scaled === null) return null;
  const end = text[at] === " " ? at + 2 : at + 1;
  if (text[end - 1] !== "円") return null;
  const { coefficient, decimals, scale } = number.scaled;
  if (units.match(`${scale}円`, 0)?.end !== scale.length + 1) return null;
  return {
    end,
    value: coefficient,
    unit: `${scale}円`,
    decimals,
  };
}

function standsFree(text: string, start: number, end: number, unit: Unit, isSpaced: boolean): boolean {
  if (unit.unless !== null && matchesAt(unit.unless, text, end)) return false;
  const last = text.charAt(end - 1);
  const next = text.charAt(end);
  if (isLetter(last)) return !isLetter(next) && !isDigit(next.charCodeAt(0)) && !(isSpaced && end - start === 1);
  if (!isSpaced) return true;
  return unit.evidence === "none" && (!isKanji(next) || AFTER_SPACED_UNIT.test(next));
}

/** Kanji numbers are everywhere in names and idioms: they count only before a counter that ends a phrase. */
function isKanjiQuantity(text: string, start: number, end: number, number: NumberReading, unit: Unit): boolean {
  if (!unit.takesKanji) return false;
  if (isRate(unit) || unit.canonical.endsWith("円")) return true;
  if (!matchesAt(AFTER_KANJI, text, end)) return false;
  const isSmall = number.value.lt(3);
  if (isSmall && unit.canonical === "人") return matchesAt(SMALL_COUNT_OF_PEOPLE, text, end);
  if (number.value.lt(10) && "本部台枚組".includes(unit.canonical)) return matchesAt(SMALL_COUNT_OF_PEOPLE, text, end);
  if (number.value.eq(1) && "件回".includes(unit.canonical) && matchesAt(/の|で|に/y, text, end)) return false;
  const before = text.charAt(start - 1);
  return number.value.gte(10) || !isKanji(before) || "約延計合数毎各月週年全".includes(before);
}

interface Quantity {
  readonly end: number;
  readonly value: Big;
  readonly decimals: number;
}

/** 3割5分, 1時間30分, 10円50銭, 2本半: one quantity each. */
const TENTHS = /([0-9一二三四五六七八九]) ?分(?!の|間)(?: ?([0-9一二三四五六七八九]) ?厘)?/y;
const MINUTES = / ?([0-9]{1,2}) ?分/y;
const HUNDREDTHS: Readonly<Record<string, RegExp>> = { 円: /([0-9]{1,2})銭/y, ドル: /と?([0-9]{1,2})セント/y };
const HALF = /半(?![数分期年額島日ば面身減])/y;

function readContinuation(text: string, end: number, unit: Unit, { value }: NumberReading): Quantity | null {
  if (matchesAt(HALF, text, end)) return quantity(end + 1, value.plus("0.5"));
  if (unit.canonical === "割") {
    const tenths = matchAt(TENTHS, text, end);
    return tenths && quantity(end + tenths[0].length, value.plus(`0.${digit(tenths[1])}${digit(tenths[2])}`));
  }
  if (unit.canonical === "時間") {
    const minutes = matchAt(MINUTES, text, end);
    return minutes && quantity(end + minutes[0].length, value.plus(new Big(minutes[1] ?? "0").div(60).round(4)));
  }
  const expression = HUNDREDTHS[unit.canonical];
  const hundredths = expression && matchAt(expression, text, end);
  return hundredths ? quantity(end + hundredths[0].length, value.plus(new Big(hundredths[1] ?? "0").div(100))) : null;
}

/** 五 → 5 */
function digit(written = ""): string {
  const index = "〇一二三四五六七八九".indexOf(written);
  return index > 0 ? String(index) : written;
}

function quantity(end: number, value: Big): Quantity {
  return { end, value, decimals: decimalsOf(value) };
}

function readUnknown(text: string, start: number, number: NumberReading): Measure | null {
  if (number.isKanji) return null;
  if (matchesAt(THRESHOLD, text, number.end)) return unitless(text, number);
  const match = matchAt(UNKNOWN, text, number.end);
  if (!match) return unitless(text, number);
  if (NO_COUNTER.test(match[0])) return null;
  // 20タイトルを購入: katakana right after a number counts; after a letter (ISO9001シリーズ) it is part of a name.
  const isCounter = isKatakana(match[0].charAt(0)) && !isLetter(text.charAt(start - 1));
  return {
    kind: "figure",
    end: number.end + match[0].length,
    value: number.value,
    decimals: number.decimals,
    unit: match[0],
    needsLabel: !isCounter,
    isAbout: false,
  };
}

function unitless(text: string, number: NumberReading): Measure | null {
  if (number.isKanji || !matchesAt(NO_UNIT, text, number.end)) return null;
  return {
    kind: "figure",
    end: number.end,
    value: number.value,
    decimals: number.decimals,
    unit: null,
    needsLabel: true,
    isAbout: false,
  };
}

/** The number and measure at `index`, as the second end of a range. */
export function readQuantity(
  text: string,
  index: number,
): { readonly number: NumberReading; readonly measure: Measure | null } | null {
  const number = readNumber(text, index);
  return number && { number, measure: readMeasure(text, index, number) };
}
