/** What only the figures together tell: which year is the current one, what a change started from. */
import { readAfter } from "./after";
import { settleBaselines } from "./baselines";
import type { Draft } from "./draft";
import { settleLists } from "./lists";
import type { FigureContext } from "./read";
import { isToldAsPlan } from "./planned";
import { matchesAt } from "./sticky";
import type { FigureRole } from "./types";
import { isShare } from "./units";

/**
 * Settles roles that the figures' own words have left open. `nameOf` gives a draft's name as text, `makeGoal` makes a
 * target of one.
 */
export function settle(
  text: string,
  drafts: readonly Draft[],
  context: FigureContext,
  nameOf: (draft: Draft) => string | null,
  makeGoal: (draft: Draft) => void,
): void {
  shareChanges(text, drafts);
  settleBracketedGoals(text, drafts, context, makeGoal);
  shareGoals(text, drafts, makeGoal);
  settleLists(text, drafts, makeGoal);
  settleBracketedChanges(text, drafts);
  settleFromTo(text, drafts);
  if (context.section !== "results") settleBaselines(text, drafts);
  settleSharesInBrackets(text, drafts);
  settleWholes(text, drafts);
  settleShares(text, drafts);
  settleYears(drafts, context, nameOf);
  settleRatios(text, drafts);
  settleAttained(text, drafts);
}

/** 参加率を65％以上、就職率を45％以上とする: the verb at the end is said of all thresholds. */
function shareGoals(text: string, drafts: readonly Draft[], makeGoal: (draft: Draft) => void): void {
  let shared: Draft | null = null;
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, next] = [drafts[i], drafts[i + 1]];
    if (!draft?.isRoleOpen || draft.after.comparator === null || draft.after.isPassed) continue;
    if (next?.role !== "target" || next.after.comparator === null || !(next.after.isGoal || next === shared)) continue;
    const between = text.slice(draft.after.end, next.token.start);
    if (draft.isInBracket !== next.isInBracket || !/^、[^。\n()]{1,40}$/.test(between)) continue;
    makeGoal(draft);
    shared = draft;
  }
}

/** 60％（現在52％）に引き上げる, 1,000件（前年度950件）以上を確保する: the words behind the bracket are said of the figure before it. */
function settleBracketedGoals(
  text: string,
  drafts: readonly Draft[],
  context: FigureContext,
  makeGoal: (draft: Draft) => void,
): void {
  drafts.forEach((draft, index) => {
    const inside = drafts[index + 1];
    if (!draft.isRoleOpen || draft.role === "prior" || !inside?.isInBracket || draft.isInBracket) return;
    if (!/^[([]$/.test(text.charAt(draft.token.end)) || inside.token.start - draft.token.end > LONGEST_LABEL) return;
    const close = text.slice(inside.token.end, inside.token.end + LONGEST_LABEL).search(/[)\]]/);
    if (close < 0) return;
    const after = readAfter(text, inside.token.end + close + 1, isShare(draft.token.unit));
    const isPlan = after.comparator !== null && context.section === undefined && isToldAsPlan(text, after.end);
    if (!after.isGoal && !isPlan) return;
    draft.after = { ...draft.after, comparator: draft.after.comparator ?? after.comparator };
    makeGoal(draft);
  });
}

/** What stands between a bracket and the figure in it, or behind that. */
const LONGEST_LABEL = 20;

/** （420人、7.3％の増）: a change told twice. */
function shareChanges(text: string, drafts: readonly Draft[]): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const [draft, next] = [drafts[i], drafts[i + 1]];
    if (!draft || !next || !draft.isRoleOpen || next.after.change === null) continue;
    if (next.role !== "rate" && next.role !== "difference") continue;
    // 44.1％（平成30年度 41.8％、2.3ポイント増）: what has a year of its own is a level.
    if (draft.year !== null && draft.year.start >= (drafts[i - 1]?.token.end ?? 0)) continue;
    if (draft.token.unit === next.token.unit || !/^[、・ ]{1,2}$/.test(text.slice(draft.token.end, next.token.start)))
      continue;
    draft.role = "difference";
    draft.isRoleOpen = false;
  }
}

