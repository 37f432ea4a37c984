import { lastColumn, lastRow, type Area, type ChartType, type Sheet } from "../../model";
import { addressedArea } from "../addresses";
import { seriesOf } from "../chart-series";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { demandUnprotected } from "../locking";
import { ChartAxes } from "./chart-axes";
import { ChartPart, ChartSeriesCollection, ChartTitle } from "./chart-parts";
import { HostCollection } from "./host-object";
import { RangeGeometry } from "./range-geometry";

/** https://learn.microsoft.com/javascript/api/excel/excel.charttype */
const TYPES = {
  columnClustered: "ColumnClustered",
  barClustered: "BarClustered",
  line: "Line",
} as const satisfies Record<ChartType, string>;

/** The size that Excel gives a new chart, in points. */
const NEW_SIZE = { width: 360, height: 216 };

/** The charts of a sheet. */
export class ChartCollection extends HostCollection<Chart> {
  readonly typeName = "ChartCollection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }

  list(): readonly Chart[] {
    return this.sheet.charts.map(({ id }) => new Chart(this.host, this.sheet, id));
  }

  get count(): number {
    return this.sheet.charts.length;
  }

  getCount(): number {
    return this.count;
  }

  /** A chart of a range: names in its first column and first row, a series for each other column (or row). */
  add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    demandUnprotected(this.sheet);
    const known = Object.entries(TYPES).find(([, name]) => name === type)?.[0];
    if (!isChartType(known)) throw invalidArgument(`The embedded workbook makes no charts of type ${String(type)}.`);
    if (!(source instanceof RangeGeometry)) throw invalidArgument("A chart is made of a range.");
    const number = this.sheet.charts.length + 1;
    const chart = this.sheet.addChart({
      ...{ name: `Chart ${number}`, type: known, title: null, left: 0, top: 0, ...NEW_SIZE },
      series: seriesOf(source.sheet, source.area, seriesBy === "Rows"),
    });
    return new Chart(this.host, this.sheet, chart.id);
  }

  getItem(name: unknown): Chart {
    const chart = this.getItemOrNullObject(name);
    if (!chart) throw itemNotFound("The requested chart");
    return chart;
  }

  getItemOrNullObject(key: unknown): Chart | null {
    return this.list().find(({ id, name }) => id === key || name === key) ?? null;
  }
}

function isChartType(type: string | undefined): type is ChartType {
  return type !== undefined && type in TYPES;
}

export class Chart extends ChartPart {
  readonly typeName = "Chart";

  override identity() {
    return { Id: this.id };
  }

  get id(): string {
    return `{${String(this.chartId).padStart(8, "0")}-CHART}`;
  }

  get name(): string {
    return this.stored.name;
  }

  set name(name: unknown) {
    this.change({ name: String(name) });
  }

  get chartType(): string {
    const { type } = this.stored;
    return type === "other" ? "Invalid" : TYPES[type];
  }

  get title(): ChartTitle {
    return new ChartTitle(this.host, this.sheet, this.chartId);
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.host, this.sheet, this.chartId);
  }

  get axes(): ChartAxes {
    return new ChartAxes(this.host, this.sheet, this.chartId);
  }

  get worksheet(): object {
    return this.host.objects.worksheet(this.sheet);
  }

  get left(): number {
    return this.stored.left;
  }

  set left(points: unknown) {
    this.change({ left: pointsOf(points) });
  }

  get top(): number {
    return this.stored.top;
  }

  set top(points: unknown) {
    this.change({ top: pointsOf(points) });
  }

  get width(): number {
    return this.stored.width;
  }

  set width(points: unknown) {
    this.change({ width: pointsOf(points) });
  }

  get height(): number {
    return this.stored.height;
  }

  set height(points: unknown) {
    this.change({ height: pointsOf(points) });
  }

  /** Lays the chart over cells, from the first one's top-left to the last one's bottom-right corner. */
  setPosition(startCell: unknown, endCell: unknown): void {
    const from = this.areaOf(startCell);
    const to = endCell === undefined || endCell === null ? from : this.areaOf(endCell);
    const left = this.widthBefore(from.column);
    const top = this.heightBefore(from.row);
    this.change({
      left,
      top,
      width: this.widthBefore(lastColumn(to) + 1) - left,
      height: this.heightBefore(lastRow(to) + 1) - top,
    });
  }

  delete(): void {
    demandUnprotected(this.sheet);
    const { id } = this.stored;
    this.sheet.putLists({ charts: this.sheet.charts.filter((chart) => chart.id !== id) });
  }

  private areaOf(cell: unknown): Area {
    return cell instanceof RangeGeometry ? cell.area : addressedArea(cell, this.sheet);
  }

  private widthBefore(column: number): number {
    let points = 0;
    for (let index = 0; index < column; index++) {
      const { width, hidden } = this.sheet.column(index);
      points += hidden ? 0 : width;
    }
    return points;
  }

  private heightBefore(row: number): number {
    let points = 0;
    for (let index = 0; index < row; index++) {
      const { height, hidden } = this.sheet.row(index);
      points += hidden ? 0 : height;
    }
    return points;
  }
}

function pointsOf(points: unknown): number {
  if (typeof points !== "number" || points < 0) throw invalidArgument("A number of points is needed.");
  return points;
}
