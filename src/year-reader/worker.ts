import { answer, type YearRequest } from "./answer";

/**
 * A thread of its own for one file: the page stays free while it is read, and ending the thread stops the reading. Nothing
 * leaves the machine.
 */
addEventListener("message", ({ data }: MessageEvent<YearRequest>) => postMessage(answer(data)));
