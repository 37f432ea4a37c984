import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readIndicators, roundHalfUp, type Indicator } from "../../src/indicators";
import { block, type TrueIndicator } from "./support/truth";

/** What a careful reader says of an indicator of a block; an absent key is not judged, null means "must be null". */
interface ExpectedIndicator extends Partial<Omit<TrueIndicator, "target" | "yearOverYear">> {
  readonly target?: Readonly<Partial<Record<"kind" | "comparator" | "value" | "upper", string | number | null>>> | null;
  readonly difference?: readonly [number, string] | null;
  readonly missing?: readonly string[];
}

interface Block {
  readonly what: string;
  readonly fiscalYear: number;
  readonly goal: string;
  readonly plan?: string;
  readonly results: string;
  /** All that the block measures, in the order of its goals. */
  readonly indicators: readonly ExpectedIndicator[];
  readonly suggested?: "1" | "2" | null;
}

const blocks = readFileSync(join(__dirname, "../fixtures/indicators/blocks.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Block);

/** An indicator in the words of the blocks' expectations. */
function told({ name, unit, target, actual, prior, ...rest }: Indicator): Required<ExpectedIndicator> {
  const { achievementRate: rate, yearOverYear: change, attained, missing } = rest;
  const difference = change?.difference.result;
  return {
    name,
    unit,
    target: target && {
      kind: target.kind,
      comparator: target.comparator,
      value: target.value?.toNumber() ?? null,
      upper: target.upper?.toNumber() ?? null,
    },
    actual: actual?.value.toNumber() ?? null,
    prior: prior?.value.toNumber() ?? null,
    achievementRate: rate?.result ? roundHalfUp(rate.result, 1).toNumber() : null,
    difference: difference ? [difference.toNumber(), change.difference.resultUnit ?? ""] : null,
    attained,
    missing,
  };
}

test.each(blocks.map((each, index) => [index + 1, each.what, each] as const))("block %i, %s", (_, __, wanted) => {
  const { goal, plan, results, fiscalYear } = wanted;
  const initiative = block({ policyAndGoal: goal, results, ...(plan !== undefined && { annualPlan: plan }) });
  const { indicators, suggestedAttainment } = readIndicators(initiative, { fiscalYear, stage: "yearend" });
  const read = indicators.map(told);
  expect(read).toMatchObject(wanted.indicators);
  if (wanted.suggested !== undefined) expect(suggestedAttainment).toBe(wanted.suggested);
});
