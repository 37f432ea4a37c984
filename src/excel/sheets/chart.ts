import type { PlanChart, SheetPlan } from "../../sheets";
import { OWN_SHEET_HEADER_ROW, columnName } from "../../snapshot";

/** Rows of the usual height that a chart takes: its title and axis, and a few for each bar. */
const CHART = { base: 6, perBar: 2, most: 60 } as const;

/** The last column that the chart covers. */
const LAST_COLUMN = 10;

/** A bar for each row, below the table. */
export function addChart(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { title, names, values, numberFormat }: PlanChart,
): void {
  const first = OWN_SHEET_HEADER_ROW + 1;
  const last = first + plan.rows.length;
  const source = sheet.getRange(`${columnName(values)}${first}:${columnName(values)}${last}`).untrack();
  const chart = sheet.charts.add("BarClustered", source, "Columns");
  chart.name = plan.table;
  chart.title.text = title;
  const labels = sheet.getRange(`${columnName(names)}${first + 1}:${columnName(names)}${last}`).untrack();
  chart.series.getItemAt(0).setXAxisValues(labels);
  const { valueAxis } = chart.axes;
  valueAxis.minimum = 0;
  if (numberFormat !== undefined) valueAxis.numberFormat = numberFormat;
  const rows = Math.min(CHART.most, CHART.base + CHART.perBar * plan.rows.length);
  const corner = sheet.getRange(`A${last + 2}`).untrack();
  const end = sheet
    .getRange(`${columnName(Math.min(LAST_COLUMN, plan.columns.length - 1))}${last + 1 + rows}`)
    .untrack();
  chart.setPosition(corner, end);
}
