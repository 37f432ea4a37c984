import { areaName, type Area, type ColumnSpan } from "../../model";
import { widthInCharacters } from "../read/widths";
import { child, childrenOf, numberOf, type XmlNode } from "../xml/tree";
import { SHEET_ORDER } from "./sheet-order";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";
import type { StyleWriter } from "./styles";

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
