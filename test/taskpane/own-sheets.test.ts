import type { Workbook } from "../../src/embedded-excel";
import { servicesOf } from "../../src/taskpane/excel-services";
import { createPane } from "../../src/taskpane/state/pane";
import { officeOnFile } from "../support/office";

/** The pane on the seed's workbook: real engine, real adapter, real Office.js. */
function paneOnSample() {
  const { host, adapter } = officeOnFile("seed/seed-one-sheet.xlsx");
  return { host, workbook: host.workbook, pane: createPane(servicesOf(adapter)) };
}

/** The cell of 取組集計 in the row of an indicator, under a header. */
function cellIn(workbook: Workbook, indicator: string, header: string) {
  const sheet = workbook.sheetByName("取組集計");
  if (!sheet) throw new Error("there is no 取組集計");
  const columnOf = (wanted: string) => {
    for (let column = 0; column < 30; column++) if (sheet.textOf(2, column) === wanted) return column;
    throw new Error(`no column ${wanted}`);
  };
  const names = columnOf("指標");
  for (let row = 3; row < 40; row++)
    if (sheet.textOf(row, names).includes(indicator)) return { sheet, row, column: columnOf(header) };
  throw new Error(`no row ${indicator}`);
}

function textIn(workbook: Workbook, indicator: string, header: string): string {
  const { sheet, row, column } = cellIn(workbook, indicator, header);
  return sheet.textOf(row, column);
}

describe("取組集計 from the pane", () => {
  test("is made of the whole workbook, which is checked first where it was not", async () => {
    const { pane, workbook } = paneOnSample();
    await pane.validate("sheet");
    await pane.makeSheet("summary");
    expect(pane.state()).toMatchObject({
      run: { kind: "idle" },
      notice: { kind: "sheetMade", sheet: "summary", name: "取組集計" },
      result: { scope: "workbook" },
    });
    expect(textIn(workbook, "財産調査件数", "達成率")).toBe("118.2%");
    expect(textIn(workbook, "保険料収納率", "対前年度")).toBe("+0.12ポイント");
  });

  test("works out 対前年度 as soon as the missing figure is typed, and the next validation uses it", async () => {
    const { pane, workbook, host } = paneOnSample();
    await pane.makeSheet("summary");
    expect(textIn(workbook, "歳入", "対前年度")).toBe("");
    const { sheet, row, column } = cellIn(workbook, "歳入", "前年度");
    host.act(() => sheet.setContent(row, column, { kind: "number", number: 20_000 }));
    expect(textIn(workbook, "歳入", "対前年度")).toBe("+1,239");
    expect(textIn(workbook, "歳入", "対前年度（率）")).toBe("+6.2%");
    expect(textIn(workbook, "歳入", "目標")).toBe("20,000");
    expect(textIn(workbook, "歳入", "達否")).toBe("○");

    await pane.validate("workbook");
    const [first] = pane.state().result?.inspection.initiatives ?? [];
    expect(first?.indicators[0]?.prior?.value.toFixed()).toBe("20000");
    expect(first?.suggestedAttainment).toBe("1");
    expect(pane.state().result?.findings.some(({ finding }) => finding.rule === "prior-missing")).toBe(true);

    await pane.makeSheet("summary");
    expect(textIn(workbook, "歳入", "前年度")).toBe("20,000");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["様式３", "取組集計"]);
  });

  test("takes a chosen direction into the next validation and keeps it when it is refreshed", async () => {
    const { pane, workbook, host } = paneOnSample();
    await pane.makeSheet("summary");
    const { sheet, row, column } = cellIn(workbook, "財産調査件数", "望ましい方向");
    host.act(() => sheet.setContent(row, column, { kind: "text", text: "減" }));
    expect(textIn(workbook, "財産調査件数", "達成率")).toBe("84.6%");
    await pane.validate("workbook");
    const flipped = pane
      .state()
      .result?.inspection.initiatives.flatMap(({ indicators }) => indicators)
      .find(({ name }) => name === "財産調査件数");
    expect(flipped).toMatchObject({ lessIsBetter: true, attained: false });
    await pane.makeSheet("summary");
    expect(textIn(workbook, "財産調査件数", "望ましい方向")).toBe("減");
    expect(textIn(workbook, "財産調査件数", "達否")).toBe("×");
    await pane.makeSheet("summary");
    expect(textIn(workbook, "財産調査件数", "望ましい方向")).toBe("減");
  });

  test("is no part of what is checked, and neither is 指摘一覧", async () => {
    const { pane, workbook } = paneOnSample();
    await pane.validate("workbook");
    const before = pane.state().result?.findings.map(({ id }) => id);
    await pane.makeSheet("summary");
    await pane.makeSheet("findings");
    await pane.validate("workbook");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["様式３", "取組集計", "指摘一覧"]);
    expect(pane.state().result?.findings.map(({ id }) => id)).toEqual(before);
    await pane.removeSheets();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["様式３"]);
    expect(pane.state().notice).toEqual({ kind: "sheetsRemoved" });
  });

  test("says why it cannot be made while a cell is being edited, and can be tried again", async () => {
    const { pane, host, workbook } = paneOnSample();
    await pane.validate("workbook");
    host.isEditingCell = true;
    await pane.makeSheet("summary");
    expect(pane.state().problem).toMatchObject({
      task: { kind: "putSheet", sheet: "summary" },
      code: "cell-edit-mode",
    });
    expect(workbook.sheets).toHaveLength(1);
    host.isEditingCell = false;
    await pane.retry();
    expect(workbook.sheets).toHaveLength(2);
  });
});
