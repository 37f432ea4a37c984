import { isHostFailure } from "../services";
import type { Problem } from "./types";

/** Why something failed: Excel's reason in Japanese with its code, or neither for a fault of the program. */
export function failureOf(error: unknown): Pick<Problem, "reason" | "code"> {
  return isHostFailure(error) ? { reason: error.message, code: error.code } : { reason: null, code: null };
}

/** What people do next after a problem. */
export type Remedy =
  /** The same once more. */
  | "retry"
  /** The workbook is not as it was read: read it anew. */
  | "validate-again"
  /** The workbook is too large to be read at once. */
  | "validate-sheet"
  /** Nothing that the pane could do. */
  | "none";

export function remedyOf({ task, code }: Problem): Remedy {
  switch (code) {
    case "unsupported":
      return "none";
    case "payload-too-large":
      return task.kind === "validate" && task.scope === "workbook" ? "validate-sheet" : "retry";
    case "not-found":
    case "invalid":
      return task.kind === "validate" ? "retry" : "validate-again";
    default:
      return "retry";
  }
}
