/** What is remembered on this machine, apart from any workbook. */
export interface Memory {
  /** Whether something was remembered. */
  has(what: Remembered): boolean;
  remember(what: Remembered): void;
}

/** The first screen was seen. */
export type Remembered = "welcomed";

/**
 * The browser's storage of the pane's origin. Where it is closed to the pane (a policy, a private window), everything is
 * new each time, and nothing fails.
 */
export function memoryIn(storage: () => Storage): Memory {
  const keyOf = (what: Remembered): string => `torikumi-check.${what}`;
  return {
    has(what) {
      try {
        return storage().getItem(keyOf(what)) !== null;
      } catch {
        return false;
      }
    },
    remember(what) {
      try {
        storage().setItem(keyOf(what), "1");
      } catch {
        // It is shown again next time.
      }
    },
  };
}
