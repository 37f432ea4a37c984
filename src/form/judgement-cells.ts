import type { CellRange } from "../snapshot";
import type { BlockCandidate } from "./blocks";
import { looksMarked, mayBeChoice } from "./choice";
import { bottomOf, rightOf, sharesColumns, sharesRows, type Area } from "./grid";
import { joinLegends, legendFor, type ParsedLegend } from "./legend";
import type { LabelCell } from "./survey";
import { areasBelow, areasRight, nextLabelRight, type FoundField } from "./text-fields";
import type { JudgementField } from "./types";

/** The cells of one judgement, before it is decided where an empty choice stands. */
export interface JudgementCells {
  readonly field: JudgementField;
  /** The label that the judgement is found by. */
  readonly label: LabelCell;
  readonly legend: ParsedLegend | null;
  readonly legendArea: Area | null;
  /** The cell that holds a choice, or null. */
  readonly chosen: Area | null;
  /** Every free area where the choice could stand, nearest first. */
  readonly region: readonly Area[];
}

/** The judgements of a block with their legends and choices, each by its own label; ①/② of the year's end by the results'. */
export function findJudgementCells(block: BlockCandidate, texts: readonly FoundField[]): JudgementCells[] {
  const taken = new Set<Area>(texts.map(({ area }) => area));
  const found: JudgementCells[] = [];
  for (const field of ["implementationOutlook", "attainmentOutlook", "attainment"] as const) {
    const label = labelFor(field, block);
    if (!label) continue;
    const region = regionOf(label, block, texts).filter((area) => !taken.has(area));
    const { legend, legendArea, options } = legendOf(field, label, region, block);
    const chosen = chosenIn([...region.filter((area) => !options.includes(area))], block);
    if (chosen) taken.add(chosen);
    if (legendArea) taken.add(legendArea);
    found.push({ field, label, legend, legendArea, chosen, region: region.filter((area) => !options.includes(area)) });
  }
  return found;
}

function labelFor(field: JudgementField, { labels }: BlockCandidate): LabelCell | null {
  const own = labels.find(({ label }) => label === field);
  if (own || field !== "attainment") return own ?? null;
  return labels.find(({ label }) => label === "results") ?? null;
}

/** Where a judgement's choice may stand: right of its label and below it; ①/② of the year's end anywhere around the results. */
function regionOf(label: LabelCell, block: BlockCandidate, texts: readonly FoundField[]): Area[] {
  const tall =
    label.label === "results"
      ? label
      : { ...label, area: { ...label.area, range: withEmptyRows(label.area.range, block) } };
  const near = [...areasRight(tall, block), ...areasBelow(label, block)];
  if (label.label !== "results") return near;
  const { bounds, survey } = block;
  const remedy = texts.find(({ name }) => name === "selfEvaluationRemedy");
  const section = survey.grid.startingIn({
    row: label.area.range.row,
    column: label.area.range.column,
    rowCount: bounds.bottom - label.area.range.row + 1,
    columnCount: bounds.right - label.area.range.column + 1,
  });
  const free = section.filter((area) => {
    const role = survey.roles.get(area);
    return (role === undefined || role === "legend") && !belongsTo(area, remedy?.area);
  });
  return [...near, ...free.filter((area) => !near.includes(area))];
}

/** A label's range with the empty cells below it, which belong to it on a sheet without merged ranges. */
function withEmptyRows(range: CellRange, { survey: { grid }, labels, bounds }: BlockCandidate): CellRange {
  const starts = labels.filter(({ label }) => label !== "remedy").map(({ area }) => area.range.row);
  let bottom = bottomOf(range);
  while (
    bottom < bounds.bottom &&
    !starts.includes(bottom + 1) &&
    !grid.at({ row: bottom + 1, column: range.column })
  ) {
    bottom++;
  }
  return { ...range, rowCount: bottom - range.row + 1 };
}

/** What stands under the remedy's text in the same columns is not the judgement. */
function belongsTo(area: Area, remedy: Area | undefined): boolean {
  return remedy !== undefined && remedy.isMerged && sharesColumns(area.range, remedy.range) && area.text === "";
}

interface FoundLegend {
  readonly legend: ParsedLegend | null;
  readonly legendArea: Area | null;
  /** The areas that print the legend, which are no choice. */
  readonly options: readonly Area[];
}

/** The legend for a judgement: by its wording anywhere in the block, by its place where the wording fits several. */
function legendOf(
  field: JudgementField,
  label: LabelCell,
  region: readonly Area[],
  block: BlockCandidate,
): FoundLegend {
  const { survey, bounds } = block;
  const inBlock = [...survey.legends].filter(
    ([{ range }]) =>
      range.row >= bounds.top &&
      range.row <= bounds.bottom &&
      range.column >= bounds.left &&
      range.column <= bounds.right,
  );
  const byWording = inBlock.filter(([, legend]) => legend.field === field);
  const byPlace = inBlock.filter(
    ([area, legend]) => region.includes(area) && legend.field !== field && fits(legend, field, label),
  );
  for (const legends of [byWording, byPlace]) {
    const whole = legends.find(([, { options }]) => options.length > 1);
    if (whole) return { legend: legendFor(field, whole[1]), legendArea: whole[0], options: [whole[0]] };
  }
  const single = byWording.length > 0 ? byWording : byPlace;
  const marks = new Set(
    single.flatMap(([, { options }]) => options.map(({ family, ordinal }) => `${family}${ordinal}`)),
  );
  // One printed option alone is a choice that was typed with its meaning; several are a legend in several cells.
  if (marks.size < 2) return { legend: null, legendArea: null, options: [] };
  const parts = printedParts(single);
  const legend = legendFor(field, joinLegends(parts.map(([, part]) => part)));
  return { legend, legendArea: parts[0]?.[0] ?? null, options: parts.map(([area]) => area) };
}

