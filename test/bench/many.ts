import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { generatedFile } from "./many-workbooks";
import { runCommand, type Run } from "./run-command";

/** What a run of `torikumi check` over many workbooks costs; times in seconds, memory in megabytes. */
export interface ManyFigures {
  readonly workbooks: number;
  readonly megabytes: number;
  readonly threads: number;
  readonly single: number;
  readonly oneThread: Run;
  readonly allThreads: Run;
  /** Time on one thread ÷ time on all. */
  readonly speedUp: number;
  /** Time on all threads ÷ (workbooks × time of a command for one). */
  readonly againstSingles: number;
  readonly isEqual: boolean;
}

const WORKBOOKS = 240;
const BLOCKS = 10;

/** Writes 240 workbooks of 10 blocks and checks them in one command, on one thread and on all. */
export function measureMany(): ManyFigures {
  const folder = mkdtempSync(join(tmpdir(), "torikumi-bench-"));
  try {
    let bytes = 0;
    for (let index = 0; index < WORKBOOKS; index++) {
      const file = generatedFile(index, BLOCKS);
      bytes += file.length;
      writeFileSync(join(folder, `様式3-${index + 1}.xlsx`), file);
    }
    const threads = availableParallelism();
    const single = Math.min(...[1, 2, 3].map((index) => check(folder, [`様式3-${index}.xlsx`]).seconds));
    const one = check(folder, [".", "--jobs", "1"]);
    const all = check(folder, [".", "--jobs", String(threads)]);
    return {
      ...{ workbooks: WORKBOOKS, megabytes: bytes / 1e6, threads, single },
      ...{ oneThread: one, allThreads: all, isEqual: one.digest === all.digest },
      speedUp: one.seconds / all.seconds,
      againstSingles: all.seconds / (WORKBOOKS * single),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function manyLines(figures: ManyFigures): string {
  const { workbooks, megabytes, threads, single, oneThread, allThreads, speedUp, againstSingles, isEqual } = figures;
  const run = ({ seconds, peakMegabytes }: Run): string => `${seconds.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB`;
  return [
    `many: ${workbooks} workbooks of ${BLOCKS} blocks (${megabytes.toFixed(1)} MB) | one command each ${single.toFixed(2)} s`,
    `  1 thread ${run(oneThread)} | ${threads} threads ${run(allThreads)} | speed-up ${speedUp.toFixed(2)} ×`,
    `  ${(100 * againstSingles).toFixed(1)} % of the time of ${workbooks} commands | results equal: ${isEqual ? "yes" : "NO"}`,
  ].join("\n");
}

function check(folder: string, args: readonly string[]): ReturnType<typeof runCommand> {
  return runCommand(folder, ["check", "--format", "json", ...args]);
}
