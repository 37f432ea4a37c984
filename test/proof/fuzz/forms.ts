import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../../src/snapshot";
import { anyStyle, someBlocks } from "../../support/form-arbitraries";
import { generateForm } from "../../support/form-generator";
import type { Random } from "../support/random";
import { changedSheet } from "./sheet-changes";

const SEED = 2019;
const styles = fc.sample(anyStyle, { numRuns: 300, seed: SEED });
const contents = fc.sample(someBlocks("with-blanks"), { numRuns: 100, seed: SEED });
const passages = readFileSync(join(__dirname, "../../fixtures/figures/cases.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

/** A form as wards print it, with passages as officers write them, damaged in a few places. */
export function damagedForm(random: Random): WorkbookSnapshot {
  const blocks = random.pick(contents).map((block) => ({
    ...block,
    texts: { ...block.texts, annualPlan: passage(random), results: passage(random) },
  }));
  const { sheets } = generateForm(random.pick(styles), blocks).snapshot;
  return { sheets: sheets.map((sheet) => changedSheet(sheet, random)) };
}

function passage(random: Random): string {
  return Array.from({ length: random.integer(0, 4) }, () => random.pick(passages)).join("\n");
}
