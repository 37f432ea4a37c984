import type { Finding } from "../../src/rules";
import { inOrder } from "../../src/rules/framework/order";
import { inspect } from "../../src/rules";
import { exampleForm, formSheet } from "../support/example-form";
import { goal, said } from "../support/said";

describe("provisional-figure", () => {
  const rule = "provisional-figure";
  const results = "・広告料収入　令和元年度決算見込み　21,239千円";

  test("waits for the self-evaluation", () => {
    expect(said(rule, { results })).toHaveLength(1);
    expect(said(rule, { results }, { stage: "midyear" })).toEqual([]);
  });

  test("leaves the plan and last year's 見込み alone", () => {
    const plan = goal("広告料収入　令和元年度見込み　21,239千円");
    expect(said(rule, { policyAndGoal: plan, annualPlan: plan, results: "・広告料収入　21,239千円" })).toEqual([]);
    expect(said(rule, { results: "・広告料収入　21,239千円（平成30年度決算見込み　9,598千円）" })).toEqual([]);
  });

  test("speaks of a 見込み without a year, and where the form does not tell its year", () => {
    expect(said(rule, { results: "・広告料収入　21,239千円（見込み）" })).toHaveLength(1);
    expect(said(rule, { results }, { fiscalYear: null })).toHaveLength(1);
    expect(said(rule, { results }, { fiscalYear: 2020 })).toEqual([]);
  });
});

describe("code-missing", () => {
  test("asks for ①・② at year-end alone, of blocks that have a plan or results", () => {
    const block = { annualPlan: "訓練を行う。", results: "", attainment: "" };
    expect(said("code-missing", block)).toHaveLength(1);
    expect(said("code-missing", block, { stage: "midyear" })).toEqual([]);
    expect(said("code-missing", block, { stage: "plan" })).toEqual([]);
  });
});

describe("prior-year-mismatch", () => {
  const rule = "prior-year-mismatch";
  const of = (year: string): string => goal(`歳入が前年度決算を上回る（${year}決算\u30009,598千円）`);

  test("speaks of a base that is older than 前年度, and of no other", () => {
    expect(said(rule, { policyAndGoal: of("平成29年度"), results: "・歳入　21,239千円" })).toHaveLength(1);
    expect(said(rule, { policyAndGoal: of("平成30年度"), results: "・歳入　21,239千円" })).toEqual([]);
    expect(said(rule, { policyAndGoal: of("令和元年度"), results: "・歳入　21,239千円" })).toEqual([]);
  });

  test("leaves an old figure alone where 前年度's stands beside it, or the goal names a number or that year", () => {
    const both = `${of("平成29年度")}\n\u3000平成30年度決算\u30009,700千円`;
    expect(said(rule, { policyAndGoal: both, results: "・歳入　21,239千円" })).toEqual([]);
    for (const words of [
      "歳入　9,000千円以上（平成29年度決算　9,598千円）",
      "歳入が平成29年度決算（9,598千円）を上回る",
    ]) {
      expect(said(rule, { policyAndGoal: goal(words), results: "・歳入　21,239千円" })).toEqual([]);
    }
  });
});

describe("target-inconsistent", () => {
  const rule = "target-inconsistent";
  const differing = (one: string, other: string): string[] =>
    said(rule, { policyAndGoal: goal(one), annualPlan: goal(other), results: "・相談件数　110件（前年度　100件）" });

  test("takes 約 and 程度 for no contradiction, in whichever field they stand", () => {
    expect(differing("相談件数　100件以上", "相談件数　120件以上")).toHaveLength(1);
    expect(differing("相談件数　100件程度", "相談件数　120件以上")).toEqual([]);
    expect(differing("相談件数　100件以上", "相談件数　120件程度")).toEqual([]);
  });

  test("compares steps from one base that are stated alike, and no others", () => {
    expect(differing("相談件数を前年度比10％増とする", "相談件数を前年度比5％増とする")).toHaveLength(1);
    expect(differing("相談件数を前年度比10％増とする", "相談件数を前年度比10％増とする")).toEqual([]);
    expect(differing("相談件数を前年度比10％増とする", "相談件数を前年度より20件増とする")).toEqual([]);
    expect(differing("相談件数を前年度比10％増とする", "相談件数を平成28年度比30％増とする")).toEqual([]);
  });

  test("does not compare two lines of one field", () => {
    const annualPlan = goal("相談件数　100件以上\n・相談件数　120件以上");
    expect(said(rule, { annualPlan, results: "・相談件数　110件" })).toEqual([]);
  });
});

describe("target-not-in-plan", () => {
  test("speaks of none of the goals that any field of the plan states too", () => {
    const results = "・相談件数　110件（目標100件）\n・訓練　3回（目標2回）";
    const plan = goal("相談件数　100件以上");
    expect(said("target-not-in-plan", { annualPlan: "訓練を行う。", results })).toEqual([
      expect.stringMatching(/相談件数.*訓練/),
    ]);
    const [message, ...others] = said("target-not-in-plan", { annualPlan: plan, results });
    expect(others).toEqual([]);
    expect(message).toContain("「訓練」2回");
    expect(message).not.toContain("相談件数");
  });
});

