/**
 * What holds digits and is no figure: dates and times, telephone numbers, addresses, articles of law, ordinals, ages,
 * years of school, versions. Each expression is tried only at a number and matches from the number's first character.
 */
import { endOfMatch, matchesAt } from "./sticky";

/** Codes of three and more groups, times and fractions: 06-0000-9876 · 1-2-3 · 2020/6/8 · 10:30 · 06(6123)4567 */
const CODES = [
  /[0-9]+(?:[-/.][0-9]+){2,}/y,
  /[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?/y,
  /[0-9]{2,5}[(-][0-9]{1,4}[)-][0-9]{3,4}(?![0-9])/y,
  /[0-9]{3}-[0-9]{4}(?![0-9])/y,
  /[0-9]{1,3}\/[0-9]{1,3}(?![0-9,.])/y,
];

const AGE = "(?:歳代?|才|代(?!理|表|替|行|金|わ))";
/** Words after a number that make it a date, an ordinal, a place, a name or an age. */
const AFTER_DIGITS = new RegExp(
  [
    // dates and times of day, with what continues them
    "(?:[~・,、-] ?[0-9]{1,2}){0,6} ?月(?!間)(?: ?(?:[0-9]{1,2}(?:[~・,、-] ?[0-9]{1,2}){0,6} ?日(?!間)|(?:上旬|中旬|下旬|初旬|頃|中|分|期|号|度)))?",
    "(?:[~・-][0-9]{1,2})? ?時(?!間|点|期|世)(?: ?(?:半|[0-9]{1,2} ?分))?(?:[~-]|頃|台)?",
    "(?:[~・、-] ?[0-9]{1,2}(?: ?日)?(?:\\([月火水木金土日祝・]{1,3}\\))?){0,6} ?日 ?(?:\\([月火水木金土日祝・]{1,3}\\)|[月火水木金土日]曜)",
    // ordinals
    "(?:[~・,、-] ?[0-9]{1,3}){0,4} ?(?:年(?:生|次|目|度目|前|後|以上|以内|未満|以下|連続|ぶり|に|来|経過|保存|超|半|ごと|毎|齢|(?![間度]))|学年|か年計画|周年|世代|学期|連休|連覇|代目|期生|期目|番|号|丁目|番地|階|条|款|章|節|編|版|級|位|次|等(?!の)|類|巡目|合目|親等|線|車線|丁|重|色|輪車|大(?![学きい勢会阪])|輪|密|者(?=[協会択面懇連間構合])|系|限|ヶ条|か条|箇条|カ条|字路|画目|行目|列|段(?!階)|度(?![0-9])|DK|LDK|F(?![A-Za-z])|K(?![A-Za-z])|D(?![A-Za-z])|G(?![A-Za-z])|R(?![A-Za-z])|S(?![A-Za-z])|期(?!間)|版|種(?!類|目)|型|判|畳|帖|項(?!目)|世(?!帯|代)|本柱|連|つの|分の[0-9]+)",
    // ages
    `(?: ?(?:か月|ヶ月|ヵ月|カ月))?(?: ?[~・-] ?[0-9]{1,3})? ?${AGE}(?: ?[0-9]{1,2} ?(?:か月|ヶ月|ヵ月|カ月|箇月))?(?:児|以上|以下|未満|まで|から|頃)?(?:健診|健康診査|歯科健診)?`,
    "歳(?: ?[0-9]{1,2}(?:か月|ヶ月))?",
    "(?:[~・,、-] ?[0-9]{1,2}){0,3} ?(?:か月|ヶ月|ヵ月|カ月)(?:児|健診|健康診査)",
    // floors, rooms and windows
    "(?:号館|号室|号車|号棟|会議室|番窓口|番出口|番街|号線|合同庁舎)",
  ].join("|"),
  "y",
);
/** 1人1台, 4人1組, 24時間365日: set phrases of two quantities. */
const PHRASES =
  /(?:1(?:人|校|世帯|家庭|団体|地域|か所)1(?:台|校|名|人|役|個|冊|花|運動)|[0-9]{1,2}人1(?:組|班|チーム|グループ)|24時間(?!以|未|程度|間)(?:・| )?(?:365日)?|365日(?:24時間)?|[0-9]{1,3}人に1人|[0-9]{1,3}(?:回に1回|世帯に1世帯|校に1校)|[0-9]{1,2}泊[0-9]{1,2}日)/y;
const PHRASE_UNITS = new Set("人校世家団地か時日泊回");
/** 経営課題1, 取組項目2, 別紙3: the number of a thing, where a space and not its counter follows. */
const NUMBERED =
  /(?:課題|項目|戦略|施策|目標|柱|取組|様式|別紙|別表|資料|表|図|参考|議題|事例|テーマ|ステップ|フェーズ|ステージ|レベル|プラン|方針|重点|問|設問|注|例|その|号|№|No\.?)$/;

/** Ages of which a mean is a figure after all; the caller decides by the label. */
const MEASURED_AGE = / ?歳(?!以|未|児|代|から|まで|~)/y;

/** 第3回, 第34条第2項, 第1・第2: an ordinal with whatever it counts. */
const ORDINAL =
  /第 ?(?:[0-9]+|[〇一二三四五六七八九十百]+)(?: ?[・~,、-] ?第?(?:[0-9]+|[一二三四五六七八九十]+)){0,6}(?: ?(?:四半期|回目|か所|ヵ所|[^0-9a-zA-Z 、。()・\n]))?/y;
/** 数十名, 数百件, 数件, 十数人, 何人: no number is told. */
const VAGUE = /[数何幾](?:[十百千万億]{1,3}(?![一二三四五六七八九〇])|10{1,3}(?![0-9,.]))/y;

/** What the words of AFTER_DIGITS begin with: nothing else needs to be tried. */
const SUSPICIOUS = new Set(
  "~・,、- 月時日年歳才代学か周世期連番号丁階条款章節編版級位次等類巡合親線車重色輪大密者系限ヶ箇カヵ字画行列段度DLFKGRSIi種型判畳帖項本つ分会合",
);

/** Where the number at `index` is part of something that is no figure: the end of that, or −1. */
export function endOfPassedOver(text: string, index: number, digitsEnd: number): number {
  const next = text.charCodeAt(digitsEnd);
  if (next === 0x2d || next === 0x2e || next === 0x2f || next === 0x3a || next === 0x28) {
    for (const code of CODES) {
      const end = endOfMatch(code, text, index);
      if (end >= 0) return end;
    }
  }
  const phrase = PHRASE_UNITS.has(text.charAt(digitsEnd)) ? endOfMatch(PHRASES, text, index) : -1;
  if (phrase >= 0) return phrase;
  if (next === 0x20 && digitsEnd - index <= 2 && NUMBERED.test(text.slice(Math.max(0, index - 4), index)))
    return digitsEnd;
  return SUSPICIOUS.has(text.charAt(digitsEnd)) ? endOfMatch(AFTER_DIGITS, text, digitsEnd) : -1;
}

export function isMeasuredAge(text: string, digitsEnd: number): boolean {
  return matchesAt(MEASURED_AGE, text, digitsEnd);
}

export function endOfOrdinal(text: string, index: number): number {
  return endOfMatch(ORDINAL, text, index);
}

export function endOfVague(text: string, index: number): number {
  return endOfMatch(VAGUE, text, index);
}
