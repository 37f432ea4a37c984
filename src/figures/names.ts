import { isHiragana, isKanji } from "./characters";
import { matchAt } from "./sticky";

/** A name's place in the folded text. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

/** The longest name that is taken for one; what is longer is a sentence, of which the last part is taken. */
const LONGEST = 60;
/** How far before its figure a name is looked for. */
const FARTHEST = 200;
const EDGES = " ・:。、,;/()【】〔〕<>「」\n○◯●◎◇◆□■☆★*※→⇒|=+-~.＊·";
/** Words that stand between a name and its figure and are no part of the name, the longest first. */
const TAILS = byLength(
  "について については に関して に関しては について, における において においては に対し に対して に対する としては として とは には では でも からは からも まで までに までの により による によって は が を の に で も と へ や から より より, 延べ のべ 延 うち のうち の内 内 計 合計 累計 平均 全 各 最大 最高 最低 最少 少なくとも ほか 他 年間 年 月 週 毎月 毎年 毎週 毎年度 各年 各年度 1日平均 一日平均 1日 月平均 年平均 現在 末 時点 実績 実績値 見込み 見込 決算 予算 速報 速報値 決算見込み 決算見込 年度 同 とも ともに 結果 値 分 単年度 年間で 新たに 新規に 約 概ね を含む など等 (延べ) (延) (合計) (累計) (年間) おいて 目標 程度",
);
/** Tails that are words of their own elsewhere: cut only after a particle or where nothing else is left. */
const WEAK_TAILS = new Set([
  "年",
  "月",
  "週",
  "末",
  "内",
  "全",
  "各",
  "他",
  "延",
  "分",
  "値",
  "同",
  "計",
  "や",
  "と",
  "も",
  "に",
  "で",
  "へ",
  "年間",
  "結果",
  "平均",
  "実績",
  "決算",
  "予算",
  "年度",
  "現在",
  "見込み",
  "見込",
  "速報",
  "目標",
  "最大",
  "最高",
  "最低",
  "程度",
]);
const HEADS = byLength(
  "であった だった でした を上回る を下回る を超える また なお さらに 更に 一方 そのうち このうち うち うち、 の のうち が は を に で も と へ や から より まで について による における 及び 並びに 内訳は 内訳 その結果 結果 年間 延べ 当該 区内の 中 に対し に対する 末 現在 時点 時点の 以上の 以上 以降 以降の 以下の とし として となり となった した し て 、 度 実績 決算 分の 分 当初 同 計 合計 約 人の 比 比べ のところ ところ そして ただし 加えて ほか 他に 他、 この その 今回 全体で うち新規 それぞれ",
);
const STRONG_HEADS = new Set([
  "であった",
  "だった",
  "でした",
  "を上回る",
  "を下回る",
  "を超える",
  "また",
  "なお",
  "さらに",
  "更に",
  "一方",
  "そのうち",
  "このうち",
  "うち",
  "の",
  "のうち",
  "が",
  "は",
  "を",
  "に",
  "で",
  "も",
  "と",
  "へ",
  "から",
  "より",
  "まで",
  "について",
  "における",
  "及び",
  "並びに",
  "内訳は",
  "その結果",
  "延べ",
  "に対し",
  "時点の",
  "以上の",
  "以降の",
  "とし",
  "として",
  "となり",
  "となった",
  "そして",
  "ただし",
  "加えて",
  "この",
  "その",
  "のところ",
  "うち、",
  "分の",
  "実績",
  "比",
  "末",
  "それぞれ",
  "した",
  "計",
  "合計",
  "年間",
]);
/** What stands before figures and names none of them. */
const NO_NAMES = new Set(
  "実際 結果 現在 平均 年平均 月平均 合計 計 全体 今回 前回 年間 毎年 毎月 毎週 本区 区 区内 市内 実績 目標 当初 最終 最終的 従来 これまで 残り 残 そのほか その他の 直近 過去 過去最高 過去最多 最多 最大 以下 上記 下記 前者 後者 内訳 単位 倍増 半減 成果指標 指標 数値指標 活動指標 評価指標 各地域 各校 各回 同期 同月 同時期 期間 期間中".split(
    " ",
  ),
);
const SPAN_OF_YEARS = /^(?:過去|直近|今後|最近)?[0-9]+(?:年|か年|年間)$/;
/** 収納率見込み, 参加者数実績: said of a measure, no part of its name. */
const OF_A_MEASURE = new Set(["見込み", "見込", "実績", "決算", "速報", "目標"]);
/** 講座を開催した, 相談に応じ: the object is the name, the verb is not. */
const VERB_END = /(?:[しりえけせてで]|した|する|った|れた|た|る|こと)$/;
const LAST_OBJECT = /^(.*?[^、])(?:を|が|に|は)[^をがはに]{1,16}$/;
const SUBSTANCE = /[一-鿿ァ-ヺA-Za-z々]|[ぁ-ゖ]{3}/;

