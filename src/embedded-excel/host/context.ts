import type { Workbook } from "../model";
import type { ApiLevel } from "./api-sets";
import type { EventHub } from "./events";
import type { ReferenceTable } from "./references";
import type { Selection } from "./selection";

export type HostPlatform = "desktop" | "web";

/** What the objects of one host share. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly level: ApiLevel;
  readonly references: ReferenceTable;
  readonly events: EventHub;
  readonly selection: Selection;
  /** What the add-in keeps in the workbook, by key. */
  readonly settings: Map<string, unknown>;
}
