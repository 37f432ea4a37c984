import { buildWorkbook } from "../../../src/embedded-excel";
import { layoutOf } from "../../../src/workbench/grid/layout";
import { areaAcross, byPixels, lastUsed, leap, step } from "../../../src/workbench/grid/movement";

function setUp() {
  const [sheet] = buildWorkbook([
    { name: "様式３", cells: { A1: "題", B2: "値", B3: "値", B6: "値", D2: "値" }, merges: ["B2:C3", "A8:B9"] },
  ]).sheets;
  if (!sheet) throw new Error("no sheet");
  sheet.setRowHidden(4, true);
  return { sheet, layout: layoutOf(sheet, { rows: 20, columns: 8, width: 0, height: 0 }) };
}

test("a step leaves a merged area at its edge and passes hidden rows over", () => {
  const { sheet, layout } = setUp();
  expect(step({ row: 1, column: 1 }, "right", sheet, layout)).toEqual({ row: 1, column: 3 });
  expect(step({ row: 1, column: 1 }, "down", sheet, layout)).toEqual({ row: 3, column: 1 });
  expect(step({ row: 3, column: 1 }, "down", sheet, layout)).toEqual({ row: 5, column: 1 });
  expect(step({ row: 0, column: 0 }, "up", sheet, layout)).toEqual({ row: 0, column: 0 });
});

test("a step goes on beyond what is drawn", () => {
  const { sheet, layout } = setUp();
  const last = layout.rowEnd - 1;
  expect(step({ row: last, column: 0 }, "down", sheet, layout)).toEqual({ row: last + 1, column: 0 });
});

test("a leap goes to the edge of the filled cells or to the next filled one", () => {
  const { sheet, layout } = setUp();
  expect(leap({ row: 1, column: 0 }, "right", sheet, layout)).toEqual({ row: 1, column: 1 });
  expect(leap({ row: 1, column: 1 }, "down", sheet, layout)).toEqual({ row: 5, column: 1 });
});

test("a selection by Shift cuts no merged area", () => {
  const { sheet } = setUp();
  const area = areaAcross({ row: 0, column: 0 }, { row: 1, column: 1 }, sheet);
  expect(area).toEqual({ row: 0, column: 0, rowCount: 3, columnCount: 3 });
});

test("Page Down goes by pixels and stops at the end", () => {
  const { layout } = setUp();
  expect(byPixels({ row: 0, column: 2 }, 60, layout)).toEqual({ row: 3, column: 2 });
  expect(byPixels({ row: 10, column: 2 }, -100_000, layout)).toEqual({ row: 0, column: 2 });
});

test("the last used cell is the corner of all that is used", () => {
  expect(lastUsed(setUp().sheet)).toEqual({ row: 5, column: 3 });
});