function byLength(words: string): readonly string[] {
  return words.split(" ").sort((a, b) => b.length - a.length);
}

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

function trimmed(text: string, from: number, to: number): NameSpan {
  let start = from;
  let end = to;
  while (start < end && EDGES.includes(text.charAt(start)) && !opensWithin(text, start, end)) start++;
  while (end > start && EDGES.includes(text.charAt(end - 1)) && !closesWithin(text, start, end)) end--;
  return { start, end };
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "「": "」", ")": "(", "」": "「" };

/** 「満足」の割合: a bracket that closes inside belongs to the name. */
function opensWithin(text: string, start: number, end: number): boolean {
  const pair = PAIRS[text.charAt(start)];
  if (pair === undefined || end - start > LONGEST) return false;
  const close = text.indexOf(pair, start);
  return "(「".includes(text.charAt(start)) && close > 0 && close < end;
}

function closesWithin(text: string, start: number, end: number): boolean {
  const pair = PAIRS[text.charAt(end - 1)];
  if (pair === undefined || !")」".includes(text.charAt(end - 1)) || end - start > LONGEST) return false;
  return text.lastIndexOf(pair, end - 1) > start;
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
  if (end <= start) return null;
  const name = text.slice(start, end);
  if (!SUBSTANCE.test(name) || NO_NAMES.has(name) || SPAN_OF_YEARS.test(name)) return null;
  if (!VERB_END.test(name)) return { start, end };
  const object = LAST_OBJECT.exec(name);
  if (object?.[1] !== undefined) return cleaned(text, start, start + object[1].length);
  return /[てたしる]$/.test(name) && isHiragana(name.charAt(name.length - 2)) ? null : { start, end };
}

/** 改善率（改善者／参加者）, 回収率は（420/500）: how it is worked out is no part of the name. */
const FORMULA = /[はが]?\([^()]*[/÷×0-9][^()]*\)$/;

function withoutFormula(text: string, start: number, end: number): number {
  if (text[end - 1] !== ")") return end;
  const formula = FORMULA.exec(text.slice(start, end));
  return formula ? start + formula.index : end;
}

function withoutHead(text: string, start: number, end: number): number {
  for (const head of HEADS) {
    if (!text.startsWith(head, start) || start + head.length > end) continue;
    if (STRONG_HEADS.has(head) ? !isSplitWord(text, start + head.length, head) : start + head.length === end)
      return start + head.length;
  }
  return start;
}

/** とし|まちづくり, 計|画: a head of one character before more of its kind may be the beginning of a word. */
function isSplitWord(text: string, at: number, head: string): boolean {
  if (head.length > 1) return false;
  return isHiragana(head) ? isHiragana(text.charAt(at)) : isKanji(text.charAt(at));
}

function withoutTail(text: string, start: number, end: number): number {
  for (const tail of TAILS) {
    const at = end - tail.length;
    if (at < start || !text.startsWith(tail, at)) continue;
    if (at === start || !WEAK_TAILS.has(tail) || followsParticle(text, at, tail)) return at;
  }
  return end;
}

function followsParticle(text: string, at: number, tail: string): boolean {
  const before = text.charAt(at - 1);
  if (OF_A_MEASURE.has(tail) && "率数量".includes(before)) return true;
  if (isHiragana(tail)) return !isHiragana(before);
  return " をはがにでのも、:".includes(before);
}

/** 3回の開催, 10件の増加: what was done with the count, not what was counted. */
const DEEDS = new Set(
  "開催 実施 増 減 増加 減少 増減 向上 改善 上昇 低下 達成 確保 維持 削減 短縮 拡大 縮小 見込み 実績 目標 予定 成果 効果 うち 計 合計 間 範囲 差 伸び プラス マイナス".split(
    " ",
  ),
);
const NAMED_AFTER = /の([一-鿿ァ-ヺー]{2,12})(?:を|が|に|は|$|[。、\n])/y;

/** 15～20人の参加: what is counted may follow its figure, where nothing before it names it. */
export function nameAfter(text: string, figureEnd: number): NameSpan | null {
  const match = matchAt(NAMED_AFTER, text, figureEnd);
  const name = match?.[1];
  return name === undefined || NO_NAMES.has(name) || DEEDS.has(name)
    ? null
    : { start: figureEnd + 1, end: figureEnd + 1 + name.length };
}
