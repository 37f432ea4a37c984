import { areaName, type Area, type ColumnSpan, type FreezePanes, type SheetProperties } from "../../model";
import { widthInCharacters } from "../read/widths";
import { child, childrenOf, numberOf, type XmlNode } from "../xml/tree";
import { argb } from "./fonts";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";
import type { StyleWriter } from "./styles";
import { cellName } from "../../model";

/** Takes merges that are gone out of `<mergeCells>` and appends new ones. */
export function writeMerges(root: XmlNode, patch: TextPatch, before: readonly Area[], after: readonly Area[]): void {
  const wanted = new Set(after.map(areaName));
  const known = new Set(before.map(areaName));
  const added = after.map(areaName).filter((name) => !known.has(name));
  const list = child(root, "mergeCells");
  if (!list) {
    patch.insert(placeInOrder(root, SHEET_ORDER, "mergeCells"), mergesText(root.prefix, added));
    return;
  }
  if (wanted.size === 0) return patch.remove(list);
  for (const merge of childrenOf(list, "mergeCell")) {
    const name = (merge.attributes["ref"] ?? "").replace(/\$/g, "");
    if (known.has(name) && !wanted.has(name)) patch.remove(merge);
  }
  patch.append(list, added.map((ref) => elementText(`${root.prefix}mergeCell`, { ref })).join(""));
  if (list.attributes["count"] !== undefined) patch.setAttribute(list, "count", String(wanted.size));
}

/** `<mergeCells>` of these areas, or nothing. */
export function mergesText(prefix: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const merges = names.map((ref) => elementText(`${prefix}mergeCell`, { ref }));
  return elementText(`${prefix}mergeCells`, { count: names.length }, merges.join(""));
}

/** Writes `<cols>` anew from the model; what the model does not know of a column (outline, best fit …) is taken over. */
export function writeColumns(
  root: XmlNode,
  patch: TextPatch,
  before: readonly ColumnSpan[],
  after: readonly ColumnSpan[],
  digitWidth: number,
  styles: Pick<StyleWriter, "idOf">,
): void {
  const list = child(root, "cols");
  const elementAt = (column: number) =>
    childrenOf(list, "col").find((col) => numberOf(col, "min", 0) <= column + 1 && numberOf(col, "max", 0) > column);
  const recordAt = (column: number) => before.find((span) => span.first <= column && column <= span.last)?.column;
  const columns = after.map((span) => {
    const known = elementAt(span.first)?.attributes;
    const previous = recordAt(span.first);
    const attributes = { ...known, min: span.first + 1, max: span.last + 1 };
    if (known && previous?.width === span.column.width)
      return elementText(`${root.prefix}col`, { ...attributes, hidden: span.column.hidden || null });
    return columnText(root.prefix, span, digitWidth, styles, attributes);
  });
  const text = columns.length === 0 ? "" : elementText(`${root.prefix}cols`, {}, columns.join(""));
  if (list) patch.replace(list.start, list.end, text);
  else patch.insert(placeInOrder(root, SHEET_ORDER, "cols"), text);
}

/** `<col>` of a span. */
export function columnText(
  prefix: string,
  { first, last, column }: ColumnSpan,
  digitWidth: number,
  styles: Pick<StyleWriter, "idOf">,
  known: Readonly<Record<string, string | number>> = {},
): string {
  const style = styles.idOf(column.style);
  return elementText(`${prefix}col`, {
    ...known,
    min: first + 1,
    max: last + 1,
    width: widthInCharacters(column.width, digitWidth),
    style: style === 0 ? null : style,
    hidden: column.hidden || null,
    customWidth: 1,
  });
}

/** Writes frozen panes, grid lines and the tab's colour where they changed. */
export function writeProperties(
  root: XmlNode,
  patch: TextPatch,
  before: SheetProperties,
  after: SheetProperties,
): void {
  const { prefix } = root;
  const views = child(root, "sheetViews");
  const view = child(views, "sheetView");
  const frozen = JSON.stringify(before.freeze) !== JSON.stringify(after.freeze);
  if (view && before.showGridlines !== after.showGridlines)
    patch.setAttribute(view, "showGridLines", after.showGridlines ? null : "0");
  if (view && frozen) {
    const pane = child(view, "pane");
    if (pane) patch.replace(pane.start, pane.end, paneText(prefix, after.freeze));
    else patch.prepend(view, paneText(prefix, after.freeze));
  } else if (!view && (frozen || before.showGridlines !== after.showGridlines)) {
    const text = viewsText(prefix, after, false);
    if (views) patch.replace(views.start, views.end, text);
    else patch.insert(placeInOrder(root, SHEET_ORDER, "sheetViews"), text);
  }
  if (before.tabColor !== after.tabColor) writeTabColor(root, patch, after.tabColor);
}

function writeTabColor(root: XmlNode, patch: TextPatch, color: string | null): void {
  const properties = child(root, "sheetPr");
  const known = child(properties, "tabColor");
  const text = color === null ? "" : elementText(`${root.prefix}tabColor`, { rgb: argb(color) });
  if (known) patch.replace(known.start, known.end, text);
  else if (properties) patch.prepend(properties, text);
  else patch.insert(placeInOrder(root, SHEET_ORDER, "sheetPr"), text && elementText(`${root.prefix}sheetPr`, {}, text));
}

function paneText(prefix: string, freeze: FreezePanes | null): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return "";
  const { rows, columns } = freeze;
  return elementText(`${prefix}pane`, {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: cellName(rows, columns),
    activePane: rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight",
    state: "frozen",
  });
}

/** `<sheetViews>` of a sheet. */
export function viewsText(prefix: string, properties: SheetProperties, isInFront: boolean): string {
  const attributes = {
    showGridLines: properties.showGridlines ? null : 0,
    tabSelected: isInFront || null,
    workbookViewId: 0,
  };
  const view = elementText(`${prefix}sheetView`, attributes, paneText(prefix, properties.freeze));
  return elementText(`${prefix}sheetViews`, {}, view);
}