describe("target-not-measurable", () => {
  const rule = "target-not-measurable";

  test("counts a goal for a later year as one that can be measured", () => {
    expect(said(rule, { annualPlan: goal("令和3年度までに相談件数を200件以上とする。") })).toEqual([]);
  });

  test("speaks of the field that has the word 目標, otherwise of the policy", () => {
    const vague = "相談しやすいまちにする。";
    const named = (policyAndGoal: string, annualPlan: string) => said(rule, { policyAndGoal, annualPlan })[0];
    expect(named(`目 標：${vague}`, vague)).toContain("「取組の方針・目標内容」");
    expect(named(vague, `目\u3000標：${vague}`)).toContain("「当年度の取組内容」");
    expect(named(vague, vague)).toContain("「取組の方針・目標内容」");
  });
});

describe("prior-disagrees", () => {
  const block = (goalWords: string, results: string) => ({ title: "広報", annualPlan: goal(goalWords), results });
  const against = (lastYear: string, results: string): string[] =>
    said("prior-disagrees", block("再生回数が前年度を上回る", results), {
      lastYear: [block("再生回数　100回以上", lastYear)],
    });

  test("is silent where one of several statements is last year's own", () => {
    expect(against("・再生回数　900回", "・再生回数　950回（前年度　800回）")).toHaveLength(1);
    expect(against("・再生回数　900回", "・再生回数　950回（前年度　900回）")).toEqual([]);
  });

  test("never takes a total over years for one year's figure", () => {
    expect(against("・再生回数　累計2,900回", "・再生回数　950回（前年度　800回）")).toEqual([]);
  });

  test("is silent where either figure is approximate", () => {
    expect(against("・再生回数　約900回", "・再生回数　950回（前年度　800回）")).toEqual([]);
    expect(against("・再生回数　900回", "・再生回数　950回（前年度　約800回）")).toEqual([]);
  });
});

describe("remedies", () => {
  test("are asked for by the mark alone, whatever space was typed around it", () => {
    const messages = [
      ...said("remedy-required", { attainment: "② ", selfEvaluationRemedy: "－" }),
      ...said("remedy-unneeded", { attainment: " ①", selfEvaluationRemedy: "会場を増やす。" }),
      ...said("remedy-expected", { implementationOutlook: "(ⅱ)　", midyearRemedy: "特になし" }, { stage: "midyear" }),
      ...said("attainment-contradiction", {
        annualPlan: goal("訓練　3回以上"),
        results: "・訓練　2回",
        attainment: "①\n",
      }),
    ];
    expect(messages).toHaveLength(4);
    for (const message of messages) expect(message).toMatch(/「(?:①|②|\(ⅱ\))」/);
  });

  test("beside ① may answer (ⅱ) where one cell serves both, and where (ⅰ) is chosen they cannot", () => {
    const midyear = (implementationOutlook: string) =>
      said(
        "remedy-unneeded",
        { implementationOutlook, attainmentOutlook: "①", midyearRemedy: "会場を増やす。" },
        { stage: "midyear" },
      );
    expect(midyear("(ⅱ)")).toEqual([]);
    expect(midyear("")).toEqual([]);
    expect(midyear("(ⅰ)")).toHaveLength(1);
  });
});

test("blocks of sheets that were not chosen are neither checked nor named, hidden or not", () => {
  const faulty = { attainment: "②", remedy: "－" };
  const snapshot = { sheets: [formSheet("前半", [{}]), formSheet("後半", [{ ...faulty, number: "2" }])] };
  const rulesOf = (sheets: string[] | null) =>
    inspect(snapshot, { sheets }).findings.map(({ rule, sheet }) => [rule, sheet]);
  expect(rulesOf(null)).toContainEqual(["remedy-required", "後半"]);
  expect(rulesOf(["前半"])).toEqual([]);
  expect(inspect(snapshot, { sheets: ["前半"] }).initiatives.map(({ initiative }) => initiative.sheet)).toEqual([
    "前半",
  ]);
  expect(rulesOf(["後半"])).toContainEqual(["remedy-required", "後半"]);
});

test("findings at one cell stand by their rule's name, in whatever order they were found", () => {
  const { findings } = inspect(exampleForm({ attainment: "②", remedy: "－" }));
  const [finding] = findings;
  if (!finding) throw new Error("the form has a finding");
  const named = ["b-rule", "a-rule", "c-rule", "b-rule", "a-rule"].map((rule): Finding => ({ ...finding, rule }));
  const names = (found: readonly Finding[]) => inOrder(found, ["様式３"]).map(({ rule }) => rule);
  const sorted = ["a-rule", "a-rule", "b-rule", "b-rule", "c-rule"];
  expect(names(named)).toEqual(sorted);
  expect(names([...named].reverse())).toEqual(sorted);
});
