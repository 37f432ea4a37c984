import { aroundAll, SheetGrid, sharesColumns, sharesRows } from "../../src/form/grid";
import { parseRange, rangeToA1, type CellRange } from "../../src/snapshot";
import { sheetOf } from "../support/sheet";

function range(address: string): CellRange {
  const parsed = parseRange(address);
  if (!parsed) throw new Error(`${address} is no range`);
  return parsed;
}

const sheet = sheetOf("様式３", { "B2:C4": "高い", D2: "右", "D3:E3": "", A3: "左", F4: "下", "A6:B6": "末" });

describe("a sheet's areas", () => {
  const grid = new SheetGrid(sheet);
  const addresses = (areas: readonly { readonly range: CellRange }[]): string[] =>
    areas.map((area) => rangeToA1(area.range));

  test("come in row-major order with their texts", () => {
    expect(grid.areas.map((area) => [rangeToA1(area.range), area.text, area.isMerged])).toEqual([
      ["B2:C4", "高い", true],
      ["D2", "右", false],
      ["A3", "左", false],
      ["D3:E3", "", true],
      ["F4", "下", false],
      ["A6:B6", "末", true],
    ]);
    expect([grid.lastRow, grid.lastColumn]).toEqual([5, 5]);
  });

  test("are found by row, in order of columns, also under a taller one", () => {
    expect(addresses(grid.inRow(2))).toEqual(["A3", "B2:C4", "D3:E3"]);
    expect(addresses(grid.inRow(3))).toEqual(["B2:C4", "F4"]);
    expect(grid.inRow(4)).toEqual([]);
    expect(grid.inRow(99)).toEqual([]);
  });

  test("are found by cell", () => {
    expect(grid.at({ row: 3, column: 2 })?.text).toBe("高い");
    expect(grid.at({ row: 2, column: 4 })?.text).toBe("");
    expect(grid.at({ row: 3, column: 3 })).toBeNull();
    expect(grid.at({ row: 2, column: 5 })).toBeNull();
    expect(grid.areaOrEmptyCell({ row: 3, column: 3 })).toEqual({
      range: range("D4"),
      text: "",
      isMerged: false,
      index: -1,
    });
  });

  test("are found by the range in which they begin", () => {
    expect(addresses(grid.startingIn(range("A2:D3")))).toEqual(["B2:C4", "D2", "A3", "D3:E3"]);
    expect(addresses(grid.startingIn(range("C2:F4")))).toEqual(["D2", "D3:E3", "F4"]);
    expect(addresses(grid.startingIn(range("A4:A5")))).toEqual([]);
    expect([0, 1, 2, 3, 4, 5, 6].map((row) => grid.firstFrom(row))).toEqual([0, 0, 2, 4, 5, 5, 6]);
    expect(addresses(grid.startingInRows(1, 2))).toEqual(["B2:C4", "D2", "A3", "D3:E3"]);
    expect(addresses(grid.startingInRows(4, 4))).toEqual([]);
  });

  test("leave out what a merged range covers, and what is empty outside of one", () => {
    const cell = (address: string, text: string): (typeof sheet.cells)[number] => {
      const { row, column } = range(address);
      return { row, column, text, kind: "text" };
    };
    const cells = [cell("B2", "高い"), cell("C2", "隠"), cell("D2", ""), cell("B4", "隠"), cell("B5", "見")];
    expect(new SheetGrid({ ...sheet, cells }).areas.map(({ text }) => text).filter((text) => text !== "")).toEqual([
      "高い",
      "見",
    ]);
  });

  test("may lie over one another by the ten thousand in a damaged file", () => {
    const merges = Array.from({ length: 50_000 }, () => range("A1:B10"));
    const damaged = new SheetGrid({ ...sheet, cells: [], merges });
    expect([damaged.areas.length, damaged.inRow(9).length, damaged.at({ row: 9, column: 1 })?.index]).toEqual([
      50_000, 50_000, 0,
    ]);
  });

  test("are put in order where a damaged file has them in disorder", () => {
    const disordered = { ...sheet, cells: [...sheet.cells].reverse(), merges: [...sheet.merges].reverse() };
    expect(new SheetGrid(disordered).areas).toEqual(grid.areas);
  });

  test("reach no further than 200 rows below the last content", () => {
    const long = new SheetGrid(sheetOf("様式３", { A1: "題", "B1:B1000": "", C3: "末" }));
    expect([long.lastRow, addresses(long.inRow(202)), addresses(long.inRow(203))]).toEqual([202, ["B1:B1000"], []]);
    const far = new SheetGrid(sheetOf("様式３", { A1: "題", "B900:C900": "" }));
    expect(addresses(far.startingInRows(0, far.lastRow))).toEqual(["A1"]);
    const empty = new SheetGrid(sheetOf("様式３", {}));
    expect([empty.lastRow, empty.lastColumn]).toEqual([-1, -1]);
  });
});

describe("two ranges", () => {
  test.each([
    ["A1:B2", "B2:C3", true, true],
    ["A1:B2", "C1:C2", true, false],
    ["A1:B2", "A3:B3", false, true],
    ["A1:B2", "D5", false, false],
  ])("%s and %s share rows: %s, columns: %s", (a, b, rows, columns) => {
    for (const [one, other] of [
      [range(a), range(b)],
      [range(b), range(a)],
    ] as const) {
      expect([sharesRows(one, other), sharesColumns(one, other)]).toEqual([rows, columns]);
    }
  });

  test("have a smallest range around them", () => {
    expect(rangeToA1(aroundAll(range("C3:D4"), [range("B5"), range("E2:F2")]))).toBe("B2:F5");
    expect(rangeToA1(aroundAll(range("C3:D4"), []))).toBe("C3:D4");
  });
});
