import type { BlockCandidate } from "./blocks";
import { looksMarked } from "./choice";
import { bottomOf, rightOf, sharesColumns, sharesRows, type Area } from "./grid";
import { roleOf, type LabelCell } from "./survey";

/** What stands below and right of the labels of one block: looked up once for each label. */
export class Surroundings {
  readonly #below = new Map<LabelCell, readonly Area[]>();
  readonly #right = new Map<LabelCell, readonly Area[]>();

  constructor(readonly block: BlockCandidate) {}

  /** See `areasBelow`. */
  below(label: LabelCell): readonly Area[] {
    return remembered(this.#below, label, () => areasBelow(label, this.block));
  }

  /** See `areasRight`. */
  right(label: LabelCell): readonly Area[] {
    return remembered(this.#right, label, () => areasRight(label, this.block));
  }

  /** Whether an area could hold a text: no legend, no choice. */
  readonly mayHoldText = (area: Area): boolean =>
    roleOf(this.block.survey, area) === undefined && !looksMarked(area.text);
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  known.set(key, value);
  return value;
}

/** The areas below a label that begin within its columns, down to the next label. */
function areasBelow({ area: { range, isMerged } }: LabelCell, { survey, bounds }: BlockCandidate): Area[] {
  const { grid } = survey;
  const right = rightOf(range);
  const found: Area[] = [];
  for (let at = grid.firstFrom(bottomOf(range) + 1); at < grid.areas.length; at++) {
    const area = grid.areas[at];
    if (!area || area.range.row > bounds.bottom) break;
    if (!sharesColumns(area.range, range)) continue;
    const role = roleOf(survey, area);
    if (role === "label" || role === "heading") break;
    const begins = area.range.column >= range.column && area.range.column <= right;
    // A label that is not merged may stand in the middle of the columns that its merged value takes up.
    const isOver = !isMerged && area.isMerged && rightOf(area.range) > range.column;
    if ((begins || isOver) && (role === undefined || role === "legend")) found.push(area);
  }
  return found;
}

/** The areas right of a label that begin within its rows, up to the next of the block's labels. */
export function areasRight({ area: { range } }: Pick<LabelCell, "area">, block: BlockCandidate): Area[] {
  const { survey } = block;
  const limit = nextLabelRight(range, block) ?? block.bounds.right + 1;
  const inRows = survey.grid.startingIn({
    row: range.row,
    column: rightOf(range) + 1,
    rowCount: range.rowCount,
    columnCount: Math.max(0, limit - rightOf(range) - 1),
  });
  return inRows.filter((area) => {
    const role = roleOf(survey, area);
    return role === undefined || role === "legend";
  });
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
