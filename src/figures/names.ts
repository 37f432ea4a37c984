import { isHiragana, isKanji } from "./characters";
import { headsBeginningWith, isDeed, isNoName, tailsEndingIn } from "./name-words";
import { isDigit } from "./numbers";
import { endOfMatch, matchAt } from "./sticky";

/** A name's place in the folded text. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

/** The longest name that is taken for one; what is longer is a sentence, of which the last part is taken. */
const LONGEST = 60;
/** How far before its figure a name is looked for. */
const FARTHEST = 200;
const EDGES = edgeTable(" ・:。、,;/()【】〔〕<>「」\n○◯●◎◇◆□■☆★*※→⇒|=+-~.＊·");
const SPAN_OF_YEARS = /^(?:過去|直近|今後|最近)?[0-9]+(?:年|か年|年間|か月|か月間|日間|週間)$/;
/** 6月と11月の2回: when, not what; 6月 1,240人、11月 1,315人 are two figures of those names. */
const SEVERAL_MONTHS = /^[0-9]{1,2}月(?:(?:[・と,や~-]|及び|から)[0-9]{1,2}月)+(?:まで)?$/;
/** 参加者は定員100名に対し90名, 応募者は募集枠30名に対し25名 */
const HAS_CAPACITY = /^(.{2,})は(?:定員|募集(?:定員|人数|人員|枠))$/;
/** 収納率見込み, 参加者数実績: said of a measure, no part of its name. */
const OF_A_MEASURE = new Set(["見込み", "見込", "実績", "決算", "速報", "目標", "年間"]);
/** 講座を開催した, 相談に応じ: the object is the name, the verb is not. */
const VERB_END = /(?:[しりえけせてで]|した|する|った|れた|た|る|こと)$/;
/** 年4回開催し延べ320人: the deed of the figure before. */
const DEED_BEFORE =
  /(?:開催|実施|参加|設置|設定|開設|発行|発信|配布|送付|掲載|訪問|作成|支援|連携|周知|整備|導入|策定|調査|確認|受講|利用)し$/;
const LAST_OBJECT = /^(.*?[^、])(?:を|が|に|は)[^をがはに]{1,16}$/;
const SUBSTANCE = /[一-鿿ァ-ヺA-Za-z々]|[ぁ-ゖ]{3}/;

/** The name in a stretch of text that leads to a figure, or null where it holds none. */
export function nameIn(text: string, from: number, to: number): NameSpan | null {
  const { end, start: first } = trimmed(text, Math.max(from, to - FARTHEST), to);
  let start = first;
  if (end - start > LONGEST) start = lastPart(text, end);
  const space = lastSpace(text, start, end);
  const whole = cleaned(text, start, end);
  if (space < 0 || !whole) return whole;
  // The part after the last space is the nearest label; where it says nothing, the part before it does.
  return cleaned(text, space + 1, end) ?? cleaned(text, start, space);
}

function edgeTable(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

function trimmed(text: string, from: number, to: number): NameSpan {
  let start = from;
  let end = to;
  while (start < end && EDGES[text.charCodeAt(start)] === 1 && !opensWithin(text, start, end)) start++;
  while (end > start && EDGES[text.charCodeAt(end - 1)] === 1 && !closesWithin(text, start, end)) end--;
  return { start, end };
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "「": "」", ")": "(", "」": "「" };

/** 「満足」の割合: a bracket that closes inside belongs to the name. */
function opensWithin(text: string, start: number, end: number): boolean {
  const pair = PAIRS[text.charAt(start)];
  if (pair === undefined || end - start > LONGEST) return false;
  return "(「".includes(text.charAt(start)) && text.slice(start, end).includes(pair);
}

function closesWithin(text: string, start: number, end: number): boolean {
  const pair = PAIRS[text.charAt(end - 1)];
  if (pair === undefined || !")」".includes(text.charAt(end - 1)) || end - start > LONGEST) return false;
  return text.slice(start, end).lastIndexOf(pair) > 0;
}

function lastPart(text: string, end: number): number {
  for (let i = end - 1; i > end - LONGEST; i--) if (" 、。:".includes(text.charAt(i))) return i + 1;
  return end - LONGEST;
}

function lastSpace(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start; i--) if (text[i] === " ") return i;
  return -1;
}

