import { EmbeddedHost } from "../../../src/embedded-excel";
import { buildWorkbook, type Workbook } from "../../../src/embedded-excel/model";
import { officeOn } from "../../support/office";
import { soon } from "../../support/soon";

const worth = (book: Workbook, row: number, column: number, sheet = 0) => book.sheets[sheet]?.cell(row, column).content;
const number = (value: number) => ({ kind: "number", number: value });

/** A workbook with what an add-in wrote into its first sheet in one message. */
async function written(
  cells: Parameters<typeof buildWorkbook>[0][number]["cells"],
  address: string,
  values: unknown[][],
) {
  const book = buildWorkbook([{ name: "表", ...(cells && { cells }) }]);
  const { excel, host } = officeOn(book);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange(address).values = values;
    await context.sync();
  });
  return { book, host, excel };
}

describe("a formula that is written", () => {
  test("has its result once the message is through, whichever of its cells came first", async () => {
    const { book } = await written({}, "A1:C1", [["=B1*2", "=C1+1", 4]]);
    expect(worth(book, 0, 0)).toEqual(number(10));
  });

  test.each([
    ["=ROUND(1.0005*1000,0)", number(1001)],
    ["=ROUND(-2.345,2)", number(-2.35)],
    ['=COUNTIFS(A2:A4,"a",B2:B4,">1")', number(1)],
    ['=COUNTIFS(A2:A4,"?*")', number(3)],
    ['=IF(COUNT(A2,B2)<2,"",B2/A2)', { kind: "text", text: "" }],
    ["=1/0", { kind: "error", error: "#DIV/0!" }],
    ["=D9", number(0)],
    ["=A1", number(0)],
  ])("gives what Excel gives: %s", async (formula, result) => {
    const { book } = await written({ A2: "a", B2: 1, A3: "a", B3: 2, A4: "b", B4: 3 }, "A1", [[formula]]);
    expect(worth(book, 0, 0)).toEqual(result);
  });

  test("stays without a result where something in it is not known here", async () => {
    const { book } = await written({}, "A1", [["=XLOOKUP(1,B1:B2,C1:C2)"]]);
    expect(worth(book, 0, 0)).toEqual({ kind: "empty" });
  });
});

describe("what people type", () => {
  test("is followed by the formulas that read it, and by those that read them", () => {
    const book = buildWorkbook([
      {
        name: "表",
        cells: {
          A1: 1,
          B1: { formula: "=A1*2", result: 2 },
          C1: { formula: "=SUM(B1:B2000)", result: 2 },
          D1: { formula: "=Z9", result: 7 },
        },
      },
      { name: "別", cells: { A1: { formula: "=表!C1+1", result: 3 } } },
    ]);
    const host = new EmbeddedHost(book);
    host.act(() => book.sheets[0]?.setContent(0, 0, { kind: "number", number: 5 }));
    expect([worth(book, 0, 1), worth(book, 0, 2), worth(book, 0, 0, 1)]).toEqual([number(10), number(10), number(11)]);
    // What reads nothing that changed keeps its file's result.
    expect(worth(book, 0, 3)).toEqual(number(7));
  });

  test("leaves the file's results of formulas that are not known here", () => {
    const cells = {
      A1: "2019/4/1",
      B1: { formula: "=XLOOKUP(A1,C1:C2,D1:D2)", result: 2 },
      C1: { formula: "=A1+1", result: 43557 },
    };
    const book = buildWorkbook([{ name: "表", cells }]);
    const host = new EmbeddedHost(book);
    host.act(() => book.sheets[0]?.setContent(0, 0, { kind: "text", text: "2019/4/2" }));
    expect([worth(book, 0, 1), worth(book, 0, 2)]).toEqual([number(2), number(43557)]);
  });

  test("goes through a long chain of formulas", () => {
    const LENGTH = 3_000;
    const chain = Array.from({ length: LENGTH }, (_, at) => [
      `A${at + 2}`,
      { formula: `=A${at + 1}+1`, result: at + 1 },
    ]);
    const book = buildWorkbook([{ name: "表", cells: { A1: 0, ...Object.fromEntries(chain) } }]);
    const host = new EmbeddedHost(book);
    host.act(() => book.sheets[0]?.setContent(0, 0, { kind: "number", number: 10 }));
    expect(worth(book, LENGTH, 0)).toEqual(number(LENGTH + 10));
  });

  test("raises an event for the typed cell alone, because results raise none", async () => {
    const { book, host, excel } = await written({}, "A1:B2", [
      ["数", "倍"],
      [1, "=A2*2"],
    ]);
    const addresses: string[] = [];
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      sheet.tables.add(sheet.getRange("A1:B2"), true);
      sheet.onChanged.add(async ({ address }) => void addresses.push(address));
      await context.sync();
    });
    host.act(() => book.sheets[0]?.setContent(1, 0, { kind: "number", number: 7 }));
    await soon(() => [worth(book, 1, 1), addresses]).toEqual([number(14), ["A2"]]);
  });
});
