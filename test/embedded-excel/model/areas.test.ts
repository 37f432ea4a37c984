import fc from "fast-check";
import {
  areaName,
  columnName,
  coverSame,
  holds,
  joined,
  parseArea,
  subtract,
  type Area,
} from "../../../src/embedded-excel/model";

const someArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(9),
  column: fc.nat(9),
  rowCount: fc.integer({ min: 1, max: 5 }),
  columnCount: fc.integer({ min: 1, max: 5 }),
});
const someAreas = fc.array(someArea, { maxLength: 6 });

function cellsOf(areas: readonly Area[]): readonly string[] {
  const cells: string[] = [];
  for (let row = 0; row < 15; row++)
    for (let column = 0; column < 15; column++)
      if (areas.some((area) => holds(area, row, column))) cells.push(`${row},${column}`);
  return cells;
}

test.each([
  ["A1", { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
  ["$B$3:D4", { row: 2, column: 1, rowCount: 2, columnCount: 3 }],
  ["D4:B3", { row: 2, column: 1, rowCount: 2, columnCount: 3 }],
  ["A:B", { row: 0, column: 0, rowCount: 1_048_576, columnCount: 2 }],
  ["3:3", { row: 2, column: 0, rowCount: 1, columnCount: 16_384 }],
  ["XFD1048576", { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }],
])("%s is an area", (reference, area) => expect(parseArea(reference)).toEqual(area));

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A1:B2:C3", "様式３!A1", "A1 B2"])(
  "%p is none",
  (reference) => expect(parseArea(reference)).toBeNull(),
);

test("names of columns count A … Z, AA … XFD", () =>
  expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]));

test("an area's name reads as the same area", () =>
  fc.assert(fc.property(someArea, (area) => expect(parseArea(areaName(area))).toEqual(area))));

test("subtracting leaves exactly the cells that are not taken away", () =>
  fc.assert(
    fc.property(someAreas, someAreas, (areas, holes) => {
      const taken = new Set(cellsOf(holes));
      expect(cellsOf(subtract(areas, holes))).toEqual(cellsOf(areas).filter((cell) => !taken.has(cell)));
    }),
  ));

test("joining keeps the cells, each in one area, and needs no more areas", () =>
  fc.assert(
    fc.property(someAreas, (areas) => {
      const result = joined(areas);
      expect(cellsOf(result)).toEqual(cellsOf(areas));
      expect(result.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0)).toBe(cellsOf(areas).length);
      expect(coverSame(result, areas)).toBe(true);
    }),
  ));

test("a cell cut out of a column and put back gives the column again", () => {
  const column = parseArea("B5:B20");
  const cell = parseArea("B7");
  if (!column || !cell) throw new Error("no areas");
  expect(joined([...subtract([column], [cell]), cell])).toEqual([column]);
});
