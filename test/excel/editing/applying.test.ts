import type { Edit } from "../../../src/edits";
import { buildWorkbook, type Workbook } from "../../../src/embedded-excel/model";
import { parseA1 } from "../../../src/snapshot";
import { failureOf, officeOn } from "../../support/office";

const SHEET = "様式３";

function workbook(): Workbook {
  return buildWorkbook([
    {
      name: SHEET,
      cells: { A1: "70.3％、対前年度 0.12％", B2: "①", C3: { formula: "=1+1", result: 2 }, E5: "右" },
      merges: ["A1:D1"],
      rowHeights: { 1: 30 },
    },
    { name: "様式２", cells: { A1: "あ" } },
  ]);
}

function at(address: string) {
  const cell = parseA1(address);
  if (!cell) throw new Error(`${address} is no cell`);
  return cell;
}

const set = (address: string, before: string, text: string, sheet = SHEET): Edit => ({
  kind: "set",
  sheet,
  cell: at(address),
  before,
  text,
});

function textAt(book: Workbook, address: string): string {
  const { row, column } = at(address);
  return book.sheets[0]?.textOf(row, column) ?? "";
}

describe("applying edits", () => {
  test("writes cells and row heights in two messages, and several replacements in one cell together", async () => {
    const book = workbook();
    const { adapter, host } = officeOn(book);
    const before = textAt(book, "A1");
    const replace = (from: string, text: string): Edit => {
      const start = before.lastIndexOf(from);
      return { kind: "replace", sheet: SHEET, cell: at("A1"), start, end: start + from.length, text, before };
    };
    const outcome = await adapter.applyEdits([
      replace("％", "ポイント"),
      replace("70.3", "70.4"),
      set("B2", "①", "②"),
      set("A1", "あ", "い", "様式２"),
      { kind: "rowHeight", sheet: SHEET, row: 0, before: 30, points: 45 },
    ]);
    expect(outcome.refused).toEqual([]);
    expect(host.counters.messages).toBe(2);
    expect(textAt(book, "A1")).toBe("70.4％、対前年度 0.12ポイント");
    expect(textAt(book, "B2")).toBe("②");
    expect(book.sheets[0]?.row(0).height).toBe(45);
    expect(outcome.applied).toContainEqual({ kind: "cell", sheet: SHEET, cell: at("B2"), before: "①", after: "②" });
  });

  test("refuses what has changed meanwhile, formulas and contradictions, and does the rest", async () => {
    const book = workbook();
    const { adapter } = officeOn(book);
    const { applied, refused } = await adapter.applyEdits([
      set("B2", "②", "③"),
      set("C3", "2", "5"),
      set("A1", textAt(book, "A1"), "一"),
      set("A1", textAt(book, "A1"), "二"),
      set("D9", "", "新しい"),
      { kind: "rowHeight", sheet: SHEET, row: 0, before: 20, points: 45 },
    ]);
    expect(refused.map(({ why }) => why)).toEqual(["changed", "formula", "conflict", "conflict", "changed"]);
    expect(applied).toHaveLength(1);
    expect(textAt(book, "D9")).toBe("新しい");
    expect(textAt(book, "B2")).toBe("①");
  });

  test("does not write a cell whose font is mixed, because Excel would lose that", async () => {
    const book = workbook();
    const runs = [
      { text: "一部", font: { bold: true } },
      { text: "太字", font: {} },
    ];
    book.sheets[0]?.putCell(6, 0, {
      content: { kind: "text", text: "一部太字" },
      formula: null,
      style: 0,
      runs,
      hasPhonetic: true,
    });
    const { refused } = await officeOn(book).adapter.applyEdits([set("A7", "一部太字", "全部")]);
    expect(refused.map(({ why }) => why)).toEqual(["mixed-font"]);
    expect(book.sheets[0]?.cell(6, 0).runs).toEqual(runs);
  });

  test("writes unlocked cells of a protected sheet and refuses locked ones", async () => {
    const book = buildWorkbook([
      { name: SHEET, isProtected: true, cells: { A1: "閉", B1: "開" }, formats: { B1: { locked: false } } },
    ]);
    const { adapter } = officeOn(book);
    const { applied, refused } = await adapter.applyEdits([set("A1", "閉", "x"), set("B1", "開", "y")]);
    expect(refused.map(({ why }) => why)).toEqual(["protected"]);
    expect(applied).toHaveLength(1);
    expect(textAt(book, "B1")).toBe("y");
  });

  test("again changes nothing and counts as applied", async () => {
    const book = workbook();
    const { adapter, host } = officeOn(book);
    await adapter.applyEdits([set("B2", "①", "②")]);
    const mark = book.changes.mark;
    host.resetCounters();
    expect(await adapter.applyEdits([set("B2", "①", "②")])).toMatchObject({ refused: [], applied: [{ after: "②" }] });
    expect(book.changes.mark).toBe(mark);
    expect(host.counters.messages).toBe(1);
  });

  test("fails as a whole when the sheet is gone", async () => {
    const { adapter } = officeOn(workbook());
    expect(await failureOf(adapter.applyEdits([set("A1", "", "x", "様式９")]))).toMatchObject({ code: "not-found" });
  });

  test("that fails at any message can be made again", async () => {
    for (const message of [1, 2]) {
      for (const afterActions of [0, 4, 9]) {
        const book = workbook();
        const { adapter, host } = officeOn(book);
        const edits = [set("B2", "①", "②"), set("E5", "右", "左")];
        host.injectFaults({ [message]: { kind: "fail", code: "InvalidOperationInCellEditMode", afterActions } });
        expect(await failureOf(adapter.applyEdits(edits))).toMatchObject({ code: "cell-edit-mode" });
        host.injectFaults({});
        expect((await adapter.applyEdits(edits)).refused).toEqual([]);
        expect([textAt(book, "B2"), textAt(book, "E5")]).toEqual(["②", "左"]);
      }
    }
  });
});

