import { parseFiscalYears, type FiscalYearMention } from "../calendar";
import type { CellAddress } from "../snapshot";
import { foldLabel } from "./fold";
import type { Area } from "./grid";
import type { SheetSurvey } from "./survey";
import type { FiscalYearReading, FiscalYearSource, Initiative } from "./types";

/** What the sheets of a workbook say of the year under evaluation, sheet by sheet. */
export interface YearsOfSheets {
  /** Of each sheet with blocks, as `yearOfForm` reads it. */
  readonly forms: readonly (FiscalYearReading | null)[];
  /** Of each other sheet, as `yearOfOther` reads it. */
  readonly others: readonly (FiscalYearReading | null)[];
}

/** Where a sheet with blocks tells the year, the surest first. */
const SOURCES: readonly FiscalYearSource[] = ["title", "sheet-name", "header"];

/**
 * 当年度: the year under evaluation, by the setting, or what is written over the form, or in the names of its sheets,
 * or in its labels, or on the workbook's other sheets, or else by what the results speak of most.
 */
export function readFiscalYear(
  setting: number | undefined,
  { forms, others }: YearsOfSheets,
  initiatives: readonly Initiative[],
): FiscalYearReading | null {
  if (setting !== undefined) return { year: setting, source: "setting", sheet: null, cell: null };
  for (const source of SOURCES) {
    const told = forms.find((reading) => reading?.source === source);
    if (told) return told;
  }
  return others.find((reading) => reading !== null) ?? inContents(initiatives);
}

/**
 * The year that a sheet with blocks tells, by the surest way that it does.
 *
 * @param firstRow the first row that belongs to a block
 */
export function yearOfForm(survey: SheetSurvey, firstRow: number): FiscalYearReading | null {
  return inTitle(survey, firstRow) ?? inSheetName(survey) ?? inLabels(survey);
}

const PLAN_NAME = /市政改革|取り?組み?等|運営方針|様式/u;
/** Rows below the first block's top are its own. */
const MAX_TITLE_LENGTH = 120;

/** The year in the form's title or in a cell near it, above the first block. */
function inTitle({ grid }: SheetSurvey, firstRow: number): FiscalYearReading | null {
  const above = grid.areas.filter(
    ({ range, text }) => range.row < firstRow && text !== "" && text.length <= MAX_TITLE_LENGTH,
  );
  const titles = above.filter(({ text }) => PLAN_NAME.test(foldLabel(text)));
  return yearIn(titles, grid.sheet.name, "title") ?? yearIn(above, grid.sheet.name, "title");
}

/** The year at the top of a sheet without blocks: 表紙, 様式１. */
export function yearOfOther({ grid }: SheetSurvey): FiscalYearReading | null {
  const tops = grid.areas.filter(({ text }) => text !== "" && text.length <= MAX_TITLE_LENGTH).slice(0, 3);
  const titles = tops.filter(({ text }) => PLAN_NAME.test(foldLabel(text)));
  return yearIn(titles, grid.sheet.name, "title");
}

function yearIn(areas: readonly Area[], sheet: string, source: FiscalYearSource): FiscalYearReading | null {
  for (const { text, range } of areas) {
    const years = new Set(
      parseFiscalYears(text, DEFAULT_AROUND)
        .filter(isFiscalYear)
        .map(({ year }) => year),
    );
    // Two years are a period (平成28年度～令和元年度), which tells nothing.
    const [year] = years;
    if (years.size === 1 && year !== undefined)
      return reading(year, source, sheet, { row: range.row, column: range.column });
  }
  return null;
}

function isFiscalYear({ form }: FiscalYearMention): boolean {
  return form !== "month";
}

function inSheetName({ grid: { sheet } }: SheetSurvey): FiscalYearReading | null {
  const [mention] = parseFiscalYears(sheet.name.replace(/_/gu, " "), DEFAULT_AROUND);
  if (mention) return reading(mention.year, "sheet-name", sheet.name, null);
  const year = /(?:^|[^0-9])(20[0-9]{2})(?:[^0-9]|$)/u.exec(sheet.name.normalize("NFKC"))?.[1];
  return year === undefined ? null : reading(Number(year), "sheet-name", sheet.name, null);
}

/** A label may name the year: 令和元年度の取組内容. */
function inLabels({ grid, labels }: SheetSurvey): FiscalYearReading | null {
  // Every block prints the same labels: the first of each wording tells as much as all of them.
  const byWording = new Map<string, Area>();
  for (const { area, valueStart } of labels) {
    if (valueStart === null && !byWording.has(area.text)) byWording.set(area.text, area);
  }
  return yearIn([...byWording.values()], grid.sheet.name, "header");
}

function reading(
  year: number,
  source: FiscalYearSource,
  sheet: string | null,
  cell: CellAddress | null,
): FiscalYearReading {
  return { year, source, sheet, cell };
}

/** What a year is compared with is not the year itself: 平成29年度末から, 平成30年度比; nor is one that is yet to come: 令和2年度に向けて. */
const IS_OTHER_YEAR = /^[^、。\n]{0,6}?(?:から|より|比|に比べ|と比べ|を上回|を基準|に向け|以降|予算|計画|予定)/u;

/**
 * The year that most blocks speak of, in the results first: each block votes for the latest year it names, since
 * results name the years before only to compare with them. Of equal years the later wins.
 */
function inContents(initiatives: readonly Initiative[]): FiscalYearReading | null {
  return (
    vote(initiatives, ({ fields }) => [fields.results]) ??
    vote(initiatives, ({ fields }) => [fields.annualPlan, fields.policyAndGoal])
  );
}

function vote(
  initiatives: readonly Initiative[],
  textsOf: (initiative: Initiative) => readonly ({ readonly text: string; readonly cell: CellAddress } | undefined)[],
): FiscalYearReading | null {
  const votes = new Map<number, { count: number; sheet: string; cell: CellAddress }>();
  for (const initiative of initiatives) {
    for (const field of textsOf(initiative)) {
      const year = field && latestYear(field.text);
      if (!field || year === null || year === undefined) continue;
      const known = votes.get(year);
      if (known) known.count++;
      else votes.set(year, { count: 1, sheet: initiative.sheet, cell: field.cell });
    }
  }
  const [best] = [...votes].sort(([a, x], [b, y]) => y.count - x.count || b - a);
  return best ? reading(best[0], "results", best[1].sheet, best[1].cell) : null;
}

function latestYear(text: string): number | null {
  const years = parseFiscalYears(text, DEFAULT_AROUND)
    .filter(({ end }) => !IS_OTHER_YEAR.test(text.slice(end, end + 12)))
    .map(({ year }) => year);
  return years.length === 0 ? null : Math.max(...years);
}

/** Years without an era (29年度) are taken from the years in which the form has been in use. */
const DEFAULT_AROUND = 2019;
