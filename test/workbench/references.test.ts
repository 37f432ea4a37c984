import { areaName, buildWorkbook } from "../../src/embedded-excel";
import { placeOf } from "../../src/workbench/references";

const workbook = buildWorkbook([{ name: "様式３" }, { name: "前年度's 表" }]);

test.each([
  ["B5", "様式３", "B5"],
  ["$A$3:C10", "様式３", "A3:C10"],
  ["様式３!B2", "様式３", "B2"],
  ["'前年度''s 表'!C4", "前年度's 表", "C4"],
  ["#様式３!B2", "様式３", "B2"],
])("%s is a place", (reference, sheetName, address) => {
  const [first] = workbook.sheets;
  const place = first && placeOf(workbook, reference, first);
  expect([place?.sheet.name, place && areaName(place.area)]).toEqual([sheetName, address]);
});

test.each(["どこか", "ない表!A1", "", "A0", "SUM(A1)"])("%p is none", (reference) => {
  const [first] = workbook.sheets;
  expect(first && placeOf(workbook, reference, first)).toBeNull();
});