describe("undo", () => {
  test("puts back numbers and truth values as such, not what was displayed of them", async () => {
    const book = buildWorkbook([
      { name: SHEET, cells: { A1: 1, A2: 0.703, A3: true }, formats: { A2: { numberFormat: "0.0%" } } },
    ]);
    const { adapter } = officeOn(book);
    const { applied } = await adapter.applyEdits([
      set("A1", "1", "①"),
      set("A2", "70.3%", "七割"),
      set("A3", "TRUE", "はい"),
    ]);
    expect(applied).toHaveLength(3);
    expect((await adapter.undo(applied)).kept).toEqual([]);
    expect([0, 1, 2].map((row) => book.sheets[0]?.cell(row, 0).content)).toEqual([
      { kind: "number", number: 1 },
      { kind: "number", number: 0.703 },
      { kind: "boolean", boolean: true },
    ]);
  });

  test("restores what is as we left it and keeps what someone changed", async () => {
    const book = workbook();
    const { adapter, host } = officeOn(book);
    const { applied } = await adapter.applyEdits([
      set("B2", "①", "②"),
      set("E5", "右", "0012"),
      set("D9", "", "新しい"),
      { kind: "rowHeight", sheet: SHEET, row: 0, before: 30, points: 45 },
    ]);
    host.act(() => book.sheets[0]?.setContent(4, 4, { kind: "text", text: "人の手" }));
    host.resetCounters();
    const outcome = await adapter.undo(applied);
    expect(host.counters.messages).toBe(2);
    expect(outcome.restored).toHaveLength(3);
    expect(outcome.kept).toMatchObject([{ entry: { cell: at("E5") }, why: "changed" }]);
    expect([textAt(book, "B2"), textAt(book, "E5"), textAt(book, "D9")]).toEqual(["①", "人の手", ""]);
    expect(book.sheets[0]?.row(0).height).toBe(30);
  });
});
