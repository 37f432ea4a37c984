import type { CellRange } from "../snapshot";
import { MESSAGE_WEIGHT, type Question } from "./questions";
import { cellsQuestion, contentsWeight, mergesQuestions, type SheetReading } from "./sheet-questions";
import { aroundUsed } from "./window";

/** So many cells of the sheet in front are read first: about 40 blocks of a form on narrow columns. */
const CELLS_IN_FIRST_PART = 30_000;

/** Whether reading takes so long that people should see something of it before its end. */
export function isLarge(readings: readonly SheetReading[]): boolean {
  return guessedWeight(readings) > MESSAGE_WEIGHT;
}

/** What the values of all sheets weigh, if those of unknown size are like the largest that is known. */
function guessedWeight(readings: readonly SheetReading[]): number {
  const known = readings.flatMap(({ used }) => (used ? [contentsWeight(used)] : []));
  const unknown = readings.filter(({ used }) => used === undefined);
  return known.reduce((sum, weight) => sum + weight, 0) + unknown.length * Math.max(0, ...known);
}

/** The used range of a sheet in two parts: its first rows and the others; null where it is no larger than the first. */
export interface Parts {
  readonly first: CellRange;
  readonly rest: CellRange | null;
}

export function partsByRows(used: CellRange): Parts {
  const rows = Math.max(1, Math.floor(CELLS_IN_FIRST_PART / used.columnCount));
  if (rows >= used.rowCount) return { first: used, rest: null };
  return {
    first: { ...used, rowCount: rows },
    rest: { ...used, row: used.row + rows, rowCount: used.rowCount - rows },
  };
}

/** Values and merged areas of a part of a sheet. */
export function partQuestions(reading: SheetReading, part: CellRange | null): Question[] {
  return part ? [cellsQuestion(reading, part), ...mergesQuestions(reading, aroundUsed(part))] : [];
}
