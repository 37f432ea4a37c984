import type { Check } from "./check";

/** What cells keep and give back. */
export const cellChecks: readonly Check[] = [
  {
    id: "merged-areas",
    async run(context, sheet) {
      sheet.getRange("A1:C3").merge();
      sheet.getRange("E1:F1").merge();
      const within = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
      const beside = sheet.getRange("B2:D4").getMergedAreasOrNullObject();
      within.load("address,areaCount");
      await context.sync();
      const found = within.isNullObject ? "" : local(within.address);
      const passed = found === "A1:C3" && within.areaCount === 1 && beside.isNullObject;
      return { passed, seen: `${found} ${beside.isNullObject ? "-" : "+"}` };
    },
  },
  {
    id: "null-object",
    async run(context) {
      const cell = context.workbook.worksheets.getItemOrNullObject("\u0001").getRange("A1");
      cell.load("values");
      await context.sync();
      return { passed: cell.isNullObject, seen: String(cell.isNullObject) };
    },
  },
  {
    id: "long-text",
    async run(context, sheet) {
      const cell = sheet.getRange("H1");
      const text = "取組".repeat(150);
      cell.numberFormat = [["@"]];
      cell.values = [[text]];
      cell.load("values");
      await context.sync();
      const value: unknown = cell.values[0]?.[0];
      return { passed: value === text, seen: String(value).slice(0, 5) };
    },
  },
  {
    id: "under-merge",
    async run(context, sheet) {
      const area = sheet.getRange("A6:B7");
      area.merge();
      area.values = [
        [1, 2],
        [3, 4],
      ];
      area.load("values");
      await context.sync();
      const seen = JSON.stringify(area.values);
      return { passed: seen === '[[1,""],["",""]]', seen };
    },
  },
  {
    id: "leading-apostrophe",
    run: (context, sheet) => writtenAs(context, sheet.getRange("H3"), "'0012", "0012"),
  },
  {
    id: "dash",
    run: (context, sheet) => writtenAs(context, sheet.getRange("H4"), "-", "-"),
  },
  {
    id: "row-height",
    async run(context, sheet) {
      const wanted = 33.3;
      const tolerance = 0.8;
      const { format } = sheet.getRange("A20");
      format.rowHeight = wanted;
      format.load("rowHeight");
      await context.sync();
      return { passed: Math.abs(format.rowHeight - wanted) <= tolerance, seen: String(format.rowHeight) };
    },
  },
  {
    id: "default-size",
    async run(context, sheet) {
      const last = sheet.getRange("XFD1048576").format;
      const untouched = sheet.getRange("Z50").format;
      last.load("rowHeight,columnWidth");
      untouched.load("rowHeight,columnWidth");
      await context.sync();
      const passed = last.rowHeight === untouched.rowHeight && last.columnWidth === untouched.columnWidth;
      return { passed, seen: `${last.rowHeight}/${untouched.rowHeight} ${last.columnWidth}/${untouched.columnWidth}` };
    },
  },
];

async function writtenAs(context: Excel.RequestContext, cell: Excel.Range, written: string, expected: string) {
  cell.values = [[written]];
  cell.load("values");
  await context.sync();
  const value: unknown = cell.values[0]?.[0];
  return { passed: value === expected, seen: JSON.stringify(value) };
}

/** An address without its sheet. */
function local(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
