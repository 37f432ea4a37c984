import { parseRequest } from "../../../src/embedded-excel/host/protocol";
import { codeOf, excelOn } from "./support";
import { soon } from "../../support/soon";

describe("a message", () => {
  test("runs in order, and the first error ends it; what was done before stays", async () => {
    const { Excel: excel, workbook } = excelOn({ name: "表" });
    const run = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["一"]];
      sheet.getRange("A2").values = [["二", "多すぎる"]];
      sheet.getRange("A3").values = [["三"]];
      await context.sync();
    });
    expect(await codeOf(run)).toBe("InvalidArgument");
    expect(["A1", "A2", "A3"].map((_, row) => workbook.activeSheet.textOf(row, 0))).toEqual(["一", "", ""]);
  });

  test("gives values of sub-objects, of items, and of collections' own properties", async () => {
    const { Excel: excel } = excelOn([{ name: "表", cells: { A1: 5 } }, { name: "裏" }]);
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/protection/protected");
      const range = worksheets.getItem("表").getRange("A1:B1");
      range.load("values,format/fill/color,worksheet/name");
      const count = worksheets.getCount();
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(["表", "裏"]);
      expect(worksheets.items[1]?.protection.protected).toBe(false);
      expect(JSON.stringify(range.values)).toBe('[[5,""]]');
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(range.worksheet.name).toBe("表");
      expect(count.value).toBe(2);
    });
  });

  test("takes objects as arguments", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const both = sheet.getRange("A1").getBoundingRect(sheet.getRange("C5"));
      both.load("address");
      await context.sync();
      expect(both.address).toBe("表!A1:C5");
    });
  });

  test("keeps an object between messages until the run ends", async () => {
    const { Excel: excel, host } = excelOn({ name: "表" });
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("B2");
      await context.sync();
      expect(host.keptReferences).toBe(1);
      range.values = [["あとから"]];
      await context.sync();
    });
    await soon(() => host.keptReferences).toBe(0);
    expect(host.workbook.activeSheet.textOf(1, 1)).toBe("あとから");
  });

  test("makes a null object of what is not there, and its members null too", async () => {
    const { Excel: excel } = excelOn({ name: "表" });
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("ない");
      const used = context.workbook.worksheets.getItem("表").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
    });
  });

  test("that is no request of the library is an error of the program", () => {
    expect(() => parseRequest('{"id":1,"type":3}')).toThrow("Not a request");
  });
});

describe("events", () => {
  test("tell of a person's change and of the add-in's own, with one event for cells changed together", async () => {
    const { Excel: excel, host, workbook } = excelOn([{ name: "表" }, { name: "裏" }]);
    const heard: string[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(
        async ({ address, worksheetId }) => void heard.push(`${address} ${worksheetId.slice(0, 9)}`),
      );
      context.workbook.worksheets
        .getItem("表")
        .onSelectionChanged.add(async ({ address }) => void heard.push(`選択 ${address}`));
      await context.sync();
      context.workbook.worksheets.getItem("裏").getRange("A1:B2").values = [
        ["一", "二"],
        ["三", "四"],
      ];
      await context.sync();
    });
    host.act(() => workbook.activeSheet.setContent(3, 3, { kind: "text", text: "打鍵" }));
    host.act(() => host.selection.select(workbook.activeSheet, [{ row: 0, column: 1, rowCount: 1, columnCount: 1 }]));
    await soon(() => heard).toEqual(["A1:B2 {00000002", "D4 {00000001", "選択 B1"]);
  });

  test("end when the handler is removed", async () => {
    const { Excel: excel, host, workbook } = excelOn({ name: "表" });
    const heard: string[] = [];
    await excel.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      handler.remove();
      await context.sync();
    });
    host.act(() => workbook.activeSheet.setContent(0, 0, { kind: "text", text: "打鍵" }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual([]);
  });

  test("give the changed range", async () => {
    const { Excel: excel, host, workbook } = excelOn({ name: "表" });
    const texts: string[] = [];
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        excel.run(async (later) => {
          const range = event.getRange(later);
          range.load("values");
          await later.sync();
          texts.push(JSON.stringify(range.values));
        }),
      );
      await context.sync();
    });
    host.act(() => workbook.activeSheet.setContent(2, 0, { kind: "text", text: "打鍵" }));
    await soon(() => texts).toEqual(['[["打鍵"]]']);
  });
});
