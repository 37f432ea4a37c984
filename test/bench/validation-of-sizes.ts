import { readFigures } from "../../src/figures";
import { inspect } from "../../src/rules";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { largeSnapshot } from "../support/large-form";
import { processorTime } from "./growth";

/** The check of one size; milliseconds of processor time. */
export interface ValidationPoint {
  readonly initiatives: number;
  readonly findings: number;
  readonly validation: number;
  /** Reading the figures of the same texts and nothing else. */
  readonly figures: number;
}

const SIZES = [10, 100, 1_000, 10_000];
const BLOCKS_PER_SHEET = 500;
/** Turns of a size: so many initiatives in all, within these bounds. */
const INITIATIVES = 40_000;
const [FEWEST, MOST] = [8, 400];

/** The best of several turns: what else the machine does only adds. */
function measure(snapshot: WorkbookSnapshot, turns: number): { validation: number; figures: number } {
  const texts = proseOf(snapshot);
  const validations: number[] = [];
  const readings: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    validations.push(processorTime(() => inspect(snapshot)));
    readings.push(
      processorTime(() => {
        for (const { text, section } of texts) readFigures(text, { fiscalYear: 2019, section });
      }),
    );
  }
  return { validation: Math.min(...validations), figures: Math.min(...readings) };
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
