import { Label } from "./labels";
import type { After } from "./after";
import type { Section } from "./frame";
import type { NumberToken, YearToken } from "./tokens";
import type { Basis, Comparator, FigureRole, RelativeGoal } from "./types";
import { isShare, YEARS_UNIT } from "./units";

/** What surrounds a figure when its role is decided. */
export interface Surroundings {
  readonly token: NumberToken;
  readonly after: After;
  readonly labels: number;
  /** A heading or label over the whole line or bracket says that goals follow. */
  readonly section: Section | null;
  /** Which field the passage is of. */
  readonly field: "goal" | "plan" | "results" | null;
  readonly isInBracket: boolean;
  readonly year: YearToken | null;
  readonly base: YearToken | null;
  readonly name: string | null;
  /** The name of what is measured, its own or that of the words before it. */
  readonly levelName: string | null;
  /** Whether the level that a change belongs to is itself a share (収納率). */
  readonly isLevelShare: boolean;
  readonly basis: Basis | null;
  /** 前年度実績120件の10％増: the figure before it is the year before's. */
  readonly followsPrior: boolean;
  /** 当年度, where the sheet tells it. */
  readonly currentYear: number | null;
  /** 前年度比 and the like, not only 前年度より or 対前年度 */
  readonly isRatioWord: boolean;
  /** 割合：70％以上: a label and a threshold, of which no verb says that it came to pass. */
  readonly isBareThreshold: boolean;
}

export interface RoleDecision {
  readonly role: FigureRole;
  readonly isOpen: boolean;
}

const decided = (role: FigureRole): RoleDecision => ({ role, isOpen: false });

/** What a figure is in its sentence: its own words first, then its bracket or line, then its heading, then its field. */
export function decideRole(at: Surroundings): RoleDecision {
  const { token, after, labels, section, isInBracket } = at;
  if (token.unit === YEARS_UNIT) return decided("count-of-period");
  const isGoal = (labels & Label.Goal) !== 0 || section === "goal";
  if (labels & Label.Rate && !(section === "goal" && !isInBracket)) return decided("rate");
  const change = isChange(at);
  if (token.unit === "倍" && !isGoal && !after.isGoal) return decided("rate");
  if (labels & Label.Reference && !(change && section === "goal")) return decided("reference");
  if (labels & Label.Prior && !change) return decided("prior");
  if (isGoal) return goalRole(at, change);
  if (labels & Label.Other) return decided("other");
  if (change) {
    if (after.isGoal && (after.change !== null || at.field !== "results")) return decided("target");
    return { role: changeRole(at), isOpen: after.change !== null };
  }
  if (after.isWhole) return decided("other");
  if (after.isGoal) return decided("target");
  if (section === "reference" || section === "prior") return decided(section);
  return defaultRole(at);
}

/** Levels that lie above and below zero. */
const BALANCE = /(?:収支|損益|残高|気温|温度|収益|利益|差額|差引額?|指数|DI|余剰|剰余|資金)$/;

/** 増, 対前年度, 増減, 令和2年度比, or a sign that stands for a change. */
function isChange(at: Surroundings): boolean {
  const { token, after, labels } = at;
  if (after.change !== null || at.base !== null) return true;
  if (labels & (Label.Versus | Label.Difference | Label.Gap)) return true;
  // 前年度の1.1倍: how many times the year before's figure.
  if (token.unit === "倍" && labels & Label.Prior) return true;
  if (token.unit === "ポイント") return true;
  if (token.sign === "+") return at.name === null || !BALANCE.test(at.name);
  return token.sign === "-" && !isBalanceOfAnotherYear(at) && (at.isInBracket || !isBalance(at));
}

/** 収支差額 ▲83円（前年度 ▲91円）: what stood below zero then, no change. */
function isBalanceOfAnotherYear({ levelName, year, labels }: Surroundings): boolean {
  return levelName !== null && BALANCE.test(levelName) && (year !== null || (labels & Label.Prior) !== 0);
}

