import { availableParallelism } from "node:os";
import type { YearReading } from "../prior-year";
import type { CheckedFile, ReportWriter } from "../report";
import { Tally, csvWriter, htmlWriter, jsonWriter, markdownWriter, sarifWriter, stylishWriter } from "../report";
import { checkFile, type ReadWorkbook } from "./check-file";
import { failed } from "./file-error";
import { filesOf, type Target } from "./files";
import { inOrder } from "./in-order";
import type { CheckOptions } from "./options";
import { readPriors } from "./priors";
import { progressOn } from "./progress";
import { readWorkbook } from "./read-workbook";
import { pageParts } from "./report-page";
import type { Terminal } from "./terminal";
import { startThreads } from "./threads";

/** Below this number of files, threads cost more by starting than they save. */
const WORTH_THREADS = 16;

/** How many files may be done ahead of the one whose turn it is: what waits for its turn is kept in memory. */
const AHEAD = 4;

interface Means {
  /** How a workbook is read; undefined for the usual way, which alone may run on other threads. */
  readonly read: ReadWorkbook | undefined;
  /** This program's version. */
  readonly version: string;
}

/**
 * `torikumi check`: checks each file and prints one report, workbook by workbook, in the order of the files.
 *
 * @returns the exit code: 2 where a file could not be checked completely, 1 where there is an error finding, else 0
 */
export async function check(options: CheckOptions, terminal: Terminal, { read, version }: Means): Promise<number> {
  const targets = filesOf(options.files);
  const priors = await readPriors(options.priors, read ?? readWorkbook);
  const workers = read ? inPlace(options, read, priors.years) : workersFor(targets.length, options, priors.years);
  const progress = progressOn(terminal, targets.length);
  const tally = new Tally(options.honourIgnored);
  const writer = writerOf(options, terminal, version);
  const take = async (done: CheckedFile): Promise<void> => {
    tally.add(done);
    progress.clear();
    for (const { file, message } of done.errors) terminal.error(`${file}：${message}`);
    for (const notice of done.notices) terminal.error(`${done.file}：${notice}`);
    if (done.workbook) await terminal.write(writer.workbook(done.workbook));
    progress.show();
  };
  for (const unread of priors.failed) await take(unread);
  await terminal.write(writer.start());
  try {
    const work = async ({ file, problem }: Target): Promise<CheckedFile> => {
      const done = problem ? failed(file, problem) : await workers.check(file);
      progress.step();
      return done;
    };
    for await (const done of inOrder(targets, workers.atOnce + AHEAD, work)) await take(done);
  } finally {
    progress.clear();
    await workers.end();
  }
  const totals = tally.totals();
  await terminal.write(writer.end(totals));
  if (totals.errors.length > 0) return 2;
  return totals.summary.errors > 0 ? 1 : 0;
}

/** Who checks the files. */
export interface Workers {
  readonly atOnce: number;
  check(file: string): Promise<CheckedFile>;
  end(): Promise<void>;
}

function workersFor(files: number, options: CheckOptions, years: readonly YearReading[]): Workers {
  const jobs = Math.min(options.jobs ?? availableParallelism(), files);
  const isWorth = options.jobs === null ? files >= WORTH_THREADS : true;
  return jobs > 1 && isWorth ? startThreads(jobs, options, years) : inPlace(options, readWorkbook, years);
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

function writerOf({ format, honourIgnored }: CheckOptions, { colour }: Terminal, version: string): ReportWriter {
  switch (format) {
    case "stylish":
      return stylishWriter({ colour });
    case "json":
      return jsonWriter();
    case "sarif":
      return sarifWriter({ version });
    case "markdown":
      return markdownWriter();
    case "csv":
      return csvWriter();
    case "html":
      return htmlWriter({ ...pageParts(), version, honourIgnored });
  }
}
