import Big from "big.js";
import { isKanji, isLetter } from "./characters";
import { readMeasure, readQuantity } from "./measure";
import type { Measure } from "./measure";
import { beginsKanjiNumber, endOfDigits, endOfNumberRun, isDigit, readNumber } from "./numbers";
import type { NumberReading } from "./numbers";
import { endOfOrdinal, endOfPassedOver, endOfVague, isMeasuredAge } from "./passed-over";
import { startsAt, Starts } from "./starts";
import { endOfMatch, matchesAt } from "./sticky";
import { Structure } from "./structure";
import type { NumberToken, Token } from "./tokens";
import { tableUnitOf } from "./table-unit";
import type { TableUnit } from "./table-unit";
import { readWord } from "./words";
import { readYear } from "./years";

type FigureMeasure = Extract<Measure, { kind: "figure" }>;

const ADDRESS = /(?:https?:\/\/|www\.)[!-~]*|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]+/y;
/** B1, A4, M9.0: a letter and its number are a name; after several letters (SNS312件) a number stands for itself. */
const LETTER_AND_NUMBER = /[A-Za-z]-?[0-9]+(?:[.-][0-9]+)*/y;
const LETTERS = /SDGs[0-9]*(?:項目|目標)?|[A-Za-z]+(?:-[0-9]+(?![0-9]*[件人回台名]))?(?:\.[0-9]+|[0-9]+\.[0-9]+)?/y;
/** Longer runs of digits are numbers of things, not of how many. */
const MOST_DIGITS = 18;
const YEAR_FOLLOWS = "年~・- (./";
const CUT_OFF = / ?(?:[0-9]{1,2}日)?(?:末日?(?:現在|時点)?|現在|時点)/y;
const SIGNS: Readonly<Record<string, "+" | "-">> = { "+": "+", "-": "-", "▲": "-" };
const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  "¥": "円",
  "\\": "円",
  $: "ドル",
  "€": "ユーロ",
  "£": "ポンド",
};
const SIGN_WORD = /(?:マイナス|プラス) ?(?=[0-9〇零一二三四五六七八九十百千])/y;
const RANGE = / ?[~-] ?(?=[0-9])/y;
const KANJI_RANGE = / ?~ ?(?=[一二三四五六七八九十百千])/y;
const RANGE_IN_WORDS = /から(?=[0-9])/y;
const RANGE_END = /の(?:間|範囲)/y;

