import type { HostContext, ObjectFactory } from "../context";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { Worksheet } from "./worksheet";

export function objectFactory(host: () => HostContext): ObjectFactory {
  return {
    worksheet: (sheet) => new Worksheet(host(), sheet),
    range: (sheet, area) => new Range(host(), sheet, area),
    rangeAreas: (sheet, areas) => new RangeAreas(host(), sheet, areas),
  };
}
