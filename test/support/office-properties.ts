import { parseRange } from "../../src/snapshot";

/** What `getCellProperties` gives of each cell. */
const CELL: Excel.CellPropertiesLoadOptions = {
  address: true,
  format: {
    fill: { color: true },
    font: { name: true, size: true, bold: true, italic: true, color: true, strikethrough: true, underline: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
    wrapText: true,
  },
};

/** Sheets are looked at as far as their used range, and at least so far: flags lie in empty cells too. */
const LEAST = { rows: 12, columns: 8 };

/**
 * Everything of a workbook that the add-in's client library can read, as plain data: of sheets, cells, conditional formats,
 * data validation, tables, charts, page setup, protection and settings. `load()` without names asks for every property.
 */
export async function readableProperties(excel: typeof Excel): Promise<readonly string[]> {
  return excel.run(async (context) => {
    const { worksheets, settings } = context.workbook;
    worksheets.load();
    settings.load();
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(false).load("address"));
    await context.sync();
    const asked = worksheets.items.map((sheet, index) => askSheet(sheet, extentOf(used[index])));
    await context.sync();
    const rules = asked.map(({ formats }) => formats.items.map(askRule));
    const charts = asked.map(({ charts: list }) => list.items.map((chart) => askChart(chart)));
    await context.sync();
    const sheets = asked.map((sheet, index) => ({
      sheet: plain(sheet),
      rules: (rules[index] ?? []).map(plain),
      charts: (charts[index] ?? []).map(plain),
    }));
    return linesOf({ sheets, settings: plain(settings) });
  });
}

function extentOf(used: Excel.Range | undefined): { rows: number; columns: number } {
  const local = used?.isNullObject === false ? used.address.slice(used.address.lastIndexOf("!") + 1) : "A1";
  const area = parseRange(local);
  return {
    rows: Math.max(LEAST.rows, area ? area.row + area.rowCount : 0),
    columns: Math.max(LEAST.columns, area ? area.column + area.columnCount : 0),
  };
}

function askSheet(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }) {
  const range = sheet.getRangeByIndexes(0, 0, rows, columns);
  range.load("values,formulas,text,numberFormat,valueTypes");
  sheet.load();
  const parts = {
    protection: sheet.protection,
    page: sheet.pageLayout,
    tables: sheet.tables,
    charts: sheet.charts,
    formats: sheet.getRange().conditionalFormats,
  };
  sheet.protection.load("protected");
  sheet.pageLayout.load("orientation,paperSize,centerHorizontally,zoom");
  sheet.tables.load("items/name,items/style,items/showHeaders,items/showBandedRows,items/showFilterButton");
  sheet.charts.load("items/name");
  parts.formats.load("items/id,items/type,items/priority,items/stopIfTrue");
  return {
    ...parts,
    sheet,
    range,
    frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
    cells: range.getCellProperties(CELL),
    rowSizes: range.getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
    columnSizes: range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } }),
    merged: Array.from({ length: Math.ceil(rows / 8) }, (_, tile) =>
      sheet
        .getRangeByIndexes(tile * 8, 0, 8, columns)
        .getMergedAreasOrNullObject()
        .load("address"),
    ),
    borders: Array.from({ length: rows }, (_, row) => askBorders(range.getRow(row))),
    ofCells: Array.from({ length: rows * columns }, (_, index) =>
      askCell(range.getCell(Math.floor(index / columns), index % columns)),
    ),
  };
}

/** Borders that differ within a row are null: still enough to tell a change. */
function askBorders(row: Excel.Range): Excel.RangeBorderCollection {
  return row.format.borders.load("items/sideIndex,items/style,items/weight,items/color");
}

function askCell(cell: Excel.Range) {
  cell.untrack().load("hyperlink");
  const { dataValidation } = cell;
  dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
  return { cell, dataValidation };
}

function askRule(format: Excel.ConditionalFormat) {
  const { customOrNullObject: custom } = format;
  custom.load("rule/formula");
  custom.format.font.load("color,bold,italic,underline,strikethrough");
  custom.format.fill.load("color");
  return { format, custom, ranges: format.getRanges().load("address") };
}

function askChart(chart: Excel.Chart) {
  chart.load("name,chartType,left,top,width,height");
  chart.title.load("text");
  return { chart, title: chart.title };
}

/** Ids count what was ever made since the workbook was opened: they say nothing of the workbook. */
const IDS = new Set(["id"]);

/** Each property with its path as one line, without those that are empty: short enough to be compared and shown. */
function linesOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null) {
    return value === null || value === "" || value === undefined ? [] : [`${path} = ${JSON.stringify(value)}`];
  }
  return Object.entries(value)
    .filter(([key]) => !IDS.has(key))
    .flatMap(([key, item]) => linesOf(item, `${path}/${key}`));
}

/** Office.js objects as what was loaded of them; JSON asks their `toJSON`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("toJSON" in value && typeof value.toJSON === "function")
    return isNull(value) ? null : (value.toJSON() as unknown);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

function isNull(value: object): boolean {
  return "isNullObject" in value && value.isNullObject === true;
}
