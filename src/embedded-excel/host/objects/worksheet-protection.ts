import type { Sheet } from "../../model";
import type { HostContext } from "../context";
import { HostObject } from "./host-object";

/** Whether a sheet is protected. Protecting and unprotecting are the user's affair: those members are not there. */
export class WorksheetProtection extends HostObject {
  readonly typeName = "WorksheetProtection";

  constructor(
    host: HostContext,
    private readonly sheet: Sheet,
  ) {
    super(host);
  }

  get protected(): boolean {
    return this.sheet.isProtected;
  }
}
