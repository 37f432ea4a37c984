import { placeKey, type CellRange } from "../snapshot";
import { bottomOf, rightOf, sharesRows, type Area } from "./grid";
import { roleOf, type HeadingCell, type LabelCell, type Role, type SheetSurvey } from "./survey";

/** The rows and columns that may belong to a block, all inclusive. */
export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A stretch of a sheet that a heading or a first label begins, with everything printed in it. */
export interface BlockCandidate {
  readonly survey: SheetSurvey;
  readonly bounds: Bounds;
  /** Usually one; two where number and title have a heading each. */
  readonly headings: readonly HeadingCell[];
  readonly labels: readonly LabelCell[];
  /** The cell above the first label that names a block without headings. */
  readonly title: Area | null;
  /** Every area that begins within the bounds, in row-major order. */
  readonly areas: readonly Area[];
}

/**
 * Cuts a sheet into blocks: side by side where labels repeat in a row, one below the other where they repeat in a column.
 * One after the other, so that of a large sheet the areas of one block are held at a time.
 */
export function* cutIntoBlocks(sheet: SheetSurvey): Generator<BlockCandidate, void, undefined> {
  const listRows = rowsOfLists(sheet);
  const labels = sheet.labels.filter(({ area }) => !listRows.has(area.range.row));
  const survey = withoutWrittenHeadings(sheet);
  const bands = bandsOf(survey, labels);
  const stretches = bands.flatMap((band) => stretchesOf(survey, labels, band));
  if (bands.length > 1) stretches.sort((a, b) => a.bounds.top - b.bounds.top || a.bounds.left - b.bounds.left);
  for (const { bounds, headings, labels, title } of stretches) {
    const inRows = survey.grid.startingInRows(bounds.top, bounds.bottom);
    const areas = bands.length > 1 ? inRows.filter((area) => isInBand(area, bounds)) : inRows;
    yield { survey, bounds, headings, labels, title, areas };
  }
}

/** The stretches of one band, from the top down. */
function stretchesOf(
  survey: SheetSurvey,
  labels: readonly LabelCell[],
  band: Band,
): Omit<BlockCandidate, "survey" | "areas">[] {
  const { left, right } = band;
  const isIn = ({ area }: { area: Area }): boolean => isInBand(area, band);
  const starts = segment(survey.headings.filter(isIn), labels.filter(isIn));
  const titles = starts.map((start, i) => titleOf(start, starts[i - 1], survey, band));
  const tops = starts.map((start, i) => titles[i]?.range.row ?? firstRowOf(start));
  return starts.map((start, i) => {
    const bottom = (tops[i + 1] ?? survey.grid.lastRow + 1) - 1;
    const bounds = { top: tops[i] ?? 0, bottom, left, right };
    return { bounds, headings: start.headings, labels: start.labels, title: titles[i] ?? null };
  });
}

/** The header rows of lists say 取組項目 (or a number's header) beside the labels of fields. */
function rowsOfLists(sheet: SheetSurvey): ReadonlySet<number> {
  const lists = new Set<number>();
  let row = -1;
  for (const { area } of sheet.labels) {
    // In row-major order: every row is looked at once.
    if (area.range.row === row) continue;
    row = area.range.row;
    if (sheet.grid.startingInRows(row, row).some((other) => isListColumn(other, sheet))) lists.add(row);
  }
  return lists;
}

/** What is printed for something else is no column of a list. */
const HAS_ITS_ROLE: ReadonlySet<Role | undefined> = new Set<Role>(["label", "spine", "legend", "note"]);

function isListColumn(area: Area, sheet: SheetSurvey): boolean {
  const { text } = area;
  if (text === "" || text.length > LONGEST_LIST_COLUMN || HAS_ITS_ROLE.has(roleOf(sheet, area))) return false;
  return LIST_COLUMN.test(text.normalize("NFKC"));
}

/** A header with much white space around it and in it. */
const LONGEST_LIST_COLUMN = 60;

