import { strFromU8, unzipSync } from "fflate";
import { OWN_SHEET_MARK } from "../../../src/snapshot";
import { buildWorkbook, type Workbook } from "../../../src/embedded-excel/model";
import { readXlsx, writeXlsx } from "../../../src/embedded-excel/xlsx";
import type { SheetPlan } from "../../../src/sheets";
import { failureOf, officeOn, openFixture } from "../../support/office";

const PLAN: SheetPlan = {
  sheet: "取組集計",
  table: "torikumi_summary",
  title: "取組集計（令和元年度）",
  note: OWN_SHEET_MARK,
  columns: [
    { header: "取組項目", width: 160, wrapText: true },
    { header: "目標", width: 60, numberFormat: "#,##0.0" },
    { header: "実績", width: 60 },
    { header: "達成率", width: 60, numberFormat: "0.0%", dataBar: { from: 0, to: 2 } },
  ],
  rows: [
    [
      { kind: "link", text: "取組項目1", sheet: "様式３", cell: { row: 2, column: 1 } },
      { kind: "number", number: 70 },
      { kind: "number", number: 70.3 },
      { kind: "formula", formula: "=C4/B4", result: 70.3 / 70 },
    ],
    [{ kind: "text", text: "=足し算ではない" }, { kind: "empty" }, { kind: "number", number: 5 }, { kind: "empty" }],
  ],
  chart: { title: "達成率", names: 0, values: 3 },
};

const workbook = () => buildWorkbook([{ name: "様式３", cells: { A1: "取組項目1" } }]);

