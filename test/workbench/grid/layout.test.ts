import { buildWorkbook, type SheetSketch } from "../../../src/embedded-excel";
import { layoutOf, linesWithin, lowerBound, toPixels } from "../../../src/workbench/grid/layout";

const NOTHING = { rows: 0, columns: 0, width: 0, height: 0 };

function sheetOf(sketch: Partial<SheetSketch>) {
  const [sheet] = buildWorkbook([{ name: "様式３", ...sketch }]).sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

test("points become whole pixels", () => {
  expect(toPixels(18.75)).toBe(25);
  expect(toPixels(13.5)).toBe(18);
});

test("hidden rows and columns are left out, the others keep their places", () => {
  const sheet = sheetOf({ cells: { A1: "一", C3: "三" }, rowHeights: { 3: 30 } });
  sheet.setRowHidden(1, true);
  sheet.setColumnHidden(0, 1, true);
  const { rows, columns } = layoutOf(sheet, NOTHING);
  expect(rows.slice(0, 2)).toEqual([
    { index: 0, size: 25 },
    { index: 2, size: 40 },
  ]);
  expect(columns[0]?.index).toBe(2);
});

test("the used area has a margin, and the view is filled", () => {
  const sheet = sheetOf({ cells: { B2: "値" } });
  const { rowEnd, columnEnd } = layoutOf(sheet, NOTHING);
  expect([rowEnd, columnEnd]).toEqual([14, 6]);
  const filled = layoutOf(sheet, { ...NOTHING, width: 1_000, height: 1_000 });
  expect(filled.columns.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThanOrEqual(1_000);
  expect(filled.rows.reduce((sum, { size }) => sum + size, 0)).toBeGreaterThanOrEqual(1_000);
});

test("what is asked for is drawn, however far away", () => {
  const { rowEnd, columnEnd } = layoutOf(sheetOf({}), { ...NOTHING, rows: 5_000, columns: 700 });
  expect([rowEnd, columnEnd]).toEqual([5_000, 700]);
});

test("a sheet with a format at its very end is not drawn to there", () => {
  const sheet = sheetOf({ cells: { A1: "値" }, formats: { XFD1048576: { fill: "#FFFF00" } } });
  const { rows, columns } = layoutOf(sheet, NOTHING);
  expect(rows.length * columns.length).toBeLessThan(50_000);
});

test("a row without a height of its own is as high as its largest font and its wrapped lines need", () => {
  const sheet = sheetOf({
    cells: { A1: "見出し", A2: "一行\n二行\n三行" },
    formats: { A1: { font: { size: 20 } }, A2: { wrapText: true } },
  });
  const [title, lines, usual] = layoutOf(sheet, NOTHING).rows;
  expect(title?.size).toBeGreaterThan(30);
  expect(lines?.size).toBeGreaterThan(60);
  expect(usual?.size).toBe(25);
});

test("lines are found by their index", () => {
  const lines = [2, 5, 6, 9].map((index) => ({ index, size: 10 }));
  expect(lowerBound(lines, 5)).toBe(1);
  expect(lowerBound(lines, 7)).toBe(3);
  expect(lowerBound(lines, 10)).toBe(4);
  expect(linesWithin(lines, 5, 2).map(({ index }) => index)).toEqual([5, 6]);
  expect(linesWithin(lines, 3, 2)).toEqual([]);
});
