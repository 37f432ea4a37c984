import { setTimeout as pause } from "node:timers/promises";

type SoonMatchers<T> = jest.AndNot<jest.Matchers<Promise<void>, T>>;

/** In milliseconds. Longer than anything takes on a slow machine: only a test that fails waits for all of it. */
const PATIENCE = 15_000;
const PAUSE = 50;

/**
 * Expects what is answered in its own time, by a page or by events: `await soon(() => cell.innerText()).toBe("②")`. The
 * reading is made again until it is as expected.
 * @throws what the matcher said last, after 15 seconds
 */
export function soon<T>(read: () => T | Promise<T>): SoonMatchers<T> {
  return matchers(read, (value) => expect(value), true) as SoonMatchers<T>;
}

type Expectation<T> = (value: T) => object;

function matchers<T>(read: () => T | Promise<T>, expectation: Expectation<T>, canNegate: boolean): object {
  return new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === "not" && canNegate) return matchers(read, (value) => expect(value).not, false);
        return async (...expected: unknown[]): Promise<void> => {
          const end = Date.now() + PATIENCE;
          for (;;) {
            const matcher = expectation(await read());
            try {
              Reflect.apply(Reflect.get(matcher, name) as () => void, matcher, expected);
              return;
            } catch (error) {
              if (Date.now() > end) throw error;
            }
            await pause(PAUSE);
          }
        };
      },
    },
  );
}
