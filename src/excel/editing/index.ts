export { applyEdits } from "./applying";
export { undo } from "./undoing";
export type { Applied, EditOutcome, Refusal, UndoOutcome } from "./types";
