/**
 * Work that can be left off and taken up again: each `yield` is a place where others may have their turn. Long work of the
 * core is written so, because the pane and the workbench have one thread for it and for painting.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all of it now. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How work is cut into slices. */
export interface Pace {
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** So long a slice lasts, give or take a step. */
  readonly slice: number;
  /** Between slices: gives others their turn. False ends the work. */
  readonly pause: () => Promise<boolean>;
}

/** Does it in slices. Null when it was ended before it was done. */
export async function inSlices<Result>(steps: Steps<Result>, { now, slice, pause }: Pace): Promise<Result | null> {
  let start = now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() - start < slice) continue;
    if (!(await pause())) return null;
    start = now();
  }
}