const LIST_COLUMN =
  /^\s*(?:取り?組み?項\s*目(?:名|番号)?|取り?組み?名称?|事業名|番\s*号|項\s*番|項目番号|No\.?|#|通し番号|連番)\s*$/iu;

/** A survey in which 取組項目２ is no heading where a label has its value: 課題と改善策 may say no more than that. */
function withoutWrittenHeadings(survey: SheetSurvey): SheetSurvey {
  const isValue = valueTest(survey);
  const headings = survey.headings.filter(({ area }) => !isValue(area));
  if (headings.length === survey.headings.length) return survey;
  const isHeading = new Set(headings.map(({ area }) => area.index));
  const roles = survey.roles.map((role, index) => (role === "heading" && !isHeading.has(index) ? undefined : role));
  return { ...survey, headings, roles };
}

/**
 * Tells of headings whether they stand directly below or right of a label: what somebody wrote, whatever it says, unless
 * a block follows that it is the heading of.
 */
function valueTest(survey: SheetSurvey): (area: Area) => boolean {
  const { grid, headings, labels } = survey;
  const asked = new Set<number>();
  for (const { area } of headings) asked.add(placeKey(area.range.row, area.range.column));
  const right = new Set<number>();
  const below = new Map<number, CellRange>();
  const firsts: CellRange[] = [];
  for (const { area, label } of labels) {
    const { range } = area;
    const [behind, under] = [placeKey(range.row, rightOf(range) + 1), placeKey(bottomOf(range) + 1, range.column)];
    if (asked.has(behind)) right.add(behind);
    if (asked.has(under)) below.set(under, range);
    if (label === "policyAndGoal") firsts.push(range);
  }
  const isFollowed = (range: CellRange): boolean =>
    firsts.some((first) => first.row > bottomOf(range) && first.row - bottomOf(range) <= MAX_ROWS_ABOVE);
  return ({ range }) => {
    const place = placeKey(range.row, range.column);
    if (right.has(place)) return true;
    const label = below.get(place);
    if (!label || isFollowed(range)) return false;
    // Where the label's value stands right of it, the cell below begins something else.
    const beside = grid.at({ row: label.row, column: rightOf(label) + 1 });
    return beside === null || roleOf(survey, beside) === "label";
  };
}

/** A title stands at most so many rows above its block's first label. */
const MAX_ROWS_ABOVE = 4;

interface Band {
  readonly left: number;
  readonly right: number;
}

/** The columns that blocks side by side take up; one band for most sheets. */
function bandsOf(survey: SheetSurvey, labels: readonly LabelCell[]): Band[] {
  const last = Math.max(survey.grid.lastColumn, 0);
  for (const name of ["policyAndGoal", "results"] as const) {
    const same = labels.filter(({ label }) => label === name);
    // In row-major order: where any two share rows, two neighbours do.
    const first = same.find(({ area }, i) => {
      const next = same[i + 1];
      return next !== undefined && sharesRows(area.range, next.area.range);
    });
    if (!first) continue;
    const row = same.filter(({ area }) => sharesRows(area.range, first.area.range));
    const starts = startsOfBands(row, labels, survey);
    return starts.map((left, i) => ({ left, right: (starts[i + 1] ?? last + 1) - 1 }));
  }
  return [{ left: 0, right: last }];
}

/**
 * Blocks side by side are copies of one layout: each begins as far left of its label as the first block, which may have
 * a title or a spine there, but right of the labels of the block before.
 */
function startsOfBands(row: readonly LabelCell[], labels: readonly LabelCell[], survey: SheetSurvey): number[] {
  const columns = row.map(({ area }) => area.range.column).sort((a, b) => a - b);
  const [first = 0, ...others] = columns;
  const top = row[0]?.area.range.row ?? 0;
  const near = survey.grid.areas.filter(({ range, text }) => text !== "" && range.row >= top - MAX_ROWS_ABOVE);
  const leftmost = near.reduce((left, { range }) => Math.min(left, range.column), first);
  const ends = labels.filter(({ area }) => area.range.row === top).map(({ area }) => rightOf(area.range));
  const starts = others.map((column) => {
    const neighbour = Math.max(...ends.filter((end) => end < column));
    return Math.max(column - (first - leftmost), neighbour + 1);
  });
  return [0, ...starts];
}

interface Segment {
  readonly headings: readonly HeadingCell[];
  readonly labels: readonly LabelCell[];
}

/** A new block begins at every heading, and at every label that the block already has. Both lists are in row-major order. */
function segment(headings: readonly HeadingCell[], labels: readonly LabelCell[]): Segment[] {
  const segments: Segment[] = [];
  let [firstHeading, firstLabel, heading, label] = [0, 0, 0, 0];
  const close = (): void => {
    if (heading === firstHeading && label === firstLabel) return;
    segments.push({ headings: headings.slice(firstHeading, heading), labels: labels.slice(firstLabel, label) });
    [firstHeading, firstLabel] = [heading, label];
  };
  for (;;) {
    const [nextHeading, nextLabel] = [headings[heading], labels[label]];
    if (nextHeading && !(nextLabel && isBefore(nextLabel, nextHeading))) {
      if (label > firstLabel || !completes(nextHeading, headings.slice(firstHeading, heading))) close();
      heading++;
    } else if (nextLabel) {
      if (isRepeated(nextLabel, labels, firstLabel, label)) close();
      label++;
    } else break;
  }
  close();
  return segments;
}

function isBefore({ area: { range: a } }: LabelCell, { area: { range: b } }: HeadingCell): boolean {
  return a.row < b.row || (a.row === b.row && a.column < b.column);
}

/** Whether a label of which a block has one is already among those from one position to before another. */
function isRepeated({ label }: LabelCell, labels: readonly LabelCell[], from: number, end: number): boolean {
  if (label === "remedy" || label === "attainment") return false;
  for (let at = from; at < end; at++) if (labels[at]?.label === label) return true;
  return false;
}

/** A heading's number and title may stand in two cells that both say 取組項目, a few rows apart at most. */
const MAX_ROWS_OF_HEADING = 3;

function completes(item: HeadingCell, headings: readonly HeadingCell[]): boolean {
  const hasNumber = headings.some(({ heading }) => heading.number !== null);
  const isNear = headings.every(({ area }) => item.area.range.row - bottomOf(area.range) <= MAX_ROWS_OF_HEADING);
  return isNear && (item.heading.number === null || !hasNumber);
}

function firstRowOf({ headings, labels }: Segment): number {
  return (headings[0] ?? labels[0])?.area.range.row ?? 0;
}

const MAX_TITLE_LENGTH = 80;

/** The title of a block without 取組項目: a cell above its first label that is neither value nor the sheet's own heading. */
function titleOf(start: Segment, previous: Segment | undefined, survey: SheetSurvey, band: Band): Area | null {
  if (start.headings.length > 0) return null;
  const firstRow = firstRowOf(start);
  const floor = previous?.labels.reduce((last, { area }) => Math.max(last, bottomOf(area.range)), -1) ?? -1;
  for (let row = firstRow - 1; row > floor && row >= firstRow - MAX_ROWS_ABOVE; row--) {
    const areas = survey.grid.inRow(row).filter((area) => isInBand(area, band));
    if (areas.length === 0) continue;
    const title = areas.find((area) => /\p{L}{2}/u.test(area.text) && bottomOf(area.range) === row);
    if (!title || title.range.row <= floor || areas.some((area) => roleOf(survey, area) !== undefined)) return null;
    // Without brackets it could be the end of the block before, unless an empty row parts the two.
    const isParted =
      floor < 0 || (title.isMerged && !survey.grid.inRow(title.range.row - 1).some((above) => isInBand(above, band)));
    return isBlockTitle(title.text, isParted) ? title : null;
  }
  return null;
}

function isInBand({ range }: Area, { left, right }: Band): boolean {
  return range.column >= left && range.column <= right;
}

function isBlockTitle(text: string, isParted: boolean): boolean {
  if (text.length > MAX_TITLE_LENGTH || text.includes("。") || isSheetHeading(text)) return false;
  return isParted || /^[0-9.()\s-]*[【[「『〔]/u.test(text.normalize("NFKC"));
}

/** What stands over the blocks: the plan's name, the form's number, the year, the ward. */
export function isSheetHeading(text: string): boolean {
  const folded = text.normalize("NFKC").replace(/\s/gu, "");
  return /市政改革プラン|に基づく取り?組|様式[0-9]|^(?:令和|平成)(?:元|[0-9]+)年度$|区役所$|^(?:大阪市)?[^\s]{1,5}区$|^所属/u.test(
    folded,
  );
}
