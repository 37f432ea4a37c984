import fc from "fast-check";
import { evaluate, FormulaError, type Value } from "../../../src/embedded-excel/formula";

const CELLS: Readonly<Record<string, Value>> = {
  "0,0": 5,
  "1,0": "②",
  "2,0": null,
  "3,0": new FormulaError("#N/A"),
  "0,1": 7,
  "1,1": "目標達成",
};

function value(formula: string, at = { row: 0, column: 0 }): Value {
  return evaluate(formula, {
    ...at,
    rowShift: at.row,
    columnShift: at.column,
    valueAt: (sheet, row, column) => (sheet === "別" ? 100 : (CELLS[`${row},${column}`] ?? null)),
  });
}

test.each<[string, Value]>([
  ["=1+2*3", 7],
  ["=(1+2)*3", 9],
  ["=-2^2", 4],
  ["=2^3^2", 64],
  ["=50%+1", 1.5],
  ['="a"&1', "a1"],
  ['="達成"="達成"', true],
  ["=3>=4", false],
  ['=10<"1"', true],
  ['="A"="a"', true],
  ["=A1+B1", 12],
  ["=A3=0", true],
  ['=A3=""', true],
  ["='別'!A1/4", 25],
  ["=SUM(A1:B3)", 12],
  ['=IF(A2="②","未達成","達成")', "未達成"],
  ["=IFERROR(A4,0)", 0],
  ["=AND(TRUE,A1>3,ISBLANK(A3))", true],
  ['=OR(A2="①",ISERROR(A4))', true],
  ["=NOT(ISNUMBER(A2))", true],
  ['=SEARCH("達?",B2)', 3],
  ['=ISNUMBER(FIND("未",B2))', false],
  ['=COUNTIF(A1:B2,">5")', 1],
  ['=COUNTIF(A1:B2,"目標*")', 1],
  ["=COUNTA(A1:B4)", 5],
  ["=LEN(TRIM(A3))=0", true],
  ["=MOD(ROW(),2)", 1],
  ["=LEFT(B2,2)&MID(B2,3,1)&RIGHT(B2,1)", "目標達成"],
  ["=ROUND(2.345,2)", 2.35],
  ['=AND(LEN("marker")>0,TRUE)', true],
])("%s is %j", (formula, expected) => {
  expect(value(formula)).toEqual(expected);
});

test.each([
  ["=1/0", "#DIV/0!"],
  ["=A2+1", "#VALUE!"],
  ["=A4&1", "#N/A"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=MOD(1,0)", "#DIV/0!"],
])("%s gives the error %s", (formula, code) => {
  expect(value(formula)).toEqual(new FormulaError(code));
});

test("references without $ move with the cell that the formula is used in", () => {
  expect(value("=A1", { row: 0, column: 1 })).toBe(7);
  expect(value("=$A1", { row: 0, column: 1 })).toBe(5);
  expect(value("=A$1", { row: 1, column: 1 })).toBe(7);
});

test.each([
  "=A1:",
  "=)",
  "=1+",
  '="open',
  "=[Book]Sheet!A1",
  "={1,2}",
  "=A:A",
  `=${"(".repeat(5000)}1${")".repeat(5000)}`,
])("what is not understood gives nothing: %p", (formula) => {
  expect(value(formula)).toBeNull();
});

test("no text makes the evaluator throw", () => {
  fc.assert(fc.property(fc.string(), (text) => void value(`=${text}`)));
});
