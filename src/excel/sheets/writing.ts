import { columnName, toA1, type CellAddress } from "../../snapshot";
import { inMessages, type Change } from "../changes";
import { literal } from "../editing";
import { findTable } from "./finding";
import type { PlanCell, PlanColumn, SheetPlan } from "./types";

/**
 * Makes a sheet of ours, or makes it anew where it is, and brings it to the front. Gives its name.
 * Two round trips for a new sheet, three for one that is there.
 * @throws ExcelError
 */
export async function putSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<string> {
  const { sheet: known, names } = await findTable(context, plan.table);
  const name = known ?? freeName(plan.sheet, names);
  const { worksheets } = context.workbook;
  const sheet = known === null ? worksheets.add(name) : worksheets.getItem(name);
  const clearing = known === null ? [] : await clearingOf(context, sheet, plan);
  const changes = [
    ...clearing,
    () => writeTable(sheet, plan),
    ...plan.columns.map((column, index) => () => formatColumn(sheet, column, index, plan.rows.length)),
    ...linksOf(sheet, plan),
    () => setUp(sheet, plan),
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

async function removeHalfMade(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}

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
): Promise<readonly Change[]> {
  sheet.charts.load("items/name");
  await context.sync();
  const charts = sheet.charts.items.map(({ name }) => name).filter((name) => name === plan.table);
  return [
    ...charts.map((name) => () => sheet.charts.getItem(name).delete()),
    () => {
      sheet.tables.getItem(plan.table).convertToRange().untrack();
      const whole = sheet.getRange().untrack();
      whole.conditionalFormats.clearAll();
      whole.clear();
    },
  ];
}

/** Ranges, not addresses, are handed on: bare addresses mean the sheet in front. */
function writeTable(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const range = sheet.getRangeByIndexes(0, 0, plan.rows.length + 1, plan.columns.length).untrack();
  range.values = [plan.columns.map(({ header }) => header), ...plan.rows.map((row) => row.map(valueOf))];
  const table = sheet.tables.add(range, true);
  table.name = plan.table;
  table.style = "TableStyleLight9";
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

function formatColumn(sheet: Excel.Worksheet, column: PlanColumn, index: number, rowCount: number): void {
  const body = sheet.getRangeByIndexes(1, index, rowCount, 1).untrack();
  body.format.columnWidth = column.width;
  body.format.verticalAlignment = "Top";
  if (column.numberFormat !== undefined) {
    body.numberFormat = Array.from({ length: rowCount }, () => [column.numberFormat]);
  }
  if (column.wrapText) body.format.wrapText = true;
  if (column.dataBar) body.conditionalFormats.add("DataBar");
}

function linksOf(sheet: Excel.Worksheet, { rows }: SheetPlan): Change[] {
  return rows.flatMap((row, y) =>
    row.flatMap((cell, x) => (cell.kind === "link" ? [() => putLink(sheet, { row: y + 1, column: x }, cell)] : [])),
  );
}

function putLink(sheet: Excel.Worksheet, at: CellAddress, link: Extract<PlanCell, { kind: "link" }>): void {
  sheet.getCell(at.row, at.column).untrack().hyperlink = {
    documentReference: `'${link.sheet.replaceAll("'", "''")}'!${toA1(link.cell)}`,
    textToDisplay: link.text,
  };
}

/** Frozen header, A4 landscape on one page's width, the chart below the table. */
function setUp(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.freezePanes.freezeRows(1);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows("$1:$1");
  if (plan.chart) addChart(sheet, plan, plan.chart);
  sheet.activate();
}

function addChart(sheet: Excel.Worksheet, plan: SheetPlan, { title, names, values }: NonNullable<SheetPlan["chart"]>) {
  const last = plan.rows.length + 1;
  const column = columnName(values);
  const chart = sheet.charts.add("BarClustered", sheet.getRange(`${column}1:${column}${last}`).untrack(), "Columns");
  chart.name = plan.table;
  chart.title.text = title;
  const labels = columnName(names);
  chart.series.getItemAt(0).setXAxisValues(sheet.getRange(`${labels}2:${labels}${last}`).untrack());
  chart.setPosition(`A${last + 2}`, `${columnName(Math.min(5, plan.columns.length - 1))}${last + 20}`);
}
