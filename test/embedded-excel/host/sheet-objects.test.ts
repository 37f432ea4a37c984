import type { SheetSketch } from "../../../src/embedded-excel/model";
import { codeOf, excelOn } from "./support";

type Excelish = ReturnType<typeof excelOn>["Excel"];

const SUMMARY: SheetSketch = {
  name: "取組集計",
  cells: { A1: "番号", B1: "達成率", A2: "1", B2: 1.182, A3: "2", B3: 0.5 },
};

function onSheet<Result>(excel: Excelish, body: (sheet: Excel.Worksheet) => Result): Promise<Result> {
  return excel.run(async (context) => {
    const result = body(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });
}

describe("tables", () => {
  test("are made of cells with headers, named, styled, listed and found again", async () => {
    const { Excel: excel, workbook } = excelOn(SUMMARY);
    await onSheet(excel, (sheet) => {
      const table = sheet.tables.add("A1:B3", true);
      table.name = "取組集計";
      table.style = "TableStyleLight9";
      table.showFilterButton = false;
    });
    const [found, none, list, body] = await onSheet(excel, (sheet) => {
      const table = sheet.tables.getItemOrNullObject("取組集計");
      const range = table.getDataBodyRange().untrack();
      return [
        table.load("name,style"),
        sheet.tables.getItemOrNullObject("ない"),
        sheet.tables.load("items/name"),
        range.load("address"),
      ] as const;
    });
    expect([found.isNullObject, none.isNullObject, found.style, body.address]).toEqual([
      false,
      true,
      "TableStyleLight9",
      "取組集計!A2:B3",
    ]);
    expect(list.items.map(({ name }) => name)).toEqual(["取組集計"]);
    expect(workbook.activeSheet.tables[0]).toMatchObject({ columns: ["番号", "達成率"], showFilterButton: false });
  });

  test("take Range objects, and name empty and double headers as Excel does", async () => {
    const { Excel: excel, workbook } = excelOn({ name: "表", cells: { A1: "値", B1: "値", A2: 1 } });
    await onSheet(excel, (sheet) => sheet.tables.add(sheet.getRange("A1:C2"), true));
    expect(workbook.activeSheet.tables[0]?.columns).toEqual(["値", "値2", "列3"]);
    expect(workbook.activeSheet.textOf(0, 2)).toBe("列3");
  });

  test("are refused over merged cells, over each other and by a name that is taken or none", async () => {
    const { Excel: excel } = excelOn({ ...SUMMARY, merges: ["D1:E1"] });
    expect(await codeOf(onSheet(excel, (sheet) => sheet.tables.add("C1:E3", true)))).toBe("InvalidOperation");
    await onSheet(excel, (sheet) => sheet.tables.add("A1:B3", true));
    expect(await codeOf(onSheet(excel, (sheet) => sheet.tables.add("B1:C3", true)))).toBe("InvalidArgument");
    const rename = (name: string) =>
      onSheet(excel, (sheet) => {
        sheet.tables.add("G1:H2", true).name = name;
      });
    expect(await codeOf(rename("Table1"))).toBe("ItemAlreadyExists");
    expect(await codeOf(rename("1 表"))).toBe("InvalidArgument");
  });

  test("go with their contents, or leave plain cells", async () => {
    const { Excel: excel, workbook } = excelOn(SUMMARY);
    await onSheet(excel, (sheet) => void sheet.tables.add("A1:B3", true).convertToRange());
    expect([workbook.activeSheet.tables.length, workbook.activeSheet.textOf(0, 0)]).toEqual([0, "番号"]);
    await onSheet(excel, (sheet) => sheet.tables.add("A1:B3", true).delete());
    expect([workbook.activeSheet.tables.length, workbook.activeSheet.textOf(0, 0)]).toEqual([0, ""]);
  });
});

describe("charts", () => {
  test("are made of a range, titled and laid over cells", async () => {
    const { Excel: excel, workbook } = excelOn({ ...SUMMARY, columnWidths: { A: 40 }, rowHeights: { 1: 30 } });
    await onSheet(excel, (sheet) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.name = "達成率の図";
      chart.title.text = "達成率";
      chart.setPosition("B2", "C4");
    });
    expect(workbook.activeSheet.charts).toMatchObject([
      {
        name: "達成率の図",
        title: "達成率",
        type: "columnClustered",
        series: [{ name: "取組集計!$B$1", categories: "取組集計!$A$2:$A$3", values: "取組集計!$B$2:$B$3" }],
        ...{ left: 40, top: 30, width: 108, height: 56.25 },
      },
    ]);
    await onSheet(excel, (sheet) => sheet.charts.getItem("達成率の図").delete());
    expect(workbook.activeSheet.charts).toEqual([]);
  });

  test("of types that are not made here are refused by name", async () => {
    const { Excel: excel } = excelOn(SUMMARY);
    const make = onSheet(excel, (sheet) => sheet.charts.add("Pie", sheet.getRange("A1:B3")));
    expect(await codeOf(make)).toBe("InvalidArgument");
  });
});