/** Takes particles and quantity words off both ends; null where nothing that names is left. */
function cleaned(text: string, from: number, to: number): NameSpan | null {
  let { start, end } = trimmed(text, from, to);
  for (let round = 0; round < 4; round++) {
    const before = start + end;
    start = withoutHead(text, start, end);
    end = withoutTail(text, start, end);
    ({ start, end } = trimmed(text, start, end));
    if (start + end === before) break;
  }
  end = withoutFormula(text, start, end);
  const name = text.slice(start, end);
  if (!SUBSTANCE.test(name) || isNoName(name) || SPAN_OF_YEARS.test(name) || SEVERAL_MONTHS.test(name)) return null;
  const limited = HAS_CAPACITY.exec(name);
  if (limited?.[1] !== undefined) return cleaned(text, start, start + limited[1].length);
  if (!VERB_END.test(name)) return { start, end };
  const object = LAST_OBJECT.exec(name);
  if (object?.[1] !== undefined) return cleaned(text, start, start + object[1].length);
  if (DEED_BEFORE.test(name)) return null;
  return /[てたしる]$/.test(name) && isHiragana(name.charAt(name.length - 2)) ? null : { start, end };
}

/** 改善率（改善者／参加者）, 回収率は（420/500）: how it is worked out is no part of the name. */
const FORMULA = /[はが]?\([^()]*[/÷×0-9][^()]*\)$/;
/** 満足度を5段階評価で4.0以上: what a score is out of. */
const SCALE = /[をは、]?[0-9]{1,3}(?:段階(?:評価)?|点満点(?:中)?)$/;

function withoutFormula(text: string, start: number, end: number): number {
  const expression = text[end - 1] === ")" ? FORMULA : SCALE;
  const formula = expression.exec(text.slice(start, end));
  return formula ? start + formula.index : end;
}

/** 4~12月の来館者数: when, not what. */
const MONTHS = /[0-9]{1,2}(?:月)?(?:~|から)[0-9]{1,2}月(?:末|まで)?の/y;

function withoutHead(text: string, start: number, end: number): number {
  const months = isDigit(text.charCodeAt(start)) ? endOfMatch(MONTHS, text, start) : -1;
  if (months > 0 && months < end) return months;
  for (const { word, isSure } of headsBeginningWith(text.charCodeAt(start))) {
    const at = start + word.length;
    if (at > end || !text.startsWith(word, start)) continue;
    if (isSure ? !isSplitWord(text, at, word) : at === end) return at;
  }
  return start;
}

/** とし|まちづくり, 計|画: a head of one character before more of its kind may be the beginning of a word. */
function isSplitWord(text: string, at: number, head: string): boolean {
  if (head.length > 1) return false;
  return isHiragana(head) ? isHiragana(text.charAt(at)) : isKanji(text.charAt(at));
}

function withoutTail(text: string, start: number, end: number): number {
  for (const { word, isSure } of tailsEndingIn(text.charCodeAt(end - 1))) {
    const at = end - word.length;
    if (at < start || !text.startsWith(word, at)) continue;
    if (at === start || isSure || followsParticle(text, at, word)) return at;
  }
  return end;
}

function followsParticle(text: string, at: number, tail: string): boolean {
  const before = text.charAt(at - 1);
  if (OF_A_MEASURE.has(tail) && "率数量".includes(before)) return true;
  if (isHiragana(tail)) return !isHiragana(before);
  return " をはがにでのも、:".includes(before);
}

const NAMED_AFTER = /[のと]([一-鿿ァ-ヺー]{2,12})(?:を|が|に|は|$|[。、\n])/y;

/** 15～20人の参加, 30社と協定を締結: what is counted may follow its figure, where nothing before it names it. */
export function nameAfter(text: string, figureEnd: number): NameSpan | null {
  const match = matchAt(NAMED_AFTER, text, figureEnd);
  const name = match?.[1];
  return name === undefined || isNoName(name) || isDeed(name)
    ? null
    : { start: figureEnd + 1, end: figureEnd + 1 + name.length };
}
