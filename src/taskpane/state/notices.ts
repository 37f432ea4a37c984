import type { FlagOutcome } from "../../excel";
import type { Translate } from "../messages";
import { refusedPlaces } from "./refusals";
import type { Notice, Place } from "./types";

/** What a notice says first, and whether everything came about. */
export function noticeHeadline(notice: Notice, say: Translate): { readonly words: string; readonly isWhole: boolean } {
  return { words: headlineOf(notice, say), isWhole: isSettled(notice) };
}

function headlineOf(notice: Notice, say: Translate): string {
  switch (notice.kind) {
    case "marked": {
      const { highlighted, obstacles } = notice.outcome;
      const isVain = highlighted === 0 && obstacles.length > 0;
      return isVain ? say("marks.none") : say("marks.done", { count: highlighted });
    }
    case "cleared":
      return say(isSettled(notice) ? "clear.done" : "clear.left");
    case "applied": {
      const { applied } = notice.outcome;
      return applied.length > 0 ? say("edits.applied", { count: applied.length }) : say("edits.nothing");
    }
    case "sheetMade":
      return say("sheets.made", { name: notice.name });
    case "sheetsRemoved":
      return say("sheets.removed");
    case "undone":
      return say("edits.undone", { count: notice.outcome.restored.length });
  }
}

/** Whether everything came about: such a notice holds nothing that is still to be done. */
export function isSettled(notice: Notice): boolean {
  switch (notice.kind) {
    case "marked":
    case "cleared":
      return notice.outcome.obstacles.length === 0;
    case "applied":
      return refusedPlaces(notice.outcome.refused).length === 0;
    case "sheetMade":
    case "sheetsRemoved":
      return true;
    case "undone":
      return notice.outcome.kept.length === 0;
  }
}

interface Obstacles {
  /** Protected sheets, and how many cells of theirs are without a mark. */
  readonly locked: readonly { readonly sheet: string; readonly count: number }[];
  /** Cells that keep an input message of the user's. */
  readonly withOwnMessage: readonly Place[];
}

export function obstaclesBySheet({ obstacles }: FlagOutcome): Obstacles {
  const locked = new Map<string, number>();
  for (const { sheet, why } of obstacles) {
    if (why === "protected") locked.set(sheet, (locked.get(sheet) ?? 0) + 1);
  }
  return {
    locked: [...locked].map(([sheet, count]) => ({ sheet, count })),
    withOwnMessage: obstacles.filter(({ why }) => why === "own-message").map(({ sheet, cell }) => ({ sheet, cell })),
  };
}