/** 745人（6.6％）増加した, 6.6％（745人）増加した: the verb behind the bracket makes changes of both figures. */
function settleBracketedChanges(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const told = drafts[index - 1];
    if (!told || !draft.isRoleOpen || !draft.isInBracket) return;
    const { start, end } = draft.token;
    if (text.slice(told.token.end, start) !== "(" || text[end] !== ")") return;
    if (told.role === "rate" && !isShare(draft.token.unit)) settleChangeInBracket(text, draft, "difference");
    // 15件（12.5％）減の105件
    if (told.role === "difference" && told.token.unit !== draft.token.unit && isShare(draft.token.unit))
      settleChangeInBracket(text, draft, "rate");
    if (!told.isRoleOpen || isShare(draft.token.unit) === isShare(told.token.unit)) return;
    const after = readAfter(text, end + 1, false);
    if (after.change === null) return;
    for (const change of [told, draft]) {
      change.role = isShare(change.token.unit) ? "rate" : "difference";
      change.isRoleOpen = false;
      change.after = { ...change.after, change: after.change };
      change.year = null;
    }
  });
}

function settleChangeInBracket(text: string, draft: Draft, role: FigureRole): void {
  const { change } = readAfter(text, draft.token.end + 1, false);
  if (change === null) return;
  draft.role = role;
  draft.isRoleOpen = false;
  draft.after = { ...draft.after, change };
  draft.year = null;
}

/** 41.7％（25人／60人）: the second is the whole. A goal of 100％（15校中15校） is one goal, not two. */
function settleWholes(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const part = drafts[index - 1];
    if (!part?.isInBracket || part.token.unit !== draft.token.unit) return;
    if (part.after.isWhole && part.role === "other" && draft.role === "target") dropGoal(draft);
    if (draft.isRoleOpen && text.slice(part.token.end, draft.token.start) === "/") draft.role = "other";
  });
}

/** 前年度28,990世帯（53.4％）: the share of the figure before it, of the same year. */
function settleSharesInBrackets(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const whole = drafts[index - 1];
    if (whole?.role !== "prior" && whole?.role !== "reference") return;
    if (!isBareShare(draft) || text.slice(whole.token.end, draft.token.start) !== "(") return;
    draft.role = whole.role;
    draft.relativeYear ??= whole.relativeYear;
  });
}

/** 2,304件（107.2％）beside 前年度2,150件 or 目標2,150件: what the arithmetic shows to be a rate of the two is one. */
function settleRatios(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const actual = drafts[index - 1];
    if (!actual || !isBareShare(draft) || draft.token.unit !== "%") return;
    const between = text.slice(actual.token.end, draft.token.start);
    const near = drafts.slice(Math.max(0, index - 3), index).filter(({ token }) => token.unit !== "%");
    const told = near.find(({ role }) => role === "actual");
    const base = near.find(({ role }) => role === "target" || role === "prior");
    if (!told || !base || base.token.unit !== told.token.unit || !/^[(、・ ]{1,2}$/.test(between)) return;
    if (isRatio(draft, told, base)) Object.assign(draft, { role: "rate", isRoleOpen: false, year: null });
  });
}

function isRatio(rate: Draft, told: Draft, base: Draft): boolean {
  if (base.token.value.eq(0)) return false;
  const ratio = told.token.value.div(base.token.value).times(100);
  return ratio.minus(rate.token.value).abs().lte(0.1);
}

const OF_GOAL = /目標[値数額]?(?:に対し(?:て|、|て、)?|の|を)[ ]?約?$/;
const HAS_ATTAINED = /達成(?:$|[。、)\n]|し(?:た|ており|ている|、)|でき[たて])/y;
const ATTAINED_RATE = /の(?:目標)?達成率/y;

