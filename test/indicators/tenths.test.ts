import { readIndicators } from "../../src/indicators";
import { block } from "./support/truth";

const read = (goal: string, results: string) =>
  readIndicators(
    block({ policyAndGoal: `（目標）\n・窓口の満足度\u3000${goal}`, results: `・窓口の満足度\u3000${results}` }),
    {
      fiscalYear: 2019,
      stage: "yearend",
    },
  );

test("shares that are told in tenths differ in ポイント, too", () => {
  const [indicator] = read("8割以上", "8.2割（前年度　77％）").indicators;
  const { result, resultUnit, operands } = indicator?.yearOverYear?.difference ?? {};
  expect([result?.toFixed(), resultUnit]).toEqual(["5", "ポイント"]);
  expect(operands?.map(({ value, unit }) => value.toFixed() + unit)).toEqual(["82%", "77%"]);
});

test("ポイント on a base in tenths are hundredths of it", () => {
  const [indicator] = read("前年度より3ポイント増", "8割（前年度　7.8割）").indicators;
  expect(indicator?.target?.value?.toFixed()).toBe("8.1");
  expect(indicator?.attained).toBe(false);
});

test("a stated difference in ポイント agrees with shares in tenths", () => {
  const { comparisons } = read("8割以上", "8.2割（前年度　7.7割、対前年度5ポイント増）");
  expect(comparisons.map(({ verdict }) => verdict)).toEqual(["agrees"]);
});
