import type { PlanCell, SheetPlan } from "../../sheets";
import { OWN_SHEET_HEADER_ROW, OWN_SHEET_MARK_CELL, toA1, type CellAddress } from "../../snapshot";
import { inMessages, withTexts, type Change } from "../changes";
import { literal } from "../editing";
import { addChart } from "./chart";
import { askContents, findTable, markOf, type FoundTable } from "./finding";
import { keeping, notKeeping } from "./keeping";
import { formatTable, setUp } from "./look";

export interface PutOptions {
  /** Whether the sheet comes to the front; it does without one. */
  readonly isInFront?: boolean;
}

/**
 * Makes a sheet of ours, or makes it anew where it is. Gives its name.
 * Two round trips for a new sheet, three for one that is there. Where a failure interrupted that, the sheet may have lost its
 * table: then it is known by its name and note, which are never cleared.
 * @throws ExcelError not-our-sheet where a sheet of the user's has the table's name
 */
export async function putSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  { isInFront = true }: PutOptions = {},
): Promise<string> {
  const found = await findTable(context, plan.table);
  const { names } = found;
  const known = found.sheet ?? (await interrupted(context, found.kept?.sheet ?? plan.sheet, names));
  const name = known ?? freeName(plan.sheet, names);
  const { worksheets } = context.workbook;
  const sheet = known === null ? worksheets.add(name) : worksheets.getItem(name);
  const clearing = known === null ? [] : await clearingOf(context, sheet, plan, found);
  const isKept = found.sheet !== null || found.kept !== null;
  const changes = [
    ...clearing,
    ...writingOf(sheet, plan),
    ...formatTable(sheet, plan),
    ...linksOf(sheet, plan),
    () => {
      setUp(sheet);
      if (plan.chart) addChart(sheet, plan, plan.chart);
      if (isInFront) sheet.activate();
    },
    ...(isKept ? [notKeeping(context, plan.table)] : []),
  ];
  try {
    await inMessages(context, changes);
  } catch (error) {
    // A sheet without our table would not be known as ours again.
    if (known === null) await removeHalfMade(context, name).catch(() => undefined);
    throw error;
  }
  return name;
}

/** The name of a sheet of ours that was being made anew when a failure came; null for none. */
async function interrupted(
  context: Excel.RequestContext,
  name: string,
  names: readonly string[],
): Promise<string | null> {
  if (!names.includes(name)) return null;
  const mark = markOf(context.workbook.worksheets.getItem(name));
  await context.sync();
  return mark.isOurs() ? name : null;
}

async function removeHalfMade(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}

/** How far a sheet goes. */
const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_384];

/** Excel allows 31 characters. */
const LONGEST_NAME = 31;

function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; names.has(name.toLowerCase()); number++) {
    const suffix = `（${number}）`;
    name = wanted.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return name;
}

/** What empties a sheet of ours before it is written anew. */
async function clearingOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  found: FoundTable,
): Promise<readonly Change[]> {
  const mark = markOf(sheet);
  sheet.charts.load("items/name");
  sheet.tables.load("items/name");
  const contents = found.sheet === null ? null : askContents(context, plan.table, found.sheet);
  await context.sync();
  mark.demand();
  const charts = sheet.charts.items.map(({ name }) => name).filter((name) => name === plan.table);
  return [
    ...(contents ? [keeping(context, plan, contents())] : []),
    ...charts.map((name) => () => sheet.charts.getItem(name).delete()),
    ...sheet.tables.items.map(
      ({ name }) =>
        () =>
          void sheet.tables.getItem(name).convertToRange().untrack(),
    ),
    () => {
      const whole = sheet.getRange().untrack();
      whole.conditionalFormats.clearAll();
      whole.dataValidation.clear();
      sheet
        .getRangeByIndexes(OWN_SHEET_HEADER_ROW, 0, LAST_ROW - OWN_SHEET_HEADER_ROW, LAST_COLUMN)
        .untrack()
        .clear();
    },
  ];
}

/**
 * Writes title, note and cells, then makes the table of them: as a table that is there already Excel would fill columns by
 * itself. Ranges, not addresses, are handed on: bare addresses mean the sheet in front.
 */
function writingOf(sheet: Excel.Worksheet, plan: SheetPlan): Change[] {
  const rows = [plan.columns.map(({ header }) => header), ...plan.rows.map((cells) => cells.map(valueOf))];
  const blocks = Array.from({ length: Math.ceil(rows.length / ROWS_PER_BLOCK) }, (_, index) => index * ROWS_PER_BLOCK);
  return [
    () => {
      sheet.getCell(0, 0).untrack().values = [[literal(plan.title, "General")]];
      const { row, column } = OWN_SHEET_MARK_CELL;
      sheet.getCell(row, column).untrack().values = [[plan.note]];
    },
    ...blocks.map((first) => writingRows(sheet, first, rows.slice(first, first + ROWS_PER_BLOCK))),
    () => {
      const range = sheet.getRangeByIndexes(OWN_SHEET_HEADER_ROW, 0, rows.length, plan.columns.length).untrack();
      const table = sheet.tables.add(range, true);
      table.name = plan.table;
      table.style = "TableStyleLight1";
    },
  ];
}

/** So many rows are written at once; what they hold is at most a few hundred characters each. */
const ROWS_PER_BLOCK = 500;

function writingRows(sheet: Excel.Worksheet, first: number, rows: readonly (string | number)[][]): Change {
  const width = rows[0]?.length ?? 0;
  return withTexts(rows.flat().map(String), () => {
    sheet.getRangeByIndexes(OWN_SHEET_HEADER_ROW + first, 0, rows.length, width).untrack().values = [...rows];
  });
}

function valueOf(cell: PlanCell): string | number {
  switch (cell.kind) {
    case "empty":
      return "";
    case "number":
      return cell.number;
    case "formula":
      return cell.formula;
    case "text":
    case "link":
      return literal(cell.text, "General");
  }
}

function linksOf(sheet: Excel.Worksheet, { rows }: SheetPlan): Change[] {
  return rows.flatMap((row, y) =>
    row.flatMap((cell, x) =>
      cell.kind === "link" ? [() => putLink(sheet, { row: OWN_SHEET_HEADER_ROW + 1 + y, column: x }, cell)] : [],
    ),
  );
}

function putLink(sheet: Excel.Worksheet, at: CellAddress, link: Extract<PlanCell, { kind: "link" }>): void {
  sheet.getCell(at.row, at.column).untrack().hyperlink = {
    documentReference: `'${link.sheet.replaceAll("'", "''")}'!${toA1(link.cell)}`,
    textToDisplay: link.text,
  };
}
