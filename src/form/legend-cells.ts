import type { BlockCandidate } from "./blocks";
import { bottomOf, rightOf, type Area } from "./grid";
import { joinLegends, legendFor, type ParsedLegend } from "./legend";
import { legendsAt } from "./survey";
import type { JudgementField } from "./types";

export interface FoundLegend {
  readonly legend: ParsedLegend | null;
  /** The (first) area of the block that prints it; null where only another part of the sheet does. */
  readonly legendArea: Area | null;
  /** The areas that print the legend, which are no choice. */
  readonly options: readonly Area[];
}

/** A legend with the area that prints it. */
export type LegendPart = readonly [Area, ParsedLegend];

/** Everything that a block prints of legends. */
export function legendsIn({ survey, areas }: BlockCandidate): LegendPart[] {
  const parts: LegendPart[] = [];
  for (const area of areas) for (const legend of legendsAt(survey, area)) parts.push([area, legend]);
  return parts;
}

/**
 * The legend for a judgement: by its wording anywhere in the block, by its place where the wording fits several, or
 * else the one that the sheet prints elsewhere.
 */
export function findLegend(
  field: JudgementField,
  region: readonly Area[],
  inBlock: readonly LegendPart[],
  { survey }: { readonly survey: Pick<BlockCandidate["survey"], "legends"> },
): FoundLegend {
  const hasWording = ([, legend]: LegendPart): boolean => legend.field === field;
  const hasPlace = ([area, legend]: LegendPart): boolean =>
    legend.field !== field && fits(legend, field) && region.includes(area);
  const whole =
    inBlock.find((part) => isWhole(part) && hasWording(part)) ??
    inBlock.find((part) => isWhole(part) && hasPlace(part));
  if (whole) return { legend: legendFor(field, whole[1]), legendArea: whole[0], options: [whole[0]] };
  const byWording = inBlock.filter(hasWording);
  const parts = printedParts(byWording.length > 0 ? byWording : inBlock.filter(hasPlace));
  // One printed option alone is a choice that was typed with its meaning; several are a legend in several cells.
  if (parts.length >= 2) {
    const legend = legendFor(field, joinLegends(parts.map(([, part]) => part)));
    return { legend, legendArea: parts[0]?.[0] ?? null, options: parts.map(([area]) => area) };
  }
  const elsewhere = [...survey.legends].flat().find((legend) => legend.field === field && legend.options.length > 1);
  return { legend: elsewhere ? legendFor(field, elsewhere) : null, legendArea: null, options: [] };
}

/** Whether a cell prints all options. */
function isWhole([, { options }]: LegendPart): boolean {
  return options.length > 1;
}

/** Wordings such as ①：達成 fit the judgement in whose cells they stand. */
function fits({ field: told }: ParsedLegend, field: JudgementField): boolean {
  return told === null || (told === "attainment" && field === "attainmentOutlook");
}

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
  return [...(best?.way ?? [])].sort(([a], [b]) => a.range.row - b.range.row || a.range.column - b.range.column);
}

/** No legend prints ② before ①. */
const OUT_OF_ORDER = 1000;
/** Nor does one print its options neither in one row nor in one column. */
const SCATTERED = 100;

/** How little a legend's cells look like one legend. */
function disorder(way: readonly LegendPart[]): number {
  const inOrder = [...way].sort(([, a], [, b]) => (a.options[0]?.ordinal ?? 0) - (b.options[0]?.ordinal ?? 0));
  return inOrder.reduce((cost, [{ range }], i) => {
    const before = inOrder[i - 1]?.[0].range;
    if (!before) return cost;
    const isAfter = range.row > before.row || range.column > before.column;
    const isAligned =
      (range.row === before.row && range.rowCount === before.rowCount) ||
      (range.column === before.column && range.columnCount === before.columnCount);
    return cost + 4 * distance(range, before) + (isAligned ? 0 : SCATTERED) + (isAfter ? 0 : OUT_OF_ORDER);
  }, 0);
}

/** Rows and columns between two ranges; 1 for neighbours. */
export function distance(a: Area["range"], b: Area["range"]): number {
  const rows = Math.max(0, a.row - bottomOf(b), b.row - bottomOf(a));
  const columns = Math.max(0, a.column - rightOf(b), b.column - rightOf(a));
  return rows + columns;
}
