import { toA1 } from "../../src/snapshot";
import { draftOf } from "../support/draft";
import { sheetOf, type Drawing } from "../support/sheet";

const POLICY = "取組の方針・目標内容";
const PLAN = "当年度の取組内容";
const RESULTS = "当年度の取組実績及び目標の達成状況";
const REMEDY = "課題と改善策";
const OUTLOOK = "目標の達成見込み";
const IMPLEMENTATION = "取組内容の実施見込み";

/** Where the texts of a sheet's only block stand. */
function placesOf(drawing: Drawing): Record<string, string> {
  const { texts } = draftOf(sheetOf("様式３", { A1: "取組項目1　広告", ...drawing }));
  return Object.fromEntries(texts.map(({ name, field }) => [name, toA1(field.cell)]));
}

describe("a label with something right of it and something below it", () => {
  /** Another label whose value stands on one side only: what an open label follows. */
  const OTHER = { below: { A20: PLAN, A21: "内容" }, right: { A20: PLAN, D20: "内容" } };
  type Side = keyof typeof OTHER;
  const sideOf = (label: string, right: string, below: string, other: Side): string => {
    const { policyAndGoal } = placesOf({ [label]: POLICY, [right]: "右", [below]: "下", ...OTHER[other] });
    if (policyAndGoal === right.split(":")[0]) return "right";
    return policyAndGoal === below.split(":")[0] ? "below" : String(policyAndGoal);
  };

  test.each<[string, string, string, string, Side]>([
    ["tall, as tall as what stands right", "A3:A5", "D3:D5", "A6", "right"],
    ["tall and wide, as tall as what stands right, not aligned below", "A3:B5", "D3:D5", "B6:C6", "right"],
    ["wide, not aligned below", "A3:B3", "D3", "B4", "right"],
    ["wide, with something wider below", "A3:B3", "D3", "A4:C4", "right"],
    ["wide, aligned below", "A3:B3", "D3:E3", "A4:B4", "below"],
    ["wide, with something narrower below", "A3:B3", "D3:E3", "A4", "below"],
    ["tall, but what stands right is less so", "A3:A5", "D3:D4", "A6", "below"],
    ["tall, but what stands right begins lower", "A3:A5", "D4:D6", "A6", "below"],
    ["tall and wide, aligned below alone", "A3:B4", "D4", "A5:B5", "below"],
  ])("%s: %s with %s and %s", (_, label, right, below, side) => {
    expect([sideOf(label, right, below, "below"), sideOf(label, right, below, "right")]).toEqual([side, side]);
  });

  test.each([
    ["one cell among cells", "A3", "D3", "A4"],
    ["tall and wide, aligned with both", "A3:B4", "D3:D4", "A5:B5"],
    ["tall and wide, aligned with neither", "A3:B4", "D4", "B5:C5"],
  ])("%s follows the others", (_, label, right, below) => {
    expect([sideOf(label, right, below, "below"), sideOf(label, right, below, "right")]).toEqual(["below", "right"]);
  });

  test("has its value below where as many others have theirs there as have it right", () => {
    const form = { A3: POLICY, D3: "右", A4: "下", A20: PLAN, D20: "内容", A22: RESULTS, A23: "実績" };
    expect(placesOf(form)).toEqual({ policyAndGoal: "A4", annualPlan: "D20", results: "A23" });
  });
});

describe("what stands right of a label", () => {
  const more = { A20: RESULTS, A21: "実績" };

  test("is not its value where another label has it below", () => {
    expect(placesOf({ "A3:A5": POLICY, "D2:E2": PLAN, "D3:E5": "内容", ...more })).toEqual({
      policyAndGoal: "A6",
      annualPlan: "D3",
      results: "A21",
    });
  });

  test("is its value where that other has its own right of it", () => {
    const form = { "A3:A5": POLICY, "D1:D2": PLAN, "E1:E2": "内容", "D3:D5": "方針", ...more };
    expect(placesOf(form)).toEqual({ policyAndGoal: "D3", annualPlan: "E1", results: "A21" });
  });
});

