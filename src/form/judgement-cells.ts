import type { CellRange } from "../snapshot";
import type { BlockCandidate } from "./blocks";
import { looksMarked, mayBeChoice } from "./choice";
import { bottomOf, NOWHERE, rangeBetween, rightOf, sharesColumns, sharesRows, type Area } from "./grid";
import type { ParsedLegend } from "./legend";
import { distance, findLegend, legendsIn } from "./legend-cells";
import { areasBelow, areasRight, nextLabelRight } from "./surroundings";
import { legendsAt, roleOf, type LabelCell } from "./survey";
import type { FoundField } from "./text-fields";
import type { JudgementField } from "./types";

/** The cells of one judgement, before it is decided where a choice without a mark stands. */
export interface JudgementCells {
  readonly field: JudgementField;
  /** The label that the judgement is found by: its own, or the results'. */
  readonly label: LabelCell;
  readonly legend: ParsedLegend | null;
  readonly legendArea: Area | null;
  /** The cell whose text begins with a mark, or null. */
  readonly marked: Area | null;
  /** Where the choice shares the label's cell: its UTF-16 offset there; null otherwise. */
  readonly offset: number | null;
  /** Every free area where the choice could stand, nearest first. */
  readonly region: readonly Area[];
}

/** The judgements of a block with their legends and choices, each by its own label; ①/② of the year's end by the results'. */
export function findJudgementCells(block: BlockCandidate, texts: readonly FoundField[]): JudgementCells[] {
  const taken = texts.map(({ area }) => area);
  const legends = legendsIn(block);
  const found: JudgementCells[] = [];
  for (const field of ["implementationOutlook", "attainmentOutlook", "attainment"] as const) {
    const label = labelFor(field, block);
    if (!label) continue;
    const free = regionOf(field, label, block, texts, (area) => !taken.includes(area));
    const { legend, legendArea, options } = findLegend(field, free, legends, block);
    const region = options.length === 0 ? free : free.filter((area) => !options.includes(area));
    const shared = choiceBehindLabel(label);
    const marked = shared ?? region.find(({ text }) => looksMarked(text)) ?? null;
    taken.push(...options);
    if (marked) taken.push(marked);
    found.push({ field, label, legend, legendArea, marked, offset: shared ? label.valueStart : null, region });
  }
  return found;
}

/** 「目標の達成見込み ①」: the label's own cell, with what follows the label as its text; a legend in words that we do not know is none. */
function choiceBehindLabel({ label, area, valueStart }: LabelCell): Area | null {
  if (valueStart === null || label === "results") return null;
  const text = area.text.slice(valueStart);
  return mayBeChoice(text) ? { ...area, text, index: NOWHERE } : null;
}

function labelFor(field: JudgementField, { labels }: BlockCandidate): LabelCell | null {
  const own = labels.find(({ label }) => label === field);
  if (own || field !== "attainment") return own ?? null;
  return labels.find(({ label }) => label === "results") ?? null;
}

/**
 * The free areas in which a judgement's choice may stand: right of its label and below it; ①/② of the year's end, which
 * has no label on most forms, anywhere around the results.
 */
function regionOf(
  field: JudgementField,
  label: LabelCell,
  block: BlockCandidate,
  texts: readonly FoundField[],
  isFree: (area: Area) => boolean,
): Area[] {
  // The columns of a narrow label may go on into the year's end, beside the results' label.
  const results = block.labels.find((other) => other.label === "results")?.area.range.row ?? -1;
  const isOfYearEnd = field === "attainment";
  const limit = results > label.area.range.row ? results : block.bounds.bottom + 1;
  const isNear = (area: Area): boolean => (isOfYearEnd || area.range.row < limit) && isFree(area);
  const isOwn = label.label === field;
  const near = areasRight(isOwn ? withEmptyRows(label, block) : label, block, isNear);
  areasBelow(label, block, isNear, near);
  if (isOfYearEnd) aroundResults(block, texts, (area) => isFree(area) && !near.includes(area), near);
  return near;
}

/** On a sheet without merged ranges the results end at most so many rows above the choice. */
const MAX_ROWS_BELOW = 4;

