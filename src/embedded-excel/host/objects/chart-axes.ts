import type { ValueAxis } from "../../model";
import { invalidArgument } from "../errors";
import { ChartPart } from "./chart-parts";

export class ChartAxes extends ChartPart {
  readonly typeName = "ChartAxes";

  get valueAxis(): ChartAxis {
    return new ChartAxis(this.host, this.sheet, this.chartId);
  }
}

/** The axis of values; that of categories cannot be set here. */
class ChartAxis extends ChartPart {
  readonly typeName = "ChartAxis";

  get minimum(): number | string {
    return this.axis.minimum ?? "";
  }

  set minimum(minimum: unknown) {
    if (typeof minimum !== "number") throw invalidArgument("The least value of an axis is a number.");
    this.change({ valueAxis: { ...this.axis, minimum } });
  }

  get numberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }

  set numberFormat(numberFormat: unknown) {
    this.change({ valueAxis: { ...this.axis, numberFormat: String(numberFormat) } });
  }

  private get axis(): ValueAxis {
    return this.stored.valueAxis ?? { minimum: null, numberFormat: null };
  }
}
