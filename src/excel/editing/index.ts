export { applyEdits } from "./applying";
export { literal } from "./literal";
export { undo } from "./undoing";
export type { Applied, EditOutcome, Refusal, UndoOutcome } from "./types";
