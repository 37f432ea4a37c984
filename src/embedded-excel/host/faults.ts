import type { HostErrorCode } from "./errors";

/** What is to go wrong with a message: for tests of what the add-in says and does then. */
export type Fault =
  /** The message is answered by an error; `afterActions`: so many of its actions are carried out before. */
  | { readonly kind: "fail"; readonly code: HostErrorCode; readonly afterActions?: number }
  /** The answer comes after so many milliseconds. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** The message is carried out and never answered. */
  | { readonly kind: "drop" };

/** Faults by the number of the message, from 1. `every` meets all messages that have none of their own. */
export interface Faults {
  readonly [message: number]: Fault;
  readonly every?: Fault;
}

export function faultOf(faults: Faults, message: number): Fault | null {
  return faults[message] ?? faults.every ?? null;
}
