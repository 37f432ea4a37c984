import { fold } from "./fold";
import { Reader } from "./reader";
import { scan } from "./scan";
import { toFigure } from "./finish";
import type { Figure } from "./types";

/** What is known of the passage from outside. */
export interface FigureContext {
  /** 当年度: the year under evaluation; bare years (29年度) and 前年度 are read by it. */
  readonly fiscalYear?: number | null;
  /** The field that the passage is of: 取組の方針・目標内容, 当年度の取組内容, or the results. */
  readonly section?: "goal" | "plan" | "results";
}

/**
 * Reads the figures of an indicator out of Japanese prose, in order. A whole cell with its line breaks, or one line.
 * Dates, list marks, ages, addresses, articles of law and the like are none. Never throws; time is linear in the text.
 *
 * @example readFigures("財産調査件数 2,363件（目標2,000件）") // 2363 件, actual; 2000 件, target, ge
 */
export function readFigures(text: string, context: FigureContext = {}): Figure[] {
  const folded = fold(text);
  const tokens = scan(folded.text, context.fiscalYear ?? null);
  const drafts = new Reader(folded.text, tokens, context).read();
  return drafts.map((draft) => toFigure(draft, text, folded, context.fiscalYear ?? null));
}
