import { areConvertible, isPercentage } from "./conversion";
import type { GoalGroup } from "./groups";
import { groupMark, groupName, groupUnit } from "./groups";
import { ordered } from "./arrays";
import { contextLikeness, coverage, isGenericName, nameCore, nameSimilarity } from "./names";
import { wordsAround, type PlacedFigure } from "./passages";

/** A goal, a result, or both, of one thing that is measured. */
export interface Pair {
  readonly group: GoalGroup | null;
  readonly actual: PlacedFigure | null;
  /** Answers the goal by its words, but in a unit that does not convert. */
  readonly incomparable: PlacedFigure | null;
  /** Several figures answer the goal equally well, or one does that may be something else. */
  readonly isDoubtful: boolean;
}

interface Bid {
  readonly actual: PlacedFigure;
  readonly score: number;
}

const SURE = 0.5;
/** A sentence tells less surely than a name what its figure counts. */
const BY_SENTENCE = 0.8;
/** The goal's own name, but for particles and counting words. */
const ITS_NAME = 0.95;
/** 区民まつりは晴天に恵まれ、来場者数は22,000人: of two goals for 来場者数 the one that the sentence speaks of. */
const TOLD_AROUND = 0.05;

/** What becomes of a goal while results are given to goals. */
interface Suit {
  readonly group: GoalGroup;
  readonly bids: readonly Bid[];
  actual: PlacedFigure | null;
  /** Several figures answer it equally well: it gets none of them. */
  isDoubtful: boolean;
}

/** Ties every goal to its result: by name, list mark, unit, and at last by being the only ones left. */
export function matchGoals(groups: readonly GoalGroup[], actuals: readonly PlacedFigure[]): Pair[] {
  const used = new Set<PlacedFigure>();
  const suits = suitsOf(groups, actuals);
  const bids: { suit: Suit; bid: Bid }[] = [];
  for (const suit of suits) for (const bid of suit.bids) if (bid.score >= SURE) bids.push({ suit, bid });
  const inOrder = ordered(
    bids,
    ({ bid: a }, { bid: b }) => b.score - a.score || b.actual.figure.start - a.actual.figure.start,
  );
  for (const { suit, bid } of inOrder) {
    if (suit.actual || suit.isDoubtful || used.has(bid.actual)) continue;
    if (hasRival(suit.bids, bid.actual, bid.score, used)) suit.isDoubtful = true;
    else {
      suit.actual = bid.actual;
      used.add(bid.actual);
    }
  }
  matchRest(suits, actuals, used);
  const pairs = suits.map((suit) => pairOf(suit, actuals, used));
  for (const { incomparable } of pairs) if (incomparable) used.add(incomparable);
  const free = actuals.filter((actual) => !used.has(actual));
  return [...pairs, ...withoutGoal(free, pairs)];
}

/** More pairs than a 取組項目 gives: beyond, only results of a goal's own name are looked at, so that time stays bounded. */
const MANY_PAIRS = 10_000;
const MOST_NAMESAKES = 20;

function suitsOf(groups: readonly GoalGroup[], actuals: readonly PlacedFigure[]): Suit[] {
  const namesakes = groups.length * actuals.length > MANY_PAIRS ? namesakesOf(actuals) : null;
  const ownName = (group: GoalGroup): string => nameCore(groupName(group) ?? "");
  const fitting = groups.map((group) => {
    const contenders = namesakes ? (namesakes.get(ownName(group)) ?? []) : actuals;
    const unit = groupUnit(group);
    return { group, figures: contenders.filter((actual) => areConvertible(unit, actual.figure.unit)) };
  });
  const suitors = new Map<PlacedFigure, number>();
  for (const { figures } of fitting) for (const actual of figures) suitors.set(actual, (suitors.get(actual) ?? 0) + 1);
  return fitting.map(({ group, figures }) => {
    const isContested = (actual: PlacedFigure): boolean => figures.length > 1 || suitors.get(actual) !== 1;
    const bids = figures.map((actual): Bid => ({ actual, score: likenessOf(group, actual, isContested(actual)) }));
    return { group, bids, actual: null, isDoubtful: false };
  });
}

function namesakesOf(actuals: readonly PlacedFigure[]): Map<string, PlacedFigure[]> {
  const byName = new Map<string, PlacedFigure[]>();
  for (const actual of actuals) {
    const key = nameCore(actual.figure.name ?? "");
    const same = byName.get(key);
    if (!same) byName.set(key, [actual]);
    else if (same.length < MOST_NAMESAKES) same.push(actual);
  }
  return byName;
}

