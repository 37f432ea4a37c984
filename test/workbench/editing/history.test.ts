import fc from "fast-check";
import { buildWorkbook, EmbeddedHost } from "../../../src/embedded-excel";
import { History } from "../../../src/workbench/editing/history";

function setUp() {
  const workbook = buildWorkbook([{ name: "様式３", cells: { A1: "元" } }, { name: "別" }]);
  const host = new EmbeddedHost(workbook);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const write = (column: number, text: string) => host.act(() => sheet.setContent(0, column, { kind: "text", text }));
  const row = () => [0, 1, 2].map((column) => sheet.textOf(0, column));
  return { host, sheet, history: new History(host), write, row };
}

test("undo leads back to the start and redo to the end, step by step", () => {
  const action = fc.record({ column: fc.nat(2), text: fc.constantFrom("あ", "い", "う") });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 8 }), (actions) => {
      const { history, write, row } = setUp();
      const states = [row()];
      for (const { column, text } of actions) {
        write(column, text);
        states.push(row());
      }
      for (const state of [...states].reverse().slice(1)) {
        history.undo();
        expect(row()).toEqual(state);
      }
      expect(history.canUndo).toBe(false);
      expect(history.isDirty).toBe(false);
      for (const state of states.slice(1)) {
        history.redo();
        expect(row()).toEqual(state);
      }
    }),
  );
});

test("a new action ends what could be repeated", () => {
  const { history, write, row } = setUp();
  write(0, "一");
  history.undo();
  write(1, "二");
  expect(history.redo()).toBeNull();
  expect(row()).toEqual(["元", "二", ""]);
});

test("bringing a sheet to the front is no step", () => {
  const { host, history } = setUp();
  const other = host.workbook.sheetByName("別");
  host.act(() => other && host.workbook.activate(other));
  expect(history.canUndo).toBe(false);
  expect(history.isDirty).toBe(false);
});

test("the workbook is unsaved until undo leads back to what was saved", () => {
  const { history, write } = setUp();
  write(0, "一");
  history.markSaved();
  expect(history.isDirty).toBe(false);
  write(0, "二");
  expect(history.isDirty).toBe(true);
  history.undo();
  expect(history.isDirty).toBe(false);
  history.undo();
  expect(history.isDirty).toBe(true);
});

test("a sheet that was added goes and comes with its cells, and the steps before it stay", () => {
  const { host, history, write, row } = setUp();
  const { workbook } = host;
  write(0, "一");
  host.act(() => {
    const added = workbook.addSheet("取組集計");
    added.setContent(0, 0, { kind: "text", text: "番号" });
    workbook.activate(added);
  });
  history.undo();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["様式３", "別"]);
  expect(workbook.sheets).toContain(workbook.activeSheet);
  history.undo();
  expect(row()).toEqual(["元", "", ""]);
  expect(history.isDirty).toBe(false);
  history.redo();
  history.redo();
  expect(workbook.sheetByName("取組集計")?.textOf(0, 0)).toBe("番号");
  expect(row()).toEqual(["一", "", ""]);
});

test("a sheet that was deleted comes back in its place with what was done to it before", () => {
  const { host, history, sheet, write } = setUp();
  const { workbook } = host;
  write(0, "一");
  host.act(() => workbook.deleteSheet(sheet));
  expect(workbook.activeSheet.name).toBe("別");
  expect(history.undo()).toBeNull();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["様式３", "別"]);
  expect(sheet.textOf(0, 0)).toBe("一");
  history.undo();
  expect(sheet.textOf(0, 0)).toBe("元");
});

test("undo says where it took effect", () => {
  const { history, sheet, write } = setUp();
  write(2, "三");
  expect(history.undo()).toEqual({ sheet, row: 0, column: 2 });
});
