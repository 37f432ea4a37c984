import type { Chart, Sheet } from "../../model";
import type { SheetOrigin } from "../origin";
import { cellAt, EMU_PER_POINT, type Lines } from "../places";
import { descendants, numberOf, type XmlNode } from "../xml/tree";
import { chartText } from "./chart-part";
import type { PackageEdit } from "./package-edit";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Writes a sheet's charts that changed. Pictures, shapes and other charts of its drawing stay. */
export function writeCharts(
  sheet: Sheet,
  root: XmlNode,
  patch: TextPatch,
  before: readonly Chart[],
  origin: SheetOrigin,
  edit: PackageEdit,
): void {
  if (!origin.drawing) {
    patch.insert(placeInOrder(root, SHEET_ORDER, "drawing"), newDrawingText(root.prefix, sheet, origin.part, edit));
    return;
  }
  const { part, charts } = origin.drawing;
  const drawing = edit.part(part);
  const anchorAt = (start: number) => drawing.root.children.find((anchor) => anchor.start === start);
  const now = new Map(sheet.charts.map((chart) => [chart.id, chart]));
  for (const chart of before) {
    const known = charts.get(chart.id);
    const anchor = known && anchorAt(known.start);
    const after = now.get(chart.id);
    if (!known || !anchor) continue;
    if (!after) {
      drawing.patch.remove(anchor);
      edit.unlink(part, known.relationshipId);
      edit.remove(known.part);
    } else if (JSON.stringify(after) !== JSON.stringify(chart))
      changeChart(after, anchor, known.part, drawing.patch, sheet, edit);
  }
  let number = Math.max(0, ...descendants(drawing.root, "cNvPr").map((node) => numberOf(node, "id", 0)));
  for (const chart of sheet.charts)
    if (!charts.has(chart.id)) drawing.patch.append(drawing.root, addedAnchor(chart, ++number, part, sheet, edit));
}

/** `<drawing>` of a sheet that has none yet, whose parts are added; nothing for a sheet without charts. */
export function newDrawingText(prefix: string, sheet: Sheet, sheetPart: string, edit: PackageEdit): string {
  if (sheet.charts.length === 0) return "";
  const part = edit.freeName("xl/drawings/drawing{n}.xml");
  edit.add(part, elementText("xdr:wsDr", { "xmlns:xdr": DRAWING, "xmlns:a": MAIN }), DRAWING_TYPE);
  const drawing = edit.part(part);
  sheet.charts.forEach((chart, index) =>
    drawing.patch.append(drawing.root, addedAnchor(chart, index + 1, part, sheet, edit)),
  );
  const id = edit.link(sheetPart, "drawing", part);
  return elementText(`${prefix}drawing`, { "xmlns:r": RELATIONSHIPS, "r:id": id });
}

function addedAnchor(chart: Chart, number: number, drawingPart: string, sheet: Sheet, edit: PackageEdit): string {
  const part = edit.freeName("xl/charts/chart{n}.xml");
  edit.add(part, chartText(chart), CHART_TYPE);
  return anchorText(chart, sheet, frameText(chart.name, number, edit.link(drawingPart, "chart", part)));
}

/** A known chart: its place around the same frame, its part anew where we know its kind. */
function changeChart(
  chart: Chart,
  anchor: XmlNode,
  part: string,
  patch: TextPatch,
  sheet: Sheet,
  edit: PackageEdit,
): void {
  const frame = anchor.children.find(({ name }) => name === "graphicFrame");
  if (frame)
    patch.replace(anchor.start, anchor.end, anchorText(chart, sheet, patch.source.slice(frame.start, frame.end)));
  if (chart.type === "other") return;
  const chartPart = edit.part(part);
  chartPart.patch.replace(chartPart.root.start, chartPart.root.end, chartText(chart));
}

function anchorText(chart: Chart, sheet: Sheet, frame: string): string {
  const lines: Lines = { rows: sheet.recordedRows(), columns: sheet.columnSpans, defaults: sheet.defaults };
  const { row, column, right, down } = cellAt(chart.left, chart.top, lines);
  const emu = (points: number) => Math.round(points * EMU_PER_POINT);
  const from = [
    ["col", column],
    ["colOff", emu(right)],
    ["row", row],
    ["rowOff", emu(down)],
  ].map(([name, value]) => `<xdr:${name}>${value}</xdr:${name}>`);
  const extent = elementText("xdr:ext", { cx: emu(chart.width), cy: emu(chart.height) });
  const content = elementText("xdr:from", {}, from.join("")) + extent + frame + "<xdr:clientData/>";
  return elementText("xdr:oneCellAnchor", { "xmlns:xdr": DRAWING }, content);
}

function frameText(name: string, number: number, relationshipId: string): string {
  const nothing = { x: 0, y: 0 };
  const reference = elementText("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": relationshipId });
  const data = elementText("a:graphicData", { uri: CHART }, reference);
  const properties = elementText("xdr:cNvPr", { id: number, name }) + "<xdr:cNvGraphicFramePr/>";
  const size = elementText("a:off", nothing) + elementText("a:ext", { cx: 0, cy: 0 });
  return elementText(
    "xdr:graphicFrame",
    { macro: "", "xmlns:a": MAIN },
    elementText("xdr:nvGraphicFramePr", {}, properties) +
      elementText("xdr:xfrm", {}, size) +
      elementText("a:graphic", {}, data),
  );
}
