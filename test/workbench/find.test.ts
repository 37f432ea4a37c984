import { buildWorkbook } from "../../src/embedded-excel";
import { findAll } from "../../src/workbench/find";

const workbook = buildWorkbook([
  { name: "一", cells: { B2: "ＰＤＣＡを回す", A3: "pdca" } },
  { name: "二", cells: { A1: "PDCA" }, visibility: "hidden" },
  { name: "三", cells: { C1: 1234 }, formats: { C1: { numberFormat: "#,##0" } } },
]);

const places = (text: string) => findAll(workbook, text).map(({ sheet, row, column }) => [sheet.name, row, column]);

test("finds texts without regard to width and case, but not on hidden sheets", () => {
  expect(places("Pdca")).toEqual([
    ["一", 1, 1],
    ["一", 2, 0],
  ]);
});

test("finds numbers as they are displayed", () => {
  expect(places("1,234")).toEqual([["三", 0, 2]]);
});

test("finds nothing for nothing", () => {
  expect(places("")).toEqual([]);
});
