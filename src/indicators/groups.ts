import { areConvertible } from "./conversion";
import type { Goal } from "./goals";
import { contextLikeness, nameCore, nameSimilarity } from "./names";
import { PROSE_FIELDS } from "./passages";
import type { ProseField } from "./types";

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

/**
 * Puts the statements of one goal together: by name, list mark, or because there is only one on either side.
 *
 * @param goals in the order of their text, field by field
 */
export function groupGoals(goals: readonly Goal[]): GoalGroup[] {
  const byRank = PROSE_FIELDS.flatMap((field) => goals.filter((goal) => goal.field === field));
  const lonely = fieldsWithOneGoal(goals);
  const groups: Goal[][] = [];
  const namesakes = new Map<string, Goal[][]>();
  for (const goal of byRank) {
    const likely = goals.length > MANY ? namesakesOf(goal, namesakes) : groups;
    const home = homeOf(goal, likely, lonely);
    if (home) {
      home.push(goal);
      continue;
    }
    const group = [goal];
    groups.push(group);
    if (likely !== groups && likely.length < MANY) likely.push(group);
  }
  return groups.map((group) => ({ goals: group }));
}

function namesakesOf({ name, unit }: Goal, namesakes: Map<string, Goal[][]>): Goal[][] {
  const key = `${name === null ? "" : nameCore(name)} ${unit}`;
  const known = namesakes.get(key) ?? [];
  namesakes.set(key, known);
  return known;
}

function fieldsWithOneGoal(goals: readonly Goal[]): readonly ProseField[] {
  return PROSE_FIELDS.filter((field) => goals.filter((goal) => goal.field === field).length === 1);
}

function homeOf(goal: Goal, groups: readonly Goal[][], lonely: readonly ProseField[]): Goal[] | null {
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
function likenessOf(a: Goal, b: Goal, lonely: readonly ProseField[]): number {
  if (!areConvertible(a.unit, b.unit)) return 0;
  const similarity = a.name !== null && b.name !== null ? nameSimilarity(a.name, b.name) : null;
  if (a.field === b.field) return sameFieldLikeness(a, b, similarity);
  const sameMark = a.mark !== null && a.mark === b.mark;
  if (similarity !== null && similarity >= SAME_NAME) return similarity;
  if (sameMark && (similarity === null || similarity >= 0.3)) return 0.8;
  return lonely.includes(a.field) &&
    lonely.includes(b.field) &&
    (similarity === null || similarity >= 0.4) &&
    a.mark === b.mark
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
