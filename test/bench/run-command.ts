import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";

const COMMAND = join(__dirname, "../../src/cli/torikumi.js");
const USAGE = join(__dirname, "print-usage.cjs");

/** What one run of the command line cost, from its start to its end. */
export interface Run {
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/**
 * Runs `torikumi` in a process of its own.
 *
 * @returns with the hash of what it printed
 * @throws where it ended in another way than a check does
 */
export function runCommand(folder: string, args: readonly string[]): Run & { readonly digest: string } {
  const start = performance.now();
  const run = spawnSync(process.execPath, ["-r", USAGE, COMMAND, ...args], {
    cwd: folder,
    maxBuffer: 4e9,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const seconds = (performance.now() - start) / 1000;
  if (run.status === null || run.status > 2) throw new Error(run.stderr.toString());
  const digest = createHash("sha256").update(run.stdout).digest("hex");
  return { seconds, peakMegabytes: Number(run.output[3]?.toString()) / 1024, digest };
}
