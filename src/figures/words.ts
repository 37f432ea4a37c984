import type { Basis } from "./types";
import { Lexicon } from "./lexicon";
import { changesOnPriorYear, comparisonsWithPriorYear, levelsOfPriorYear } from "./prior-year-words";
import { matchesAt } from "./sticky";

export type WordKind =
  | "goal"
  | "result"
  | "prior"
  /** 対前年度, 前年度比, 前年度より */
  | "versus-prior"
  | "current"
  /** 参考, 全市平均, 前回 */
  | "reference"
  /** 定員, 対象: a figure that is neither a result nor a goal */
  | "other"
  /** 達成率, 増減率, 計画比 */
  | "rate"
  /** 増減 */
  | "difference"
  /** 差, 差引: the unit is the level's, also for percentages */
  | "gap"
  | "total"
  /** 累計, 通算 */
  | "cumulative"
  /** 決算, 予算, 速報, 見込み */
  | "basis"
  /** 約, 概ね */
  | "about"
  /** を目指す, を目標とする: what stands before it in the sentence is a goal */
  | "goal-verb"
  /** 前年度並み, 前年と同数: a level without a figure, no part of a name */
  | "level"
  /** 毎年3ポイント増加: a change on the year before each */
  | "yearly"
  /** に向けて: the year before it is not the year of what follows */
  | "toward"
  /** 85％以上かつ: what holds for the figure before it holds for the next one */
  | "also";

/** What a word beside a figure says about it. */
export interface Word {
  readonly kind: WordKind;
  readonly basis: Basis | null;
  /** Where it is only part of another word, by what follows it … */
  readonly unlessBefore: RegExp | null;
  /** … or it counts only where this follows. */
  readonly onlyBefore: RegExp | null;
  /** … or where one of these characters stands before it. */
  readonly unlessAfter: string | null;
}

interface Entry extends Partial<Word> {
  readonly kind: WordKind;
  readonly spellings: string;
}

