import { areaName, type Area, type ConditionalFormat } from "../../model";
import type { SheetOrigin } from "../origin";
import { escapeText } from "../xml/text";
import type { XmlNode } from "../xml/tree";
import { pathTo, withEmptied } from "./nodes";
import { SHEET_ORDER } from "./sheet-order";
import type { StyleWriter } from "./styles";
import { elementText, placeInOrder, type TextPatch } from "./text-patch";

const CONTAINERS = new Set(["conditionalFormatting", "conditionalFormattings", "ext", "extLst"]);

/** Writes the rules that changed into a worksheet part; the others stay, but for a priority that must give way. */
export function writeConditionalFormats(
  root: XmlNode,
  patch: TextPatch,
  before: readonly ConditionalFormat[],
  after: readonly ConditionalFormat[],
  origin: SheetOrigin["rules"],
  styles: StyleWriter,
): void {
  const known = new Map(before.map((format) => [format.id, format]));
  const elementOf = (format: ConditionalFormat) => {
    const place = known.has(format.id) ? origin.get(format.id) : undefined;
    return place ? pathTo(root, place.start).at(-1) : undefined;
  };
  const priorities = prioritiesFor(after, (format) => Number(elementOf(format)?.attributes["priority"] ?? Number.NaN));
  const staying = new Set<XmlNode>();
  const added: string[] = [];
  for (const format of after) {
    const element = elementOf(format);
    const priority = priorities.get(format.id) ?? format.priority;
    if (element && isUntouched(known.get(format.id), format)) {
      staying.add(element);
      if (Number(element.attributes["priority"]) !== priority)
        patch.setAttribute(element, "priority", String(priority));
    } else added.push(formatText(root.prefix, format, priority, styles));
  }
  const removed = before.map(elementOf).filter((element) => element !== undefined && !staying.has(element));
  const gone = new Set(removed.filter((element) => element !== undefined));
  for (const element of withEmptied(root, gone, CONTAINERS)) patch.remove(element);
  patch.insert(placeInOrder(root, SHEET_ORDER, "conditionalFormatting"), added.join(""));
}

function isUntouched(before: ConditionalFormat | undefined, after: ConditionalFormat): boolean {
  return (
    before !== undefined && JSON.stringify({ ...before, priority: 0 }) === JSON.stringify({ ...after, priority: 0 })
  );
}

/** Numbers that keep the order: the file's own wherever they are high enough, else the next one. */
function prioritiesFor(
  after: readonly ConditionalFormat[],
  written: (format: ConditionalFormat) => number,
): ReadonlyMap<number, number> {
  const result = new Map<number, number>();
  let last = 0;
  for (const format of after) {
    const own = written(format);
    last = own > last ? own : last + 1;
    result.set(format.id, last);
  }
  return result;
}

/** `<conditionalFormatting>` with one rule. */
export function formatText(prefix: string, format: ConditionalFormat, priority: number, styles: StyleWriter): string {
  const rule = elementText(
    `${prefix}cfRule`,
    {
      type: format.type === "cellValue" ? "cellIs" : "expression",
      dxfId: styles.differentialId(format.format),
      priority,
      stopIfTrue: format.stopIfTrue || null,
      operator: format.type === "cellValue" ? format.operator : null,
    },
    format.formulas
      .map((formula) => `<${prefix}formula>${escapeText(formula.replace(/^=/, ""))}</${prefix}formula>`)
      .join(""),
  );
  return elementText(`${prefix}conditionalFormatting`, { sqref: sqref(format.areas) }, rule);
}

/** "B5:B9 D5" */
export function sqref(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}
