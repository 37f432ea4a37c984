/** Words that stand around the names of figures and are no part of them. */

/** A word at an end of a name. */
export interface EdgeWord {
  readonly word: string;
  /** Cut wherever it stands, or only where it stands apart: as a word of its own elsewhere it may belong to the name. */
  readonly isSure: boolean;
}

const SURE_TAILS = `
  について については に関して に関しては について, における において においては に対し に対して に対する
  としては として とは には では でも からは からも まで までに までの により による によって は が を
  の から より より, 延べ のべ うち のうち の内 合計 累計 最少 少なくとも ほか 毎月 毎年 毎週 毎年度
  各年 各年度 1日平均 一日平均 1日 月平均 年平均 時点 実績値 速報値 確定値 決算見込み 決算見込 とも ともに
  単年度 年間で 新たに 新規に 約 概ね を含む など等 (延べ) (延) (合計) (累計) (年間) おいて
`;
const APART_TAILS = `
  に で も と へ や 延 内 計 平均 全 各 各回 各校 各地域 各会場 最大 最高 最低 他 年間 年 月 週 現在 末 実績 見込み 見込
  決算 予算 速報 年度 同 結果 値 分 目標 程度
`;
const SURE_HEADS = `
  に実施した 実施した 実施の 新たに 中に 現在の 現状の 現行の 従来の
  に係る に関する に伴う に向けた のための
  であった だった でした を上回る を下回る を超える また なお さらに 更に 一方 そのうち このうち うち
  うち、 の のうち が は を に で も と へ から より まで について における 及び 並びに 内訳は
  その結果 年間 延べ に対し 末 時点の 以上の 以降の とし として となり となった した 実績 分の 計 合計
  比 のところ そして ただし 加えて この その それぞれ
`;
const APART_HEADS = `
  や による 内訳 結果 当該 区内の 中 に対する 現在 時点 以上 以降 以下の し て 、 度 決算 分 当初 同
  約 人の 比べ ところ ほか 他に 他、 今回 全体で
`;
/** What stands before figures and names none of them. */
const NO_NAMES = `
  実際 結果 現在 平均 年平均 月平均 合計 計 全体 今回 前回 年間 毎年 毎月 毎週 本区 区 区内 市内 実績
  目標 確定値 速報値 当初 当初予算 最終 最終的 従来 これまで 残り 残 そのほか その他の 直近 過去 過去最高 過去最多 最多 最大
  以下 上記 下記 前者 後者 内訳 単位 倍増 半減 成果指標 指標 数値指標 活動指標 評価指標 各地域 各校 各回
  同期 同月 同時期 期間 期間中 増 減 増加 減少 計画策定時 策定時 開始時 着手時
`;
/** 3回の開催, 10件の増加: what was done with the count, not what was counted. */
const DEEDS = `
  開催 実施 増 減 増加 減少 増減 向上 改善 上昇 低下 達成 確保 維持 削減 短縮 拡大 縮小 見込み 実績 目標 予定
  成果 効果 うち 計 合計 間 範囲 差 伸び プラス マイナス
`;

const tails = byEdge(SURE_TAILS, APART_TAILS, (word) => word.length - 1);
const heads = byEdge(SURE_HEADS, APART_HEADS, () => 0);
const noNames = new Set(wordsOf(NO_NAMES));
const deeds = new Set(wordsOf(DEEDS));

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** The words by the code of the character at their outer edge, the longest first. */
function byEdge(sure: string, apart: string, edge: (word: string) => number): Map<number, EdgeWord[]> {
  const table = new Map<number, EdgeWord[]>();
  const add = (word: string, isSure: boolean): void => {
    const code = word.charCodeAt(edge(word));
    const list = table.get(code) ?? [];
    table.set(
      code,
      [...list, { word, isSure }].sort((a, b) => b.word.length - a.word.length),
    );
  };
  for (const word of wordsOf(sure)) add(word, true);
  for (const word of wordsOf(apart)) add(word, false);
  return table;
}

const NONE: readonly EdgeWord[] = [];

/** Words that a name may not end with and whose last character has this code. */
export function tailsEndingIn(code: number): readonly EdgeWord[] {
  return tails.get(code) ?? NONE;
}

/** Words that a name may not begin with and whose first character has this code. */
export function headsBeginningWith(code: number): readonly EdgeWord[] {
  return heads.get(code) ?? NONE;
}

/** 実際, 合計: says nothing of what was counted. */
export function isNoName(name: string): boolean {
  return noNames.has(name);
}

/** 開催, 増加: a deed that a count may be of. */
export function isDeed(name: string): boolean {
  return deeds.has(name);
}
