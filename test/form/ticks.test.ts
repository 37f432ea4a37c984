import { readForm } from "../../src/form";
import { workbookOf } from "../support/sheet";
import { wideSheet } from "../support/wide-block";

/** The form with a list of options in cells of their own and a column for ticks left of it. */
function choicesOf(changes: Readonly<Record<string, string | null>>): unknown[] {
  const sheet = wideSheet({
    "B8:C8": "取組内容の実施見込み",
    "B9:C9": null,
    "D8:E8": null,
    "D9:E9": null,
    F8: null,
    F9: null,
    "B11:E13": null,
    "B14:F14": null,
    "F11:F13": null,
    "B11:D14": "広告を３件掲載した。",
    "B10:F10": "当年度の取組実績及び目標の達成状況",
    "F11:F12": "① 目標達成",
    "F13:F14": "② 目標未達成",
    ...changes,
  });
  const [initiative] = readForm(workbookOf(sheet)).initiatives;
  const attainment = initiative?.judgements.attainment;
  return [attainment?.choice, attainment?.cell];
}

describe("options in cells of their own", () => {
  test.each(["○", "〇", "◎", "●", "✓", "レ", " ☑ "])("are chosen by %s beside them", (tick) => {
    expect(choicesOf({ "E11:E12": tick })).toEqual([
      { kind: "selected", code: "1" },
      { row: 10, column: 4 },
    ]);
    expect(choicesOf({ "E13:E14": tick })).toEqual([
      { kind: "selected", code: "2" },
      { row: 12, column: 4 },
    ]);
  });

  test("are not chosen by a mark of nothing beside the other one", () => {
    expect(choicesOf({ "E11:E12": "－", "E13:E14": "○" })[0]).toEqual({ kind: "selected", code: "2" });
  });

  test("are chosen by a sign right of them", () => {
    const right = { "B11:D14": null, "F11:F12": null, "F13:F14": null, "B11:C14": "広告を３件掲載した。" };
    const options = { "D11:E12": "① 目標達成", "D13:E14": "② 目標未達成" };
    expect(choicesOf({ ...right, ...options, "F13:F14": "○" })[0]).toEqual({ kind: "selected", code: "2" });
  });

  test("are chosen by a sign above or below them", () => {
    const side = { "F11:F12": null, "F13:F14": null, "E12:E13": "①目標達成", "F12:F13": "②目標未達成" };
    expect(choicesOf({ ...side, E11: "", F11: "○" })[0]).toEqual({ kind: "selected", code: "2" });
    expect(choicesOf({ ...side, E11: "○", F11: "" })[0]).toEqual({ kind: "selected", code: "1" });
    expect(choicesOf({ ...side, E14: "", F14: "○" })[0]).toEqual({ kind: "selected", code: "2" });
    expect(choicesOf({ ...side, E14: "○", F14: "" })[0]).toEqual({ kind: "selected", code: "1" });
  });

  test("are both chosen by two ticks, which is one too many", () => {
    expect(choicesOf({ "E11:E12": "○", "E13:E14": "○" })[0]).toEqual({ kind: "invalid", reason: "several" });
  });
});

test("a tick alone chooses nothing where the legend stands in one cell", () => {
  const [initiative] = readForm(workbookOf(wideSheet({ "F11:F13": "○" }))).initiatives;
  expect(initiative?.judgements.attainment?.choice).toEqual({ kind: "invalid", reason: "not-in-legend" });
});
