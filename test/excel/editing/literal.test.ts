import fc from "fast-check";
import { literal } from "../../../src/excel/editing/literal";
import { buildWorkbook } from "../../../src/embedded-excel/model";
import { officeOn } from "../../support/office";

describe("text is written as text", () => {
  test.each([
    "=1+1",
    "＝合計",
    "+81",
    "@名前",
    "-5%",
    "-=",
    "－あ",
    "0012",
    "H31.4.1",
    "令和2年4月1日",
    "70.3％",
    "TRUE",
    "#N/A",
    "'引用",
    "１２３",
  ])("%s gets an apostrophe, because Excel would read something else", (text) =>
    expect(literal(text, "General")).toBe(`'${text}`),
  );

  test.each([
    "①",
    "②",
    "－",
    "-",
    "―",
    "・対前年度　0.12ポイント",
    "令和2年度 70.3％（達成）",
    "（達成率118.2％）",
    "H30：5件",
    "",
  ])("%j is written as it is, without leaving a mark on the cell", (text) =>
    expect(literal(text, "General")).toBe(text),
  );

  test("a cell of the text format keeps everything but a leading apostrophe", () => {
    expect(literal("=1+1", "@")).toBe("=1+1");
    expect(literal("0012", "@")).toBe("0012");
    expect(literal("'引用", "@")).toBe("''引用");
  });

  test("whatever the text is, the cell holds exactly it afterwards", async () => {
    const book = buildWorkbook([{ name: "表", cells: { A1: "前" } }]);
    const { adapter } = officeOn(book);
    const words = fc.string({
      unit: fc.constantFrom(..."=+-@'0129.,%年月日令和Hあ①－ \n／"),
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        book.activeSheet.setContent(0, 0, { kind: "text", text: "前" });
        const edit = { kind: "set", sheet: "表", cell: { row: 0, column: 0 }, text, before: "前" } as const;
        const { refused } = await adapter.applyEdits([edit]);
        expect(refused).toEqual([]);
        expect(book.activeSheet.cell(0, 0).content).toEqual({ kind: "text", text });
      }),
      { numRuns: 60 },
    );
  });
});
