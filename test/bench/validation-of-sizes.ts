import { readFigures } from "../../src/figures";
import { inspect } from "../../src/rules";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { largeSnapshot } from "../support/large-form";
import { bestOf, timesOf, type Times } from "./growth";

/** The check of one size. */
export interface ValidationPoint {
  readonly initiatives: number;
  readonly findings: number;
  readonly validation: Times;
  /** Reading the figures of the same texts and nothing else. */
  readonly figures: Times;
}

const SIZES = [10, 100, 1_000, 10_000];
const BLOCKS_PER_SHEET = 500;
/** Turns of a size: so many initiatives in all, within these bounds. */
const INITIATIVES = 40_000;
const [FEWEST, MOST] = [8, 400];

function measure(snapshot: WorkbookSnapshot, turns: number): { validation: Times; figures: Times } {
  const texts = proseOf(snapshot);
  const validations: Times[] = [];
  const readings: Times[] = [];
  for (let turn = 0; turn < turns; turn++) {
    validations.push(timesOf(() => inspect(snapshot)));
    readings.push(
      timesOf(() => {
        for (const { text, section } of texts) readFigures(text, { fiscalYear: 2019, section });
      }),
    );
  }
  return { validation: bestOf(validations), figures: bestOf(readings) };
}

/** The texts that figures are read from. */
function proseOf(snapshot: WorkbookSnapshot): { text: string; section: "goal" | "plan" | "results" }[] {
  return inspect(snapshot).initiatives.flatMap(({ initiative: { fields } }) => [
    ...(fields.policyAndGoal ? [{ text: fields.policyAndGoal.text, section: "goal" as const }] : []),
    ...(fields.annualPlan ? [{ text: fields.annualPlan.text, section: "plan" as const }] : []),
    ...(fields.results ? [{ text: fields.results.text, section: "results" as const }] : []),
  ]);
}

const snapshots = SIZES.map((initiatives) => ({
  initiatives,
  snapshot: largeSnapshot(initiatives, Math.ceil(initiatives / BLOCKS_PER_SHEET)),
}));
for (const { snapshot } of snapshots.slice(0, 3)) measure(snapshot, 3);
const points = snapshots.map(({ initiatives, snapshot }): ValidationPoint => ({
  initiatives,
  findings: inspect(snapshot).findings.length,
  ...measure(snapshot, Math.max(FEWEST, Math.min(MOST, Math.round(INITIATIVES / initiatives)))),
}));
console.log(JSON.stringify(points));
