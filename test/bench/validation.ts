import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { exponentOf } from "./growth";
import type { ValidationPoint } from "./validation-of-sizes";

export interface ValidationFigures {
  readonly points: readonly ValidationPoint[];
  /** At the largest size. */
  readonly timesFigures: number;
  readonly exponent: number;
}

/**
 * Checks workbooks of several sizes, in turns with reading the figures of their texts: in a process of its own, put
 * together as the command line and the pane are, since what runs TypeScript file by file wraps every function.
 */
export function measureValidation(): ValidationFigures {
  const entryPoints = [join(__dirname, "validation-of-sizes.ts")];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, write: false, platform: "node", target: "node20" });
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-"], {
    input: outputFiles[0]?.contents,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const points = JSON.parse(stdout) as ValidationPoint[];
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