type LegendPart = readonly [Area, ParsedLegend];

/**
 * The cells of a legend in pieces, without the choice that repeats one of them: of all ways to take one cell for each
 * mark, the one whose cells stand closest, are aligned and come in order.
 */
function printedParts(parts: readonly LegendPart[]): readonly LegendPart[] {
  const byMark = new Map<string, LegendPart[]>();
  for (const part of parts) {
    const mark = part[1].options.map(({ family, ordinal }) => `${family}${ordinal}`).join();
    byMark.set(mark, [...(byMark.get(mark) ?? []), part]);
  }
  const ways = [...byMark.values()].reduce<LegendPart[][]>(
    (found, same) => found.flatMap((way) => same.map((part) => [...way, part])),
    [[]],
  );
  const [best] = ways.map((way) => ({ way, cost: disorder(way) })).sort((a, b) => a.cost - b.cost);
  return best?.way ?? [];
}

/** How little a legend's cells look like one legend. */
function disorder(way: readonly LegendPart[]): number {
  const inOrder = [...way].sort(([, a], [, b]) => (a.options[0]?.ordinal ?? 0) - (b.options[0]?.ordinal ?? 0));
  return inOrder.reduce((cost, [area], i) => {
    const [before] = inOrder[i - 1] ?? [];
    if (!before) return cost;
    const isAfter = area.range.row > before.range.row || area.range.column > before.range.column;
    const isAligned =
      (area.range.row === before.range.row && area.range.rowCount === before.range.rowCount) ||
      (area.range.column === before.range.column && area.range.columnCount === before.range.columnCount);
    return cost + 4 * distance(area, before) + (isAligned ? 0 : 2) + (isAfter ? 0 : 1);
  }, 0);
}

/** Wordings such as ①：達成 fit the judgement in whose cells they stand. */
function fits({ field: told }: ParsedLegend, field: JudgementField, label: LabelCell): boolean {
  if (told === null) return true;
  return label.label !== "results" && told === "attainment" && field === "attainmentOutlook";
}

/** The cell with a choice: one that begins with a mark before one that merely holds a short word. */
function chosenIn(region: readonly Area[], { survey }: BlockCandidate): Area | null {
  const written = region.filter(({ text }) => text.trim() !== "");
  const marked = written.find((area) => looksMarked(area.text));
  return marked ?? written.find((area) => !survey.roles.has(area) && mayBeChoice(area.text)) ?? null;
}

/** The first cell of a gap between a label or its legend and the next label, where an unmerged choice would stand. */
export function gapBeside(
  { label, legendArea }: JudgementCells,
  block: BlockCandidate,
): { row: number; column: number } | null {
  const { range } = label.area;
  // On a sheet without merged ranges every cell looks like a gap.
  if (label.label === "results" || !label.area.isMerged) return null;
  const limit = nextLabelRight(range, block) ?? (legendArea ? rightOf(legendArea.range) + 1 : rightOf(range) + 1);
  for (let column = rightOf(range) + 1; column < limit; column++) {
    if (!block.survey.grid.at({ row: range.row, column }) && isColumnInUse(column, block))
      return { row: range.row, column };
  }
  return null;
}

/** A column that nothing in the block crosses but its heading is a separator, not a place to write. */
function isColumnInUse(column: number, { survey, bounds, labels }: BlockCandidate): boolean {
  const first = Math.min(...labels.map(({ area }) => area.range.row));
  for (let row = first; row <= bounds.bottom; row++) {
    const area = survey.grid.at({ row, column });
    if (area && area.range.columnCount < bounds.right - bounds.left) return true;
  }
  return false;
}

/** The free merged ranges without content where a choice could stand, the likeliest first. */
export function emptyAreas({ region, label, legendArea }: JudgementCells): Area[] {
  const anchor = legendArea ?? label.area;
  const { range } = label.area;
  return region
    .filter(
      ({ text, isMerged, range: { columnCount } }) =>
        isMerged && text.trim() === "" && columnCount <= range.columnCount * 2,
    )
    .filter((area) => sharesRows(area.range, range) || area.range.row <= bottomOf(anchor.range) + 1)
    .sort((a, b) => distance(a, anchor) - distance(b, anchor));
}

function distance({ range: a }: Area, { range: b }: Area): number {
  const rows = Math.max(0, a.row - bottomOf(b), b.row - bottomOf(a));
  const columns = Math.max(0, a.column - rightOf(b), b.column - rightOf(a));
  return rows + columns;
}
