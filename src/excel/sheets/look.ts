import type { PlanCell, PlanColumn, SheetPlan } from "../../sheets";
import { OWN_SHEET_HEADER_ROW, columnName } from "../../snapshot";
import type { Change } from "../changes";

const COLORS = {
  header: "#DDEBF7",
  input: "#FFFBE6",
  line: "#A6A6A6",
  bar: "#9BC2E6",
  alert: { font: "#C00000", fill: "#FDE9E7" },
} as const;

/** As in Excel's own style of links. */
const LINK = { color: "#0563C1", underline: "Single" } as const;

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Widths, number formats, alignment, bars and choices of the table's columns, then the heights of its rows. */
export function formatTable(sheet: Excel.Worksheet, plan: SheetPlan): Change[] {
  return [
    () => drawLines(sheet, plan),
    () => formatHeader(sheet, plan),
    ...plan.columns.map((column, index) => () => formatColumn(sheet, plan, column, index)),
    () => tableRange(sheet, plan).format.autofitRows(),
  ];
}

/** The table's cells; headers included. */
function tableRange(sheet: Excel.Worksheet, { rows, columns }: SheetPlan): Excel.Range {
  return sheet.getRangeByIndexes(OWN_SHEET_HEADER_ROW, 0, rows.length + 1, columns.length).untrack();
}

function drawLines(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { borders } = tableRange(sheet, plan).format;
  for (const edge of EDGES) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = COLORS.line;
  }
}

function formatHeader(sheet: Excel.Worksheet, { columns }: SheetPlan): void {
  const title = sheet.getCell(0, 0).untrack().format.font;
  title.bold = true;
  title.size = 16;
  sheet.getCell(1, 0).untrack().format.font.size = 9;
  const { format } = sheet.getRangeByIndexes(OWN_SHEET_HEADER_ROW, 0, 1, columns.length).untrack();
  format.fill.color = COLORS.header;
  format.font.bold = true;
  format.font.color = "#000000";
  format.horizontalAlignment = "Center";
  format.verticalAlignment = "Center";
  format.wrapText = true;
}

function formatColumn(sheet: Excel.Worksheet, { rows }: SheetPlan, column: PlanColumn, index: number): void {
  const body = sheet.getRangeByIndexes(OWN_SHEET_HEADER_ROW + 1, index, rows.length, 1).untrack();
  const { format } = body;
  format.columnWidth = column.width;
  format.verticalAlignment = "Center";
  if (column.align) format.horizontalAlignment = column.align;
  if (column.wrapText) format.wrapText = true;
  if (column.isInput) format.fill.color = COLORS.input;
  const formats = rows.map((row) => formatOf(row[index], column));
  if (formats.some((numberFormat) => numberFormat !== "General")) body.numberFormat = formats.map((one) => [one]);
  if (column.dataBar) addBars(body, column.dataBar);
  if (column.alert !== undefined) addAlert(body, index, column.alert);
  if (column.choices) body.dataValidation.rule = { list: { inCellDropDown: true, source: column.choices.join(",") } };
  // Whether Excel gives a link its look by itself depends on the version.
  if (rows.some((row) => row[index]?.kind === "link")) Object.assign(format.font, LINK);
  if (column.isHidden) body.getEntireColumn().untrack().columnHidden = true;
}

function formatOf(cell: PlanCell | undefined, column: PlanColumn): string {
  const own = cell !== undefined && "numberFormat" in cell ? cell.numberFormat : undefined;
  return own ?? column.numberFormat ?? "General";
}

function addBars(body: Excel.Range, { from, to }: NonNullable<PlanColumn["dataBar"]>): void {
  const { dataBar } = body.conditionalFormats.add("DataBar");
  dataBar.lowerBoundRule = { type: "Number", formula: String(from) };
  dataBar.upperBoundRule = { type: "Number", formula: String(to) };
  dataBar.positiveFormat.fillColor = COLORS.bar;
}

/** A word in red and bold, so that it shows without colour too. */
function addAlert(body: Excel.Range, index: number, word: string): void {
  const { custom } = body.conditionalFormats.add("Custom");
  custom.rule.formula = `=$${columnName(index)}${OWN_SHEET_HEADER_ROW + 2}="${word}"`;
  custom.format.font.color = COLORS.alert.font;
  custom.format.font.bold = true;
  custom.format.fill.color = COLORS.alert.fill;
}

/** Frozen header, A4 landscape on one page's width, title and header on every page. */
export function setUp(sheet: Excel.Worksheet): void {
  sheet.freezePanes.freezeRows(OWN_SHEET_HEADER_ROW + 1);
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintTitleRows(`$1:$${OWN_SHEET_HEADER_ROW + 1}`);
}
