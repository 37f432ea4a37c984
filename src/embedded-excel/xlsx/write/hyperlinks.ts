import { areaName, type Hyperlink } from "../../model";
import type { SheetOrigin } from "../origin";
import { child, type XmlNode } from "../xml/tree";
import type { PackageEdit } from "./package-edit";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

/** Writes `<hyperlinks>` anew: known links in their own words, new ones as Excel has them. */
export function writeHyperlinks(
  root: XmlNode,
  patch: TextPatch,
  links: readonly Hyperlink[],
  part: string,
  edit: PackageEdit,
  origin: SheetOrigin["hyperlinks"],
): void {
  const list = child(root, "hyperlinks");
  const texts = links.map((link) => {
    const place = origin.get(link);
    return place ? patch.source.slice(place.start, place.end) : hyperlinkText(root.prefix, link, part, edit);
  });
  const text = texts.length === 0 ? "" : elementText(`${root.prefix}hyperlinks`, {}, texts.join(""));
  if (list) patch.replace(list.start, list.end, text);
  else patch.insert(placeInOrder(root, SHEET_ORDER, "hyperlinks"), text);
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** `<hyperlink>`; an outside address becomes a relationship of the sheet. */
export function hyperlinkText(prefix: string, link: Hyperlink, part: string, edit: PackageEdit): string {
  const id = link.address === null ? null : edit.link(part, "hyperlink", link.address, true);
  return elementText(`${prefix}hyperlink`, {
    ref: areaName(link.area),
    ...(id !== null && { "xmlns:r": RELATIONSHIPS, "r:id": id }),
    location: link.documentReference,
    tooltip: link.screenTip,
  });
}
