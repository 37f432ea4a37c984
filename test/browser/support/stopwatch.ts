import path from "node:path";
import type { Page } from "playwright-core";

/** What a page notes of itself, one for the page and its frames, which share one thread. Times in milliseconds. */
interface Notes {
  clicked: number;
  firstFinding: number;
  /** How much of the check was done when the first finding appeared, 0 to 1. */
  shareAtFirst: number;
  finished: number;
  /** How often a timer of 10 ms had its turn since the click, or since the notes were begun. */
  turns: number;
  /** The same when everything was checked. */
  turnsOfCheck: number;
  /** Tasks of more than 50 ms. */
  tasks: number[];
}

/** What the page's own clock and its observer of long tasks say of one check; milliseconds. */
export interface Lap extends Pick<Notes, "shareAtFirst" | "turnsOfCheck"> {
  /** From the click to the first finding in the list. */
  readonly firstFinding: number;
  /** From the click until everything is checked. */
  readonly whole: number;
  readonly tasks: readonly number[];
}

declare global {
  interface Window {
    stopwatch?: Notes;
    /** Empty notes, from the script in the page. */
    startStopwatch?: () => Notes;
  }
}

/** Lets a page watch itself; to be called before it is opened. */
export async function attachStopwatch(page: Page): Promise<void> {
  await page.addInitScript({ path: path.join(__dirname, "stopwatch-in-page.js") });
}

/** Begins anew; gives what was noted until now. */
export async function resetStopwatch(page: Page): Promise<Pick<Notes, "tasks" | "turns">> {
  await settle(page);
  return page.evaluate(() => {
    const { tasks = [], turns = 0 } = window.stopwatch ?? {};
    window.startStopwatch?.();
    return { tasks, turns };
  });
}

/** Waits until the validation that was clicked has ended. */
export async function lapOf(page: Page): Promise<Lap> {
  await page.waitForFunction(() => (window.stopwatch?.finished ?? 0) > 0, undefined, { timeout: 60_000, polling: 100 });
  await settle(page);
  const notes = await page.evaluate(() => window.stopwatch);
  if (!notes) throw new Error("the page does not watch itself");
  const { clicked, firstFinding, finished, ...others } = notes;
  return { ...others, firstFinding: firstFinding - clicked, whole: finished - clicked };
}

/** The observer hears of a task after its end. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(300);
}