/** A figure, or the year or bracket that leads to it, follows. */
const LEADS_TO_FIGURE = /(?:以[上下]|未満)?[ はがでの:(]{0,2}(?:[0-9▲+-]|約|平成|令和|[HR元前今本当昨])/y;
const KANJI = /[一-鿿]/y;

const ENTRIES: readonly Entry[] = [
  {
    kind: "goal",
    spellings:
      "目標値 目標数 目標数値 目標額 目標件数 目標人数 目標回数 目標率 目標量 目標 数値目標 成果目標 年度目標 達成目標 取組目標 計画値 計画数 計画件数 ノルマ めざす値 目指す値",
    unlessBefore:
      /の?(?:達成|未達)|に|を(?![ 約]?[0-9])|を約?[0-9][0-9,.]{0,12}[^0-9、。\n(をにが]{0,8}(?:上回|下回)|比|より|が|も|から|設定|管理|と(?!して)|以[上下]|未満/y,
  },
  { kind: "goal", spellings: "目標としていた 目標とした 目標であった 目標だった", onlyBefore: /[ 約]?[0-9]/y },
  { kind: "goal", spellings: "計画 予定", onlyBefore: /(?:では|は|の|である)?[ :(]?約?[0-9]/y, unlessAfter: "算" },
  { kind: "result", spellings: "実績値 実績数 実績額 取組実績 実績 取組状況 当区", unlessBefore: KANJI },
  {
    kind: "result",
    spellings: "結果 達成状況 目標の達成状況 目標達成状況 進捗状況 取組結果",
    onlyBefore: /[】):〉>》〕\]\n(]|$/y,
  },
  {
    kind: "prior",
    spellings:
      "前年度 昨年度 前年 昨年 去年 前年同月 前年同期 前年度同月 前年度同期 前年度末 昨年度末 昨年同月 昨年同期 前年同時期 前年度同時期 昨年度同時期 昨年度同期 前年度実績 前年実績 昨年度実績 前年度値 前年値 前年度水準 前年水準 昨年度水準",
    unlessBefore:
      /以[上下]|を(?:上|下)回|並み|と同|に引き|から引|の(?:課題|反省|取組|結果|意見|実績を)|に(?:実施|開|作成|策定|導入|行)/y,
  },
  { kind: "level", spellings: `${levelsOfPriorYear()} 次年度 翌年度 来年度 翌年` },
  { kind: "yearly", spellings: "毎年 毎年度 各年度 各年" },
  {
    kind: "versus-prior",
    spellings: comparisonsWithPriorYear(),
    unlessBefore: /引|継続|の(?!増|減|伸|比|[▲+-]?[0-9])|実施|開始|取り|横ばい/y,
  },
  { kind: "current", spellings: "今年度 本年度 当年度 今年度末 本年度末 今年 本年" },
  {
    kind: "reference",
    spellings: "参考値 参考 前回 前回調査 前々回 前々年度 前々年 一昨年度 一昨年 基準値 当初値",
    unlessBefore: /に|と/y,
  },
  {
    kind: "reference",
    spellings:
      "全市平均 市平均 市全体 市内平均 全区平均 24区平均 区平均 全国平均 全国 国平均 府平均 府内平均 大阪府平均 大阪市平均 他区平均 政令市平均 政令指定都市平均 都市平均 他都市平均 他都市 府 大阪府 府内 国 全市 本市 大阪市 他区 隣接区 現状値 現状 基準年度",
    onlyBefore: LEADS_TO_FIGURE,
  },
  {
    kind: "other",
    spellings: "定員 募集人数 募集人員 募集定員 募集 対象 上限 定数 母数",
    onlyBefore: /[ はが:]?[0-9約]/y,
  },
  {
    kind: "other",
    spellings: "配布 送付 発送",
    // Sent out and come back: 配布3,000件、回収率34.9％.
    onlyBefore: /[ はが:]?約?[0-9][^。\n]{0,24}(?:回収|回答|返送|有効)/y,
  },
  {
    kind: "rate",
    spellings:
      "達成率 目標達成率 達成度 目標達成度 増減率 増加率 減少率 伸び率 伸率 上昇率 低下率 変化率 増減割合 計画比 目標比 対計画比 対目標比 計画対比 目標対比 進捗率 目標進捗率 計画達成率 予算比 当初比 対目標達成率 対計画達成率 対目標 対目標値 対計画 対計画値 対予算 削減率 縮減率",
  },
  {
    kind: "rate",
    spellings: changesOnPriorYear(["増減率", "増加率", "減少率", "伸び率", "伸率", "上昇率", "比率", "増減割合"]),
  },
  {
    kind: "difference",
    spellings: changesOnPriorYear(["増減", "増減数", "増減額", "増加数", "減少数", "増加額", "減少額"]),
  },
  {
    kind: "difference",
    spellings:
      "増減数 増減額 増減値 増減 増減幅 増加数 減少数 増加額 減少額 増加件数 減少件数 増加人数 減少人数 増加幅 減少幅 上昇幅 増加分 減少分",
  },
  { kind: "gap", spellings: "差引 差引き 差額 差分", unlessAfter: "支" },
  { kind: "gap", spellings: "差 比較", onlyBefore: /[ は:が]*[▲+-]?[0-9]/y },
  { kind: "total", spellings: "合計 総計 小計 総合計 合わせて あわせて 合せて 全体で トータル", unlessBefore: /特殊/y },
  {
    kind: "total",
    spellings: "計",
    onlyBefore: /[ :で]?[0-9一二三四五六七八九十百千]/y,
    unlessAfter: "統設家会時推集体余",
  },
  { kind: "cumulative", spellings: "累計 通算 累積 期間中 計画期間 期間内" },
  { kind: "basis", basis: "settlement", spellings: "決算 決算額 決算値" },
  {
    kind: "basis",
    basis: "provisional-settlement",
    spellings:
      "決算見込 決算見込み 決算見込額 決算見込み額 決算(見込) 決算(見込み) 決算額見込 決算額見込み 決算額(見込) 決算額(見込み)",
  },
  { kind: "basis", basis: "budget", spellings: "予算 当初予算 予算額 当初予算額 補正後予算" },
  { kind: "basis", basis: "preliminary", spellings: "速報値 速報 暫定値" },
  { kind: "basis", basis: "estimate", spellings: "見込み 見込 見込値 見込額 見込み額 実績見込 実績見込み 推計値 推計" },
  {
    kind: "about",
    spellings: "約 概ね おおむね およそ おおよそ 凡そ ほぼ 大体 だいたい",
    onlyBefore: /[ ,、]?[0-9一二三四五六七八九十百千半]/y,
    unlessAfter: "予契要規条節公婚誓制協特",
  },
  { kind: "goal-verb", spellings: "目指す めざす 目指し めざし 目標とする 目標とし を目標に を目標と" },
  { kind: "also", spellings: "かつ 且つ", unlessBefore: /[てやおい]/y, unlessAfter: "なみわ" },
  { kind: "toward", spellings: "に向け に向けた に向けて にむけて" },
];

const words = new Lexicon<Word>(buildWords());

/** The characters that any word begins with. */
export const wordStarts: Iterable<number> = words.firstCodes;

function* buildWords(): Generator<readonly [string, Word]> {
  for (const entry of ENTRIES) {
    const word: Word = {
      kind: entry.kind,
      basis: entry.basis ?? null,
      unlessBefore: entry.unlessBefore ?? null,
      onlyBefore: entry.onlyBefore ?? null,
      unlessAfter: entry.unlessAfter ?? null,
    };
    for (const spelling of entry.spellings.split(" ")) yield [spelling, word];
    // Headings are spaced out: 目 標.
    if (entry.spellings.includes("目標 ")) for (const spaced of ["目 標", "目  標"]) yield [spaced, word];
  }
}

/** The word that stands at `index` and is no part of another one. */
export function readWord(text: string, index: number): { readonly end: number; readonly word: Word } | null {
  const found = words.match(text, index);
  if (!found) return null;
  const { meaning: word, end } = found;
  if (word.unlessAfter !== null && index > 0 && word.unlessAfter.includes(text.charAt(index - 1))) return null;
  if (word.unlessBefore !== null && matchesAt(word.unlessBefore, text, end)) return null;
  if (word.onlyBefore !== null && !matchesAt(word.onlyBefore, text, end)) return null;
  return { end, word };
}
