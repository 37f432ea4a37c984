import { readForm } from "../../src/form";
import { plainInitiative } from "../support/form-reading";
import { sheetOf, workbookOf, type Drawing } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

/** The texts of a sheet's only block with their cells. */
function textsOf(sheet: ReturnType<typeof sheetOf>): Record<string, unknown> {
  const [initiative, ...others] = readForm(workbookOf(sheet)).initiatives;
  if (!initiative || others.length > 0) throw new Error("not one block");
  const { fields } = plainInitiative(initiative);
  return Object.fromEntries(Object.entries(fields).map(([name, { cell, text }]) => [name, [cell, text]]));
}

const inRows = (more: Drawing): Record<string, unknown> =>
  textsOf(sheetOf("様式３", { A1: "取組項目1　広告", ...more }));
const inWide = (changes: Record<string, string | null>): Record<string, unknown> => textsOf(wideSheet(changes));

describe("a value right of its label", () => {
  const rows = {
    "A2:B4": "取組の方針・目標内容",
    "C2:J4": "方針",
    "A5:B7": "当年度の取組内容",
    "C5:J7": "内容",
    "A8:B10": "当年度の取組実績及び目標の達成状況",
    "C8:J10": "実績",
    "A11:B13": "課題と改善策",
    "C11:J13": "改める。",
  };
  const read = {
    policyAndGoal: ["C2", "方針"],
    annualPlan: ["C5", "内容"],
    results: ["C8", "実績"],
    selfEvaluationRemedy: ["C11", "改める。"],
  };

  test("stands in its rows", () => {
    expect(inRows(rows)).toMatchObject(read);
  });

  test("is found as an empty range, or as an empty cell where nothing is merged", () => {
    expect(inRows({ ...rows, "C8:J10": "" })).toMatchObject({ ...read, results: ["C8", ""] });
    const cells = {
      A2: "取組の方針・目標内容",
      C2: "方針",
      A3: "当年度の取組内容",
      A4: "当年度の取組実績及び目標の達成状況",
      C4: "実績",
      A5: "課題と改善策",
      C5: "改める。",
    };
    expect(inRows(cells)).toMatchObject({
      policyAndGoal: ["C2", "方針"],
      annualPlan: ["C3", ""],
      results: ["C4", "実績"],
      selfEvaluationRemedy: ["C5", "改める。"],
    });
  });

  test("is where nothing has been written in a form of labels one below the other", () => {
    expect(inRows({ A2: "取組の方針・目標内容", A3: "当年度の取組内容", A4: "課題と改善策" })).toMatchObject({
      policyAndGoal: ["B2", ""],
      annualPlan: ["B3", ""],
    });
  });

  test("stands there although an aside stands below the last label", () => {
    expect(inRows({ ...rows, "A14:B14": "問合せ先　総務課" })).toMatchObject(read);
    expect(inRows({ ...rows, "C8:J10": "", "A14:B14": "問合せ先　総務課" })).toMatchObject({
      ...read,
      results: ["C8", ""],
    });
  });
});

describe("a value below its label", () => {
  test("is where nothing has been written in a form of labels side by side", () => {
    const labels = { A2: "取組の方針・目標内容", B2: "当年度の取組内容" };
    expect(inRows({ ...labels, A5: "当年度の取組実績及び目標の達成状況", B5: "課題と改善策" })).toMatchObject({
      policyAndGoal: ["A3", ""],
      annualPlan: ["B3", ""],
      results: ["A6", ""],
      selfEvaluationRemedy: ["B6", ""],
    });
  });

  test("stands there although something stands right of the label", () => {
    expect(inWide({ "L4:M4": "（記入者）", "L10:M10": "（確認者）" })).toMatchObject({
      annualPlan: ["G5", "広告を募集する。"],
      selfEvaluationRemedy: ["G11", "－"],
    });
  });

  test("stands behind an empty strip of one row, not behind a range that could hold it", () => {
    const strip = { "B5:F7": null, "B5:F5": "", "B6:F7": "方針の本文" };
    expect(inWide(strip).policyAndGoal).toEqual(["B6", "方針の本文"]);
    const range = { "B5:F7": null, "B5:F6": "", "B7:F7": "欄外の注" };
    expect(inWide(range).policyAndGoal).toEqual(["B5", ""]);
    const single = { "B5:F7": null, "B5:F5": "", "B6:F6": "次の行", "B7:F7": "" };
    expect(inWide(single).policyAndGoal).toEqual(["B5", ""]);
  });

  test("may stand three empty rows further down on a sheet without merged ranges, no more", () => {
    const far = (row: number): Record<string, unknown> =>
      inRows({
        A2: "取組の方針・目標内容",
        B2: "当年度の取組内容",
        [`A${row}`]: "方針",
        B3: "内容",
        A9: "当年度の取組実績及び目標の達成状況",
        A10: "実績",
      });
    expect(far(6).policyAndGoal).toEqual(["A6", "方針"]);
    expect(far(7).policyAndGoal).toEqual(["A3", ""]);
  });
});