describe("page layout and panes", () => {
  test("are set as the print dialogue does; zoom as a whole", async () => {
    const { Excel: excel, workbook } = excelOn(SUMMARY);
    await onSheet(excel, (sheet) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.paperSize = "A4";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.setPrintArea("A1:B3");
      sheet.freezePanes.freezeRows(1);
    });
    const { pageLayout, freeze } = workbook.activeSheet.properties;
    expect(pageLayout).toMatchObject({
      ...{ orientation: "landscape", paperSize: 9, fit: { width: 1, height: null } },
      ...{ titleRows: { first: 0, last: 0 }, printArea: { row: 0, column: 0, rowCount: 3, columnCount: 2 } },
    });
    expect(freeze).toEqual({ rows: 1, columns: 0 });
    await onSheet(excel, (sheet) => (sheet.pageLayout.zoom = { scale: 80 }));
    expect(workbook.activeSheet.properties.pageLayout).toMatchObject({ fit: null, scale: 80 });
    const bad = onSheet(excel, (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"));
    expect(await codeOf(bad)).toBe("InvalidArgument");
  });
});

describe("links", () => {
  test("lead to a place in the workbook and take the place of the text", async () => {
    const { Excel: excel, workbook } = excelOn(SUMMARY);
    await onSheet(excel, (sheet) => {
      sheet.getRange("A2").hyperlink = {
        documentReference: "'様式 ３'!B5",
        textToDisplay: "取組項目1",
        screenTip: "移動",
      };
    });
    expect(workbook.activeSheet.hyperlinkAt(1, 0)).toMatchObject({
      documentReference: "'様式 ３'!B5",
      screenTip: "移動",
    });
    const range = await onSheet(excel, (sheet) => sheet.getRange("A2").untrack().load("hyperlink,values"));
    expect(range.hyperlink).toMatchObject({ documentReference: "'様式 ３'!B5", textToDisplay: "取組項目1" });
    expect(workbook.activeSheet.textOf(1, 0)).toBe("取組項目1");
  });
});

describe("clearing", () => {
  test("takes contents or formats or both", async () => {
    const { Excel: excel, workbook } = excelOn({
      name: "表",
      cells: { A1: "あ" },
      formats: { A1: { fill: "#FF0000" } },
    });
    await onSheet(excel, (sheet) => sheet.getRange("A1:B2").clear("Contents"));
    expect([workbook.activeSheet.textOf(0, 0), workbook.activeSheet.formatAt(0, 0).fill]).toEqual(["", "#FF0000"]);
    await onSheet(excel, (sheet) => sheet.getRange("A1:B2").clear());
    expect(workbook.activeSheet.formatAt(0, 0).fill).toBeNull();
  });
});
