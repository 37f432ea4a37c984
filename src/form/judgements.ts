import type { BlockCandidate } from "./blocks";
import { choiceOfOption, mayBeChoice, readChoice } from "./choice";
import { emptyCell, type Area } from "./grid";
import { emptyAreas, gapBeside, type JudgementCells } from "./judgement-cells";
import { roleOf } from "./survey";
import { ticksOf } from "./ticks";
import type { Choice, Judgement } from "./types";

/** Where a workbook's filled-in blocks have their choices, as seen from the legend or the label. */
export class LayoutHints {
  private readonly counts = new Map<string, Map<string, number>>();

  /** Remembers where a block has its choice. */
  learn(cells: JudgementCells): void {
    if (!cells.marked || cells.offset !== null) return;
    const { row, column } = anchorOf(cells);
    const offset = `${cells.marked.range.row - row},${cells.marked.range.column - column}`;
    const key = keyOf(cells);
    let counts = this.counts.get(key);
    if (!counts) this.counts.set(key, (counts = new Map()));
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }

  /** Where another block of the same shape would have its choice; null where that is not on the sheet. */
  expectedCell(cells: JudgementCells): { row: number; column: number } | null {
    const counts = this.counts.get(keyOf(cells));
    if (!counts) return null;
    const [best] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const [rows = 0, columns = 0] = (best ?? "").split(",").map(Number);
    const [row, column] = [anchorOf(cells).row + rows, anchorOf(cells).column + columns];
    return row < 0 || column < 0 ? null : { row, column };
  }
}

function anchorOf({ legendArea, label }: JudgementCells): { row: number; column: number } {
  return (legendArea ?? label.area).range;
}

/** Blocks of one shape: the same judgement, seen from a legend or a label of the same width. */
function keyOf({ field, legendArea, label }: JudgementCells): string {
  return `${field}/${legendArea ? "legend" : "label"}/${(legendArea ?? label.area).range.columnCount}`;
}

/** A judgement with the area that its cell was taken from. */
export interface FoundJudgement {
  readonly judgement: Judgement;
  readonly area: Area;
}

/** Reads a judgement; where no cell begins with a mark, finds the cell that the choice belongs in. */
export function readJudgement(cells: JudgementCells, block: BlockCandidate, hints: LayoutHints): FoundJudgement | null {
  const { field, legend, legendArea, marked } = cells;
  const [tick, ...others] = ticksOf(cells, block);
  if (tick) {
    const { area, option } = tick;
    return found(cells, area, area.text, others.length > 0 ? SEVERAL : choiceOfOption(option));
  }
  const chosen = marked ?? unmarkedChoice(cells, block, hints);
  if (chosen) return found(cells, chosen, chosen.text, readChoice(chosen.text, field, legend));
  return legendArea && found(cells, legendArea, "", { kind: "no-cell" });
}

const SEVERAL: Choice = { kind: "invalid", reason: "several" };

function found({ field, legend, offset }: JudgementCells, area: Area, text: string, choice: Choice): FoundJudgement {
  const { row, column } = area.range;
  const judgement: Judgement = {
    name: field,
    cell: { row, column },
    range: area.range,
    text,
    choice,
    legend: legend?.printed ?? [],
    ...(offset === null ? {} : { offset }),
  };
  return { area, judgement };
}

/**
 * The cell for a choice that is empty or holds a word: where the other blocks have theirs, or one with a short word,
 * or an empty merged range, or a gap beside the legend.
 */
function unmarkedChoice(cells: JudgementCells, block: BlockCandidate, hints: LayoutHints): Area | null {
  const expected = hints.expectedCell(cells);
  const area = expected && (block.survey.grid.at(expected) ?? emptyCell(expected));
  if (area && roleOf(block.survey, area) === undefined && (area.text.trim() === "" || mayBeChoice(area.text)))
    return area;
  const word = cells.region.find(
    (candidate) => roleOf(block.survey, candidate) === undefined && mayBeChoice(candidate.text),
  );
  if (word) return word;
  const [merged] = emptyAreas(cells);
  if (merged) return merged;
  const gap = gapBeside(cells, block);
  return gap && emptyCell(gap);
}
