import type { FlagOutcome } from "../../excel";
import type { Translate } from "../messages";
import { refusedPlaces } from "./refusals";
import type { Notice, Place } from "./types";

/** What a notice says first, and whether everything came about. */
export function noticeHeadline(notice: Notice, say: Translate): { readonly words: string; readonly isWhole: boolean } {
  switch (notice.kind) {
    case "marked": {
      const { highlighted, obstacles } = notice.outcome;
      return { words: say("marks.done", { count: highlighted }), isWhole: obstacles.length === 0 };
    }
    case "cleared": {
      const isWhole = notice.outcome.obstacles.length === 0;
      return { words: say(isWhole ? "clear.done" : "clear.left"), isWhole };
    }
    case "applied": {
      const { applied, refused } = notice.outcome;
      const words = applied.length > 0 ? say("edits.applied", { count: applied.length }) : say("edits.nothing");
      return { words, isWhole: refusedPlaces(refused).length === 0 };
    }
    case "sheetMade":
      return { words: say("sheets.made", { name: notice.name }), isWhole: true };
    case "sheetsRemoved":
      return { words: say("sheets.removed"), isWhole: true };
    case "undone": {
      const { restored, kept } = notice.outcome;
      return { words: say("edits.undone", { count: restored.length }), isWhole: kept.length === 0 };
    }
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
