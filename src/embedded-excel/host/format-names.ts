import type { BorderEdge, CellFormat, Font } from "../model";
import { invalidArgument } from "./errors";

/** The model's words and those of Office.js, both ways. */
const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
} as const satisfies Record<CellFormat["horizontal"], string>;

const VERTICAL = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
} as const satisfies Record<CellFormat["vertical"], string>;

const UNDERLINE = {
  none: "None",
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const satisfies Record<Font["underline"], string>;

/** https://learn.microsoft.com/javascript/api/excel/excel.borderlinestyle and …borderweight */
const BORDER = {
  none: ["None", "Thin"],
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
} as const satisfies Record<BorderEdge["style"], readonly [string, string]>;

export const horizontalName = (value: CellFormat["horizontal"]): string => HORIZONTAL[value];
export const verticalName = (value: CellFormat["vertical"]): string => VERTICAL[value];
export const underlineName = (value: Font["underline"]): string => UNDERLINE[value];
export const borderNames = (value: BorderEdge["style"]): readonly [style: string, weight: string] => BORDER[value];

export const horizontalOf = (name: unknown) => keyOf(HORIZONTAL, name);
export const verticalOf = (name: unknown) => keyOf(VERTICAL, name);
export const underlineOf = (name: unknown) => keyOf(UNDERLINE, name);

/** The model's edge for a style and a weight of Office.js; a weight that the style does not have gives its usual one. */
export function borderOf(style: unknown, weight: unknown): BorderEdge["style"] {
  const ofStyle = entriesOf(BORDER).filter(([, [name]]) => name === style);
  const [first] = ofStyle;
  if (!first) throw invalidArgument(`${String(style)} is no border style.`);
  return (ofStyle.find(([, [, name]]) => name === weight) ?? first)[0];
}

function keyOf<Key extends string>(names: Readonly<Record<Key, string>>, name: unknown): Key {
  const entry = entriesOf(names).find(([, known]) => known === name);
  if (!entry) throw invalidArgument(`${String(name)} is not one of ${Object.values(names).join(", ")}.`);
  return entry[0];
}

function entriesOf<Key extends string, Value>(
  record: Readonly<Record<Key, Value>>,
): readonly (readonly [Key, Value])[] {
  return Object.entries(record) as [Key, Value][];
}
