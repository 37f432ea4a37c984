import { readFigures } from "../../src/figures";
import { inspect } from "../../src/rules";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { largeSnapshot } from "../support/large-form";
import { exponentOf, processorTime } from "./growth";

/** The check of one size; milliseconds of processor time. */
export interface ValidationPoint {
  readonly initiatives: number;
  readonly findings: number;
  readonly validation: number;
  /** Reading the figures of the same texts and nothing else. */
  readonly figures: number;
}

export interface ValidationFigures {
  readonly points: readonly ValidationPoint[];
  /** At the largest size. */
  readonly timesFigures: number;
  readonly exponent: number;
}

const SIZES = [10, 100, 1_000, 10_000];
const BLOCKS_PER_SHEET = 500;

/** Checks workbooks of several sizes, in turns with reading the figures of their texts. */
export function measureValidation(): ValidationFigures {
  const snapshots = SIZES.map((initiatives) => ({
    initiatives,
    snapshot: largeSnapshot(initiatives, Math.ceil(initiatives / BLOCKS_PER_SHEET)),
  }));
  for (const { snapshot } of snapshots.slice(0, 3)) measure(snapshot, 3);
  const points = snapshots.map(({ initiatives, snapshot }) => ({
    initiatives,
    findings: inspect(snapshot).findings.length,
    ...measure(snapshot, Math.max(5, Math.min(20, Math.round(2_000 / initiatives)))),
  }));
  const last = points[points.length - 1];
  return {
    points,
    timesFigures: last ? last.validation / last.figures : NaN,
    exponent: exponentOf(points.map(({ initiatives, validation }) => ({ size: initiatives, time: validation }))),
  };
}

export function validationLines({ points, timesFigures, exponent }: ValidationFigures): string {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  const lines = points.map(
    ({ initiatives, findings, validation, figures }) =>
      `validation of ${initiatives.toLocaleString("en")} initiatives (${findings.toLocaleString("en")} findings) | ${ms(validation)} | figures alone ${ms(figures)} | ${(validation / figures).toFixed(2)} ×`,
  );
  return [
    ...lines,
    `validation at the largest size: ${timesFigures.toFixed(2)} × figures (goal ≤ 3); grows as initiatives^${exponent.toFixed(2)} (goal ≤ 1.1)`,
  ].join("\n");
}

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
