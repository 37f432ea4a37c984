import type { Draft } from "./draft";

/** 現在45％, 現行の月2回, 計画策定時 12.4％: told right before its figure; 3月末現在 and 令和2年度現在 are days instead. */
const WHERE_IT_STOOD =
  /(?:^|[^末日月点度])(?:現在値?|現状値?|現行|従来|(?:策定|開始|着手|スタート)時|当初値)[のは:() 】年月週約でが]{0,4}$/;
const LONGEST_LABEL = 12;
/** How many figures may stand between a goal and where things stood. */
const NEAR = 3;

/**
 * 加入率を60％（現在52％）に引き上げる, 現在の45名から60名に: beside a goal, what is told of today is what the goal starts
 * from. 目標50団体に対し現在48団体 answers the goal instead.
 */
export function settleBaselines(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.role !== "actual" && draft.role !== "prior") return;
    if (draft.year !== null || draft.relativeYear === 1) return;
    const { start } = draft.token;
    if (!WHERE_IT_STOOD.test(text.slice(Math.max(0, start - LONGEST_LABEL), start))) return;
    const near = drafts.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    if (!near.some((goal) => startsFrom(text, goal, draft))) return;
    draft.role = "reference";
    draft.isRoleOpen = false;
  });
}

function startsFrom(text: string, goal: Draft, told: Draft): boolean {
  if (goal.role !== "target" || goal.token.unit !== told.token.unit) return false;
  const isBefore = goal.token.start < told.token.start;
  if (isBefore && goal.after.isContrasted) return false;
  const between = isBefore
    ? text.slice(goal.token.end, told.token.start)
    : text.slice(told.token.end, goal.token.start);
  return !/[。\n]/.test(between);
}
