import { buildWorkbook, EmbeddedHost, type SheetSketch } from "../../../src/embedded-excel";
import { clearAreas, editableText, enterText, refusalToEdit } from "../../../src/workbench/editing/entering";

function setUp(sketch: Partial<SheetSketch> = {}) {
  const workbook = buildWorkbook([{ name: "様式３", ...sketch }]);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  const host = new EmbeddedHost(workbook);
  return { host, sheet, enter: (text: string) => enterText(host, sheet, 0, 0, text) };
}

test.each([
  ["①", { kind: "text", text: "①" }],
  ["１２３", { kind: "number", number: 123 }],
  ["118.2%", { kind: "number", number: 1.182 }],
  ["'=そのまま", { kind: "text", text: "=そのまま" }],
  ["true", { kind: "boolean", boolean: true }],
])("%p is entered as %j", (typed, content) => {
  const { sheet, enter } = setUp();
  expect(enter(typed)).toBeNull();
  expect(sheet.cell(0, 0).content).toEqual(content);
});

test.each(["=SUM(B1:B3)", "'123", "'=文", "文", "-5"])(
  "what editing shows of %p can be entered again unchanged",
  (typed) => {
    const { host, sheet, enter } = setUp();
    enter(typed);
    const mark = host.workbook.changes.mark;
    expect(enter(editableText(sheet, 0, 0))).toBeNull();
    expect(host.workbook.changes.mark).toBe(mark);
  },
);

test("a locked cell of a protected sheet is refused with the reason", () => {
  const { sheet, enter } = setUp({ isProtected: true, cells: { A1: "値" }, formats: { B1: { locked: false } } });
  expect(refusalToEdit(sheet, 0, 0)).toMatch(/保護/);
  expect(refusalToEdit(sheet, 0, 1)).toBeNull();
  expect(enter("別の値")).toMatch(/保護/);
  expect(sheet.textOf(0, 0)).toBe("値");
});

test("clearing whole columns empties the cells that are used", () => {
  const { host, sheet } = setUp({ cells: { A1: "一", A3: 3, B1: "残る" } });
  expect(clearAreas(host, sheet, [{ row: 0, column: 0, rowCount: 1_048_576, columnCount: 1 }])).toBeNull();
  expect([sheet.textOf(0, 0), sheet.textOf(2, 0), sheet.textOf(0, 1)]).toEqual(["", "", "残る"]);
});
