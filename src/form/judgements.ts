import type { BlockCandidate } from "./blocks";
import { choiceOfOption, mayBeChoice, readChoice } from "./choice";
import { emptyCell, type Area } from "./grid";
import { emptyAreas, gapBeside, type JudgementCells } from "./judgement-cells";
import { roleOf } from "./survey";
import { ticksOf } from "./ticks";
import type { Choice, Judgement, JudgementField } from "./types";
import type { CellRange } from "../snapshot";

/** How far from its legend or label a choice stands, and in how many blocks. */
interface Hint {
  readonly rows: number;
  readonly columns: number;
  count: number;
}

/** More columns than a sheet has, so that rows and columns make one key. */
const COLUMNS = 32_768;

/** Where a workbook's filled-in blocks have their choices, as seen from the legend or the label. */
export class LayoutHints {
  /** The hints of blocks of one shape, by their offsets. */
  readonly #ofShape = new Map<number, Map<number, Hint>>();

  /** Remembers where a block has its choice. */
  learn(cells: JudgementCells): void {
    if (!cells.marked || cells.offset !== null) return;
    const anchor = anchorOf(cells);
    const rows = cells.marked.range.row - anchor.row;
    const columns = cells.marked.range.column - anchor.column;
    const shape = shapeOf(cells);
    let hints = this.#ofShape.get(shape);
    if (!hints) this.#ofShape.set(shape, (hints = new Map<number, Hint>()));
    const offset = rows * COLUMNS + columns;
    const known = hints.get(offset);
    if (known) known.count++;
    else hints.set(offset, { rows, columns, count: 1 });
  }

  /** Where most blocks of the same shape have their choice; null where none is known, or that is not on the sheet. */
  expectedCell(cells: JudgementCells): { row: number; column: number } | null {
    let best: Hint | null = null;
    for (const hint of this.#ofShape.get(shapeOf(cells))?.values() ?? []) {
      if (best === null || hint.count > best.count) best = hint;
    }
    if (!best) return null;
    const anchor = anchorOf(cells);
    const [row, column] = [anchor.row + best.rows, anchor.column + best.columns];
    return row < 0 || column < 0 ? null : { row, column };
  }
}

function anchorOf({ legendArea, label }: JudgementCells): CellRange {
  return (legendArea ?? label.area).range;
}

const FIELDS: readonly JudgementField[] = ["implementationOutlook", "attainmentOutlook", "attainment"];

/** Blocks of one shape: the same judgement, seen from a legend or a label of the same width. */
function shapeOf(cells: JudgementCells): number {
  const seenFrom = FIELDS.indexOf(cells.field) * 2 + (cells.legendArea ? 1 : 0);
  return seenFrom * COLUMNS + anchorOf(cells).columnCount;
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
  const { range } = area;
  const cell = { row: range.row, column: range.column };
  const judgement: Judgement = { name: field, cell, range, text, choice, legend: legend?.printed ?? [] };
  return { area, judgement: offset === null ? judgement : { ...judgement, offset } };
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
