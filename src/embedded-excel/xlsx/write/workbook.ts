import type { Sheet, Workbook } from "../../model";
import type { Origin } from "../origin";
import { child, childrenOf, numberOf, prefixed, type XmlNode } from "../xml/tree";
import { removeSheetPart } from "./removal";
import type { Difference } from "./difference";
import { namesChange, writeNames } from "./names";
import { newSheetText } from "./new-sheet";
import type { PackageEdit } from "./package-edit";
import type { Tables } from "./sheet";
import { WORKBOOK_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Writes the list of sheets (added, deleted, moved, renamed, hidden) and which is in front. */
export function writeSheetList(workbook: Workbook, origin: Origin, difference: Difference, tables: Tables): void {
  const { edit } = tables;
  const { root, patch } = edit.part(origin.workbookPart);
  const list = child(root, "sheets");
  if (!list) return;
  const elements = new Map<Sheet, XmlNode>();
  for (const element of childrenOf(list, "sheet")) {
    const id = prefixed(element, "id");
    for (const [sheet, known] of origin.sheets) if (known.relationshipId === id) elements.set(sheet, element);
  }
  const sameOrder =
    workbook.sheets.length === difference.sheetOrder.length &&
    workbook.sheets.every((sheet, index) => sheet === difference.sheetOrder[index]);
  if (sameOrder) {
    for (const [sheet, element] of elements) patchSheetElement(patch, element, sheet);
  } else {
    const ids = childrenOf(list, "sheet").map((element) => numberOf(element, "sheetId", 0));
    let nextId = Math.max(0, ...ids);
    const written = workbook.sheets.map((sheet) => {
      const element = elements.get(sheet);
      return element
        ? sheetElementText(patch, element, sheet)
        : newSheetElement(sheet, ++nextId, workbook, origin, tables, root);
    });
    patch.replace(list.innerStart, list.innerEnd, written.join("") + others(list, elements, patch.source));
    for (const sheet of difference.sheetOrder) {
      const known = origin.sheets.get(sheet);
      if (known && !workbook.sheets.includes(sheet)) removeSheetPart(edit, origin.workbookPart, known);
    }
  }
  if (!sameOrder || namesChange(workbook, difference))
    writeNames(root, patch, workbook, difference, placesOf(list, elements, workbook, sameOrder));
  writeActiveTab(root, patch, list, elements, workbook, difference, sameOrder);
}

/** Chart sheets and the like, which the model does not know; they go behind the sheets that it orders. */
function others(list: XmlNode, elements: ReadonlyMap<Sheet, XmlNode>, source: string): string {
  const known = new Set(elements.values());
  const rest = childrenOf(list, "sheet").filter((element) => !known.has(element));
  return rest.map(({ start, end }) => source.slice(start, end)).join("");
}

function patchSheetElement(patch: TextPatch, element: XmlNode, { name, visibility }: Sheet): void {
  if (element.attributes["name"] !== name) patch.setAttribute(element, "name", name);
  if ((element.attributes["state"] ?? "visible") !== visibility)
    patch.setAttribute(element, "state", visibility === "visible" ? null : visibility);
}

function sheetElementText(patch: TextPatch, element: XmlNode, { name, visibility }: Sheet): string {
  const isSame = element.attributes["name"] === name && (element.attributes["state"] ?? "visible") === visibility;
  if (isSame) return patch.source.slice(element.start, element.end);
  const state = visibility === "visible" ? null : visibility;
  return elementText(`${element.prefix}sheet`, { ...element.attributes, name, state });
}

function newSheetElement(
  sheet: Sheet,
  sheetId: number,
  workbook: Workbook,
  origin: Origin,
  tables: Tables,
  root: XmlNode,
): string {
  const { edit } = tables;
  const folder = origin.workbookPart.slice(0, origin.workbookPart.lastIndexOf("/") + 1);
  const part = edit.freeName(`${folder}worksheets/sheet{n}.xml`);
  const isStrict = root.attributes["conformance"] === "strict";
  edit.add(part, newSheetText(sheet, part, tables, sheet === workbook.activeSheet, isStrict), WORKSHEET_TYPE);
  const id = edit.link(origin.workbookPart, "worksheet", part);
  const state = sheet.visibility === "visible" ? null : sheet.visibility;
  return elementText(`${root.prefix}sheet`, {
    "xmlns:r": isStrict ? STRICT_RELATIONSHIPS : RELATIONSHIPS,
    ...{ name: sheet.name, sheetId, state, "r:id": id },
  });
}

/** The new place of each sheet of the file, by its old one; undefined for those that are gone. */
function placesOf(
  list: XmlNode,
  elements: ReadonlyMap<Sheet, XmlNode>,
  workbook: Workbook,
  sameOrder: boolean,
): readonly (number | undefined)[] {
  if (sameOrder) return childrenOf(list, "sheet").map((_, index) => index);
  const sheetOf = new Map([...elements].map(([sheet, element]) => [element, sheet]));
  let other = workbook.sheets.length;
  return childrenOf(list, "sheet").map((element) => {
    const sheet = sheetOf.get(element);
    if (!sheet) return other++;
    const place = workbook.sheets.indexOf(sheet);
    return place < 0 ? undefined : place;
  });
}

function writeActiveTab(
  root: XmlNode,
  patch: TextPatch,
  list: XmlNode,
  elements: ReadonlyMap<Sheet, XmlNode>,
  workbook: Workbook,
  difference: Difference,
  sameOrder: boolean,
): void {
  const view = child(child(root, "bookViews"), "workbookView");
  if (!view || (sameOrder && difference.activeSheet === workbook.activeSheet)) return;
  const element = elements.get(workbook.activeSheet);
  const tab =
    sameOrder && element ? childrenOf(list, "sheet").indexOf(element) : workbook.sheets.indexOf(workbook.activeSheet);
  if (numberOf(view, "activeTab", 0) !== tab) patch.setAttribute(view, "activeTab", String(tab));
}

/** Makes Excel work out every formula when it opens the file. */
export function demandCalculation(edit: PackageEdit, workbookPart: string): void {
  const { root, patch } = edit.part(workbookPart);
  const settings = child(root, "calcPr");
  if (settings) patch.setAttribute(settings, "fullCalcOnLoad", "1");
  else
    patch.insert(
      placeInOrder(root, WORKBOOK_ORDER, "calcPr"),
      elementText(`${root.prefix}calcPr`, { fullCalcOnLoad: 1 }),
    );
}
