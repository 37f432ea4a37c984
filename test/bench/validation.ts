import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { exponentOf, type Times } from "./growth";
import type { ValidationPoint } from "./validation-of-sizes";

export interface ValidationFigures {
  readonly points: readonly ValidationPoint[];
  /** How many times as long as reading figures alone the largest size takes. */
  readonly timesFigures: Times;
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
    timesFigures: last ? multipleOf(last) : { processor: NaN, elapsed: NaN },
    exponent: exponentOf(
      points.map(({ initiatives, validation }) => ({ size: initiatives, time: validation.processor })),
    ),
  };
}

function multipleOf({ validation, figures }: ValidationPoint): Times {
  return {
    processor: validation.processor / figures.processor,
    elapsed: validation.elapsed / figures.elapsed,
  };
}

export function validationLines({ points, timesFigures, exponent }: ValidationFigures): string {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
  const compared = (validation: number, figures: number): string =>
    `${ms(validation)}, figures alone ${ms(figures)}, ${(validation / figures).toFixed(2)} ×`;
  const lines = points.map(
    ({ initiatives, findings, validation, figures }) =>
      `validation of ${initiatives.toLocaleString("en")} initiatives (${findings.toLocaleString("en")} findings) | processor ${compared(validation.processor, figures.processor)} | clock ${compared(validation.elapsed, figures.elapsed)}`,
  );
  return [
    ...lines,
    `validation at the largest size: ${timesFigures.processor.toFixed(2)} × figures in processor time, ${timesFigures.elapsed.toFixed(2)} × on the clock (goal ≤ 3); grows as initiatives^${exponent.toFixed(2)} (goal ≤ 1.1)`,
  ].join("\n");
}
