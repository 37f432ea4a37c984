/** Labels that are said of every item of a list: 目標：講座 10回、参加者 200人; 前年度は来館者数 120人、受講者数 80人. */
import type { Draft } from "./draft";

/** 目標：講座 10回 */
const LISTED_GOAL = /目標値?[: ]+[^0-9:、。\n]{2,30}$/;
/** 前年度は来館者数 120人 */
const LISTED_PRIOR = /(?:前|昨)年度?は[^0-9:、。\n]{2,30}$/;

/** An item of such a list with the label before it. */
const LONGEST_ITEM = 40;

/** What parts two items, and what may stand behind one: anything else begins another clause. */
const ITEM = /^、[^0-9、。\n()]{2,30}$/;
const NAME_ALONE = /^、[^0-9、。\n()はがをにもで]{2,30}$/;
const END_OF_GOAL = /^(?:$|[、\n])/;
const END_OF_PRIOR = /^(?:$|[、。\n]|で(?:あ|し)|だった)/;

/** Makes goals, or figures of the year before, of items that follow one behind its label and say nothing else of themselves. */
export function settleLists(text: string, drafts: readonly Draft[], makeGoal: (draft: Draft) => void): void {
  let list: "goal" | "prior" | null = null;
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    const { start } = draft.token;
    const label = text.slice(Math.max(0, start - LONGEST_ITEM), start);
    if (draft.role === "target" && LISTED_GOAL.test(label)) list = "goal";
    else if (draft.role === "prior" && LISTED_PRIOR.test(label)) list = "prior";
    else if (!before || !isSilent(draft)) list = null;
    else {
      const between = text.slice(before.token.end, start);
      const { end } = draft.token;
      const behind = text.slice(draft.after.end, draft.after.end + 1);
      if (list === "goal" && ITEM.test(between) && END_OF_GOAL.test(behind)) makeGoal(draft);
      else if (list === "prior" && NAME_ALONE.test(between) && END_OF_PRIOR.test(text.slice(end, end + 3)))
        makePrior(draft);
      else list = null;
    }
  });
}

/** Whether a figure says neither what it is nor when. */
function isSilent({ isRoleOpen, labels, year }: Draft): boolean {
  return isRoleOpen && labels === 0 && year === null;
}

function makePrior(draft: Draft): void {
  draft.role = "prior";
  draft.relativeYear = 1;
}
