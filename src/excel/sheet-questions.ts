import type { CellRange, SnapshotCell } from "../snapshot";
import { snapshotCells } from "./cells";
import type { SheetFlags } from "./flags";
import { areasOfAddress, askMergedAreas, mergedAreasOf, tiles, type MergedAreasQuery } from "./merged-areas";
import { partsOf } from "./parts";
import { halvesOfArea, type Question } from "./questions";

/** A sheet and what has been read of it so far. */
export interface SheetReading extends SheetFlags {
  /** The range around all values; null for an empty sheet, undefined while it is not known. */
  used: CellRange | null | undefined;
  readonly cells: SnapshotCell[];
  readonly merges: CellRange[];
}

/** Characters of an answer for each cell: its value and its text, nearly all of them empty. */
const CELL_WEIGHT = 8;

/** Characters of the question for a tile's merged areas and of its answer. */
const TILE_WEIGHT = 600;

/** Roughly how many characters the values of an area take up in a message. */
export function contentsWeight({ rowCount, columnCount }: CellRange): number {
  return rowCount * columnCount * CELL_WEIGHT;
}

const EXTENT = "rowIndex,columnIndex,rowCount,columnCount";

/** A sheet's used range without its values, which would not be bounded yet. */
export function usedRangeQuestion(reading: SheetReading): Question {
  let range: Excel.Range | null = null;
  return {
    ask() {
      range = askUsedRange(reading.sheet, EXTENT);
    },
    take() {
      reading.used = range && extentOf(range);
      return [];
    },
    split: () => [],
  };
}

/** The values of a sheet whose used range is not known yet, and that range. */
export function contentsQuestion(reading: SheetReading): Question {
  let range: Excel.Range | null = null;
  return {
    ask() {
      range = askUsedRange(reading.sheet, `${EXTENT},values,text`);
    },
    take() {
      reading.used = range && extentOf(range);
      if (!range || !reading.used) return [];
      const isLeftOut = (range.values as unknown) === null; // more than 5,000,000 cells, nearly all of them empty
      return isLeftOut ? [scatteredQuestion(reading)] : takeCells(reading, reading.used, range);
    },
    // Too large in itself: first its extent alone, then its cells in pieces.
    split: () => [usedRangeQuestion(reading), knownContentsQuestion(reading)],
  };
}

/** The values of a sheet whose used range will be known when this is asked. */
export function knownContentsQuestion(reading: SheetReading): Question {
  let inner: Question | null = null;
  return {
    ask() {
      inner = reading.used ? cellsQuestion(reading, reading.used) : null;
      inner?.ask();
    },
    take: () => inner?.take() ?? [],
    split: () => (reading.used ? halvesOfArea(reading.used).map((half) => cellsQuestion(reading, half)) : []),
    weight: () => (reading.used ? contentsWeight(reading.used) : 0),
  };
}

/**
 * The values of a sheet whose used range is huge (a stray value far away): first where values lie, then those parts alone.
 */
export function scatteredQuestion(reading: SheetReading): Question {
  let found: readonly Excel.RangeAreas[] = [];
  return {
    ask() {
      const whole = reading.sheet.getRange().untrack();
      found = (["Constants", "Formulas"] as const).map((type) => {
        const cells = whole.getSpecialCellsOrNullObject(type).untrack();
        return cells.load("address,areaCount");
      });
    },
    take() {
      const areas = found.map((cells) => (cells.isNullObject ? [] : areasOfAddress(cells.address)));
      const isWhole = found.every((cells, index) => cells.isNullObject || cells.areaCount === areas[index]?.length);
      const parts = isWhole ? partsOf(areas.flat()) : reading.used ? [reading.used] : [];
      return parts.map((part) => cellsQuestion(reading, part));
    },
    split: () => [],
  };
}

/** The values of a part of a sheet. */
export function cellsQuestion(reading: SheetReading, area: CellRange): Question {
  let range: Excel.Range | null = null;
  return {
    ask() {
      range = reading.sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
      range.untrack();
      range.load("values,text");
    },
    take: () => (range ? takeCells(reading, area, range) : []),
    split: () => halvesOfArea(area).map((half) => cellsQuestion(reading, half)),
    weight: () => contentsWeight(area),
  };
}

/** The merged areas whose top-left cells lie in an area. */
export function mergesQuestions(reading: SheetReading, area: CellRange): Question[] {
  return tiles(area).map((tile) => tileQuestion(reading, tile));
}

function tileQuestion(reading: SheetReading, tile: CellRange): Question {
  let query: MergedAreasQuery | null = null;
  const split = () => halvesOfArea(tile).map((half) => tileQuestion(reading, half));
  return {
    ask() {
      query = askMergedAreas(reading.sheet, tile);
    },
    take() {
      const areas = query && mergedAreasOf(query);
      if (!areas) return split();
      reading.merges.push(...areas);
      return [];
    },
    split,
    weight: () => TILE_WEIGHT,
  };
}

function askUsedRange(sheet: Excel.Worksheet, properties: string): Excel.Range {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.untrack();
  range.load(properties);
  return range;
}

function extentOf(range: Excel.Range): CellRange | null {
  if (range.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** Takes the cells in, or asks for halves where Excel gave null instead of more than 5,000,000 values. */
function takeCells(reading: SheetReading, area: CellRange, range: Excel.Range): readonly Question[] {
  const values: unknown[][] | null = range.values;
  const text: string[][] | null = range.text;
  if (!values || !text) return halvesOfArea(area).map((half) => cellsQuestion(reading, half));
  for (const cell of snapshotCells(area, { values, text })) reading.cells.push(cell);
  return [];
}
