import path from "node:path";
import type { Page } from "playwright-core";

/** What the page's own clock and its observer of long tasks say of one step; milliseconds. */
export interface Lap {
  /** From the click to the first finding in the list. */
  readonly firstFinding: number;
  /** From the click until everything is checked. */
  readonly whole: number;
  /** Tasks of more than 50 ms on the page's thread, which the pane's frame shares. */
  readonly tasks: readonly number[];
}

/** What the page notes; one for the page and its frames, which share one thread. */
interface Notes {
  clicked: number;
  firstFinding: number;
  finished: number;
  tasks: number[];
}

declare global {
  interface Window {
    stopwatch?: Notes;
  }
}

/** Lets a page watch itself; to be called before it is opened. */
export async function attachStopwatch(page: Page): Promise<void> {
  await page.addInitScript({ path: path.join(__dirname, "stopwatch-in-page.js") });
}

/** Begins anew; gives the long tasks until now. */
export async function resetStopwatch(page: Page): Promise<readonly number[]> {
  await settle(page);
  return page.evaluate(() => {
    const notes = window.stopwatch;
    const tasks = notes?.tasks ?? [];
    if (notes) Object.assign(notes, { clicked: 0, firstFinding: 0, finished: 0, tasks: [] });
    return tasks;
  });
}

/** Waits until the validation that was clicked has ended. */
export async function lapOf(page: Page): Promise<Lap> {
  await page.waitForFunction(() => (window.stopwatch?.finished ?? 0) > 0, undefined, { timeout: 60_000, polling: 100 });
  await settle(page);
  return page.evaluate(() => {
    const { clicked, firstFinding, finished, tasks } = window.stopwatch ?? {
      clicked: 0,
      firstFinding: 0,
      finished: 0,
      tasks: [],
    };
    return { firstFinding: firstFinding - clicked, whole: finished - clicked, tasks };
  });
}

/** The observer hears of a task after its end. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(300);
}