describe("a remedy belongs to", () => {
  test("the results where it stands right of them, also without their judgement", () => {
    expect(inWide({ "F11:F13": null, "B14:F14": null }).selfEvaluationRemedy).toEqual(["G11", "－"]);
  });

  test("the judgement nearest left of it, or nearest above", () => {
    expect(inWide({})).toMatchObject({ midyearRemedy: ["G9", "－"], selfEvaluationRemedy: ["G11", "－"] });
    const below = {
      "A2:B2": "取組の方針・目標内容",
      "C2:J2": "方針",
      "A3:B3": "当年度の取組内容",
      "C3:J3": "内容",
      "A4:B4": "目標の達成見込み",
      "C4:D4": "①",
      "A5:B5": "課題と改善策",
      "C5:J5": "日程をずらす。",
      "A6:B6": "当年度の取組実績及び目標の達成状況",
      "C6:J6": "実績",
      "A7:B7": "目標の達成状況",
      "C7:D7": "②",
      "A8:B8": "課題と改善策",
      "C8:J8": "改める。",
    };
    expect(inRows(below)).toMatchObject({
      midyearRemedy: ["C5", "日程をずらす。"],
      selfEvaluationRemedy: ["C8", "改める。"],
    });
  });
});

describe("a strip between a label and its value", () => {
  test("is none where it is as high as a value: what is written below it is something else", () => {
    const form = {
      "A2:C2": "取組の方針・目標内容",
      "D2:F2": "当年度の取組内容",
      "A3:C4": "",
      "A5:C6": "（参考）前年度の方針",
      "D3:F6": "内容",
      "A7:F7": "当年度の取組実績及び目標の達成状況",
      "A8:F9": "実績",
    };
    expect(inRows(form)).toMatchObject({
      policyAndGoal: ["A3", ""],
      annualPlan: ["D3", "内容"],
      results: ["A8", "実績"],
    });
  });

  test("may hold white space", () => {
    expect(inWide({ "B5:F7": null, "B5:F5": "　", "B6:F7": "方針" })).toMatchObject({ policyAndGoal: ["B6", "方針"] });
  });
});

describe("mid-year's 課題と改善策 over the rows of both judgements", () => {
  const midyear = {
    "A8:A9": null,
    "B8:C8": null,
    "D8:E8": null,
    F8: null,
    "B9:C9": null,
    "D9:E9": null,
    F9: null,
    "G9:K9": null,
    "A10:A14": null,
    "B10:F10": null,
    "G10:K10": null,
    "B11:E13": null,
    "F11:F13": null,
    "G11:K14": null,
    "B14:F14": null,
    "G8:K8": "課題と改善策　※左記が「②」の場合は必須",
    "B9:C10": "取組内容の実施見込み",
    "D9:E10": "(ⅰ)：実施見込み\n(ⅱ)：実施できない見込み",
    "F9:F10": "(ⅰ)",
    "B11:C12": "目標の達成見込み",
    "D11:E12": "①：達成見込み\n②：達成できない見込み",
    "F11:F12": "②",
    "B13:F13": "当年度の取組実績及び目標の達成状況",
    "B14:F16": "広告を３件掲載した。",
  };

  test("has a cell for each where the rows are parted", () => {
    const read = inWide({ ...midyear, "G9:K10": "人員を増やす。", "G11:K12": "募集を早める。" });
    expect(read).toMatchObject({
      implementationRemedy: ["G9", "人員を増やす。"],
      midyearRemedy: ["G11", "募集を早める。"],
    });
    expect(inWide({ ...midyear, "G9:K10": "", "G11:K12": "募集を早める。" })).toMatchObject({
      implementationRemedy: ["G9", ""],
      midyearRemedy: ["G11", "募集を早める。"],
    });
  });

  test("has one for both where they are not", () => {
    const read = inWide({ ...midyear, "G9:K12": "募集を早める。" });
    expect(read).toMatchObject({ midyearRemedy: ["G9", "募集を早める。"] });
    expect(read).not.toHaveProperty("implementationRemedy");
  });
});
