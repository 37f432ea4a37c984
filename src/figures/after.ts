import { endOfMatch, matchesAt } from "./sticky";
import type { Comparator } from "./types";

/** What the words right after a figure say of it. */
export interface After {
  readonly comparator: Comparator | null;
  /** を上回る, を下回る, を超える: compared with the figure, which need not be a goal. */
  readonly isPassed: boolean;
  /** Where the words that belong to the figure end. */
  readonly end: number;
  /** 程度, 台, 前後 */
  readonly isApproximate: boolean;
  /** 増, 減少, 上回った: the figure is a change. */
  readonly change: "up" | "down" | null;
  /** を目指す, とする, を確保する: the figure is a goal by its verb. */
  readonly isGoal: boolean;
  /** 52件中 */
  readonly isWhole: boolean;
  /** 48団体のうち */
  readonly isOutOf: boolean;
  /** 86.5％から: where a change begins. */
  readonly isFrom: boolean;
  /** に対し, だったが: what follows is compared with it. */
  readonly isContrasted: boolean;
}

const FILLER =
  / |ずつ(?=増|減)|の(?=増|減|向上|改善|上昇|低下|間に|範囲|プラス|マイナス|伸|削減|縮減|圧縮|節減|短縮|超過(?!勤))|を(?=上回|下回|超え|超過)/y;
const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/以上/y, "ge"],
  [/以下|以内/y, "le"],
  [/未満/y, "lt"],
  [/超(?!過勤|高齢|音|え)|超えた?|超過(?!勤)/y, "gt"],
  [/下回らな/y, "ge"],
];
const ABOUT =
  /程度|ほど(?!の|こし)|前後|台(?!数|帳|所)|弱(?!い|者|点)|強(?!化|調|い|み)|余り|あまり|余(?!地|裕)|近[くい]|内外|くらい|ぐらい/y;
const UP_ANY =
  /増(?![設築刷床発強便減]|加?[率額])|プラス|アップ|多い|多く|多か|伸び(?!悩)|伸|積み増|上積み|上乗せ|が?増え(?!る見込)/y;
const DOWN_ANY =
  /減(?![免災塩量]|少?[率額])|マイナス|ダウン|少な(?!くとも)|(?:削減|縮減|圧縮|節減)(?![率額])|短縮|届かな|届かず|及ばな|及ばず|不足(?=[しで。、\n]|$)/y;
/** Of counts these are deeds (12件改善した); of shares and times they are changes. */
const UP_SHARE = /上昇|向上|改善|上が|高い|高く|高か|高ま|引き上げ|引上げ|拡大|延び|延長|良化|回復/y;
const DOWN_SHARE = /低下|下が|低い|低く|低か|悪化|引き下げ|引下げ|縮小|下落|抑制/y;
/** 97人下回った is a difference; 90％を下回った is a threshold. */
const PASSED = /上回|下回/y;
const PASSED_UP = /上回/y;
const PASSED_DOWN = /下回/y;
const WHOLE = /中(?=[ 0-9、)]|$|の)/y;
const OUT_OF = /の(?:うち|内)/y;
const FROM = /から(?!の|も|は)|→|⇒/y;
const CONTRAST =
  /(?:に対(?:して?|する|、)|に比べ|と比べ|(?:の|である|であった|だった|とした|としていた|でした)?(?:ところ|が、|けれど)|を(?:大きく|大幅に|やや|僅かに|わずかに)?(?:上回|下回|達成|超え)[るりっしたて]*|(?:上回|下回)[るりった]+|に(?:は)?(?:届|達|及|到達)[かいしなずっ]*)/y;
const KEPT = /(?:以上)?(?:を|の)?(?:維持|キープ|保つ|保持|継続)/y;
const PAST = /(?:し|でき|でし|だっ|られ|せ)?(?:た(?!め|い|る)|まし)/y;
const GOAL =
  /(?:を|の?|と|に|まで|へ)?(?:目指|めざ|目標(?:と|に)|目途|目安とする)|と(?:する|することを|します|したい|すること|なるよう|なることを)|を?(?:確保|達成|実現)(?:する|すること|を目|でき(?:る|るよう)|します|に努)|を(?:維持|保持|堅持|遵守)(?:する|し、?つつ|し続け|します|すること)|の(?:確保|達成|実現|維持)(?:に(?:向け|努め)|を図)|を保つ|[にへ](?:する|します|(?:増や|減ら)(?:す|し(?!た|[^。\n]{0,40}た(?:[。\n]|$)))|抑え(?:る|ます|、|$)|引き上げる|引上げる|高める|収める|収まるよう|近づけ|拡大する|向上させる|到達(?:する|させる)|(?:圧縮|縮減|縮小|低減|削減|短縮|抑制)する|とどめる|留める)|まで(?:に)?(?:引き上げる|引上げる|(?:増や|減ら)(?:す|し(?!た|[^。\n]{0,40}た(?:[。\n]|$)))|高める|拡大する|向上させる|増加させる|減少させる|伸ばす)|(?:を|よりも?)(?:上回る|下回る|超える)(?:こと|よう|$|。|\n|、|成果|水準)|(?:増加|減少|上昇|向上|削減|改善|低下|短縮|縮減)?させる|増やす|減らす|高める|引き上げる|(?:削減|圧縮|縮減|低減|短縮|抑制|増員|増額|減額)する|以内とする/y;

