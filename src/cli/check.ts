import type { CheckedFile } from "../report";
import { Tally } from "../report";
import type { ReadWorkbook } from "./check-file";
import { failed } from "./file-error";
import { filesOf, type Target } from "./files";
import { inOrder } from "./in-order";
import type { CheckOptions } from "./options";
import { outputTo } from "./output";
import { readPriors } from "./priors";
import { progressOn } from "./progress";
import { readWorkbook } from "./read-workbook";
import type { Terminal } from "./terminal";
import { workersFor } from "./workers";
import { writerOf } from "./writer-of";

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
export async function check(options: CheckOptions, terminal: Terminal, means: Means): Promise<number> {
  const targets = filesOf(options.files);
  const inputs = [...targets, ...filesOf(options.priors)].map(({ file }) => file);
  const output = options.output === null ? null : outputTo(options.output, inputs);
  const print = (text: string): Promise<void> => (output ?? terminal).write(text);
  const writer = writerOf(options, { colour: terminal.colour && !output, version: means.version });
  const tally = new Tally(options.honourIgnored);
  try {
    await print(writer.start());
    for await (const done of checked(targets, options, terminal, means.read)) {
      tally.add(done);
      for (const { file, message } of done.errors) terminal.error(`${file}：${message}`);
      for (const notice of done.notices) terminal.error(`${done.file}：${notice}`);
      if (done.workbook) await print(writer.workbook(done.workbook));
    }
    await print(writer.end(tally.totals()));
  } catch (error) {
    output?.discard();
    throw error;
  }
  await output?.close();
  const { errors, summary } = tally.totals();
  if (errors.length > 0) return 2;
  return summary.errors > 0 ? 1 : 0;
}

/**
 * What became of the earlier years' workbooks that could not be read and of each file, in their order. The progress is off the
 * terminal while the caller writes.
 */
async function* checked(
  targets: readonly Target[],
  options: CheckOptions,
  terminal: Terminal,
  read: ReadWorkbook | undefined,
): AsyncGenerator<CheckedFile> {
  const priors = await readPriors(options.priors, read ?? readWorkbook);
  yield* priors.failed;
  const workers = workersFor(targets.length, options, priors.years, read);
  const progress = progressOn(terminal, targets.length);
  const work = async ({ file, problem }: Target): Promise<CheckedFile> => {
    const done = problem ? failed(file, problem) : await workers.check(file);
    progress.step();
    return done;
  };
  try {
    for await (const done of inOrder(targets, workers.atOnce + AHEAD, work)) {
      progress.clear();
      yield done;
      progress.show();
    }
  } finally {
    progress.clear();
    await workers.end();
  }
}
