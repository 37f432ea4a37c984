import { buildWorkbook, type SheetSketch } from "../../../src/embedded-excel";
import { layoutOf } from "../../../src/workbench/grid/layout";
import { reachOf } from "../../../src/workbench/grid/overflow";

/** How far the text of C1 reaches; columns are 72 pixels wide. */
function reach(sketch: Partial<SheetSketch>) {
  const text = "この文は三つの欄よりも長いので隣の欄に続きます";
  const [sheet] = buildWorkbook([{ name: "様式３", ...sketch, cells: { C1: text, ...sketch.cells } }]).sheets;
  if (!sheet) throw new Error("no sheet");
  const { columns } = layoutOf(sheet, { rows: 1, columns: 12, width: 0, height: 0 });
  return reachOf({ row: 0, column: 2, rowCount: 1, columnCount: 1 }, text, sheet.formatAt(0, 2), sheet, columns);
}

test("text goes on over as many empty neighbours as it needs", () => {
  expect(reach({})).toEqual({ left: 0, right: 288 });
});

test("it ends before a neighbour with content or in a merged area", () => {
  expect(reach({ cells: { E1: "値" } })).toEqual({ left: 0, right: 72 });
  expect(reach({ merges: ["D1:E1"] })).toEqual({ left: 0, right: 0 });
});

test("text at the right reaches left, centred text both ways", () => {
  expect(reach({ formats: { C1: { horizontal: "right" } } })).toEqual({ left: 144, right: 0 });
  expect(reach({ formats: { C1: { horizontal: "center" } } })).toEqual({ left: 144, right: 144 });
});

test("wrapped text and merged areas stay within their cell", () => {
  expect(reach({ formats: { C1: { wrapText: true } } })).toBeNull();
  expect(reach({ merges: ["C1:D1"] })).toBeNull();
});
