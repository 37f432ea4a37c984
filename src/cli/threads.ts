import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Transferable, YearReading } from "../prior-year";
import { toTransferable } from "../prior-year";
import type { CheckedFile } from "../report";
import { failed } from "./file-error";
import { HERE } from "./folders";
import type { CheckOptions } from "./options";
import { ReadError } from "./read-workbook";
import type { Workers } from "./workers";

/**
 * What one thread may keep in memory, in megabytes: a ward's largest workbooks need a fifth of it, and one that asks for more
 * ends its thread, not the others.
 */
const MEMORY = 1024;

/** What each thread is given once. */
export interface ThreadData {
  readonly options: CheckOptions;
  readonly years: readonly Transferable<YearReading>[];
}

interface Job {
  readonly file: string;
  readonly done: (result: CheckedFile) => void;
}

/** Checks files on threads of their own, each with this program's present sources. A thread that dies is replaced. */
export function startThreads(count: number, options: CheckOptions, years: readonly YearReading[]): Workers {
  const workerData: ThreadData = { options, years: years.map(toTransferable) };
  const waiting: Job[] = [];
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  const running = new Map<Worker, Job>();
  let hasEnded = false;

  const start = (): void => {
    const thread = new Worker(join(HERE, "worker.js"), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    threads.add(thread);
    thread.on("message", (result: CheckedFile) => finish(thread, result));
    thread.on("error", (error) => fail(thread, error));
    thread.on("exit", () => fail(thread, new Error("worker exited")));
    next(thread);
  };
  const next = (thread: Worker): void => {
    const job = waiting.shift();
    if (!job) return void idle.push(thread);
    running.set(thread, job);
    thread.postMessage(job.file);
  };
  const finish = (thread: Worker, result: CheckedFile): void => {
    running.get(thread)?.done(result);
    running.delete(thread);
    next(thread);
  };
  const fail = (thread: Worker, error: unknown): void => {
    if (!threads.delete(thread) || hasEnded) return;
    const job = running.get(thread);
    running.delete(thread);
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    job?.done(failed(job.file, deathOf(error)));
    if (waiting.length > 0) start();
  };

  return {
    atOnce: count,
    check: (file) =>
      new Promise((done) => {
        waiting.push({ file, done });
        const thread = idle.pop();
        if (thread) next(thread);
        else if (threads.size < count) start();
      }),
    async end() {
      hasEnded = true;
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

function deathOf(error: unknown): unknown {
  const isMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (!isMemory) return error;
  return new ReadError(
    "too-large",
    "ブックが大きすぎるため、検証を中止しました。不要なシートや画像を除いたコピーを作って、お試しください。",
  );
}
