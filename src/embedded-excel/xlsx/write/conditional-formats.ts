import { areaName, coverSame, type Area, type ConditionalFormat, type DataBar } from "../../model";
import type { SheetOrigin } from "../origin";
import { escapeText } from "../xml/text";
import { child, type XmlNode } from "../xml/tree";
import { argb } from "./fonts";
import { fileFormula } from "./formulas";
import { pathTo, withEmptied } from "./nodes";
import { SHEET_ORDER } from "./sheet-order";
import type { StyleWriter } from "./styles";
import { elementText, placeInOrder, TextPatch } from "./text-patch";

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
  const pathOf = ({ id }: ConditionalFormat) => pathTo(root, (known.has(id) && origin.get(id)?.start) || -1);
  const priorities = prioritiesFor(after, (format) =>
    Number(pathOf(format).at(-1)?.attributes["priority"] ?? Number.NaN),
  );
  const staying = new Set<XmlNode>();
  const added: string[] = [];
  for (const format of after) {
    const path = pathOf(format);
    const element = path.at(-1);
    const group = path.at(-2);
    const previous = known.get(format.id);
    const priority = priorities.get(format.id) ?? format.priority;
    if (!element || !group || !previous || !saysTheSame(previous, format)) {
      added.push(formatText(root.prefix, format, priority, styles));
    } else if (coverSame(previous.areas, format.areas) || isAlone(element, group)) {
      staying.add(element);
      setPriority(patch, element, priority);
      if (!coverSame(previous.areas, format.areas)) setAreas(patch, group, format.areas);
    } else {
      // Its group has other rules: it goes to a group of its own, in its own words.
      added.push(groupText(root.prefix, format.areas, ruleInOwnWords(patch.source, element, priority)));
    }
  }
  const gone = before.map((format) => pathOf(format).at(-1)).filter((element) => element !== undefined);
  const removed = new Set(gone.filter((element) => !staying.has(element)));
  for (const element of withEmptied(root, removed, CONTAINERS)) patch.remove(element);
  patch.insert(placeInOrder(root, SHEET_ORDER, "conditionalFormatting"), added.join(""));
}

function saysTheSame(before: ConditionalFormat, after: ConditionalFormat): boolean {
  return JSON.stringify({ ...before, priority: 0, areas: [] }) === JSON.stringify({ ...after, priority: 0, areas: [] });
}

function isAlone(element: XmlNode, group: XmlNode): boolean {
  return group.children.every((other) => other === element || other.name !== "cfRule");
}

function setPriority(patch: TextPatch, element: XmlNode, priority: number): void {
  if (Number(element.attributes["priority"]) !== priority) patch.setAttribute(element, "priority", String(priority));
}

function setAreas(patch: TextPatch, group: XmlNode, areas: readonly Area[]): void {
  const extended = child(group, "sqref");
  if (extended) patch.replace(extended.innerStart, extended.innerEnd, sqref(areas));
  else patch.setAttribute(group, "sqref", sqref(areas));
}

function ruleInOwnWords(source: string, element: XmlNode, priority: number): string {
  const rule = new TextPatch(source.slice(element.start, element.end));
  rule.setAttribute({ start: 0, innerStart: element.innerStart - element.start }, "priority", String(priority));
  return rule.result();
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

/** `<conditionalFormatting>` with one new rule. */
export function formatText(prefix: string, format: ConditionalFormat, priority: number, styles: StyleWriter): string {
  const rule =
    format.type === "dataBar"
      ? dataBarText(prefix, priority, format.dataBar)
      : ruleText(prefix, format, priority, styles);
  return groupText(prefix, format.areas, rule);
}

function groupText(prefix: string, areas: readonly Area[], rule: string): string {
  return elementText(`${prefix}conditionalFormatting`, { sqref: sqref(areas) }, rule);
}

function ruleText(prefix: string, format: ConditionalFormat, priority: number, styles: StyleWriter): string {
  const isComparison = format.type === "cellValue";
  const formulas = format.formulas.map((formula) => escapeText(fileFormula(formula)));
  return elementText(
    `${prefix}cfRule`,
    {
      type: isComparison ? "cellIs" : "expression",
      dxfId: styles.differentialId(format.format),
      priority,
      stopIfTrue: format.stopIfTrue || null,
      operator: isComparison ? format.operator : null,
    },
    formulas.map((formula) => `<${prefix}formula>${formula}</${prefix}formula>`).join(""),
  );
}

const BLUE_BARS: DataBar = { from: null, to: null, color: "#638EC6" };

function dataBarText(prefix: string, priority: number, { from, to, color }: DataBar = BLUE_BARS): string {
  const end = (value: number | null, open: string) =>
    elementText(`${prefix}cfvo`, value === null ? { type: open } : { type: "num", val: value });
  const shade = elementText(`${prefix}color`, { rgb: argb(color) });
  const bar = elementText(`${prefix}dataBar`, {}, end(from, "min") + end(to, "max") + shade);
  return elementText(`${prefix}cfRule`, { type: "dataBar", priority }, bar);
}

/** "B5:B9 D5" */
export function sqref(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}
