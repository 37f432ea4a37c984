import Big from "big.js";
import { isNuisance, type Comparator, type RelativeGoal } from "../figures";
import { parseFiscalYears } from "../calendar";
import { displayName } from "./names";
import type { Passage, PlacedFigure, Sentence } from "./passages";
import { MASK, shadowSentence } from "./passages";

/** A goal that has no number of its own: 前年度を上回る, 平成28年度実績以上, 前年度の水準を維持. */
export interface WordedGoal {
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly mark: string | null;
  readonly comparator: Comparator;
  readonly relative: RelativeGoal;
  /** 50 for 半減, 200 for 倍増; null where the base itself is the threshold. */
  readonly percent: Big | null;
  /** The base's figure where it stands inside the words: 昨年度の368人を上回る. */
  readonly base: PlacedFigure | null;
  readonly sentence: Sentence;
}

/** Words between a base and what is wanted of it: 前年度より, 前年度比で, 前年度と比べて. */
const AGAINST = "(?:より|よりも|比|比で|対比で|から|[とに]比べて?|[とに]比較して?)";
const MORE = "(?:増加|増や|増|向上|上昇|拡大|プラス|多く|高め|引き?上げ)";
const LESS = "(?:減少|減ら|減|低下|縮小|縮減|削減|抑制|マイナス|少なく|引き?下げ)";
const FIGURE = `${MASK}+`;
const YEAR =
  "(?:(?:平成|令和|昭和|[HRS])?(?:元|[0-9]{1,4})年(?:度)?|[HRS](?:元|[0-9]{1,2})(?![0-9.]))(?:末|[0-9]{1,2}月末?)?";
/** A base names a year: what has none need not be searched. */
const HAS_YEAR = /年|[HRS][元0-9]/;
const BASE = [
  `(?<versus>対)?(?<base>(?<before>前年度?|昨年度?)(?:同月|同期)?|${YEAR})`,
  "(?:の)?(?:決算|実績|数値|水準|値|結果|件数|人数|回数|率|額|最終)*(?:見込み?)?(?:額|値|数)?(?:の)?",
  `(?:[ ]?(?:[(][^()]{0,30}[)]|${FIGURE}))?`,
].join("");

/** What is wanted of the base, longest wording first where one contains another. */
const OPERATIONS: readonly (readonly [words: string, more: Comparator, less: Comparator])[] = [
  ["を?(?:下回らない|割り込まない|下げない|減らさない)", "ge", "ge"],
  ["を?(?:上回らない|超えない|増やさない)", "le", "le"],
  ["(?:実績|水準|数)?を?(?:大きく|さらに|少しでも)?(?:上回|超え|超過)(?:る|り|って)?", "gt", "gt"],
  ["(?:実績|水準|数)?を?(?:大きく|さらに|少しでも)?(?:下回)(?:る|り|って)?", "lt", "lt"],
  ["(?:実績|水準|数)?(?:以上|を維持又は上回る)", "ge", "ge"],
  ["(?:実績|水準|数)?以下", "le", "le"],
  ["(?:実績|水準|数)?未満", "lt", "lt"],
  [`${AGAINST}の?${MORE}`, "gt", "gt"],
  [`${AGAINST}の?${LESS}`, "lt", "lt"],
  ["(?:より|よりも|から)(?:の|を)?改善", "gt", "lt"],
  [
    "(?:と|の|を|に)?(?:同数|同水準|同程度|同等|同率|並み|の?水準)?(?:の)?(?:程度|以上)?を?(?:維持|確保|保つ|キープ)",
    "ge",
    "le",
  ],
  ["(?:と|の)?(?:同数|同水準|同等|同率)", "ge", "le"],
  ["(?:と|の)?(?:同程度|並み)", "approx", "approx"],
  // 対前年度増; without 対 it would be 前年度増加した分, and 対前年度20％増 has a number of its own.
  ["(?:の)?(?:増加?|プラス)", "gt", "gt"],
  ["(?:の)?(?:減少?|マイナス)", "lt", "lt"],
];
const NEEDS_VERSUS = OPERATIONS.length - 2;

/** 前年度から半減, 前年度の倍増: a share of the base that is told in a word. */
const SHARES: readonly (readonly [word: string, percent: number, comparator: Comparator])[] = [
  ["半減", 50, "le"],
  ["倍増", 200, "ge"],
];

const GOAL = new RegExp(
  `${BASE}(?:${OPERATIONS.map(([words], index) => `(?<o${index}>${words})`).join("|")}|(?:${AGAINST}|の|を)?(?<share>${SHARES.map(([word]) => word).join("|")}))`,
  "g",
);