/** 目標を110％達成した, 110％の達成率: how much of the goal. 目標の80％を達成した tells the goal itself. */
function settleAttained(text: string, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { start, end, unit } = draft.token;
    if (!isShare(unit)) continue;
    const isOfGoal =
      matchesAt(HAS_ATTAINED, text, end) && OF_GOAL.test(text.slice(Math.max(0, start - LONGEST_LABEL), start));
    if (!isOfGoal && !matchesAt(ATTAINED_RATE, text, end)) continue;
    Object.assign(draft, { role: "rate", isRoleOpen: false, comparator: null, relative: null });
  }
}

/** A percentage in a bracket that no word says more of. */
function isBareShare(draft: Draft): boolean {
  const { token, labels, after } = draft;
  return draft.isRoleOpen && draft.isInBracket && isShare(token.unit) && labels === 0 && after.change === null;
}

function dropGoal(draft: Draft): void {
  draft.role = "other";
  draft.comparator = null;
  draft.relative = null;
}

/** 目標値500人の96.4％, 前年度実績198件の108.6％: how much of the goal or of the year before. */
function settleShares(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const whole = drafts[index - 1];
    if ((whole?.role !== "target" && whole?.role !== "prior") || !draft.isRoleOpen || !isShare(draft.token.unit))
      return;
    if (!isShare(whole.token.unit) && text.slice(whole.token.end, draft.token.start) === "の") draft.role = "rate";
  });
}

/** 45人から50人程度, unlike 45人から50人程度に増加: from the one to the other, and no change. */
const RANGE_END = /(?:程度|くらい|ぐらい|前後|規模|の間|の範囲)(?! ?(?:[にへ]|まで))/y;

/** 8,930世帯から8,412世帯へ: the first is what the change started from. */
function settleFromTo(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (!draft.isRoleOpen || !draft.after.isFrom || !next) return;
    const between = text.slice(draft.token.end, Math.min(next.token.start, draft.token.end + 40));
    if (/[。\n]/.test(between) || (between === "から" && matchesAt(RANGE_END, text, next.token.end))) return;
    // 平成29年度150台→平成30年度120台→令和元年度90台: the years tell.
    if (isSeriesOfYears(draft, next)) return;
    const isChange = next.role === "difference" || next.role === "rate";
    if (next.token.unit === draft.token.unit || isChange) {
      // 150台→120台→90台: only the last step starts from the year before.
      draft.role = next.after.isFrom && !isChange ? "reference" : "prior";
      draft.isRoleOpen = false;
    }
  });
}

function isSeriesOfYears(draft: Draft, next: Draft): boolean {
  const [from, to] = [yearOf(draft), yearOf(next)];
  return from !== null && to !== null && from < to && next.token.unit === draft.token.unit;
}

const SETTLED_BY_YEAR = new Set<FigureRole>(["actual", "other", "reference"]);

/** The year before the current one makes a prior figure, other years make references. */
function settleYears(drafts: readonly Draft[], context: FigureContext, nameOf: (draft: Draft) => string | null): void {
  const dated = drafts.filter((draft) => draft.isRoleOpen && yearOf(draft) !== null && SETTLED_BY_YEAR.has(draft.role));
  const groups = new Map<string, Draft[]>();
  for (const draft of dated) {
    const key = `${draft.token.unit ?? ""} ${nameOf(draft) ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  for (const group of groups.values()) {
    const latest = Math.max(...group.map((draft) => yearOf(draft) ?? 0));
    const current = context.fiscalYear ?? latest;
    for (const draft of group) {
      const year = yearOf(draft) ?? current;
      if (year < current) draft.role = year === current - 1 ? "prior" : "reference";
    }
  }
}

function yearOf({ year }: Draft): number | null {
  return year !== null && year.first === year.last ? year.last : null;
}
