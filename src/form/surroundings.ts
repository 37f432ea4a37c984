import type { BlockCandidate } from "./blocks";
import { looksMarked } from "./choice";
import { bottomOf, rangeBetween, rightOf, sharesColumns, sharesRows, withArea, type Area } from "./grid";
import { roleOf, type LabelCell, type SheetSurvey } from "./survey";

/** What stands around the labels of one block. */
export class Surroundings {
  /** By the labels' positions in the block: every text is asked for by its own label and by its neighbours. */
  readonly #textsBelow: (readonly Area[] | undefined)[] = [];
  readonly #textsRight: (readonly Area[] | undefined)[] = [];

  constructor(readonly block: BlockCandidate) {}

  /** The areas below a label that could hold a text. */
  textsBelow(label: LabelCell): readonly Area[] {
    const at = this.block.labels.indexOf(label);
    return (this.#textsBelow[at] ??= areasBelow(label, this.block, this.mayHoldText));
  }

  /** The areas right of a label that could hold a text. */
  textsRight(label: LabelCell): readonly Area[] {
    const at = this.block.labels.indexOf(label);
    return (this.#textsRight[at] ??= areasRight(label, this.block, this.mayHoldText));
  }

  /** Whether an area could hold a text: no legend, no choice. */
  readonly mayHoldText = (area: Area): boolean =>
    roleOf(this.block.survey, area) === undefined && !looksMarked(area.text);
}

type IsWanted = (area: Area) => boolean;

/** The wanted areas below a label that begin within its columns, down to the next label; behind what was found before. */
export function areasBelow(
  { area: { range, isMerged } }: LabelCell,
  { survey, bounds }: BlockCandidate,
  isWanted: IsWanted,
  before: Area[] | null = null,
): Area[] {
  const { grid } = survey;
  const right = rightOf(range);
  let found = before;
  for (let at = grid.firstFrom(bottomOf(range) + 1); at < grid.areas.length; at++) {
    const area = grid.areas[at];
    if (!area || area.range.row > bounds.bottom) break;
    if (!sharesColumns(area.range, range)) continue;
    const role = roleOf(survey, area);
    if (role === "label" || role === "heading") break;
    const begins = area.range.column >= range.column && area.range.column <= right;
    // A label that is not merged may stand in the middle of the columns that its merged value takes up.
    const isOver = !isMerged && area.isMerged && rightOf(area.range) > range.column;
    if ((begins || isOver) && isFree(area, survey) && isWanted(area)) found = withArea(found, area);
  }
  return found ?? [];
}

/** The wanted areas right of a label that begin within its rows, up to the next of the block's labels; likewise. */
export function areasRight(
  { area: { range } }: Pick<LabelCell, "area">,
  block: BlockCandidate,
  isWanted: IsWanted,
  before: Area[] | null = null,
): Area[] {
  const { survey } = block;
  const limit = nextLabelRight(range, block) ?? block.bounds.right + 1;
  const beside = rangeBetween(range.row, rightOf(range) + 1, bottomOf(range), limit - 1);
  return survey.grid.startingIn(beside, (area) => isFree(area, survey) && isWanted(area), before);
}

/** Whether an area holds what people wrote, or a legend. */
function isFree(area: Area, survey: SheetSurvey): boolean {
  const role = roleOf(survey, area);
  return role === undefined || role === "legend";
}

/** The column of the next label in the same rows, or null. */
export function nextLabelRight(range: Area["range"], { labels, bounds }: BlockCandidate): number | null {
  const right = rightOf(range);
  let next: number | null = null;
  for (const { area } of labels) {
    const { column } = area.range;
    if (column <= right || column > bounds.right || !sharesRows(area.range, range)) continue;
    if (next === null || column < next) next = column;
  }
  return next;
}
