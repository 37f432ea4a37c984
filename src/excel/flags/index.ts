export { annotate } from "./annotating";
export { areasQuestion, rulesQuestion, type SheetFlags } from "./finding";
export type { FlagMemory } from "./memory";
export type { CellFlag, FlagObstacle, FlagOutcome, FlagSeverity } from "./types";
