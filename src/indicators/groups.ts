import { areConvertible } from "./conversion";
import type { Goal } from "./goals";
import { contextLikeness, nameCore, nameSimilarity } from "./names";
import { PROSE_FIELDS } from "./passages";

/** The statements of one goal: in 当年度の取組内容, 方針・目標内容 and the results. */
export interface GoalGroup {
  /** The one that counts first. */
  readonly goals: readonly Goal[];
}

const SAME_NAME = 0.6;
const SAME_STATEMENT = 0.95;
/** Lines of a list of years. */
const LONGEST_LIST = 4;

/** More goals than a 取組項目 has: beyond, only goals of one name in one unit are looked at, so that time stays linear. */
const MANY = 150;

/** Puts the statements of one goal together: by name, list mark, or because there is only one on either side. */
export function groupGoals(goals: readonly Goal[]): GoalGroup[] {
  const byRank = [...goals].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  const lonely = fieldsWithOneGoal(goals);
  const groups: Goal[][] = [];
  const byName = new Map<string, Goal[][]>();
  for (const goal of byRank) {
    const key = `${goal.name === null ? "" : nameCore(goal.name)} ${goal.unit}`;
    const namesakes = byName.get(key) ?? [];
    const home = homeOf(goal, goals.length > MANY ? namesakes.slice(0, MANY) : groups, lonely);
    if (home) {
      home.push(goal);
      continue;
    }
    const group = [goal];
    groups.push(group);
    byName.set(key, [...namesakes, group].slice(0, MANY));
  }
  return groups.map((group) => ({ goals: group }));
}

function fieldsWithOneGoal(goals: readonly Goal[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { field } of goals) counts.set(field, (counts.get(field) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([field]) => field));
}

function rank(goal: Goal): number {
  return PROSE_FIELDS.indexOf(goal.field);
}

function homeOf(goal: Goal, groups: readonly Goal[][], lonely: ReadonlySet<string>): Goal[] | null {
  let best: Goal[] | null = null;
  let bestWorth = 0;
  for (const group of groups) {
    // Where the field has its own statement of that goal already, another one is another goal.
    if (group.some((other) => other.field === goal.field && likenessOf(goal, other, lonely) === 0)) continue;
    const likeness = Math.max(...group.map((other) => likenessOf(goal, other, lonely)));
    const worth = likeness >= SAME_NAME ? likeness + Math.max(...group.map((other) => contextOf(goal, other))) : 0;
    if (worth > bestWorth) [best, bestWorth] = [group, worth];
  }
  return best;
}

/** Of two goals by one name, the one that stands among the same words. */
function contextOf(a: Goal, b: Goal): number {
  return contextLikeness(a.context, b.context) * 0.15;
}

/** How sure it is that two statements are of one goal, from 0 to 1. */
function likenessOf(a: Goal, b: Goal, lonely: ReadonlySet<string>): number {
  if (!areConvertible(a.unit, b.unit)) return 0;
  const similarity = a.name !== null && b.name !== null ? nameSimilarity(a.name, b.name) : null;
  if (a.field === b.field) return sameFieldLikeness(a, b, similarity);
  const sameMark = a.mark !== null && a.mark === b.mark;
  if (similarity !== null && similarity >= SAME_NAME) return similarity;
  if (sameMark && (similarity === null || similarity >= 0.3)) return 0.8;
  return lonely.has(a.field) && lonely.has(b.field) && (similarity === null || similarity >= 0.4) && a.mark === b.mark
    ? SAME_NAME
    : 0;
}

/** In one field two statements are of one goal only for two years, or as a total beside one year's share of it. */
function sameFieldLikeness(a: Goal, b: Goal, similarity: number | null): number {
  if (a.mark !== b.mark || (a.fiscalYear === b.fiscalYear && a.kind === b.kind)) return 0;
  if (similarity !== null) return similarity >= SAME_STATEMENT ? similarity : 0;
  // 令和元年度 80団体 and below it 令和2年度 90団体: a list that leaves its name out.
  const isListed = a.fiscalYear !== null && b.fiscalYear !== null && a.name === null && b.name === null;
  const near = isListed && Math.abs(a.sentence.line - b.sentence.line) <= LONGEST_LIST;
  return (a.sentence === b.sentence || near) && a.unit === b.unit ? SAME_NAME : 0;
}

/** The first name that a group gives. */
export function groupName(group: GoalGroup): string | null {
  return group.goals.find((goal) => goal.name !== null)?.name ?? null;
}

/** The first unit that a group gives; null where it has only goals like 前年度を上回る. */
export function groupUnit(group: GoalGroup): string | null {
  return group.goals.find((goal) => goal.unit !== null)?.unit ?? null;
}

/** The list mark of the statement that counts first. */
export function groupMark(group: GoalGroup): string | null {
  return group.goals.find((goal) => goal.mark !== null)?.mark ?? null;
}
