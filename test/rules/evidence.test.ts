import { messageOf, rules } from "../../src/rules";
import type { Finding } from "../../src/rules";
import type { InvalidExample, RuleExamples } from "../../src/rules/framework/example";
import { showFormula } from "../../src/rules/figure-words";
import { toA1 } from "../../src/snapshot";
import { runRule } from "../support/rule-tester";

interface Case {
  readonly rule: string;
  readonly example: InvalidExample;
}

const cases: Case[] = rules.flatMap((rule) => {
  const { examples } = jest.requireActual<{ examples: RuleExamples }>(`../../src/rules/${rule.id}.examples`);
  return examples.invalid.map((example) => ({ rule: rule.id, example }));
});

function findingsOf({ rule: id, example }: Case): readonly Finding[] {
  const rule = rules.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return runRule(rule, example).findings;
}

/** The figures that a finding shows to people, each with its cell; those of another file are marked. */
const figuresOf = ({ figures = [] }: Finding): string =>
  figures.map(({ figure, cell, outside }) => `${figure.text}@${toA1(cell)}${outside ? "*" : ""}`).join(" ");

const relatedOf = ({ related = [] }: Finding): string[] => related.map(({ cell }) => toA1(cell));

test.each(cases)(
  "$rule leads from its cell to every other cell whose figures it speaks of, once: $example.name",
  (each) => {
    for (const finding of findingsOf(each)) {
      const cells = (finding.figures ?? []).filter(({ outside }) => !outside).map(({ cell }) => toA1(cell));
      const others = [...new Set(cells)].filter((cell) => cell !== toA1(finding.cell));
      expect(relatedOf(finding)).toEqual(expect.arrayContaining(others));
      expect(new Set(relatedOf(finding)).size).toBe(relatedOf(finding).length);
      expect(relatedOf(finding)).not.toContain(toA1(finding.cell));
    }
  },
);

test.each(cases)("$rule speaks of whole figures, without the space around them: $example.name", (each) => {
  for (const finding of findingsOf(each)) expect(messageOf(finding)).not.toMatch(/[「（]\s|\s[」）]/);
});

describe("what a finding shows besides its sentence", () => {
  test.each<[rule: string, example: string, figures: string, formulas: string]>([
    ["attainment-contradiction", "目標に1人届いていないのに①", "199人@B10 200人@B4", "199人 ÷ 200人 × 100 ＝ 99.5％"],
    [
      "attainment-contradiction",
      "前年度比10％増に届いていないのに①",
      "215人@B10 10％@B4",
      "200人 ×（100 ＋ 10％）÷ 100 ＝ 220人; 215人 ÷ 220人 × 100 ＝ 97.7％",
    ],
    ["result-missing", "②の実績に数値がない", "120人@B5", ""],
    [
      "percentage-point",
      "対前年度の差が「％」",
      "0.12％@B10 85.95％@B10 85.83％@B10",
      "85.95％ － 85.83％ ＝ 0.12ポイント",
    ],
    [
      "difference-miscalculated",
      "達成率が合わない",
      "110.9％@B10 648,149件@B10 620,000件@B4",
      "648,149件 ÷ 620,000件 × 100 ＝ 104.5％",
    ],
    [
      "total-mismatch",
      "合計が内訳の合計と合わない",
      "683件@B10 205件@B10 258件@B10 229件@B10",
      "205件 ＋ 258件 ＋ 229件 ＝ 692件",
    ],
    ["prior-year-mismatch", "「前年度を上回る」目標の基準が前々年度", "9,598千円@B4", ""],
    ["prior-year-mismatch", "対前年度が前々年度との差", "33人@B10 283人@B10 250人@B10", "283人 － 250人 ＝ 33人"],
    ["prior-disagrees", "前年度の数値が前年度のブックの実績と違う", "7,590回@B10 7,950回@B10*", ""],
    ["basis-mismatch", "同じ年度の数値が二つの基準で書かれ、値が異なる", "94.80％@B4 85.83％@B10", ""],
    ["target-inconsistent", "方針と当年度の目標が異なる", "125箇所@B5 106か所@B4", ""],
    ["cumulative-target", "3年間の合計の目標に対し、一年の実績だけがある", "30回@B4 30回@B4 11回@B10", ""],
    ["unit-mismatch", "人数の目標に対し、実績が回数", "5回@B10 90人@B5", ""],
    ["target-not-in-plan", "実績欄だけに目標がある", "8回@B10", ""],
    ["provisional-figure", "決算見込み", "21,239千円@B10", ""],
  ])("%s: %s", (rule, name, figures, formulas) => {
    const [found] = cases.filter((one) => one.rule === rule && one.example.name === name).flatMap(findingsOf);
    expect(found && [figuresOf(found), (found.formulas ?? []).map(showFormula).join("; ")]).toEqual([
      figures,
      formulas,
    ]);
  });

  test("a rule on 課題と改善策 leads to the judgement that calls for it", () => {
    const ofRemedies = cases.filter(({ rule }) => rule.startsWith("remedy-")).flatMap(findingsOf);
    expect(ofRemedies.length).toBeGreaterThan(5);
    for (const finding of ofRemedies) expect(relatedOf(finding)).toEqual([expect.stringMatching(/^B(6|7|11)$/)]);
  });
});

test("only a figure that last year's workbook gives is left for a person to confirm, every other fix is safe", () => {
  const fixes = cases.flatMap(findingsOf).flatMap(({ rule, fix }) => (fix ? [{ rule, isSafe: fix.isSafe }] : []));
  expect(new Set(fixes.map(({ rule }) => rule)).size).toBeGreaterThan(4);
  for (const { rule, isSafe } of fixes) expect([rule, isSafe]).toEqual([rule, rule !== "prior-disagrees"]);
});