/** Every operation and share has one of these: what has none need not be searched. */
const HAS_OPERATION = /[上下超割増減以未維確保同並改拡縮削抑多少高]|プラス|マイナス|キープ/;

/** Words after which a sentence is a goal even without a heading （目標）. */
const AIM = /目標|目指|とする|こと|よう|図る|増$|^[ ]*[・○]/;

/** Finds the goals of a passage that have no number of their own. In the results only those that say 目標. */
export function wordedGoals(passage: Passage, fiscalYear: number | null): WordedGoal[] {
  if (!HAS_YEAR.test(passage.shadow)) return [];
  const hasGoalHeading = passage.sentences.some((sentence) => sentence.isGoal);
  const goals: WordedGoal[] = [];
  for (const sentence of passage.sentences) {
    const words = shadowSentence(passage, sentence);
    // Most sentences of results are no goal either.
    if (!HAS_YEAR.test(words) || !HAS_OPERATION.test(words) || !maySayGoal(passage, sentence, words, hasGoalHeading))
      continue;
    for (const match of words.matchAll(GOAL)) {
      const isGoal = sentence.isGoal || saysGoal(passage, words, match.index);
      const goal = isGoal ? readGoal(passage, sentence, match, fiscalYear) : null;
      if (goal) goals.push(...eachOfBoth(goal));
    }
  }
  return goals;
}

/** Whether a sentence could state a goal, wherever in it. */
function maySayGoal({ field }: Passage, { isGoal }: Sentence, words: string, hasGoalHeading: boolean): boolean {
  if (isGoal) return true;
  return field === "results" || hasGoalHeading ? words.includes("目標") : AIM.test(words);
}

