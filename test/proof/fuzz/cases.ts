import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "../support/random";
import { outcomeOf } from "./check-file";
import { faultsOf } from "./check-snapshot";
import { damagedFile } from "./file-changes";
import { damagedForm } from "./forms";

/** What one case came to. */
export interface CaseResult {
  /** "checked" for a damaged form; for a damaged file the code of its refusal, or "read". */
  readonly outcome: string;
  readonly faults: readonly string[];
}

const files = ["seed/seed-sheet-per-item", "workbooks/w02_wide_h30", "workbooks/w38_above_bracket"].map(
  (name) => new Uint8Array(readFileSync(join(__dirname, `../../fixtures/${name}.xlsx`))),
);

/** Every so many cases damage a file, which takes longer than damaging a form in memory. */
const FILE_EVERY = 10;

/** The case of a number: always the same. */
export async function runCase(number: number): Promise<CaseResult> {
  const random = new Random(number);
  if (number % FILE_EVERY === 0) return outcomeOf(damagedFile(random.pick(files), random));
  return { outcome: "checked", faults: faultsOf(damagedForm(random)) };
}
