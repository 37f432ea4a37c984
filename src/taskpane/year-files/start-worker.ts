/** The thread that reads a file: a script of its own beside the pane's, from the same origin. */
export function startWorker(): Worker {
  return new Worker(new URL("../../year-reader/worker.ts", import.meta.url), { name: "year-reader" });
}
