import { nameSimilarity, readIndicators, roundHalfUp, type Indicator } from "../../src/indicators";
import { trueBlocks, type TrueIndicator } from "./support/truth";

const JUDGED = ["unit", "target", "actual", "prior", "achievementRate", "yearOverYear", "attained"] as const;
type Judged = (typeof JUDGED)[number];

const BAR = 0.95;

/** The reading that a true indicator speaks of: by name, or by its figures where only one is expected. */
function find(truth: TrueIndicator, indicators: readonly Indicator[], isOnly: boolean): Indicator | null {
  const likeness = (indicator: Indicator): number => {
    const similarity = nameSimilarity(truth.name, indicator.name);
    const sameActual = truth.actual != null && indicator.actual?.value.eq(truth.actual) === true;
    const sameTarget = truth.target?.value !== undefined && indicator.target?.value?.eq(truth.target.value) === true;
    if (similarity < 0.5 && !(sameActual && (sameTarget || isOnly))) return 0;
    return similarity * 2 + Number(sameActual) + Number(sameTarget);
  };
  const best = [...indicators].sort((a, b) => likeness(b) - likeness(a))[0];
  return best && likeness(best) > 0 ? best : null;
}

function agrees(key: Judged, truth: TrueIndicator, indicator: Indicator): boolean {
  switch (key) {
    case "unit":
      return indicator.unit === truth.unit;
    case "target":
      return targetAgrees(truth.target, indicator.target);
    case "actual":
    case "prior":
      return sameValue(truth[key], indicator[key]?.value.toNumber());
    case "achievementRate": {
      const result = indicator.achievementRate?.result;
      return sameValue(truth.achievementRate, result ? roundHalfUp(result, 1).toNumber() : null);
    }
    case "yearOverYear": {
      const difference = indicator.yearOverYear?.difference;
      if (!truth.yearOverYear) return !difference;
      const { difference: value, unit } = truth.yearOverYear;
      return difference?.resultUnit === unit && sameValue(value, difference.result?.toNumber());
    }
    case "attained":
      return indicator.attained === truth.attained;
  }
}

function sameValue(truth: number | null | undefined, read: number | null | undefined): boolean {
  return (truth ?? null) === (read ?? null);
}

function targetAgrees(truth: TrueIndicator["target"], target: Indicator["target"]): boolean {
  if (!truth) return target === null;
  if (!target) return false;
  if (truth.value !== undefined && !target.value?.eq(truth.value)) return false;
  if (truth.comparator !== undefined && target.comparator !== truth.comparator) return false;
  return truth.kind === undefined || target.kind === truth.kind;
}

describe.each(["workbooks", "seed"] as const)("the indicators of the labelled %s", (folder) => {
  const blocks = trueBlocks(folder).map((block) => ({
    ...block,
    reading: readIndicators(block.initiative, { fiscalYear: block.fiscalYear, stage: "yearend" }),
  }));
  const compared = blocks.flatMap(({ where, truth, reading }) =>
    truth.indicators.map((wanted) => ({
      where: `${where} ${wanted.name}`,
      wanted,
      found: find(wanted, reading.indicators, truth.indicators.length === 1),
    })),
  );

  test("are found", () => {
    expect(compared.filter(({ found }) => !found).map(({ where }) => where)).toEqual([]);
  });

  test.each(JUDGED)("agree on %s for 19 of 20", (key) => {
    const judged = compared.filter(({ wanted }) => key in wanted);
    const wrong = judged.filter(({ wanted, found }) => !found || !agrees(key, wanted, found));
    expect({ enough: 1 - wrong.length / judged.length >= BAR, wrong: wrong.map(({ where }) => where) }).toMatchObject({
      enough: true,
    });
  });

  test("lead to the suggestion that a careful reviewer would make", () => {
    const judged = blocks.filter(({ truth }) => "suggestedAttainment" in truth);
    const read = judged.map(({ where, reading }) => `${where}: ${reading.suggestedAttainment}`);
    expect(read).toEqual(judged.map(({ where, truth }) => `${where}: ${truth.suggestedAttainment}`));
  });
});
