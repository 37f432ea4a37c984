import type { Area, Sheet } from "../../model";
import { colorOf } from "../colors";
import type { HostContext } from "../context";
import { changeFormats } from "../format-writing";
import { common, formatsOf } from "../uniform";
import { HostObject } from "./host-object";

/** The background of a range. */
export class RangeFill extends HostObject {
  readonly typeName = "RangeFill";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  /** `#RRGGBB`; white where there is no fill, "" where the cells differ (as Excel gives for mixed colours: null → ""). */
  get color(): string {
    const fills = [...formatsOf(this.sheet, this.areas)].map((format) => format.fill ?? "#FFFFFF");
    return common(fills) ?? "";
  }

  set color(color: unknown) {
    changeFormats(this.host, this.sheet, this.areas, { fill: colorOf(color) });
  }

  clear(): void {
    changeFormats(this.host, this.sheet, this.areas, { fill: null });
  }
}
