import fc from "fast-check";
import { buildWorkbook } from "../../../src/embedded-excel";
import { fromClipboardText, toClipboardText } from "../../../src/workbench/editing/clipboard";

test("reads cells, quoted cells and rows of different lengths", () => {
  expect(fromClipboardText('1\t"a\nb ""c"""\r\n③\r\n')).toEqual([
    ["1", 'a\nb "c"'],
    ["③", ""],
  ]);
  expect(fromClipboardText("")).toEqual([[""]]);
  expect(fromClipboardText('半分の"引用')).toEqual([['半分の"引用']]);
});

test("what was copied is pasted as it was", () => {
  const text = fc.string().filter((value) => !value.includes("\r") && value !== "");
  fc.assert(
    fc.property(text, text, (first, second) => {
      const workbook = buildWorkbook([{ name: "様式３", formats: { "A1:B1": { numberFormat: "@" } } }]);
      const [sheet] = workbook.sheets;
      sheet?.setContent(0, 0, { kind: "text", text: first });
      sheet?.setContent(0, 1, { kind: "text", text: second });
      const copied = sheet ? toClipboardText(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 2 }) : "";
      expect(fromClipboardText(copied)).toEqual([[first, second]]);
    }),
  );
});

test("a copy of whole columns ends with the used area", () => {
  const [sheet] = buildWorkbook([{ name: "様式３", cells: { A1: "一", B2: 1234 } }]).sheets;
  if (!sheet) throw new Error("no sheet");
  const columns = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 2 };
  expect(toClipboardText(sheet, columns)).toBe("一\t\r\n\t1234");
});