/** Only results tell what was done in the same sentence: there a goal stands right behind its word. */
function saysGoal({ field }: Passage, words: string, at: number): boolean {
  return field !== "results" || /目標(?:値)?[ :は「(]*[^達]{0,20}$/.test(words.slice(Math.max(0, at - 40), at));
}

function readGoal(
  passage: Passage,
  sentence: Sentence,
  match: RegExpMatchArray,
  fiscalYear: number | null,
): WordedGoal | null {
  const at = match.index ?? 0;
  const end = at + match[0].length;
  const relative = baseOf(match, fiscalYear);
  if (!relative) return null;
  const original = passage.text.slice(sentence.start, sentence.end);
  const name =
    nameBefore(original.slice(Math.max(0, at - LONGEST_NAME), at)) ??
    nameAfter(original.slice(end, end + LONGEST_NAME)) ??
    nameOnLineAbove(passage, sentence);
  const wanted = wantedOf(match, name);
  if (!wanted) return null;
  const start = sentence.start + at;
  const base =
    passage.figures.find(({ figure }) => figure.start >= start && figure.end <= sentence.start + end) ??
    levelInBracket(passage, sentence.start + end);
  // 前年度の105％以上 has a number of its own.
  if (base?.figure.role === "target" && base.figure.relative !== null) return null;
  return {
    start,
    end: sentence.start + end,
    name,
    mark: /^[ \s]*([①-⑳])/.exec(original)?.[1] ?? null,
    comparator: wanted.comparator,
    relative: { base: relative, operation: wanted.percent === null ? "none" : "ratio" },
    percent: wanted.percent,
    base,
    sentence,
  };
}

/** What a match wants of its base, or null where it is no goal after all. */
function wantedOf(match: RegExpMatchArray, name: string | null): Pick<WordedGoal, "comparator" | "percent"> | null {
  const share = SHARES.find(([word]) => word === match.groups?.share);
  if (share) return { comparator: share[2], percent: new Big(share[1]) };
  const index = OPERATIONS.findIndex((_, at) => match.groups?.[`o${at}`] !== undefined);
  const operation = OPERATIONS[index];
  if (!operation || (index >= NEEDS_VERSUS && !isBareVersus(match))) return null;
  return { comparator: name !== null && isNuisance(name) ? operation[2] : operation[1], percent: null };
}

const LEVEL_IN_BRACKET = new RegExp(`^[^\\n。、()${MASK}]{0,10}[(][^()${MASK}目]{0,12}${MASK}+[)]`);

/** 前年度の水準を維持する（61.2％）: the level that is meant, not a second goal. */
function levelInBracket({ shadow, figures }: Passage, end: number): PlacedFigure | null {
  const length = LEVEL_IN_BRACKET.exec(shadow.slice(end, end + 60))?.[0].length;
  const level = length === undefined ? undefined : figures.find(({ figure }) => figure.end === end + length - 1);
  return level?.figure.fiscalYear === null ? level : null;
}

/** Characters in which a goal's name is looked for on either side of its words. */
const LONGEST_NAME = 100;

function isBareVersus(match: RegExpMatchArray): boolean {
  return match.groups?.versus !== undefined && !match[0].includes(MASK);
}

const BOTH = /^(.+?)(?:、|及び|並びに|・|と)(.+?)(?:とも?(?:に)?|の?いずれも?|の両方|それぞれ)$/;

/** 現年分収納率、滞納繰越分収納率とも前年度を上回る is a goal of each of the two. */
function eachOfBoth(goal: WordedGoal): WordedGoal[] {
  const [, first, second] = BOTH.exec(goal.name ?? "") ?? [];
  return first === undefined || second === undefined
    ? [goal]
    : [
        { ...goal, name: first },
        { ...goal, name: second },
      ];
}

/** 令和元年度120件以上 is a goal of that year, 平成28年度の120件以上 and 平成28年度実績120件以上 are measured from it. */
const GOAL_OF_YEAR = new RegExp(`^${YEAR}[ ]?${FIGURE}(?:以上|以下|未満)`);

function baseOf(match: RegExpMatchArray, fiscalYear: number | null): RelativeGoal["base"] | null {
  if (match.groups?.before !== undefined) return { kind: "prior" };
  const year = parseFiscalYears(match.groups?.base ?? "", fiscalYear)[0]?.year;
  if (year === undefined || GOAL_OF_YEAR.test(match[0])) return null;
  // 令和元年度 20人を上回る in 令和元年度 is that year's goal: what is measured from lies behind.
  if (fiscalYear !== null && year >= fiscalYear) return null;
  return fiscalYear !== null && year === fiscalYear - 1 ? { kind: "prior" } : { kind: "fiscal-year", year };
}

const NAME_END = /\s*(?:[:：]|について(?:は)?|に関して(?:は)?|に関し|を|が|は|も|の|、|,)\s*$/;
const NOT_A_NAME =
  /^(?:\s|令和|平成|まで|元|[0-9０-９]|年度末?|年|当年度|本年度|今年度|の|は|に|で|おいて|、|目標値?|数値|[HRS%％→⇒.．:：・○●◇■（）()【】「」])*$/;

/** The name before the goal's words: 「○事務処理研修の受講率：」前年度を上回る. */
export function nameBefore(words: string): string | null {
  const clause = words.slice(Math.max(words.lastIndexOf("。"), words.lastIndexOf("\t")) + 1);
  // 令和元年度まで in 問合せ件数：令和元年度まで前年度比10％増 stands between name and goal.
  const stripped = clause
    .replace(/[:：][^:：]{0,16}$/, ":")
    .replace(NAME_END, "")
    .replace(NAME_END, "");
  const bare = stripped
    .replace(/^\s*[（(【＜<][^）)】＞>]*目\s*標[^）)】＞>]*[）)】＞>]/, "")
    .replace(/^.*目標[:：は]/, "");
  return NOT_A_NAME.test(bare) ? null : named(bare);
}

function named(words: string): string | null {
  const name = displayName(words);
  return name === "" ? null : name;
}

const NOT_A_NAME_AFTER = /^\s*(?:こと|よう|ため|もの|を?目(?:標|指)|、|。|$|[）)」])/;

/** The name after the goal's words: 前年度を上回る「広報紙を読んでいる区民の割合」, 前年度決算を上回る「歳入」増. */
function nameAfter(words: string): string | null {
  if (NOT_A_NAME_AFTER.test(words)) return null;
  const name =
    words
      .replace(/^の/, "")
      .split(/[、。（(\n]|を(?:確保|目指|目標|達成|実現|維持|得)|とする|に(?:する|増やす|努め)/)[0] ?? "";
  const bare = name.replace(/(?:の?(?:増加?|確保|達成|実現|向上))\s*$/, "");
  return named(bare);
}

/** The name on its own line above: 「○区が関与した起業件数」 and below it 「・前年度を上回る」. */
function nameOnLineAbove(passage: Passage, sentence: Sentence): string | null {
  const above = passage.sentences[sentence.index - 1];
  if (!above?.isGoal || above.line !== sentence.line - 1 || passage.text.charAt(above.end) === "。") return null;
  const words = passage.text.slice(above.start, above.end);
  if (/目\s*標/.test(words) || words.length > 60 || passage.figures.some((figure) => figure.sentence === above))
    return null;
  return displayName(words.replace(NAME_END, ""));
}
