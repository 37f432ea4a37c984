import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Whether the check of many initiatives fits into a small memory. */
export interface MemoryFigures {
  readonly initiatives: number;
  readonly limitMegabytes: number;
  readonly fits: boolean;
  /** The most memory that the process had, code and compiler included; null where it ran out. */
  readonly peakMegabytes: number | null;
}

const INITIATIVES = 10_000;
const LIMIT = 512;

/** Checks in a process of its own, which may use so much memory and no more. */
export function measureMemory(): MemoryFigures {
  const script = join(__dirname, "memory-of-check.ts");
  const limits = [`--max-old-space-size=${LIMIT}`, "--import", "tsx"];
  const { status, stdout } = spawnSync(process.execPath, [...limits, script, String(INITIATIVES)], {
    encoding: "utf8",
  });
  const fits = status === 0;
  return {
    initiatives: INITIATIVES,
    limitMegabytes: LIMIT,
    fits,
    peakMegabytes: fits ? Number(stdout) : null,
  };
}

export function memoryLine({ initiatives, limitMegabytes, fits, peakMegabytes }: MemoryFigures): string {
  const outcome = fits ? `fits, at most ${peakMegabytes?.toFixed(0)} MB of the whole process` : "does not fit";
  return `memory: ${initiatives.toLocaleString("en")} initiatives under ${limitMegabytes} MiB of heap: ${outcome}`;
}