/** 実質収支 ▲3億円 is a level below zero; 登録者 ▲12人 is a change. */
function isBalance({ token, name }: Surroundings): boolean {
  if (name === null) return token.end - token.start > 4 && token.unit !== null && token.unit.endsWith("円");
  return BALANCE.test(name) || (token.unit?.endsWith("円") ?? false);
}

function changeRole({ token, labels, after, isLevelShare, isRatioWord }: Surroundings): FigureRole {
  if (token.unit === "倍" || token.unit === "割") return "rate";
  if (!isShare(token.unit) || labels & Label.Gap) return "difference";
  if (isRatioWord) return "rate";
  // 43％を5.3％下回った, 収納率 85.95％ 対前年度 0.12％: differences of percentages.
  return isLevelShare && (after.change !== null || (labels & Label.Versus) !== 0 || token.sign !== null)
    ? "difference"
    : "rate";
}

/**
 * Among goals, what is told as a result, on the basis of a settlement, or of a year gone by is what the goal starts
 * from: （平成29年度末：69.5％）, 平成30年度収納率見込み：94.80％.
 */
function goalRole(at: Surroundings, change: boolean): RoleDecision {
  const { labels, section, isInBracket, year, after, token } = at;
  if (labels & Label.Goal) return decided("target");
  if (labels & Label.Other || after.isWhole || after.isOutOf) return decided("other");
  const isThreshold = change || after.comparator !== null || after.isGoal;
  const isTold = (labels & Label.Result) !== 0 || (at.basis !== null && at.basis !== "budget" && year !== null);
  if (!isThreshold && (isTold || isOfAnotherYear(at, isInBracket))) return { role: "reference", isOpen: true };
  if (after.isFrom && !after.isGoal && section === "goal" && !token.range) return { role: "reference", isOpen: true };
  return decided("target");
}

function isOfAnotherYear({ year, currentYear }: Surroundings, isInBracket: boolean): boolean {
  if (year === null || year.first !== year.last) return false;
  return currentYear === null ? isInBracket : year.last < currentYear;
}

function defaultRole(at: Surroundings): RoleDecision {
  const { after, field, labels, token } = at;
  const isPlanned = field === "goal" || field === "plan";
  if (labels & Label.Result) return decided("actual");
  if (labels & Label.Current && !isPlanned) return { role: "actual", isOpen: true };
  if (isPlanned) {
    return after.comparator !== null || token.range !== null ? decided("target") : { role: "other", isOpen: true };
  }
  return field === null && at.isBareThreshold ? decided("target") : { role: "actual", isOpen: true };
}

/**
 * The comparator of a target; 「目標の2,000件を上回る」 says that a goal of 2,000 was passed, not that it is to be. Everything else has none, but both ends of a range are approximate.
 */
export function comparatorOf(
  { token, after }: { readonly token: NumberToken; readonly after: After },
  isAbout: boolean,
  lessIsBetter: boolean,
  isOwnGoal: boolean,
): Comparator {
  if (token.range !== null) return "approx";
  if (isAbout || after.isApproximate) return "approx";
  if (after.comparator !== null && !(isOwnGoal && after.isPassed && !after.isGoal)) return after.comparator;
  if (after.change === "down" || token.sign === "-") return "le";
  return lessIsBetter && after.change === null ? "le" : "ge";
}

/** What a target is relative to: 前年度比10％増, 平成28年度末より3ポイント増. */
export function relativeGoal(at: Surroundings): RelativeGoal | null {
  const { labels, base, token, after } = at;
  const isYearly = (labels & (Label.Yearly | Label.Prior)) !== 0 || at.followsPrior;
  const isStep = after.change !== null || token.sign === "+" || token.unit === "倍";
  if (!(labels & Label.Versus) && base === null && !(isYearly && isStep)) return null;
  const from: RelativeGoal["base"] = base === null ? { kind: "prior" } : { kind: "fiscal-year", year: base.last };
  if (token.unit === "倍") return { base: from, operation: "ratio" };
  if (!isShare(token.unit)) return { base: from, operation: "difference" };
  const hasDirection = after.change !== null || token.sign !== null;
  return { base: from, operation: hasDirection ? "rate" : "ratio" };
}
