import type { PaneServices } from "../../../src/taskpane/services";

interface FakeClock {
  readonly after: PaneServices["after"];
  /** How many timers were set so far. */
  readonly started: () => number;
  pass(milliseconds: number): void;
}

/** Time that passes when the test says so. */
export function fakeClock(): FakeClock {
  let now = 0;
  let started = 0;
  let timers: readonly { readonly at: number; readonly action: () => void }[] = [];
  return {
    started: () => started,
    after(milliseconds, action) {
      started++;
      const timer = { at: now + milliseconds, action };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(milliseconds) {
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { action } of due) action();
    },
  };
}

/** Waits until everything that is answered at once has been answered. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits until something is so. @throws Error after a while */
export async function until(isSo: () => boolean, tries = 400): Promise<void> {
  if (isSo()) return;
  if (tries === 0) throw new Error(`never came about: ${isSo.toString()}`);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return until(isSo, tries - 1);
}
