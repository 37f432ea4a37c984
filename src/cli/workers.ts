import { availableParallelism } from "node:os";
import type { YearReading } from "../prior-year";
import type { CheckedFile } from "../report";
import { checkFile, type ReadWorkbook } from "./check-file";
import type { CheckOptions } from "./options";
import { readWorkbook } from "./read-workbook";
import { startThreads } from "./threads";

/** Below this number of files, threads cost more by starting than they save. */
const WORTH_THREADS = 16;

/** Who checks the files. */
export interface Workers {
  readonly atOnce: number;
  check(file: string): Promise<CheckedFile>;
  end(): Promise<void>;
}

/**
 * This thread alone for few files, one thread for each core (or as many as the user asked for) for more.
 *
 * @param read how a workbook is read, where it is not to be read as usual: by this thread then
 */
export function workersFor(
  files: number,
  options: CheckOptions,
  years: readonly YearReading[],
  read: ReadWorkbook | undefined,
): Workers {
  if (read) return inPlace(options, read, years);
  const usual = files >= WORTH_THREADS ? availableParallelism() : 1;
  const jobs = Math.min(options.jobs ?? usual, files);
  return jobs > 1 ? startThreads(jobs, options, years) : inPlace(options, readWorkbook, years);
}

/** One file after the other, on this thread. */
function inPlace(options: CheckOptions, read: ReadWorkbook, years: readonly YearReading[]): Workers {
  let last: Promise<unknown> = Promise.resolve();
  return {
    atOnce: 1,
    check(file) {
      const next = last.then(() => checkFile(file, options, read, years));
      last = next;
      return next;
    },
    end: () => Promise.resolve(),
  };
}
