import type { SheetSnapshot } from "../snapshot";
import { around, rightOf, SheetGrid, sharesRows, type Area } from "./grid";
import { headingOf, type Heading } from "./heading";
import { isLabelPiece, isNote, isOfOtherForm, labelOf, spineOf, type LabelName } from "./labels";
import { parseLegend, type ParsedLegend } from "./legend";
import type { Section } from "./types";

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

export interface SpineCell {
  readonly section: Section | "mixed";
  readonly area: Area;
}

/** What an area with content is printed for; areas that are none of these hold what people wrote. */
export type Role = "label" | "heading" | "spine" | "note" | "legend" | "other-form";

/** A sheet with everything on it that the form prints. */
export interface SheetSurvey {
  readonly grid: SheetGrid;
  /** In row-major order, as all of these. */
  readonly labels: readonly LabelCell[];
  readonly headings: readonly HeadingCell[];
  readonly spines: readonly SpineCell[];
  readonly legends: ReadonlyMap<Area, ParsedLegend>;
  readonly roles: ReadonlyMap<Area, Role>;
}

/** Finds every label, heading, note and legend on a sheet by its wording alone. */
export function surveySheet(sheet: SheetSnapshot): SheetSurvey {
  const grid = new SheetGrid(sheet);
  const labels: LabelCell[] = [];
  const headings: HeadingCell[] = [];
  const spines: SpineCell[] = [];
  const legends = new Map<Area, ParsedLegend>();
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
    const legend = parseLegend(text);
    if (heading) headings.push({ heading, area });
    else if (spine) spines.push({ section: spine, area });
    else if (legend) legends.set(area, legend);
    const role = roleOf(text, { heading, spine, legend });
    if (role) roles.set(area, role);
  }
  return { grid, labels, headings, spines, legends, roles };
}

function roleOf(
  text: string,
  read: { heading: Heading | null; spine: SpineCell["section"] | null; legend: ParsedLegend | null },
): Role | null {
  if (read.heading) return "heading";
  if (read.spine) return "spine";
  if (read.legend) return "legend";
  if (isNote(text)) return "note";
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

/** The label cells that stand in the same rows as an area. */
export function labelsBeside(area: Area, labels: readonly LabelCell[]): LabelCell[] {
  return labels.filter((label) => label.area !== area && sharesRows(label.area.range, area.range));
}
