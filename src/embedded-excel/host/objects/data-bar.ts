import type { DataBar, Sheet } from "../../model";
import { colorOf } from "../colors";
import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { demandUnprotected } from "../locking";
import { HostObject } from "./host-object";

const NEW_BAR: DataBar = { from: null, to: null, color: "#638EC6" };

/** What the parts of a data bar share. */
abstract class DataBarPart extends HostObject {
  constructor(
    host: HostContext,
    protected readonly sheet: Sheet,
    protected readonly ruleId: number,
  ) {
    super(host);
  }

  protected get bar(): DataBar {
    return this.rule.dataBar ?? NEW_BAR;
  }

  protected change(change: Partial<DataBar>): void {
    demandUnprotected(this.sheet);
    this.sheet.changeConditionalFormat({ ...this.rule, dataBar: { ...this.bar, ...change } });
  }

  private get rule() {
    const rule = this.sheet.conditionalFormats.find(({ id }) => id === this.ruleId);
    if (!rule) throw itemNotFound("The requested conditional format");
    return rule;
  }
}

/** https://learn.microsoft.com/javascript/api/excel/excel.databarconditionalformat */
export class DataBarConditionalFormat extends DataBarPart {
  readonly typeName = "DataBarConditionalFormat";

  get lowerBoundRule(): unknown {
    return boundOf(this.bar.from, "LowestValue");
  }

  set lowerBoundRule(rule: unknown) {
    this.change({ from: numberOf(rule) });
  }

  get upperBoundRule(): unknown {
    return boundOf(this.bar.to, "HighestValue");
  }

  set upperBoundRule(rule: unknown) {
    this.change({ to: numberOf(rule) });
  }

  get positiveFormat(): ConditionalDataBarPositiveFormat {
    return new ConditionalDataBarPositiveFormat(this.host, this.sheet, this.ruleId);
  }
}

class ConditionalDataBarPositiveFormat extends DataBarPart {
  readonly typeName = "ConditionalDataBarPositiveFormat";

  get fillColor(): string {
    return this.bar.color;
  }

  set fillColor(color: unknown) {
    this.change({ color: colorOf(color) });
  }
}

function boundOf(value: number | null, open: string): unknown {
  return value === null ? { type: open } : { type: "Number", formula: String(value) };
}

/** @throws HostError for bounds by formula or percent, which are not made here */
function numberOf(rule: unknown): number | null {
  const { type, formula } = (rule ?? {}) as Readonly<Record<string, unknown>>;
  if (type === "LowestValue" || type === "HighestValue" || type === "Automatic") return null;
  const number = Number(formula);
  if (type !== "Number" || Number.isNaN(number)) throw invalidArgument("A bound is a number here.");
  return number;
}
