import { readForm, type FormReading } from "../../src/form";
import { workbookOf } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

/** The form without a word or choice in it. */
const NOTHING = {
  "B5:F7": "",
  "G5:K7": "",
  F8: null,
  F9: null,
  "G9:K9": "",
  "B11:E13": "",
  "F11:F13": "",
  "G11:K14": "",
};

function read(...blocks: readonly Readonly<Record<string, string | null>>[]): FormReading {
  return readForm(
    workbookOf(...blocks.map((changes, i) => wideSheet({ ...NOTHING, ...changes }, `様式３-${String(i + 1)}`))),
  );
}

describe("the stage of a workbook", () => {
  test.each<[string, Record<string, string>, string]>([
    ["nothing", {}, "plan"],
    ["plans", { "B5:F7": "方針", "G5:K7": "内容" }, "plan"],
    ["a judgement of the initiative", { F8: "(ⅰ)" }, "midyear"],
    ["a judgement of the goal", { F9: "②" }, "midyear"],
    ["a judgement that the legend does not have", { F9: "③" }, "midyear"],
    ["a remedy of mid-year", { "G9:K9": "日程をずらす。" }, "midyear"],
    ["a mark of nothing for a remedy", { "G9:K9": "－" }, "plan"],
    ["results", { "B11:E13": "広告を３件掲載した。" }, "yearend"],
    ["a mark of nothing for results", { "B11:E13": "***" }, "plan"],
    ["a judgement of the year's end", { "F11:F13": "①" }, "yearend"],
    ["two of them", { "F11:F13": "①②" }, "yearend"],
    ["a remedy of the year's end alone", { "G11:K14": "改める。" }, "plan"],
  ])("with %s", (_, contents, stage) => {
    expect(read(contents).stage).toBe(stage);
    expect(read({}, contents).stage).toBe(stage);
  });

  test("is the latest that any block has reached", () => {
    expect(read({ "F11:F13": "①" }, { F9: "①" }).stage).toBe("yearend");
    expect(read({ F9: "①" }, { "B5:F7": "方針" }).stage).toBe("midyear");
  });

  test("is the user's where one is set", () => {
    expect(readForm(workbookOf(wideSheet()), { stage: "plan" }).stage).toBe("plan");
  });

  test("is not told by a legend without a cell for the choice", () => {
    const alone = { "D9:E9": null, "D9:F9": "①：達成見込み\n②：達成できない見込み", F9: null };
    expect(read(alone).initiatives[0]?.judgements.attainmentOutlook?.choice).toEqual({ kind: "no-cell" });
    expect(read(alone).stage).toBe("plan");
  });
});

describe("a block", () => {
  const isBlank = (changes: Readonly<Record<string, string | null>>): boolean | undefined =>
    read(changes).initiatives[0]?.isBlank;

  test("is blank where it has neither title nor text nor choice", () => {
    expect(isBlank({ "C3:K3": null, "A1:K1": null })).toBe(true);
    expect(isBlank({ "C3:K3": null, "A1:K1": null, "B5:F7": "－", "G11:K14": "なし" })).toBe(true);
  });

  test.each<[string, Record<string, string>]>([
    ["a title", { "C3:K3": "広告事業" }],
    ["a text", { "G5:K7": "内容" }],
    ["a choice", { F8: "(ⅰ)" }],
  ])("is not blank with %s", (_, contents) => {
    expect(isBlank({ "C3:K3": null, "A1:K1": null, ...contents })).toBe(false);
  });
});
