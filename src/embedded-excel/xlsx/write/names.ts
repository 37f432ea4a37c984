import { areaName, type PageLayout, type Sheet, type Workbook } from "../../model";
import { PRINT_AREA, PRINT_TITLES } from "../read/page-layout";
import { escapeText } from "../xml/text";
import { child, childrenOf, numberOf, type XmlNode } from "../xml/tree";
import type { Difference } from "./difference";
import { elementText, placeInOrder, TextPatch } from "./text-patch";
import { WORKBOOK_ORDER } from "./sheet-order";

/**
 * Writes the names that change: print areas and titles of sheets whose print setup changed, and the numbers of sheets, which
 * names of one sheet count by their place. Names of deleted sheets go.
 * @param places the new place of each sheet of the file, by its old one; undefined for those that are gone
 */
export function writeNames(
  root: XmlNode,
  patch: TextPatch,
  workbook: Workbook,
  difference: Difference,
  places: readonly (number | undefined)[],
): void {
  const list = child(root, "definedNames");
  const own = printNames(root.prefix, workbook, difference);
  const kept = childrenOf(list, "definedName").flatMap((name) => keptText(patch.source, name, places, own));
  const names = [...kept, ...own.values()].join("");
  const text = names === "" ? "" : elementText(`${root.prefix}definedNames`, {}, names);
  // The whole list is written: openpyxl leaves <definedNames/>, which has no inside.
  if (!list) patch.insert(placeInOrder(root, WORKBOOK_ORDER, "definedNames"), text);
  else if (text !== "" || list.children.length > 0) patch.replace(list.start, list.end, text);
}

/** A known name in its own words, unless it is gone or written anew. */
function keptText(
  source: string,
  name: XmlNode,
  places: readonly (number | undefined)[],
  own: ReadonlyMap<string, string>,
): readonly string[] {
  const words = source.slice(name.start, name.end);
  if (name.attributes["localSheetId"] === undefined) return [words];
  const place = places[numberOf(name, "localSheetId", -1)];
  if (place === undefined || own.has(keyOf(name.attributes["name"] ?? "", place))) return [];
  const patch = new TextPatch(words);
  patch.setAttribute({ start: 0, innerStart: name.innerStart - name.start }, "localSheetId", String(place));
  return [patch.result()];
}

function keyOf(name: string, place: number): string {
  return `${place} ${name}`;
}

/** Print areas and titles that differ from what the file has, by sheet and name; empty text where one goes. */
function printNames(
  prefix: string,
  workbook: Workbook,
  { sheets, sheetOrder }: Difference,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  workbook.sheets.forEach((sheet, place) => {
    const isNew = !sheetOrder.includes(sheet);
    const before = isNew ? null : (sheets.get(sheet)?.properties.pageLayout ?? sheet.properties.pageLayout);
    for (const [name, reference] of Object.entries(references(sheet, sheet.properties.pageLayout))) {
      const known = before === null ? "" : references(sheet, before)[name];
      if (known === reference) continue;
      const text = elementText(`${prefix}definedName`, { name, localSheetId: place }, escapeText(reference));
      names.set(keyOf(name, place), reference === "" ? "" : text);
    }
  });
  return names;
}

function references(sheet: Sheet, { printArea, titleRows }: PageLayout): Record<string, string> {
  const name = `'${sheet.name.replace(/'/g, "''")}'!`;
  const absolute = (reference: string) => reference.replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2");
  return {
    [PRINT_AREA]: printArea === null ? "" : name + absolute(areaName(printArea)),
    [PRINT_TITLES]: titleRows === null ? "" : `${name}$${titleRows.first + 1}:$${titleRows.last + 1}`,
  };
}

/** Whether any name has to be written. */
export function namesChange(workbook: Workbook, difference: Difference): boolean {
  return printNames("", workbook, difference).size > 0;
}
