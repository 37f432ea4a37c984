import fc from "fast-check";
import { columnName, contains, parseA1, parseRange, rangeToA1, toA1 } from "../../src/snapshot";

const cell = fc.record({ row: fc.integer({ min: 0, max: 1_048_575 }), column: fc.integer({ min: 0, max: 16_383 }) });

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
});

test("an address that is written is read again, with or without $", () => {
  fc.assert(
    fc.property(cell, (address) => {
      const written = toA1(address);
      expect(parseA1(written)).toEqual(address);
      expect(parseA1(written.replace(/^([A-Z]+)/, "$$$1$$"))).toEqual(address);
    }),
  );
});

test.each(["", "A", "1", "A0", "a1", "AAAA1", "A1:B2", "取組1"])("%j is no address of a cell", (address) => {
  expect(parseA1(address)).toBeNull();
});

test("a range is the same from whichever corner it is written, and whatever sheet stands before it", () => {
  const range = { row: 2, column: 0, rowCount: 24, columnCount: 40 };
  expect(rangeToA1(range)).toBe("A3:AN26");
  for (const written of ["A3:AN26", "AN26:A3", "$A$26:$AN$3", "'様式３!'!A3:AN26"]) {
    expect(parseRange(written)).toEqual(range);
  }
});

test("a range of one cell is written as that cell", () => {
  expect(rangeToA1({ row: 0, column: 1, rowCount: 1, columnCount: 1 })).toBe("B1");
  expect(parseRange("B1")).toEqual({ row: 0, column: 1, rowCount: 1, columnCount: 1 });
});

test.each(["A1:", ":A1", "A1:B", "", "A:C"])("%j is no range", (address) => {
  expect(parseRange(address)).toBeNull();
});

test("a range contains its corners and nothing beside them", () => {
  const range = { row: 1, column: 1, rowCount: 2, columnCount: 3 };
  const inside = (row: number, column: number): boolean => contains(range, { row, column });
  expect([inside(1, 1), inside(2, 3)]).toEqual([true, true]);
  expect([inside(0, 1), inside(3, 1), inside(1, 0), inside(1, 4)]).toEqual([false, false, false, false]);
});