/**
 * How well a figure's words answer a goal's, from 0 to about 1.5. What stands around the two decides between several, and
 * makes one sure that is not yet: elsewhere it is left out.
 */
function likenessOf(group: GoalGroup, actual: PlacedFigure, isContested: boolean): number {
  const { figure } = actual;
  const words = wordsOf(group, actual);
  const marks = marksOf(groupMark(group), figure.mark, figure.name === null || words >= 0.2);
  const unit = figure.unit !== null && figure.unit === groupUnit(group) ? 0.05 : 0;
  const isOverYears = group.goals.every((goal) => goal.kind === "cumulative");
  const span = figure.isCumulative ? (isOverYears ? 0.3 : -0.3) : 0;
  const standing =
    span + (figure.isTotal ? 0.08 : 0) + (figure.fiscalYear !== null ? 0.03 : 0) - (span > 0 ? 0 : detailOf(actual));
  if (words === 0 && marks <= 0) return 0;
  const likeness = words + marks + unit + standing + paceOf(group, actual);
  return isContested || likeness < SURE ? likeness + contextOf(group, actual) * CONTEXT_WEIGHT : likeness;
}

/** 毎月1回, 年12回: how often that is, which two figures of one name differ by. */
const PACE = /(?:^|[^0-9])(?:毎|各|1(?=[日回]))?(年|月|週|日|回)(?:間|度)?(?:に|あたり|当たり|平均|で)?[ 約]*$/;

function paceOf(group: GoalGroup, actual: PlacedFigure): number {
  const goal = group.goals.find(({ figure }) => figure !== null)?.figure;
  const [wanted, told] = [goal ? paceBefore(goal) : null, paceBefore(actual)];
  if (wanted === null || told === null) return 0;
  return wanted === told ? 0.2 : -0.3;
}

function paceBefore({ figure, passage, sentence }: PlacedFigure): string | null {
  const before = passage.shadow.slice(Math.max(sentence.start, figure.start - 8), figure.start);
  return PACE.exec(before)?.[1] ?? null;
}

/** 78.2％（「満足」31.0％）, 12台（累計87台）: in brackets behind a result of its unit stands what it is made of. */
function detailOf({ figure, host, isBracketed }: PlacedFigure): number {
  if (host?.figure.role === "actual" && host.figure.unit === figure.unit) return 0.3;
  return isBracketed ? 0.05 : 0;
}

/** Two lists with one name in both (防災講座 開催回数, 防犯講座 開催回数) are told apart by what stands around it. */
const CONTEXT_WEIGHT = 0.15;

function contextOf(group: GoalGroup, actual: PlacedFigure): number {
  return Math.max(...group.goals.map((goal) => contextLikeness(goal.context, actual.context)));
}

/** One list mark ties strongly where the words do not speak against it; two different ones speak against it. */
function marksOf(goal: string | null, result: string | null, wordsAgree: boolean): number {
  if (goal === null || result === null) return 0;
  if (goal !== result) return -0.25;
  return wordsAgree ? 0.5 : 0.25;
}

/** The likeness of the names alone, or of the goal's name and the sentence that the figure stands in. */
function wordsOf(group: GoalGroup, { figure, passage, sentence, context }: PlacedFigure): number {
  const best = (likeness: (name: string) => number): number =>
    group.goals.reduce((most, { name }) => (name === null ? most : Math.max(most, likeness(name))), 0);
  const named = best((name) => nameSimilarity(name, figure.name ?? ""));
  // No sentence tells more surely.
  if (named >= ITS_NAME) return named;
  // A line 「合計 354人」 below its parts is called what the line above them says.
  const told = figure.isTotal ? context : wordsAround(passage, sentence, figure.start, figure.end);
  const covered = best((name) => coverage(name, told));
  return Math.max(named + covered * TOLD_AROUND, covered * BY_SENTENCE);
}

/** Whether another free figure of the same year would do as well and says something else. */
function hasRival(bids: readonly Bid[], actual: PlacedFigure, score: number, used: ReadonlySet<PlacedFigure>): boolean {
  return bids.some(
    (bid) =>
      !used.has(bid.actual) &&
      score - bid.score < 0.02 &&
      bid.actual.figure.unit === actual.figure.unit &&
      bid.actual.figure.fiscalYear === actual.figure.fiscalYear &&
      bid.actual.sentence === actual.sentence &&
      !bid.actual.figure.value.eq(actual.figure.value) &&
      !isEarlierCutOff(bid.actual, actual),
  );
}

