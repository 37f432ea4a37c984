import { readIndicators, roundHalfUp, type Indicator, type IndicatorReading } from "../../../src/indicators";
import { block } from "./truth";

/** The texts of a block's fields, and its year. */
export interface Texts {
  readonly goal?: string;
  readonly plan?: string;
  readonly results?: string;
  readonly fiscalYear?: number | null;
}

/** Reads a block at the end of its year. */
export function read({ goal, plan, results, fiscalYear = 2019 }: Texts): IndicatorReading {
  const initiative = block({
    ...(goal !== undefined && { policyAndGoal: goal }),
    ...(plan !== undefined && { annualPlan: plan }),
    ...(results !== undefined && { results }),
  });
  return readIndicators(initiative, { fiscalYear, stage: "yearend" });
}

/** An indicator in one line: name, target, actual, prior, rate, attained, what is missing. */
function line({ name, unit, target, actual, prior, achievementRate, attained, missing }: Indicator): string {
  const threshold = target
    ? `${target.kind} ${target.comparator} ${target.value?.toFixed() ?? "?"}${target.upper ? `..${target.upper.toFixed()}` : ""}`
    : "no target";
  const rate = achievementRate?.result ? ` ${roundHalfUp(achievementRate.result, 1).toFixed()}%` : "";
  const before = prior ? ` before ${prior.value.toFixed()}` : "";
  const reached = attained === null ? `? ${missing.join("+")}` : attained ? "yes" : "no";
  return `${name} [${unit ?? "-"}] ${threshold}, ${actual?.value.toFixed() ?? "nothing"}${before}${rate}: ${reached}`;
}

/** The indicators of a block, in one line each. */
export const lines = (texts: Texts): string[] => read(texts).indicators.map(line);
