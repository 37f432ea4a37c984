import type { Area, Sheet } from "../../model";
import type { HostContext } from "../context";
import { changeFormats } from "../format-writing";
import { common, formatsOf } from "../uniform";
import { HostObject } from "./host-object";

/** Whether cells are locked; it counts once their sheet is protected. */
export class FormatProtection extends HostObject {
  readonly typeName = "FormatProtection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super(host);
  }

  get locked(): boolean | null {
    return common([...formatsOf(this.sheet, this.areas)].map((format) => format.locked));
  }

  set locked(isLocked: unknown) {
    changeFormats(this.host, this.sheet, this.areas, { locked: isLocked === true });
  }
}
