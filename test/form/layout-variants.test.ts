import { readForm, type Initiative } from "../../src/form";
import { plainInitiative } from "../support/form-reading";
import { sheetOf, workbookOf } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

function only(...args: Parameters<typeof wideSheet>): Initiative {
  const { initiatives } = readForm(workbookOf(wideSheet(...args)));
  const [initiative] = initiatives;
  if (!initiative || initiatives.length !== 1) throw new Error(`${initiatives.length} blocks`);
  return initiative;
}

const fieldsOf = (initiative: Initiative): Record<string, unknown> => plainInitiative(initiative).fields;

describe("a label and its value in one cell", () => {
  const published = sheetOf("様式３", {
    "A3:K3": "取組項目1",
    "A4:A7": "計画",
    "B4:F7": "取組の方針・目標内容 様々な広告収入を検討する。",
    "G4:K7": "【当年度の取組内容】\n区庁舎を活用する。",
    "B8:C8": "取組内容の実施見込み",
    D8: "(i)",
    "E8:F8": "(i) 実施見込み (ii) 実施できない見込み",
    "G8:K9": "課題と改善策 ※左記が「②」の場合は必須 計画した件数ではあるが、次のとおり。",
    "B9:C9": "目標の達成見込み",
    D9: "②",
    "E9:F9": "①: 達成見込み ②: 達成できない見込み",
    "B10:F12": "当年度の取組実績及び目標の達成状況\u3000令和元年度決算見込み額",
    "G10:K13": "課題と改善策 ※左記が「②」の場合は必須\n－",
    "B13:C13": "①",
    "D13:F13": "①: 目標達成 ②: 目標未達成",
  });

  test("gives the value, its cell and its offset in the cell", () => {
    const [initiative] = readForm(workbookOf(published)).initiatives;
    expect(initiative && fieldsOf(initiative)).toEqual({
      policyAndGoal: { cell: "B4", text: "様々な広告収入を検討する。" },
      annualPlan: { cell: "G4", text: "区庁舎を活用する。" },
      implementationOutlook: { cell: "D8", text: "(i)", code: "i", hasCell: true },
      attainmentOutlook: { cell: "D9", text: "②", code: "2", hasCell: true },
      midyearRemedy: { cell: "G8", text: "計画した件数ではあるが、次のとおり。" },
      results: { cell: "B10", text: "令和元年度決算見込み額" },
      attainment: { cell: "B13", text: "①", code: "1", hasCell: true },
      selfEvaluationRemedy: { cell: "G10", text: "－" },
    });
    expect(initiative?.fields.policyAndGoal?.offset).toBe("取組の方針・目標内容 ".length);
  });

  test("is not seen in a value that begins with the label's words", () => {
    const initiative = only({
      "G9:K9": "課題と改善策：\n・日程をずらす。",
      "B5:F7": "当年度の取組内容\n・周知する。",
      "G11:K14": "課題と改善策は次のとおり。",
    });
    expect(initiative.fields.midyearRemedy?.text).toBe("課題と改善策：\n・日程をずらす。");
    expect(initiative.fields.policyAndGoal).toMatchObject({
      text: "当年度の取組内容\n・周知する。",
      cell: { row: 4, column: 1 },
    });
    expect(initiative.fields.annualPlan?.text).toBe("広告を募集する。");
    expect(initiative.fields.selfEvaluationRemedy?.text).toBe("課題と改善策は次のとおり。");
  });
});

describe("what wards add to the form or take from it", () => {
  const plain = fieldsOf(only());

  test.each<[string, Record<string, string | null>]>([
    ["a label in two cells side by side", { "B4:F4": null, "B4:D4": "取組の方針・", "E4:F4": "目標内容" }],
    [
      "a label in two cells one below the other",
      {
        "B10:F10": null,
        "B9:C9": null,
        B9: "目標の",
        C9: "達成見込み",
        "B10:D10": "当年度の取組実績",
        "E10:F10": "及び目標の達成状況",
      },
    ],
    [
      "a header over the column of the choice",
      { "B10:F10": null, "B10:E10": "当年度の取組実績及び目標の達成状況", F10: "評価" },
    ],
    ["a column for remarks", { "L4:N4": "備考", "L5:N7": "区政会議で報告", "L10:N10": "備考", "L11:N13": "①" }],
    [
      "additions behind the labels",
      { "B9:C9": "目標の達成見込み（8月末時点）", "B4:F4": "取組の方針・目標内容\n※数値で記入" },
    ],
    ["no spine", { "A4:A7": null, "A8:A9": null, "A10:A14": null }],
    ["a wrong spine", { "A10:A14": "計画 評価" }],
    ["a legend right of everything", { "B14:F14": null, "L11:N14": "①：目標達成\n②：目標未達成" }],
    ["page numbers and footnotes below", { "A16:K16": "※ 数値は３月末現在", A18: "2", "B20:F25": "問合せ先：総務課" }],
    [
      "the year in the labels",
      { "G4:K4": "令和元年度の取組内容", "B10:F10": "令和元年度の取組実績及び目標の達成状況" },
    ],
  ])("%s changes nothing", (_, changes) => {
    expect(fieldsOf(only(changes))).toEqual(plain);
  });

  test("a note in a cell of its own is not the remedy", () => {
    const note = {
      "G10:K10": "課題と改善策",
      "G11:K14": null,
      "G11:K11": "※左記が「②」の場合は必須",
      "G12:K14": "周知を早める。",
    };
    expect(fieldsOf(only(note)).selfEvaluationRemedy).toEqual({ cell: "G12", text: "周知を早める。" });
  });

  test("a missing text is found as the empty cell under its label, whatever stands below the block", () => {
    const blank = { "B11:E13": "", "B5:F7": "", "G11:K14": "", "B20:F25": "問合せ先：総務課", "G16:K18": "以上" };
    const fields = fieldsOf(only(blank));
    expect([fields.results, fields.policyAndGoal, fields.selfEvaluationRemedy]).toEqual([
      { cell: "B11", text: "" },
      { cell: "B5", text: "" },
      { cell: "G11", text: "" },
    ]);
  });

  test("two remedy cells at mid-year belong to the two outlooks", () => {
    const sheet = wideSheet({
      "G8:K8": null,
      "G9:K9": null,
      "G7:K7": null,
      "G5:K7": null,
      "G5:K6": "広告を募集する。",
      "B7:F7": null,
      "G8:H8": "課題と改善策",
      "I8:K8": "進め方を見直す。",
      "G9:H9": "課題と改善策",
      "I9:K9": "日程を見直す。",
    });
    const [initiative] = readForm(workbookOf(sheet)).initiatives;
    expect(initiative?.fields.implementationRemedy?.text).toBe("進め方を見直す。");
    expect(initiative?.fields.midyearRemedy?.text).toBe("日程を見直す。");
  });
});

