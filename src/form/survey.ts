import type { SheetSnapshot } from "../snapshot";
import { around, rightOf, SheetGrid, sharesRows, type Area } from "./grid";
import { headingOf, type Heading } from "./heading";
import {
  isColumnHeader,
  isLabelPiece,
  isNote,
  isOfOtherForm,
  labelOf,
  labelPrefixOf,
  spineOf,
  type LabelName,
  type SpineMeaning,
} from "./labels";
import { parseLegends, type ParsedLegend } from "./legend";

/** A label of a field, where it stands. */
export interface LabelCell {
  readonly label: LabelName;
  /** Said by other forms too. */
  readonly isShared: boolean;
  readonly area: Area;
  /** For a cell that holds label and value together: where the value begins; null otherwise. */
  readonly valueStart: number | null;
}

export interface HeadingCell {
  readonly heading: Heading;
  readonly area: Area;
}

/** What an area with content is printed for; areas that are none of these hold what people wrote. */
export type Role = "label" | "heading" | "spine" | "note" | "legend" | "header" | "other-form";

/** A sheet with everything on it that the form prints. */
export interface SheetSurvey {
  readonly grid: SheetGrid;
  /** In row-major order, as all of these. */
  readonly labels: readonly LabelCell[];
  readonly headings: readonly HeadingCell[];
  readonly spines: ReadonlyMap<Area, SpineMeaning>;
  /** Most areas print one legend, some the legends of several judgements. */
  readonly legends: ReadonlyMap<Area, readonly ParsedLegend[]>;
  readonly roles: ReadonlyMap<Area, Role>;
}

/** Finds every label, heading, note and legend on a sheet by its wording alone. */
export function surveySheet(sheet: SheetSnapshot): SheetSurvey {
  const grid = new SheetGrid(sheet);
  const labels: LabelCell[] = [];
  const headings: HeadingCell[] = [];
  const spines = new Map<Area, SpineMeaning>();
  const legends = new Map<Area, readonly ParsedLegend[]>();
  const roles = new Map<Area, Role>();
  for (const area of grid.areas) {
    if (area.text === "" || roles.has(area)) continue;
    const { text } = area;
    const label = joinedLabel(area, grid) ?? singleLabel(area);
    if (label) {
      labels.push(label.cell);
      for (const piece of label.pieces) roles.set(piece, "label");
      continue;
    }
    const heading = headingOf(text);
    const spine = spineOf(text);
    const printed = parseLegends(text);
    if (heading) headings.push({ heading, area });
    else if (spine) spines.set(area, spine);
    else if (printed.length > 0) legends.set(area, printed);
    const role = roleOf(text, { heading, spine, hasLegend: printed.length > 0 });
    if (role) roles.set(area, role);
  }
  labels.push(...sharedCells(grid, labels, roles, legends));
  labels.sort((a, b) => a.area.range.row - b.area.range.row || a.area.range.column - b.area.range.column);
  return { grid, labels, headings, spines, legends, roles };
}

/** The labels whose value is a text. */
export const HAS_TEXT: ReadonlySet<LabelName> = new Set<LabelName>([
  "policyAndGoal",
  "annualPlan",
  "results",
  "remedy",
]);

/**
 * Cells that hold label and value together. What stands where a label has its value is a value, however it begins:
 * below any label, or right of one of the same name.
 */
function sharedCells(
  grid: SheetGrid,
  labels: readonly LabelCell[],
  roles: Map<Area, Role>,
  legends: Map<Area, readonly ParsedLegend[]>,
): LabelCell[] {
  const texts = labels.filter(({ label }) => HAS_TEXT.has(label));
  const below = new Set(texts.map(({ area }) => lowerNeighbour(area, grid)));
  const found: LabelCell[] = [];
  for (const area of grid.areas) {
    if (area.text === "" || roles.has(area) || below.has(area)) continue;
    const match = labelPrefixOf(area.text);
    if (!match) continue;
    const isBesideItsLabel = labels.some(
      ({ label, area: { range } }) =>
        label === match.label && sharesRows(range, area.range) && rightOf(range) < area.range.column,
    );
    if (isBesideItsLabel) continue;
    // What follows the label may be its legend: then the value stands in a cell of its own.
    const printed = parseLegends(area.text.slice(match.valueStart));
    const isLegend = printed.some(({ options }) => options.length > 1);
    if (isLegend) legends.set(area, printed);
    found.push({ ...match, area, valueStart: isLegend ? null : match.valueStart });
  }
  for (const { area } of found) roles.set(area, "label");
  return found;
}

function roleOf(
  text: string,
  read: { heading: Heading | null; spine: SpineMeaning | null; hasLegend: boolean },
): Role | null {
  if (read.heading) return "heading";
  if (read.spine) return "spine";
  if (read.hasLegend) return "legend";
  if (isNote(text)) return "note";
  if (isColumnHeader(text)) return "header";
  return isOfOtherForm(text) ? "other-form" : null;
}

interface FoundLabel {
  readonly cell: LabelCell;
  readonly pieces: readonly Area[];
}

function singleLabel(area: Area): FoundLabel | null {
  const match = labelOf(area.text);
  return match && { cell: { ...match, area, valueStart: null }, pieces: [area] };
}

/** A label has at most this many pieces. */
const MAX_PIECES = 3;

/** A label that is spread over neighbouring cells, side by side or one below the other. */
function joinedLabel(first: Area, grid: SheetGrid): FoundLabel | null {
  if (!isLabelPiece(first.text)) return null;
  const alone = labelOf(first.text);
  if (alone && !alone.isShared) return null;
  return (
    joinAlong(first, (area) => rightNeighbour(area, grid)) ?? joinAlong(first, (area) => lowerNeighbour(area, grid))
  );
}

function joinAlong(first: Area, next: (area: Area) => Area | null): FoundLabel | null {
  const pieces = [first];
  let text = first.text;
  for (let last: Area | null = next(first); last && pieces.length < MAX_PIECES; last = next(last)) {
    if (last.text === "") return null;
    pieces.push(last);
    text += last.text;
    const match = labelOf(text);
    if (match && !(match.isShared && match.label === "results")) {
      const range = pieces.reduce((whole, piece) => around(whole, piece.range), first.range);
      return { cell: { ...match, area: { range, text, isMerged: true }, valueStart: null }, pieces };
    }
    if (!isLabelPiece(text)) return null;
  }
  return null;
}

function rightNeighbour({ range }: Area, grid: SheetGrid): Area | null {
  return grid.inRow(range.row).find((area) => area.range.column > rightOf(range) && area.text !== "") ?? null;
}

function lowerNeighbour({ range }: Area, grid: SheetGrid): Area | null {
  return grid.at({ row: range.row + range.rowCount, column: range.column });
}
