import { inRowMajorOrder, textsOf } from "../../src/snapshot";
import { sheetOf } from "../support/sheet";

describe("the texts of a workbook", () => {
  const textAt = textsOf([
    sheetOf("一枚目", { A1: "左上", C1: "右上", B2: "中", A3: "左下" }),
    sheetOf("二枚目", { B2: "別の中" }),
  ]);

  test.each([
    ["一枚目", 0, 0, "左上"],
    ["一枚目", 0, 2, "右上"],
    ["一枚目", 1, 1, "中"],
    ["一枚目", 2, 0, "左下"],
    ["二枚目", 1, 1, "別の中"],
  ])("are found on %s at row %i, column %i: %s", (sheet, row, column, text) => {
    expect(textAt(sheet, { row, column })).toBe(text);
  });

  test.each([
    ["一枚目", 0, 1],
    ["一枚目", 0, 3],
    ["一枚目", 1, 0],
    ["一枚目", 1, 2],
    ["一枚目", 9, 0],
    ["二枚目", 0, 0],
    ["三枚目", 0, 0],
  ])("are empty on %s at row %i, column %i", (sheet, row, column) => {
    expect(textAt(sheet, { row, column })).toBe("");
  });

  test("are found where a damaged file has its cells out of order", () => {
    const sheet = sheetOf("様式３", { A1: "左上", C1: "右上", B2: "中" });
    const damaged = textsOf([{ ...sheet, cells: [...sheet.cells].reverse() }]);
    expect([0, 1, 2].map((column) => damaged("様式３", { row: 0, column }))).toEqual(["左上", "", "右上"]);
  });
});

test("what is in row-major order stays as it is, and what is not is put in order", () => {
  const inOrder = [
    { row: 0, column: 1 },
    { row: 0, column: 1 },
    { row: 1, column: 0 },
  ];
  expect(inRowMajorOrder(inOrder)).toBe(inOrder);
  expect(inRowMajorOrder([...inOrder].reverse())).toEqual(inOrder);
  expect(inRowMajorOrder([])).toEqual([]);
});
