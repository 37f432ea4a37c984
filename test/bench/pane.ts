import { rmSync } from "node:fs";
import { buildPages } from "../browser/support/build";
import { largeLines, measureLarge } from "./pane-large";
import { measureStart, startLines } from "./pane-start";

/** The pane's start and its work on a large workbook; BROWSER_TEST_DIST names a build that is there already. */
export async function measurePane(): Promise<{ readonly line: string; readonly figures: object }> {
  const given = process.env.BROWSER_TEST_DIST;
  const dist = given ?? buildPages();
  try {
    const start = await measureStart(dist);
    const large = await measureLarge(dist);
    return { line: `${startLines(start)}\n${largeLines(large)}`, figures: { start, large } };
  } finally {
    if (given === undefined) rmSync(dist, { recursive: true });
  }
}
