import type { BlockCandidate } from "./blocks";
import { bottomOf, rightOf, sharesColumns, sharesRows, type Area } from "./grid";
import type { JudgementCells } from "./judgement-cells";
import type { ParsedOption } from "./legend";
import { legendsAt } from "./survey";

/** A sign that ticks an option off, alone in its cell. */
const TICK = /^\s*[○〇◯◎●✓✔☑☒✅レ■]\s*$/u;

export interface Tick {
  readonly area: Area;
  readonly option: ParsedOption;
}

/** The ticks of a judgement whose options stand in cells of their own: ○ left of ①達成見込み. Empty on any other form. */
export function ticksOf({ legend, region }: JudgementCells, { survey, areas }: BlockCandidate): Tick[] {
  const signs = region.filter(({ text }) => text !== "" && TICK.test(text));
  if (!legend || signs.length === 0) return [];
  const printed = areas.flatMap((area): Tick[] => {
    const [only, ...others] = legendsAt(survey, area).flatMap(({ options }) => options);
    const option = only && legend.options.find(({ mark, meaning }) => mark === only.mark && meaning === only.meaning);
    return option && others.length === 0 ? [{ area, option }] : [];
  });
  if (printed.length < 2) return [];
  return signs.flatMap((area): Tick[] => {
    const beside = printed.find((other) => isBeside(area, other.area));
    return beside ? [{ area, option: beside.option }] : [];
  });
}

/** Directly left, right, above or below. */
function isBeside({ range: a }: Area, { range: b }: Area): boolean {
  if (sharesRows(a, b)) return rightOf(a) + 1 === b.column || rightOf(b) + 1 === a.column;
  return sharesColumns(a, b) && (bottomOf(a) + 1 === b.row || bottomOf(b) + 1 === a.row);
}
