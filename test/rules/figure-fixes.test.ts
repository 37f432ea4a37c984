import Big from "big.js";
import { readFigures } from "../../src/figures";
import { replaceFigure, rewriteValue } from "../../src/rules/figure-fixes";
import { exampleWorkbook } from "../support/example-workbook";

/** The only figure of a text, with another value in its place. */
function rewritten(text: string, value: string): string | null {
  const [figure] = readFigures(text, { fiscalYear: 2019, section: "results" });
  if (!figure) throw new Error(`${text} has no figure`);
  return rewriteValue({ figure, field: "results", cell: { row: 0, column: 0 } }, new Big(value));
}

test.each([
  ["参加者 2363件", "1234567", "1234567件"],
  ["参加者 2,363件", "1234567", "1,234,567件"],
  ["参加者 363件", "1234567", "1,234,567件"],
  ["参加者 ２３６３件", "12", "１２件"],
  ["満足度 85.95％", "7", "7.00％"],
  ["満足度 85.9%", "85.95", "86.0%"],
  ["増減 ▲12件", "-1500", "▲1,500件"],
])("the figure of %p with the value %s is written %p", (text, value, expected) => {
  expect(rewritten(text, value)).toBe(expected);
});

test("a figure whose sign would have to change is left to a person", () => {
  expect(rewritten("増減 ▲12件", "12")).toBeNull();
  expect(rewritten("参加者 12件", "-12")).toBeNull();
});

test("a figure in kanji or in mixed writing is left to a person", () => {
  expect(rewritten("負担額 6千9百万円", "70000000")).toBeNull();
  expect(rewritten("満足度 三割", "4")).toBeNull();
});

test("a figure is replaced where it stands in its cell, behind a label that shares the cell too", () => {
  const label = "【実績】\n";
  const text = "参加者　 120人";
  const [context] = exampleWorkbook({ name: "", block: { results: text } }).initiatives;
  const results = context?.initiative.fields.results;
  const [figure] = readFigures(text, { fiscalYear: 2019, section: "results" });
  if (!context || !results || !figure) throw new Error("the example has a figure");
  const initiative = { ...context.initiative, fields: { results: { ...results, offset: label.length } } };
  const cell = `${label}${text}`;
  const fix = replaceFigure(
    { initiative, textAt: () => cell },
    { figure, field: "results", cell: results.cell },
    "210人",
  );
  const [edit] = fix.edits;
  if (edit?.kind !== "replace") throw new Error("the fix replaces a part of the cell");
  expect(cell.slice(0, edit.start) + edit.text + cell.slice(edit.end)).toBe("【実績】\n参加者　 210人");
  expect(fix).toMatchObject({ title: "「120人」を「210人」に直す", isSafe: true });
});
