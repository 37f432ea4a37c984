import type Big from "big.js";
import { readIndicators, roundHalfUp, type Formula } from "../../../src/indicators";
import { block } from "../../indicators/support/truth";
import type { OracleCase } from "./cases";
import { fraction, multiply, rounded, type Fraction } from "./fraction";

/** What the engine says otherwise than the oracle, for people; null where they agree. */
export function disagreement({ plan, results, expected }: OracleCase): string | null {
  const reading = readIndicators(block({ policyAndGoal: plan, results }), { fiscalYear: 2019, stage: "yearend" });
  const [indicator] = reading.indicators;
  if (reading.indicators.length !== 1 || !indicator) return `${reading.indicators.length} indicators`;
  const { yearOverYear, achievementRate, attained } = indicator;
  const points = yearOverYear && (yearOverYear.difference.resultUnit === "ポイント") !== expected.differenceIsInPoints;
  const checks: readonly (readonly [what: string, engine: string, oracle: string])[] = [
    ["attained", String(attained), String(expected.attained)],
    ["achievementRate", shown(achievementRate?.result), show(expected.achievementRate)],
    ["difference", exactly(yearOverYear?.difference), expected.difference ? rounded(expected.difference, 6) : "none"],
    ["points", String(Boolean(points)), "false"],
    ["rate", shown(yearOverYear?.rate.result), show(expected.rate)],
    ["suggestion", String(reading.suggestedAttainment), String(expected.suggestion)],
  ];
  const wrong = checks.filter(([, engine, oracle]) => engine !== oracle);
  return wrong.length === 0
    ? null
    : wrong.map(([what, engine, oracle]) => `${what}: ${engine}, not ${oracle}`).join("; ");
}

/** What one of the engine's units of money is worth in the oracle's first unit of its measure. */
const WORTH: Readonly<Record<string, Fraction>> = {
  千円: fraction(1_000),
  万円: fraction(10_000),
  百万円: fraction(1_000_000),
};

function exactly(difference: Formula | undefined): string {
  if (!difference?.result) return "none";
  const worth = WORTH[difference.resultUnit ?? ""] ?? fraction(1);
  const [whole = "0", places = ""] = difference.result.toFixed().split(".");
  return rounded(multiply(fraction(BigInt(whole + places), 10n ** BigInt(places.length)), worth), 6);
}

function shown(value: Big | null | undefined): string {
  return value
    ? roundHalfUp(value, 1)
        .toFixed(1)
        .replace(/^-0\.0$/, "0.0")
    : "none";
}

function show(value: Fraction | null): string {
  return value ? rounded(value, 1) : "none";
}