const NOTHING_FOLLOWS = /^(?:[、。\n()・/]|$)/;
const NOTHING: After = {
  comparator: null,
  isPassed: false,
  end: 0,
  isApproximate: false,
  change: null,
  isGoal: false,
  isWhole: false,
  isOutOf: false,
  isFrom: false,
  isContrasted: false,
};

/** Reads the words after a figure that ends at `end`. `isShare`: its unit is %, ポイント or a time. */
export function readAfter(text: string, end: number, isShare: boolean): After {
  if (NOTHING_FOLLOWS.test(text.charAt(end))) return { ...NOTHING, end };
  return readWords(text, end, isShare);
}

function readWords(text: string, end: number, isShare: boolean): After {
  let at = end;
  let comparator: Comparator | null = null;
  let change: After["change"] = null;
  let isApproximate = false;
  let hasObject = false;
  let isPassed = false;
  for (let step = 0; step < 6; step++) {
    const filler = endOfMatch(FILLER, text, at);
    if (filler >= 0) {
      hasObject = hasObject || text[at] === "を";
      at = filler;
      continue;
    }
    const found = comparatorAt(text, at);
    if (found) {
      isPassed ||= hasObject;
      comparator ??= found.comparator;
      at = found.end;
      continue;
    }
    const about = endOfMatch(ABOUT, text, at);
    if (about >= 0) {
      isApproximate = true;
      at = about;
      continue;
    }
    isPassed ||= hasObject && matchesAt(PASSED, text, at);
    if (hasObject && matchesAt(PASSED_UP, text, at)) comparator ??= "gt";
    else if (hasObject && matchesAt(PASSED_DOWN, text, at)) comparator ??= "lt";
    else change = changeAt(text, at, isShare);
    break;
  }
  const isKept = matchesAt(KEPT, text, at);
  const changeEnd = change === null ? -1 : endOfMatch(CHANGE_PHRASE, text, at);
  const contrastEnd = endOfMatch(CONTRAST, text, at);
  return {
    end: Math.max(at, changeEnd, contrastEnd),
    comparator: comparator ?? (isKept ? "ge" : null),
    isApproximate,
    change,
    isGoal: matchesAt(GOAL, text, at) || (change !== null && isGoalAfterChange(text, at)),
    isWhole: matchesAt(WHOLE, text, end),
    isOutOf: matchesAt(OUT_OF, text, end),
    isFrom: matchesAt(FROM, text, end),
    isPassed,
    isContrasted: contrastEnd >= 0,
  };
}

function comparatorAt(text: string, at: number): { readonly comparator: Comparator; readonly end: number } | null {
  for (const [expression, comparator] of COMPARATORS) {
    const end = endOfMatch(expression, text, at);
    if (end >= 0) return { comparator, end };
  }
  return null;
}

function changeAt(text: string, at: number, isShare: boolean): After["change"] {
  if (matchesAt(UP_ANY, text, at) || matchesAt(PASSED_UP, text, at)) return "up";
  if (matchesAt(DOWN_ANY, text, at) || matchesAt(PASSED_DOWN, text, at)) return "down";
  if (!isShare) return null;
  if (matchesAt(UP_SHARE, text, at)) return "up";
  return matchesAt(DOWN_SHARE, text, at) ? "down" : null;
}

/** 上昇し, の増となり: the predicate of a change, which names nothing. */
const CHANGE_PHRASE =
  /(?:増[加額員]?|減[少額]?|上昇|低下|向上|改善|伸び|プラス|マイナス|アップ|ダウン|上回|下回|多|少な|高|低|削減|縮減|短縮|悪化|拡大|縮小|増え|減)(?:させ|[しくいかっるりてた]|と?なり|となった|となる|であり|で|の)*/y;
const CHANGE_WORD = /(?:増加|増|減少|減|削減|縮減|上昇|低下|向上|改善|短縮|アップ|ダウン|プラス|マイナス)/y;

/** 10件増とする, 5％削減を目指す */
function isGoalAfterChange(text: string, at: number): boolean {
  const end = endOfMatch(CHANGE_WORD, text, at);
  return end >= 0 && !matchesAt(PAST, text, end) && matchesAt(GOAL, text, end);
}
