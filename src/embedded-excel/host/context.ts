import type { Area, Sheet, Workbook } from "../model";
import type { ApiLevel } from "./api-sets";
import type { EventHub } from "./events";
import type { ReferenceTable } from "./references";
import type { Selection } from "./selection";

export type HostPlatform = "desktop" | "web";

/**
 * Makes objects that lead to one another (a sheet to its ranges, a range to its sheet). They are handed on to the executor
 * as they are: nobody here looks into them, so that the classes need not know each other.
 */
export interface ObjectFactory {
  worksheet(sheet: Sheet): object;
  range(sheet: Sheet, area: Area): object;
  rangeAreas(sheet: Sheet, areas: readonly Area[]): object;
}

/** What the objects of one host share. */
export interface HostContext {
  readonly workbook: Workbook;
  readonly level: ApiLevel;
  readonly references: ReferenceTable;
  readonly events: EventHub;
  readonly selection: Selection;
  readonly objects: ObjectFactory;
}
