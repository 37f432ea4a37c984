import { buildWorkbook, type Sheet } from "../../../src/embedded-excel";
import { damageOf } from "../../../src/workbench/grid/damage";

function damageAfter(change: (sheet: Sheet, other: Sheet) => void) {
  const workbook = buildWorkbook([{ name: "様式３", cells: { B2: "値" } }, { name: "別" }]);
  const [sheet, other] = workbook.sheets;
  if (!sheet || !other) throw new Error("no sheets");
  change(sheet, other);
  return damageOf(workbook.changes.all, sheet);
}

test("another style damages the cell alone", () => {
  const damage = damageAfter((sheet) => sheet.putCell(1, 1, { ...sheet.cell(1, 1), style: 1 }));
  expect(damage).toEqual({ kind: "areas", areas: [{ row: 1, column: 1, rowCount: 1, columnCount: 1 }] });
});

test("another text damages its row, over whose cells it may reach", () => {
  const damage = damageAfter((sheet) => sheet.setContent(1, 1, { kind: "text", text: "長い文" }));
  expect(damage).toEqual({ kind: "areas", areas: [{ row: 1, column: 0, rowCount: 1, columnCount: 61 }] });
});

test("merges and sizes damage the whole sheet", () => {
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 2 };
  expect(damageAfter((sheet) => sheet.merge(area)).kind).toBe("sheet");
  expect(damageAfter((sheet) => sheet.setRowHeight(3, 40)).kind).toBe("sheet");
  expect(damageAfter((sheet) => sheet.setColumnWidth(1, 1, 40)).kind).toBe("sheet");
});

test("changes on another sheet and input messages damage nothing that is drawn", () => {
  expect(damageAfter((_, other) => other.setContent(0, 0, { kind: "number", number: 1 })).kind).toBe("none");
});