describe("an empty value right of its label", () => {
  const VALUES = { A3: POLICY, C3: "方針", A4: PLAN, A5: RESULTS, C5: "実績" };

  test("stands in the column of the other texts, not of a judgement's word", () => {
    expect(placesOf(VALUES)).toMatchObject({ annualPlan: "C4" });
    expect(placesOf({ A2: OUTLOOK, B2: "見込めない旨", ...VALUES })).toMatchObject({ annualPlan: "C4" });
  });

  test("does not stand in the column of a text whose label has another", () => {
    expect(placesOf({ F2: REMEDY, H2: "改める。", ...VALUES })).toMatchObject({ annualPlan: "C4" });
  });
});

describe("a value below its label", () => {
  const more = { A20: PLAN, A21: "内容" };

  test("may begin with ※ where nothing else stands there", () => {
    expect(placesOf({ A3: POLICY, A5: "※数値で記入してください", ...more })).toMatchObject({ policyAndGoal: "A5" });
    expect(placesOf({ A3: POLICY, A4: "※数値で記入してください", A5: "方針", ...more })).toMatchObject({
      policyAndGoal: "A5",
    });
  });

  test("is an empty strip unless a taller range with text follows directly below it", () => {
    const label = { "A3:F3": POLICY, "A20:F20": PLAN, "A21:F21": "内容" };
    const first = (drawing: Drawing): unknown => placesOf({ ...label, ...drawing }).policyAndGoal;
    expect(first({ "A4:F4": "", "A5:F6": "方針" })).toBe("A5");
    expect(first({ "A4:F4": "", "A5:F6": " " })).toBe("A4");
    expect(first({ "A4:F4": "", "A6:F7": "方針" })).toBe("A4");
    expect(first({ "A4:C5": "", "D5:F7": "方針" })).toBe("A4");
  });
});

describe("課題と改善策 belongs to", () => {
  const remedyOf = (drawing: Drawing): string | undefined =>
    Object.keys(placesOf(drawing)).find((name) => name.endsWith("Remedy"));

  test.each<[string, Drawing, string]>([
    ["the nearest left of it", { A4: RESULTS, C4: OUTLOOK, E4: REMEDY }, "midyearRemedy"],
    ["the nearest left of it", { A4: OUTLOOK, C4: RESULTS, E4: REMEDY }, "selfEvaluationRemedy"],
    ["what stands left before what stands above", { A3: OUTLOOK, A4: RESULTS, C4: REMEDY }, "selfEvaluationRemedy"],
    ["what stands above, not right of it", { A3: OUTLOOK, A4: REMEDY, C4: RESULTS }, "midyearRemedy"],
    ["the lowest above it", { "A2:A5": OUTLOOK, C3: RESULTS, E7: REMEDY }, "midyearRemedy"],
    ["the lowest above it", { A2: OUTLOOK, C3: RESULTS, E7: REMEDY }, "selfEvaluationRemedy"],
    ["the first of two that end in one row above it", { A3: OUTLOOK, C3: RESULTS, A5: REMEDY }, "midyearRemedy"],
    [
      "what is above, where its plan is left",
      { A3: OUTLOOK, A4: RESULTS, A5: PLAN, C5: REMEDY },
      "selfEvaluationRemedy",
    ],
    [
      "what is above, where its goal is left",
      { A3: OUTLOOK, A4: RESULTS, A5: POLICY, C5: REMEDY },
      "selfEvaluationRemedy",
    ],
    ["the plan's outlook above", { A3: OUTLOOK, A5: PLAN, A6: REMEDY, A8: RESULTS }, "midyearRemedy"],
    ["mid-year where it stands over its judgements", { A3: REMEDY, A5: OUTLOOK, A7: RESULTS }, "midyearRemedy"],
    ["the year's end where there is no mid-year", { A3: REMEDY, A5: PLAN, A7: RESULTS }, "selfEvaluationRemedy"],
  ])("%s: %j", (_, drawing, name) => {
    expect(remedyOf(drawing)).toBe(name);
  });

  test("the judgement of implementation, where 目標の達成見込み has one of its own", () => {
    const rows = { A3: IMPLEMENTATION, C3: REMEDY, A6: OUTLOOK, C6: REMEDY, A9: RESULTS };
    expect(placesOf(rows)).toMatchObject({ implementationRemedy: "D3", midyearRemedy: "D6" });
    const alone = { A3: IMPLEMENTATION, C3: REMEDY, A6: OUTLOOK, A9: RESULTS };
    expect(placesOf(alone)).toMatchObject({ midyearRemedy: "D3" });
    expect(placesOf(alone)).not.toHaveProperty("implementationRemedy");
  });
});
