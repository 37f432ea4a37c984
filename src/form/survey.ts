import type { SheetSnapshot } from "../snapshot";
import { atOnce, type Steps } from "../steps";
import { aroundAll, NOWHERE, rightOf, SheetGrid, sharesRows, type Area } from "./grid";
import type { Heading } from "./heading";
import { isLabelPiece, labelOf, type LabelName, type LabelPrefix, type SpineMeaning } from "./labels";
import { parseLegends, type ParsedLegend } from "./legend";
import { printedReader, type Printed } from "./printed";

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

/** What an area with content is printed for; areas without a role hold what people wrote. */
export type Role = "label" | Exclude<Printed["kind"], "label-and-value" | "text">;

/** A sheet with everything on it that the form prints. */
export interface SheetSurvey {
  readonly grid: SheetGrid;
  /** In row-major order, as all of these. */
  readonly labels: readonly LabelCell[];
  readonly headings: readonly HeadingCell[];
  /** By the areas' indexes: see `roleOf`. */
  readonly roles: readonly (Role | undefined)[];
  /** Every wording of legends once: blocks repeat them. */
  readonly legends: ReadonlySet<readonly ParsedLegend[]>;
  /** Those in the cell of a label, behind it, by the areas' indexes: see `legendsAt`. */
  readonly legendsBehind: ReadonlyMap<number, readonly ParsedLegend[]>;
  /** What a text is printed for, by its wording alone. */
  readonly read: (text: string) => Printed;
}

/** What an area is printed for; undefined for what people wrote. */
export function roleOf({ roles }: Pick<SheetSurvey, "roles">, { index }: Area): Role | undefined {
  return index === NOWHERE ? undefined : roles[index];
}

/** What an area says of a section, if it is a label of the spine. */
export function spineAt(survey: SheetSurvey, area: Area): SpineMeaning | undefined {
  if (roleOf(survey, area) !== "spine") return undefined;
  const printed = survey.read(area.text);
  return printed.kind === "spine" ? printed.meaning : undefined;
}

const NO_LEGENDS: readonly ParsedLegend[] = [];

/** The legends that an area prints: most print none or one, some those of several judgements, a label may have one behind it. */
export function legendsAt(survey: SheetSurvey, area: Area): readonly ParsedLegend[] {
  const role = roleOf(survey, area);
  if (role === "label") return survey.legendsBehind.get(area.index) ?? NO_LEGENDS;
  const printed = role === "legend" ? survey.read(area.text) : null;
  return printed?.kind === "legend" ? printed.legends : NO_LEGENDS;
}

/** Areas that are looked at in one step. */
const AREAS_IN_A_STEP = 100;

/** Finds every label, heading, note and legend on a sheet by its wording alone, as `read` tells it. */
export function surveySheet(sheet: SheetSnapshot, read: (text: string) => Printed = printedReader()): SheetSurvey {
  return atOnce(surveyInSteps(sheet, read));
}

/** The same in steps. */
export function* surveyInSteps(sheet: SheetSnapshot, read: (text: string) => Printed): Steps<SheetSurvey> {
  const grid = new SheetGrid(sheet);
  const survey: SurveyInProgress = {
    grid,
    labels: [],
    headings: [],
    roles: grid.areas.map(() => undefined),
    legends: new Set(),
    legendsBehind: new Map(),
    read,
    prefixed: [],
  };
  for (let from = 0; from < grid.areas.length; from += AREAS_IN_A_STEP) {
    yield;
    lookAt(from, Math.min(from + AREAS_IN_A_STEP, grid.areas.length), survey);
  }
  const { labels, headings, roles, legends, legendsBehind } = survey;
  labels.push(...sharedCells(survey));
  labels.sort((a, b) => a.area.range.row - b.area.range.row || a.area.range.column - b.area.range.column);
  return { grid, labels, headings, roles, legends, legendsBehind, read };
}

/** A survey while areas are looked at, one after the other. */
interface SurveyInProgress {
  readonly grid: SheetGrid;
  readonly labels: LabelCell[];
  readonly headings: HeadingCell[];
  readonly roles: (Role | undefined)[];
  readonly legends: Set<readonly ParsedLegend[]>;
  readonly legendsBehind: Map<number, readonly ParsedLegend[]>;
  readonly read: (text: string) => Printed;
  /** Cells that begin with a label: what they are the others tell. */
  readonly prefixed: PrefixedCell[];
}