/** 8月末 95件、3月末 214件: the later day's figure is the year's. */
function isEarlierCutOff(earlier: PlacedFigure, later: PlacedFigure): boolean {
  const bothCutOff = earlier.figure.basis === "cut-off" && later.figure.basis === "cut-off";
  return bothCutOff && earlier.figure.basisText !== later.figure.basisText && earlier.figure.start < later.figure.start;
}

/** Ties the only goal left to the only figure left in its unit, where nothing speaks against it. */
function matchRest(suits: readonly Suit[], actuals: readonly PlacedFigure[], used: Set<PlacedFigure>): void {
  const [suit, ...others] = suits.filter(({ actual }) => !actual);
  if (!suit || others.length > 0 || suit.isDoubtful) return;
  const { group } = suit;
  const free = actuals.filter((actual) => !used.has(actual) && areConvertible(groupUnit(group), actual.figure.unit));
  const actual = free.length === 1 ? free[0] : (totalOverYears(group, free) ?? namelessTotal(free));
  if (!actual) {
    suit.isDoubtful = free.some((candidate) => mayAnswer(group, candidate));
    return;
  }
  if (haveOtherMarks(group, actual)) return;
  const { name } = actual.figure;
  const isOpen = name === null || isGenericName(name) || actual.isBracketed || groupName(group) === null;
  if (isOpen || wordsOf(group, actual) >= 0.2) {
    suit.actual = actual;
    used.add(actual);
  } else {
    // The only figure in the goal's unit, under another name: it may be the result, so neither is said.
    suit.isDoubtful = true;
  }
}

/** One of several in the goal's unit, or in a list below a line that speaks of the goal, may be the result. */
function mayAnswer(group: GoalGroup, candidate: PlacedFigure): boolean {
  const { figure, context } = candidate;
  if (figure.name === null || isGenericName(figure.name)) return true;
  if (haveOtherMarks(group, candidate)) return false;
  const isInUnit = figure.unit !== null && figure.unit === groupUnit(group);
  return isInUnit || group.goals.some(({ name }) => name !== null && coverage(name, context) >= SAME_WORDS);
}

function haveOtherMarks(group: GoalGroup, { figure }: PlacedFigure): boolean {
  const mark = groupMark(group);
  return mark !== null && figure.mark !== null && mark !== figure.mark;
}

/** The one figure over years (累計4団体) that a goal over years has among several. */
function totalOverYears(group: GoalGroup, free: readonly PlacedFigure[]): PlacedFigure | null {
  if (!group.goals.some((goal) => goal.kind === "cumulative")) return null;
  const [total, ...others] = free.filter(({ figure }) => figure.isCumulative);
  return total && others.length === 0 ? total : null;
}

/** 6月 1,240人、11月 1,315人、計 2,555人: the one total, where no name says that it is of something else. */
function namelessTotal(free: readonly PlacedFigure[]): PlacedFigure | null {
  const [total, ...others] = free.filter(({ figure }) => figure.isTotal);
  return total?.figure.name === null && others.length === 0 ? total : null;
}

const SAME_WORDS = 0.6;

function pairOf(
  { group, actual, isDoubtful }: Suit,
  actuals: readonly PlacedFigure[],
  used: ReadonlySet<PlacedFigure>,
): Pair {
  if (actual) return { group, actual, incomparable: null, isDoubtful: false };
  const unit = groupUnit(group);
  const name = groupName(group);
  const named = actuals.find(
    (candidate) =>
      !used.has(candidate) &&
      !areConvertible(unit, candidate.figure.unit) &&
      name !== null &&
      candidate.figure.name !== null &&
      nameSimilarity(name, candidate.figure.name) >= SAME_WORDS,
  );
  // 加入率の低下を1ポイント以内に: the level answers a goal for its change, if not directly.
  const isOfChange = unit === "ポイント" && isPercentage(named?.figure.unit ?? null);
  const incomparable = isDoubtful || isOfChange ? null : (named ?? null);
  return { group, actual: null, incomparable, isDoubtful: isDoubtful || isOfChange };
}

/** Results without a goal: named, not in brackets, and not a second figure of something that is already there. */
function withoutGoal(free: readonly PlacedFigure[], pairs: readonly Pair[]): Pair[] {
  if (free.length === 0) return [];
  const names = new Set<string>();
  for (const { group, actual } of pairs) {
    for (const name of [group && groupName(group), actual?.figure.name]) if (name) names.add(nameCore(name));
  }
  const extra: Pair[] = [];
  for (const actual of free) {
    const { name, unit } = actual.figure;
    if (name === null || unit === null || actual.isBracketed) continue;
    if (names.has(nameCore(name))) continue;
    names.add(nameCore(name));
    extra.push({ group: null, actual, incomparable: null, isDoubtful: false });
  }
  return extra;
}
