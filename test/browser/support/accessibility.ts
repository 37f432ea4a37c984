import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const SOURCE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Serious and critical findings of axe in one page or frame, as "rule: element". */
export async function seriousFindings(where: Page | Frame): Promise<readonly string[]> {
  const found = await axeFindings(where);
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ words }) => words);
}

/** Everything that axe finds in one page or frame. The page's policy forbids script elements. */
export async function axeFindings(where: Page | Frame): Promise<readonly Found[]> {
  await where.evaluate(SOURCE);
  const { violations } = await where.evaluate(() =>
    (globalThis as unknown as { axe: { run(context: Document, options: object): Promise<AxeResults> } }).axe.run(
      document,
      { iframes: false },
    ),
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => ({ impact: impact ?? null, words: `${id}: ${target.join(" ")}` })),
  );
}

interface Found {
  readonly impact: string | null;
  /** "rule: element" */
  readonly words: string;
}