describe("legends and choices in unusual cells", () => {
  const plain = fieldsOf(only());

  test.each<[string, Record<string, string | null>]>([
    [
      "one cell with the legends of all judgements",
      {
        "D8:E8": null,
        "D9:E9": null,
        "B14:F14":
          "(ⅰ)：実施見込み (ⅱ)：実施できない見込み ①：達成見込み ②：達成できない見込み ①：目標達成 ②：目標未達成",
      },
    ],
    [
      "legends behind their labels",
      {
        "B8:C8": "取組内容の実施見込み\n(ⅰ)：実施見込み (ⅱ)：実施できない見込み",
        "D8:E8": null,
        "B10:F10": "当年度の取組実績及び目標の達成状況　①：目標達成　②：目標未達成",
        "B14:F14": null,
      },
    ],
    ["a legend in two cells", { "B14:F14": null, "B14:C14": "①：目標達成", "D14:F14": "②：目標未達成" }],
    ["no legend at all", { "D8:E8": null, "D9:E9": null, "B14:F14": null }],
  ])("%s changes nothing", (_, changes) => {
    expect(fieldsOf(only(changes))).toEqual(plain);
  });

  test("a choice may share its label's cell", () => {
    const initiative = only({ "B9:C9": null, "D9:E9": null, F9: null, "B9:F9": "目標の達成見込み：②" });
    expect(initiative.judgements.attainmentOutlook).toMatchObject({
      text: "②",
      offset: "目標の達成見込み：".length,
      choice: { kind: "selected", code: "2" },
    });
  });

  test("separators between legend and remedy are no place for a choice", () => {
    const sheet = sheetOf("様式３", {
      "A3:B3": "取組項目1",
      "D3:N3": "【表題】",
      "C4:H4": "取組の方針・目標内容",
      "J4:N4": "当年度の取組内容",
      "C5:H7": "方針",
      "J5:N7": "内容",
      "C8:D8": "取組内容の実施見込み",
      "F8:H8": "(ⅰ)：実施見込み\n(ⅱ)：実施できない見込み",
      "J8:N8": "課題と改善策",
      "C9:D9": "目標の達成見込み",
      "F9:H9": "①：達成見込み\n②：達成できない見込み",
      "J9:N9": "－",
      "C10:H10": "当年度の取組実績及び目標の達成状況",
      "J10:N10": "課題と改善策",
      "C11:H13": "実績",
      "J11:N14": "－",
      "C14:H14": "①：目標達成　②：目標未達成",
    });
    const [initiative] = readForm(workbookOf(sheet)).initiatives;
    const kinds = Object.values(initiative?.judgements ?? {}).map(({ choice }) => choice.kind);
    expect(kinds).toEqual(["no-cell", "no-cell", "no-cell"]);
  });
});

describe("what stands around number and title", () => {
  test("who is in charge is no title, and a heading may run down the block's side", () => {
    const inCharge = only({ "C3:K3": null, C3: "担当課", D3: "総務課" });
    expect([inCharge.number, inCharge.title]).toEqual(["1", null]);
    const tall = sheetOf("様式３", {
      "A3:A12": "取組項目\n１",
      "B3:B12": "広告事業",
      "C3:G3": "取組の方針・目標内容",
      "H3:L3": "当年度の取組内容",
      "C4:G6": "方針",
      "H4:L6": "内容",
      "C7:G7": "当年度の取組実績及び目標の達成状況",
      "H7:L7": "課題と改善策",
      "C8:G10": "実績",
      "H8:L10": "－",
      C11: "①",
      "D11:G11": "①：目標達成　②：目標未達成",
    });
    const [initiative] = readForm(workbookOf(tall)).initiatives;
    expect([initiative?.number, initiative?.title, initiative?.fields.policyAndGoal?.text]).toEqual([
      "1",
      "広告事業",
      "方針",
    ]);
  });

  test("a line of guidance between label and value is not the value", () => {
    const guided = { "B5:F7": null, "B5:F5": "※目標は数値で記入してください。", "B6:F7": "方針の本文" };
    expect(fieldsOf(only(guided)).policyAndGoal).toEqual({ cell: "B6", text: "方針の本文" });
  });

  test("one item of a list marked by ＊ is the value, whatever is empty below it", () => {
    const listed = { "B5:F7": null, "B5:F5": "＊空家の現地調査の件数：62件", "B6:F7": "" };
    expect(fieldsOf(only(listed)).policyAndGoal).toEqual({ cell: "B5", text: "＊空家の現地調査の件数：62件" });
  });
});