/** Looks at the areas of one step: at positions `from` to before `end`. */
function lookAt(from: number, end: number, survey: SurveyInProgress): void {
  const { grid, labels, headings, roles, legends, read, prefixed } = survey;
  for (let index = from; index < end; index++) {
    const area = grid.areas[index];
    if (!area || area.text === "" || roles[index] !== undefined) continue;
    const printed = read(area.text);
    const joined = printed.mayGoOn ? joinedLabel(area, grid) : null;
    if (joined) {
      labels.push(joined.cell);
      for (const piece of joined.pieces) roles[piece.index] = "label";
      continue;
    }
    if (printed.kind === "text") continue;
    if (printed.kind === "label-and-value") {
      prefixed.push({ ...printed.label, area });
      continue;
    }
    roles[index] = printed.kind;
    if (printed.kind === "label") {
      labels.push({ label: printed.label.label, isShared: printed.label.isShared, area, valueStart: null });
    }
    if (printed.kind === "heading") headings.push({ heading: printed.heading, area });
    if (printed.kind === "legend") legends.add(printed.legends);
  }
}

/** The labels whose value is a text. */
export const HAS_TEXT: ReadonlySet<LabelName> = new Set<LabelName>([
  "policyAndGoal",
  "annualPlan",
  "results",
  "remedy",
]);

/** A cell that begins with a label. */
interface PrefixedCell extends LabelPrefix {
  readonly area: Area;
}

/**
 * Cells that hold label and value together. What stands where a label has its value is a value, however it begins:
 * below any label, or right of one of the same name. Where most labels share their cell with the value, a label alone
 * has none yet, and what stands below it is the next one.
 */
function sharedCells({ grid, labels, roles, legends, legendsBehind, prefixed: cells }: SurveyInProgress): LabelCell[] {
  if (cells.length === 0) return [];
  const texts = labels.filter(({ label }) => HAS_TEXT.has(label));
  const below = new Set(texts.map(({ area }) => lowerNeighbour(area, grid)));
  const isBesideItsLabel = ({ label, area: { range } }: PrefixedCell): boolean =>
    labels.some(
      (other) =>
        other.label === label && sharesRows(other.area.range, range) && rightOf(other.area.range) < range.column,
    );
  const read = cells.map((cell) => ({ cell, printed: legendBehind(cell) }));
  const certain = read.filter(
    ({ cell, printed }) => printed !== null || (!below.has(cell.area) && !isBesideItsLabel(cell)),
  );
  const isCustom = certain.length >= texts.length;
  const found: LabelCell[] = [];
  for (const { cell, printed } of isCustom ? read : certain) {
    if (printed) {
      legends.add(printed);
      legendsBehind.set(cell.area.index, printed);
    }
    found.push({ ...cell, valueStart: printed ? null : cell.valueStart });
    roles[cell.area.index] = "label";
  }
  return found;
}

/** What follows a label may be its legend: then the value stands in a cell of its own. */
function legendBehind({ area, valueStart }: PrefixedCell): readonly ParsedLegend[] | null {
  const printed = parseLegends(area.text.slice(valueStart));
  return printed.some(({ options }) => options.length > 1) ? printed : null;
}

/** A label in pieces. */
interface JoinedLabel {
  readonly cell: LabelCell;
  readonly pieces: readonly Area[];
}

/** A label has at most this many pieces. */
const MAX_PIECES = 3;

/** A label that is spread over neighbouring cells, side by side or one below the other. */
function joinedLabel(first: Area, grid: SheetGrid): JoinedLabel | null {
  return (
    joinAlong(first, (area) => rightNeighbour(area, grid)) ?? joinAlong(first, (area) => lowerNeighbour(area, grid))
  );
}

function joinAlong(first: Area, next: (area: Area) => Area | null): JoinedLabel | null {
  const pieces = [first];
  let text = first.text;
  for (let last: Area | null = next(first); last && pieces.length < MAX_PIECES; last = next(last)) {
    if (last.text === "") return null;
    pieces.push(last);
    text += last.text;
    const match = labelOf(text);
    if (match && !(match.isShared && match.label === "results")) {
      const range = aroundAll(
        first.range,
        pieces.map((piece) => piece.range),
      );
      return { cell: { ...match, area: { range, text, isMerged: true, index: NOWHERE }, valueStart: null }, pieces };
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
