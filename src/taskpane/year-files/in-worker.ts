import { readingIn } from "./reading";
import { startWorker } from "./start-worker";

/** Reads an earlier year's file in a worker of this site. */
export const readYear = readingIn(startWorker);