/** Adds what stands around the results to what was found before. */
function aroundResults(
  { areas, bounds, survey, labels }: BlockCandidate,
  texts: readonly FoundField[],
  isFree: (area: Area) => boolean,
  found: Area[],
): void {
  const results = labels.find(({ label }) => label === "results");
  if (!results) return;
  const remedy = texts.find(({ name }) => name === "selfEvaluationRemedy")?.area;
  const text = texts.find(({ name }) => name === "results")?.area ?? results.area;
  const legend = areas.find((area) => area.range.row > results.area.range.row && legendsAt(survey, area).length > 0);
  const margin = text.isMerged ? 2 : MAX_ROWS_BELOW;
  const end = Math.max(
    bottomOf(text.range) + margin,
    remedy ? bottomOf(remedy.range) : 0,
    legend ? bottomOf(legend.range) : 0,
  );
  const { row } = results.area.range;
  const column = Math.min(results.area.range.column, text.range.column);
  const isWanted = (area: Area): boolean => {
    const role = roleOf(survey, area);
    return (role === undefined || role === "legend") && !isBelowRemedy(area, remedy) && isFree(area);
  };
  survey.grid.startingIn(rangeBetween(row, column, Math.min(bounds.bottom, end), bounds.right), isWanted, found);
}

/** Empty cells under the remedy's text in the same columns are not the judgement's. */
function isBelowRemedy(area: Area, remedy: Area | undefined): boolean {
  return remedy !== undefined && remedy.isMerged && sharesColumns(area.range, remedy.range) && area.text === "";
}

/** A label with the empty cells below it, which belong to it on a sheet without merged ranges. */
function withEmptyRows(label: LabelCell, { survey: { grid }, labels, bounds }: BlockCandidate): LabelCell {
  const { range } = label.area;
  const isEmpty = (row: number): boolean =>
    !grid.at({ row, column: range.column }) &&
    !labels.some((other) => other.label !== "remedy" && other.area.range.row === row);
  let bottom = bottomOf(range);
  while (bottom < bounds.bottom && isEmpty(bottom + 1)) bottom++;
  if (bottom === bottomOf(range)) return label;
  const taller: CellRange = { ...range, rowCount: bottom - range.row + 1 };
  return { ...label, area: { ...label.area, range: taller } };
}

/** The first cell of a gap beside a legend or label, where an unmerged choice would stand. */
export function gapBeside(cells: JudgementCells, block: BlockCandidate): { row: number; column: number } | null {
  const { range, isMerged } = cells.label.area;
  // On a sheet without merged ranges every cell looks like a gap.
  if (!isMerged) return null;
  if (cells.label.label === "results") return gapBelowResults(cells, block);
  const limit = nextLabelRight(range, block) ?? block.bounds.right + 1;
  for (let column = rightOf(range) + 1; column < limit; column++) {
    const area = block.survey.grid.at({ row: range.row, column });
    if (area && area !== cells.legendArea) return null;
    if (!area && isColumnInUse(column, block)) return { row: range.row, column };
  }
  return null;
}

/** A cell that text and legend leave free below the results' label. */
function gapBelowResults(
  { label, legendArea }: JudgementCells,
  { survey, bounds }: BlockCandidate,
): { row: number; column: number } | null {
  const { range } = label.area;
  const bottom = Math.min(bounds.bottom, legendArea ? bottomOf(legendArea.range) : bottomOf(range) + 1);
  for (let row = bottom; row > bottomOf(range); row--) {
    const inRow = survey.grid.inRow(row).filter((area) => sharesColumns(area.range, range));
    for (let column = range.column; column <= rightOf(range) && inRow.length > 0; column++) {
      if (!survey.grid.at({ row, column })) return { row: inRow[0]?.range.row ?? row, column };
    }
  }
  return null;
}

/** A column at which nothing in the block begins or ends is a separator, not a place to write. */
function isColumnInUse(column: number, { areas, labels }: BlockCandidate): boolean {
  const first = Math.min(...labels.map(({ area }) => area.range.row));
  return areas.some(({ range }) => range.row >= first && (range.column === column || rightOf(range) === column));
}

/** The free merged ranges without content where a choice could stand, the likeliest first. */
export function emptyAreas({ region, label, legendArea }: JudgementCells): Area[] {
  const anchor = (legendArea ?? label.area).range;
  const { range } = label.area;
  return region
    .filter(({ text, isMerged }) => isMerged && text.trim() === "")
    .filter((area) => area.range.columnCount <= range.columnCount * 2)
    .filter((area) => sharesRows(area.range, range) || area.range.row <= bottomOf(anchor) + 1)
    .sort((a, b) => distance(a.range, anchor) - distance(b.range, anchor));
}
