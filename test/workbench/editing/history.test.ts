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

test("an added sheet ends the history and leaves the workbook unsaved", () => {
  const { host, history, write } = setUp();
  write(0, "一");
  host.act(() => host.workbook.addSheet("取組集計"));
  expect(history.canUndo).toBe(false);
  expect(history.isDirty).toBe(true);
});

test("undo says where it took effect", () => {
  const { history, sheet, write } = setUp();
  write(2, "三");
  expect(history.undo()).toEqual({ sheet, row: 0, column: 2 });
});
