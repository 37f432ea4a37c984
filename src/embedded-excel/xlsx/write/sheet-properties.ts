import { cellName, type FreezePanes, type SheetProperties } from "../../model";
import { child, type XmlNode } from "../xml/tree";
import { argb } from "./fonts";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

/** Writes frozen panes, grid lines, the tab's colour and whether pages are fitted, where they changed. */
export function writeProperties(
  root: XmlNode,
  patch: TextPatch,
  before: SheetProperties,
  after: SheetProperties,
): void {
  writeSheetPr(root, patch, before, after);
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
}

function writeSheetPr(root: XmlNode, patch: TextPatch, before: SheetProperties, after: SheetProperties): void {
  const known = child(root, "sheetPr");
  const isFitted = after.pageLayout.fit !== null;
  const texts = sheetPrTexts(root.prefix, after);
  let added = "";
  if (before.tabColor !== after.tabColor) {
    const tab = child(known, "tabColor");
    if (tab) patch.replace(tab.start, tab.end, texts.tab);
    else if (known) patch.prepend(known, texts.tab);
    else added += texts.tab;
  }
  if ((before.pageLayout.fit !== null) !== isFitted) {
    const setup = child(known, "pageSetUpPr");
    if (setup) patch.setAttribute(setup, "fitToPage", isFitted ? "1" : "0");
    else if (known) patch.append(known, texts.fit);
    else added += texts.fit;
  }
  if (added !== "")
    patch.insert(placeInOrder(root, SHEET_ORDER, "sheetPr"), elementText(`${root.prefix}sheetPr`, {}, added));
}

function sheetPrTexts(prefix: string, { tabColor, pageLayout }: SheetProperties) {
  return {
    tab: tabColor === null ? "" : elementText(`${prefix}tabColor`, { rgb: argb(tabColor) }),
    fit: pageLayout.fit === null ? "" : elementText(`${prefix}pageSetUpPr`, { fitToPage: 1 }),
  };
}

/** `<sheetPr>` of a new sheet, or nothing. */
export function sheetPrText(properties: SheetProperties): string {
  const { tab, fit } = sheetPrTexts("", properties);
  return tab + fit && elementText("sheetPr", {}, tab + fit);
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
