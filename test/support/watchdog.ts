import { createContext, Script } from "node:vm";

const call = new Script("work()");

/** One for all calls: to make another costs more than most of the work that is watched. */
const box: { work: () => void } = { work: () => undefined };
const context = createContext(box);

/**
 * Runs what does not wait for anything and breaks it off after some seconds: the framework's own timeout cannot stop a loop.
 * The seconds are meant for hangs, not for measuring: many times what the work takes on a busy machine.
 *
 * @throws Error with the code ERR_SCRIPT_EXECUTION_TIMEOUT, and whatever the work throws
 */
export function within<Result>(seconds: number, work: () => Result): Result {
  const results: Result[] = [];
  box.work = () => void results.push(work());
  call.runInContext(context, { timeout: seconds * 1000 });
  const [result] = results;
  if (results.length === 0) throw new Error("the work was not run");
  return result as Result;
}