function ours(book: Workbook, name = "取組集計") {
  const sheet = book.sheetByName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe("a sheet of ours", () => {
  test("is known to be there by its table, in one message", async () => {
    const { adapter, host } = officeOn(workbook());
    const tables = [PLAN.table, "torikumi_findings"];
    expect(await adapter.tablesThere(tables)).toEqual([]);
    await adapter.putSheet(PLAN);
    const before = host.counters.messages;
    expect(await adapter.tablesThere(tables)).toEqual([PLAN.table]);
    expect(host.counters.messages).toBe(before + 1);
    await adapter.removeSheet(PLAN.table);
    expect(await adapter.tablesThere(tables)).toEqual([]);
  });

  test("is a table with links, live formulas, bars, a chart and a print setup, made in two messages", async () => {
    const book = workbook();
    const { adapter, host } = officeOn(book);
    expect(await adapter.putSheet(PLAN)).toBe("取組集計");
    expect(host.counters.messages).toBe(2);
    const sheet = ours(book);
    expect(book.activeSheet).toBe(sheet);
    expect(sheet.tables).toMatchObject([{ name: "torikumi_summary", columns: ["取組項目", "目標", "実績", "達成率"] }]);
    expect(sheet.cell(3, 3)).toMatchObject({ formula: "=C4/B4", content: { kind: "number", number: 70.3 / 70 } });
    expect(sheet.cell(4, 0).content).toEqual({ kind: "text", text: "=足し算ではない" });
    expect(sheet.hyperlinkAt(3, 0)?.documentReference).toBe("'様式３'!B3");
    expect(sheet.formatAt(3, 3).numberFormat).toBe("0.0%");
    expect(sheet.conditionalFormats.map(({ type }) => type)).toEqual(["dataBar"]);
    expect(sheet.charts).toMatchObject([
      { title: "達成率", series: [{ categories: "取組集計!$A$4:$A$5", values: "取組集計!$D$4:$D$5" }] },
    ]);
    expect(sheet.properties).toMatchObject({
      freeze: { rows: 3, columns: 0 },
      pageLayout: { orientation: "landscape" },
    });
  });

  test("is made anew in its place, wherever the user has moved or renamed it", async () => {
    const book = workbook();
    const { adapter, host } = officeOn(book);
    await adapter.putSheet(PLAN);
    book.renameSheet(ours(book), "集計（確認用）");
    book.moveSheet(ours(book, "集計（確認用）"), 0);
    host.resetCounters();
    const shorter = { ...PLAN, rows: PLAN.rows.slice(0, 1) };
    expect(await adapter.putSheet(shorter)).toBe("集計（確認用）");
    expect(host.counters.messages).toBe(3);
    const sheet = ours(book, "集計（確認用）");
    expect(book.sheets.map(({ name }) => name)).toEqual(["集計（確認用）", "様式３"]);
    expect([sheet.tables.length, sheet.charts.length, sheet.conditionalFormats.length]).toEqual([1, 1, 1]);
    expect(sheet.textOf(4, 0)).toBe("");
  });

  test("gets a number where the user has a sheet of its name, which stays as it is", async () => {
    const book = buildWorkbook([{ name: "取組集計", cells: { A1: "自作" } }]);
    const { adapter } = officeOn(book);
    expect(await adapter.putSheet(PLAN)).toBe("取組集計（2）");
    expect(ours(book).textOf(0, 0)).toBe("自作");
  });

  test("is neither written over nor removed where the user's own sheet has its table's name", async () => {
    const book = workbook();
    const { adapter } = officeOn(book);
    await adapter.putSheet(PLAN);
    ours(book).setContent(1, 0, { kind: "text", text: "自分で作った表" });
    const before = JSON.stringify(ours(book).allLists);
    expect(await failureOf(adapter.putSheet(PLAN))).toMatchObject({ code: "not-our-sheet" });
    expect(await failureOf(adapter.removeSheet(PLAN.table))).toMatchObject({ code: "not-our-sheet" });
    expect([JSON.stringify(ours(book).allLists), ours(book).textOf(3, 0)]).toEqual([before, "取組項目1"]);
  });

  test("stays behind the sheet in front where it is not to come there", async () => {
    const book = workbook();
    await officeOn(book).adapter.putSheet(PLAN, { isInFront: false });
    expect(book.activeSheet.name).toBe("様式３");
  });

  test("can be read, so that what the user typed there survives a refresh", async () => {
    const book = workbook();
    const { adapter } = officeOn(book);
    expect(await adapter.readTable("torikumi_summary")).toBeNull();
    await adapter.putSheet(PLAN);
    ours(book).setContent(4, 1, { kind: "number", number: 1234.5 });
    expect(await adapter.readTable("torikumi_summary")).toMatchObject({
      sheet: "取組集計",
      headers: ["取組項目", "目標", "実績", "達成率"],
      rows: [
        ["取組項目1", 70, 70.3, 70.3 / 70],
        ["=足し算ではない", 1234.5, 5, ""],
      ],
    });
  });

  test("is removed whole, and removing what is not there does nothing", async () => {
    const book = workbook();
    const { adapter } = officeOn(book);
    await adapter.putSheet(PLAN);
    await adapter.removeSheet(PLAN.table);
    await adapter.removeSheet(PLAN.table);
    expect(book.sheets.map(({ name }) => name)).toEqual(["様式３"]);
  });

  test("survives saving and is found again in the saved file", async () => {
    const book = openFixture("seed/seed-one-sheet.xlsx");
    await officeOn(book).adapter.putSheet(PLAN);
    const reopened = readXlsx(writeXlsx(book));
    const { adapter } = officeOn(reopened);
    expect((await adapter.readTable("torikumi_summary"))?.rows).toHaveLength(2);
    await adapter.removeSheet(PLAN.table);
    expect(reopened.sheets.map(({ name }) => name)).toEqual(["様式３"]);
  });

  test("is written as Excel writes it: a calculated column, bars from nought, an axis of percentages", async () => {
    const book = openFixture("seed/seed-one-sheet.xlsx");
    const rows = PLAN.rows.map((row, index) => [
      ...row.slice(0, 3),
      { kind: "formula" as const, formula: `=C${index + 4}/B${index + 4}`, result: 1 },
    ]);
    const chart = { title: "達成率", names: 0, values: 3, numberFormat: "0%" };
    await officeOn(book).adapter.putSheet({ ...PLAN, rows, chart });
    const parts = unzipSync(writeXlsx(book));
    const textOf = (name: RegExp) => {
      const [found] = Object.keys(parts).filter((part) => name.test(part));
      return strFromU8(parts[found ?? ""] ?? new Uint8Array());
    };
    expect(textOf(/tables\/table1\.xml$/)).toContain(
      '<tableColumn id="4" name="達成率"><calculatedColumnFormula>C4/B4</calculatedColumnFormula></tableColumn>',
    );
    expect(textOf(/worksheets\/sheet2\.xml$/)).toContain(
      '<dataBar><cfvo type="num" val="0"/><cfvo type="num" val="2"/><color rgb="FF9BC2E6"/></dataBar>',
    );
    const drawn = textOf(/charts\/chart1\.xml$/);
    expect(drawn).toContain('<c:min val="0"/>');
    expect(drawn).toContain('<c:numFmt formatCode="0%" sourceLinked="0"/>');
  });

  test("that fails while it is made anew has lost nothing that was typed, whoever opens the pane next", async () => {
    const columns = PLAN.columns.map((column) => ({ ...column, isInput: column.header === "目標" }));
    const typed = { kind: "number", number: 1234.5 } as const;
    for (const afterActions of [0, 1, 2, 4, 9, 20, 45, 90]) {
      const book = workbook();
      const { adapter, host } = officeOn(book);
      await adapter.putSheet({ ...PLAN, columns });
      ours(book).setContent(4, 1, { kind: "number", number: 1234.5 });
      const rows = PLAN.rows.map((row, y) => (y === 1 ? row.map((cell, x) => (x === 1 ? typed : cell)) : row));
      host.injectFaults({ 3: { kind: "fail", code: "GeneralException", afterActions } });
      expect(await failureOf(adapter.putSheet({ ...PLAN, columns, rows }))).toMatchObject({ code: "unknown" });
      host.injectFaults({});
      const next = officeOn(book).adapter;
      const read = await next.readTable(PLAN.table);
      expect([afterActions, read?.rows[1]?.[read.headers.indexOf("目標")]]).toEqual([afterActions, 1234.5]);
      await next.putSheet({ ...PLAN, columns });
      expect(book.settings.size).toBe(0);
      await next.removeSheet(PLAN.table);
      expect(book.sheets).toHaveLength(1);
    }
  });

  test("that fails half-way leaves no sheet behind and can be made again", async () => {
    for (const message of [1, 2]) {
      for (const afterActions of [0, 6, 30, 60]) {
        const book = workbook();
        const { adapter, host } = officeOn(book);
        host.injectFaults({ [message]: { kind: "fail", code: "InvalidOperationInCellEditMode", afterActions } });
        expect(await failureOf(adapter.putSheet(PLAN))).toMatchObject({ code: "cell-edit-mode" });
        host.injectFaults({});
        expect(book.sheets).toHaveLength(1);
        const name = await adapter.putSheet(PLAN);
        expect((await adapter.readTable(PLAN.table))?.sheet).toBe(name);
      }
    }
  });
});
