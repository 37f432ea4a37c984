import { displayText, type Chart, type Sheet, type Workbook } from "../../../embedded-excel";
import { messages } from "../../messages";
import { placeOf, type Place } from "../../references";

export interface Series {
  readonly name: string;
  /** null where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

/** What a chart shows, from the cells as they are now. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Writes a number of the value axis. */
  readonly format: (value: number) => string;
}

/** More points are not drawn. */
const MOST_POINTS = 500;

/** The numbers of a chart, or null where its cells are not in this workbook or are not one area. */
export function chartData(workbook: Workbook, sheet: Sheet, chart: Chart): ChartData | null {
  if (chart.type === "other" || chart.series.length === 0) return null;
  const series: Series[] = [];
  for (const [index, { name, values }] of chart.series.entries()) {
    const place = placeOf(workbook, values, sheet);
    if (!place || countOf(place) > MOST_POINTS) return null;
    series.push({ name: nameOf(workbook, sheet, name, index), values: cellsOf(place).map(numberAt) });
  }
  const [first] = chart.series;
  const names = first && first.categories !== null ? placeOf(workbook, first.categories, sheet) : null;
  const count = Math.max(...series.map(({ values }) => values.length));
  const categories = names ? cellsOf(names).map(({ sheet: own, row, column }) => own.textOf(row, column)) : [];
  const source = first && placeOf(workbook, first.values, sheet);
  return {
    categories: Array.from({ length: count }, (_, at) => categories[at] ?? String(at + 1)),
    series,
    format: (value) => displayText({ kind: "number", number: value }, formatOf(chart, source), false),
  };
}

function formatOf({ valueAxis }: Chart, source: Place | null | undefined): string {
  if (typeof valueAxis?.numberFormat === "string") return valueAxis.numberFormat;
  return source ? source.sheet.formatAt(source.area.row, source.area.column).numberFormat : "General";
}

function nameOf(workbook: Workbook, sheet: Sheet, name: string | null, index: number): string {
  const place = name === null ? null : placeOf(workbook, name, sheet);
  return place ? place.sheet.textOf(place.area.row, place.area.column) : messages.seriesName(index + 1);
}

interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

function countOf({ area }: Place): number {
  return area.rowCount * area.columnCount;
}

/** The shown cells of an area: Excel leaves hidden rows and columns out of charts. */
function cellsOf({ sheet, area }: Place): readonly CellPlace[] {
  if (area.rowCount * area.columnCount > MOST_POINTS) return [];
  const rows = Array.from({ length: area.rowCount }, (_, at) => area.row + at).filter((row) => !sheet.row(row).hidden);
  const columns = Array.from({ length: area.columnCount }, (_, at) => area.column + at);
  const shown = columns.filter((column) => !sheet.column(column).hidden);
  return rows.flatMap((row) => shown.map((column) => ({ sheet, row, column })));
}

function numberAt({ sheet, row, column }: CellPlace): number | null {
  const { content } = sheet.cell(row, column);
  return content.kind === "number" ? content.number : null;
}
