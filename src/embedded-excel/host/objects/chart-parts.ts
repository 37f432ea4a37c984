import { type Chart as Stored, type ChartSeries as StoredSeries, type Sheet } from "../../model";
import { rangeFormula } from "../chart-series";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { demandUnprotected } from "../locking";
import { HostCollection, HostObject } from "./host-object";
import { RangeGeometry } from "./range-geometry";

/** What the parts of a chart share. */
export abstract class ChartPart extends HostObject {
  constructor(
    host: HostContext,
    protected readonly sheet: Sheet,
    protected readonly chartId: number,
  ) {
    super(host);
  }

  protected get stored(): Stored {
    const stored = this.sheet.charts.find(({ id }) => id === this.chartId);
    if (!stored) throw itemNotFound("The requested chart");
    return stored;
  }

  protected change(change: Partial<Stored>): void {
    demandUnprotected(this.sheet);
    const changed = { ...this.stored, ...change };
    this.sheet.putLists({ charts: this.sheet.charts.map((chart) => (chart.id === this.chartId ? changed : chart)) });
  }
}

export class ChartTitle extends ChartPart {
  readonly typeName = "ChartTitle";

  get text(): string {
    return this.stored.title ?? "";
  }

  set text(text: unknown) {
    this.change({ title: String(text) });
  }

  get visible(): boolean {
    return this.stored.title !== null;
  }

  set visible(isVisible: unknown) {
    this.change({ title: isVisible === true ? (this.stored.title ?? "") : null });
  }
}

/** The series of a chart. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly typeName = "ChartSeriesCollection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly chartId: number,
  ) {
    super(host);
  }

  list(): readonly ChartSeries[] {
    const series = this.sheet.charts.find(({ id }) => id === this.chartId)?.series ?? [];
    return series.map((_, index) => new ChartSeries(this.host, this.sheet, this.chartId, index));
  }

  get count(): number {
    return this.list().length;
  }
}

export class ChartSeries extends ChartPart {
  readonly typeName = "ChartSeries";

  constructor(
    host: HostContext,
    sheet: Sheet,
    chartId: number,
    private readonly index: number,
  ) {
    super(host, sheet, chartId);
  }

  /** Names along the axis. */
  setXAxisValues(range: unknown): void {
    this.changeSeries({ categories: formulaOf(range) });
  }

  setValues(range: unknown): void {
    this.changeSeries({ values: formulaOf(range) });
  }

  private changeSeries(change: Partial<StoredSeries>): void {
    const { series } = this.stored;
    this.change({ series: series.map((one, index) => (index === this.index ? { ...one, ...change } : one)) });
  }
}

function formulaOf(range: unknown): string {
  if (!(range instanceof RangeGeometry)) throw invalidArgument("A range is needed.");
  return rangeFormula(range.sheet, range.area);
}
