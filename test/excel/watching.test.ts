import { buildWorkbook, textContent } from "../../src/embedded-excel/model";
import type { WorkbookChange } from "../../src/excel";
import { failureOf, officeOn } from "../support/office";
import { soon } from "../support/soon";

async function watched() {
  const book = buildWorkbook([{ name: "様式３", cells: { A1: "あ" } }, { name: "様式 ２" }]);
  const office = officeOn(book);
  const heard: WorkbookChange[] = [];
  const unwatch = await office.adapter.watch((change) => heard.push(change));
  const type = (sheet: number, row: number, column: number, text: string) =>
    office.host.act(() => book.sheets[sheet]?.setContent(row, column, textContent(text)));
  return { ...office, book, heard, unwatch, type };
}

describe("watching", () => {
  test("tells which cells of which sheet changed, by the name of the last reading, and asks Excel nothing", async () => {
    const { adapter, heard, type, book, host } = await watched();
    const sheet = book.sheets[1];
    if (sheet) book.renameSheet(sheet, "新しい名前");
    host.resetCounters();
    type(0, 4, 1, "打鍵");
    type(1, 0, 0, "打鍵");
    await soon(() => heard).toHaveLength(2);
    expect(host.counters.messages).toBe(0);
    await adapter.readWorkbook();
    type(1, 0, 0, "再び");
    const corner = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    await soon(() => heard).toEqual([
      { kind: "cells", sheet: "様式３", range: { row: 4, column: 1, rowCount: 1, columnCount: 1 } },
      { kind: "cells", sheet: "様式 ２", range: corner },
      { kind: "cells", sheet: "新しい名前", range: corner },
    ]);
  });

  test("tells of our own writes too", async () => {
    const { adapter, heard } = await watched();
    await adapter.applyEdits([{ kind: "set", sheet: "様式３", cell: { row: 0, column: 0 }, before: "あ", text: "い" }]);
    await soon(() => heard).toEqual([
      { kind: "cells", sheet: "様式３", range: { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
    ]);
  });

  test("tells that sheets came or went", async () => {
    const { heard, host, book } = await watched();
    host.act(() => void book.addSheet("追加"));
    await soon(() => heard).toEqual([{ kind: "sheets" }]);
  });

  test("tells of cells while the next one is being edited already", async () => {
    const { heard, host, type } = await watched();
    host.isEditingCell = true;
    type(0, 0, 0, "打鍵");
    await soon(() => heard).toMatchObject([{ kind: "cells", sheet: "様式３" }]);
  });

  test("ends", async () => {
    const { heard, type, unwatch } = await watched();
    await unwatch();
    type(0, 0, 0, "打鍵");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([]);
  });
});

describe("reading cells again", () => {
  test("takes one message for ranges of several sheets and asks for no merged areas", async () => {
    const { adapter, host } = officeOn(
      buildWorkbook([
        { name: "表", cells: { A1: "一", B2: 0.5, C9: "外" }, formats: { B2: { numberFormat: "0%" } } },
        { name: "裏", cells: { A1: "二" } },
      ]),
    );
    const read = await adapter.readCells([
      { sheet: "表", range: { row: 0, column: 0, rowCount: 3, columnCount: 3 } },
      { sheet: "裏", range: { row: 0, column: 0, rowCount: 1, columnCount: 1 } },
    ]);
    expect(host.counters.messages).toBe(1);
    expect(read.map((cells) => cells.map(({ text }) => text))).toEqual([["一", "50%"], ["二"]]);
  });

  test("of a sheet whose name another one has taken is told as one that is gone", async () => {
    const book = buildWorkbook([
      { name: "表", cells: { A1: "一" } },
      { name: "裏", cells: { A1: "二" } },
    ]);
    const { adapter } = officeOn(book);
    await adapter.readWorkbook();
    const [front, back] = book.sheets;
    if (!front || !back) throw new Error("two sheets are needed");
    book.renameSheet(front, "前の表");
    book.renameSheet(back, "表");
    const range = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(await failureOf(adapter.readCells([{ sheet: "表", range }]))).toMatchObject({ code: "not-found" });
  });

  test("of a sheet that is gone is told", async () => {
    const { adapter } = officeOn(buildWorkbook([{ name: "表" }]));
    const range = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    expect(await failureOf(adapter.readCells([{ sheet: "ない", range }]))).toMatchObject({ code: "not-found" });
  });
});
