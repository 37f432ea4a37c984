import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** How the reading of figures grows with the length of a text in which one thing is repeated. */
export interface FiguresGrowth {
  readonly texts: number;
  /** Of time ∝ length^k: the largest k of all texts, and what was repeated there. */
  readonly largest: number;
  readonly repeated: string;
  readonly median: number;
}

/**
 * Megabytes for what is young. All that one reading makes fits there: otherwise the collector copies what a long text
 * has alive and a short one has not, which is growth of the collector's work and not of the reader's.
 */
const YOUNG = 256;

/** Measures in a process of its own, with room for what one reading makes. */
export function measureFiguresGrowth(): FiguresGrowth {
  const script = join(__dirname, "growth-of-texts.ts");
  const room = [`--min-semi-space-size=${YOUNG}`, `--max-semi-space-size=${YOUNG}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...room, "--import", "tsx", script], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as FiguresGrowth;
}

export function figuresGrowthLine({ texts, largest, repeated: unit, median }: FiguresGrowth): string {
  return `figures of repeated text: time grows as length^${median.toFixed(2)} (median of ${texts}), at most ^${largest.toFixed(2)} (${JSON.stringify(unit)}; goal ≤ 1.1)`;
}
