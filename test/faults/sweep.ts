import type { Fault, HostErrorCode } from "../../src/embedded-excel";
import { ExcelError } from "../../src/excel";
import { officeOn } from "../support/office";
import { fingerprint } from "./fingerprint";
import { workbook, type Operation } from "./operations";

/** A fault at one message of an operation. */
export interface Case {
  readonly operation: Operation;
  readonly message: number;
  readonly fault: Fault;
}

const CODES = [
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "ItemNotFound",
  "InactiveWorkbook",
  "GeneralException",
  "RequestAborted",
] as const satisfies readonly HostErrorCode[];

/** Before anything of the message is carried out, and after parts of it. */
const PROGRESS = [0, 1, 5, 12, 25, 50, 100, 10_000] as const;

const FAULTS: readonly Fault[] = [
  ...CODES.flatMap((code) => PROGRESS.map((afterActions): Fault => ({ kind: "fail", code, afterActions }))),
  { kind: "delay", milliseconds: 5 },
  { kind: "drop" },
];

/** All cases of an operation: every message that it sends, every fault. */
export async function casesOf(operation: Operation): Promise<readonly Case[]> {
  const { adapter, host } = officeOn(workbook());
  await operation.prepare?.(adapter);
  host.resetCounters();
  await operation.run(adapter);
  const messages = Array.from({ length: host.counters.messages }, (_, index) => index + 1);
  return messages.flatMap((message) => FAULTS.map((fault) => ({ operation, message, fault })));
}

/** What came of a case: null where all is well, or what is wrong. */
export async function problemIn({ operation, message, fault }: Case): Promise<string | null> {
  const book = workbook();
  const start = fingerprint(book);
  const { adapter, host } = officeOn(book, { patience: fault.kind === "drop" ? 200 : 60_000 });
  await operation.prepare?.(adapter);
  const before = fingerprint(book);
  host.injectFaults({ [message]: fault });
  const error = await outcomeOf(operation.run(adapter));
  host.injectFaults({});
  const said = wordsOf(error, fault);
  if (said !== null) return said;
  if (!operation.restore) return fingerprint(book) === before ? null : "the workbook was changed";
  // Whoever opens the pane anew remembers nothing.
  await operation.restore(officeOn(book).adapter);
  const wanted = operation.restoredTo === "done" ? before : start;
  return fingerprint(book) === wanted ? null : `not restored: ${difference(wanted, fingerprint(book))}`;
}

async function outcomeOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
    return null;
  } catch (error) {
    return error;
  }
}

/** Whether a failure is told as one should be: what happened, and what to do. */
function wordsOf(error: unknown, fault: Fault): string | null {
  if (error === null) return fault.kind === "drop" ? "nothing was said" : null;
  if (fault.kind === "delay") return `a late answer was not waited for: ${String(error)}`;
  if (!(error instanceof ExcelError)) return `no words for ${String(error)}`;
  return /ください。?/.test(error.message) && !/[a-z]{6}/i.test(error.message.replace(/Excel|Microsoft|Office/g, ""))
    ? null
    : `words without what to do: ${error.message}`;
}

function difference(wanted: string, found: string): string {
  let at = 0;
  while (at < wanted.length && wanted[at] === found[at]) at++;
  return `…${wanted.slice(Math.max(0, at - 60), at + 60)}… became …${found.slice(Math.max(0, at - 60), at + 60)}…`;
}

export function nameOf({ operation, message, fault }: Case): string {
  const what = fault.kind === "fail" ? `${fault.code} after ${fault.afterActions ?? 0} actions` : fault.kind;
  return `${operation.name}, message ${message}: ${what}`;
}
