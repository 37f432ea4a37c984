export { EmbeddedHost, type Counters, type HostOptions } from "./embedded-host";
export { API_LEVELS, isWithin, type ApiLevel } from "./api-sets";
export type { HostPlatform } from "./context";
export { HostError, type HostErrorCode } from "./errors";
export type { Fault, Faults } from "./faults";
export { writeValues } from "./range-writing";
export type { HostBridge } from "./protocol";
export type { SelectedCells, Selection, SelectionListener } from "./selection";
export { UndoStack, type UndoGrouping } from "./undo-stack";