/** Finds everything of meaning in a folded text, from left to right. Linear in its length. */
export function scan(text: string, around: number | null): Token[] {
  const scanner = new Scanner(text, around);
  scanner.run();
  return scanner.tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  readonly #structure: Structure;
  readonly #tableUnit: TableUnit | null;

  constructor(
    readonly text: string,
    readonly around: number | null,
  ) {
    this.#structure = new Structure(text, this.tokens);
    this.#tableUnit = tableUnitOf(text);
  }

  run(): void {
    const { text } = this;
    for (let i = 0; i < text.length;) {
      const starts = startsAt(text, i);
      i = starts === 0 ? i + 1 : Math.max(i + 1, this.#read(i, starts));
    }
  }

  #read(index: number, starts: number): number {
    if (starts & Starts.Digit) return this.#readDigits(index, starts);
    if (starts & Starts.Structure) return this.#structure.read(index);
    if (starts & Starts.Letter) return this.#readLetters(index);
    if (starts & Starts.Sign) {
      const end = this.#readSigned(index);
      if (end > index) return end;
    }
    if (starts & Starts.Ordinal) {
      const end = this.#readOrdinal(index);
      if (end > index) return end;
    }
    if (starts & Starts.Year) {
      const end = this.#readYear(index);
      if (end > index) return end;
    }
    if (starts & Starts.Word) {
      const end = this.#readWord(index);
      if (end > index) return end;
    }
    return starts & Starts.KanjiNumber ? this.#readNumber(index, index, null) : index + 1;
  }

  #readWord(index: number): number {
    const found = readWord(this.text, index);
    if (!found) return -1;
    this.tokens.push({ kind: "word", start: index, end: found.end, word: found.word });
    this.#structure.note("hasWord");
    return found.end;
  }

  #readYear(index: number): number {
    const reading = readYear(this.text, index, this.around);
    if (!reading) return -1;
    if (reading.token) this.tokens.push(reading.token);
    this.#structure.note("hasYear");
    return reading.end;
  }

  #readLetters(index: number): number {
    const { text } = this;
    const character = text.charAt(index);
    if ("RHSrhs".includes(character)) {
      const end = this.#readYear(index);
      if (end > index) return end;
    }
    const address = endOfMatch(ADDRESS, text, index);
    if (address >= 0) return address;
    if (isLetter(text.charAt(index + 1))) return endOfMatch(LETTERS, text, index);
    if (text[index + 1] === ")" && (index === 0 || " 、。\n)".includes(text.charAt(index - 1)))) {
      this.tokens.push({ kind: "mark", start: index, end: index + 2, mark: character });
      return index + 2;
    }
    return Math.max(index + 1, endOfMatch(LETTER_AND_NUMBER, text, index));
  }

  #readOrdinal(index: number): number {
    if (this.text[index] === "第") return endOfOrdinal(this.text, index);
    const before = this.text.charAt(index - 1);
    return isKanji(before) && !beginsKanjiNumber(before) ? -1 : endOfVague(this.text, index);
  }

  #readSigned(index: number): number {
    const { text } = this;
    const word = endOfMatch(SIGN_WORD, text, index);
    if (word >= 0) return this.#readNumber(word, index, text[index] === "マ" ? "-" : "+");
    if (text.charAt(index) in CURRENCY_SIGNS) return this.#readPrefixedMoney(index);
    const sign = SIGNS[text.charAt(index)];
    const at = text[index + 1] === " " && text[index] === "▲" ? index + 2 : index + 1;
    if (sign === undefined || !isDigit(text.charCodeAt(at)) || !this.#mayBeSigned(index)) return -1;
    return this.#readNumber(at, index, sign);
  }

  /** − and ＋ between two figures, and − in codes, join; they are no signs. */
  #mayBeSigned(index: number): boolean {
    const last = this.tokens[this.tokens.length - 1];
    if (last?.kind === "number" && last.end === index) return false;
    const before = this.text.charAt(index - 1);
    return this.text[index] !== "-" || " \n(、。:比はのがもでに【温支額差数減".includes(before);
  }

  #readPrefixedMoney(index: number): number {
    const { text } = this;
    const at = text[index + 1] === " " ? index + 2 : index + 1;
    const number = isDigit(text.charCodeAt(at)) ? readNumber(text, at) : null;
    // C:\2020 is a folder.
    if (!number || (text[index] === "\\" && /[!-~]/.test(text.charAt(index - 1)))) return -1;
    const unit = CURRENCY_SIGNS[text.charAt(index)] ?? "円";
    const end = text.startsWith(unit, number.end) ? number.end + unit.length : number.end;
    this.#push(
      index,
      { kind: "figure", end, value: number.value, decimals: number.decimals, unit, needsLabel: false, isAbout: false },
      null,
      null,
    );
    return end;
  }

  #readDigits(index: number, starts: number): number {
    const { text } = this;
    // 24区平均 is a word.
    const wordEnd = starts & Starts.Word ? this.#readWord(index) : -1;
    if (wordEnd > index) return wordEnd;
    const digitsEnd = endOfDigits(text, index);
    if (digitsEnd - index > MOST_DIGITS) return digitsEnd;
    const next = text.charAt(digitsEnd);
    if (YEAR_FOLLOWS.includes(next)) {
      const end = this.#readYear(index);
      if (end > index) return end;
    }
    const passedOver = endOfPassedOver(text, index, digitsEnd);
    if (passedOver >= 0 && !(isMeasuredAge(text, digitsEnd) && this.#isAgeMeasured(index))) {
      return this.#readCutOff(index, passedOver);
    }
    return this.#readNumber(index, index, null);
  }

  /** 平均年齢 45歳 and 健康寿命 80歳 are figures, 65歳の区民 is none. */
  #isAgeMeasured(index: number): boolean {
    return /(?:年齢|寿命)[ :はが]*(?:(?:[^、。\n]{0,16}[、・ ])?[男女]性?[ :はが]*)?$/.test(
      this.text.slice(Math.max(0, index - 30), index),
    );
  }

  /** 3月末現在 without a year tells what was counted. */
  #readCutOff(start: number, dateEnd: number): number {
    const { text } = this;
    const isMonth = text.slice(start, dateEnd).includes("月");
    const end = isMonth ? endOfMatch(CUT_OFF, text, dateEnd) : -1;
    if (end < 0) return dateEnd;
    this.tokens.push({ kind: "cut-off", start, end });
    this.#structure.note("hasYear");
    return end;
  }

  /** Reads the number at `index` whose sign begins at `start`; both ends of a range at once. */
  #readNumber(index: number, start: number, sign: "+" | "-" | null): number {
    const { text } = this;
    const number = readNumber(text, index);
    if (!number) return endOfNumberRun(text, index);
    if (number.isKanji && text[index - 1] === "数" && /^[十百千]$/.test(text.slice(index, number.end)))
      return number.end;
    const measure = readMeasure(text, index, number);
    if (measure?.kind === "passed-over") return measure.end;
    if (number.isKanji && number.end < (this.#tableUnit?.end ?? 0)) return number.end;
    if (measure?.kind === "denominator") {
      this.tokens.push({ kind: "aside", start, end: measure.end });
      return measure.end;
    }
    const rangeEnd = this.#readRange(start, sign, number, measure);
    if (rangeEnd > index) return rangeEnd;
    if (!measure) return this.#readItemNumber(start, number);
    if (measure.unit === null && this.#readItemNumber(start, number, true) > 0) return number.end;
    this.#push(start, this.#inTable(start, measure), sign, null);
    return measure.end;
  }

  /** （単位：千円） above: a number without a unit counts what the table counts. */
  #inTable(start: number, measure: FigureMeasure): FigureMeasure {
    if (measure.unit !== null || !this.#tableUnit || start < this.#tableUnit.end) return measure;
    return { ...measure, unit: this.#tableUnit.unit };
  }

  #readRange(start: number, sign: "+" | "-" | null, number: NumberReading, measure: Measure | null): number {
    const { text } = this;
    const hasUnit = measure?.kind === "figure" && measure.unit !== null && !measure.needsLabel;
    const from = hasUnit ? measure.end : number.end;
    const inWords = hasUnit ? endOfMatch(RANGE_IN_WORDS, text, from) : -1;
    const secondAt = inWords >= 0 ? inWords : endOfMatch(number.isKanji ? KANJI_RANGE : RANGE, text, from);
    if (secondAt < 0) return -1;
    const second = readQuantity(text, secondAt);
    if (!second?.measure || second.measure.kind !== "figure" || second.measure.needsLabel) {
      return hasUnit ? -1 : this.#endOfCode(secondAt, second?.number ?? null);
    }
    if (inWords >= 0 && !matchesAt(RANGE_END, text, second.measure.end)) return -1;
    if (hasUnit && measure.unit !== second.measure.unit) return -1;
    const first = hasUnit
      ? measure
      : { ...second.measure, end: number.end, value: number.value, decimals: number.decimals };
    this.#push(start, first, sign, "first");
    this.#push(secondAt, second.measure, null, "second");
    return second.measure.end;
  }

  /** 1-2 and 18~34歳: two numbers that are no quantities are one name. */
  #endOfCode(secondAt: number, second: NumberReading | null): number {
    if (!second) return -1;
    const passedOver = endOfPassedOver(this.text, secondAt, second.end);
    return passedOver >= 0 ? passedOver : second.end;
  }

  /** "1." and "1 " at the beginning of a line mark an item. */
  #readItemNumber(start: number, number: NumberReading, isQuiet = false): number {
    const { text } = this;
    const isMark =
      number.end - start <= 2 &&
      (this.#isLineStart(start)
        ? matchesAt(/[.)、 ](?![0-9])/y, text, number.end)
        : " 、。)".includes(text.charAt(start - 1)) && matchesAt(/[.)](?![0-9])/y, text, number.end));
    if (!isMark) return isQuiet ? -1 : number.end;
    this.tokens.push({ kind: "mark", start, end: number.end, mark: text.slice(start, number.end) });
    return number.end;
  }

  #isLineStart(index: number): boolean {
    let before = index;
    while (before > 0 && index - before < 4 && " ・".includes(this.text.charAt(before - 1))) before--;
    return before === 0 || this.text[before - 1] === "\n";
  }

  #push(start: number, measure: FigureMeasure, sign: "+" | "-" | null, range: NumberToken["range"]): void {
    const value = sign === "-" ? new Big(0).minus(measure.value) : measure.value;
    this.tokens.push({
      kind: "number",
      start,
      end: measure.end,
      value,
      unit: measure.unit,
      decimals: measure.decimals,
      sign,
      range,
      needsLabel: measure.needsLabel,
      isAbout: measure.isAbout,
    });
    this.#structure.note("hasNumber");
  }
}
