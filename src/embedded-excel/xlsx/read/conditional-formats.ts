import type { BorderEdge, ConditionalFormat, ConditionalStyle } from "../../model";
import { child, childrenOf, descendants, flagOf, numberOf, type XmlNode } from "../xml/tree";
import { areasOf } from "./areas";
import { colorOf, type Palette } from "./colors";
import { fontPatch } from "./fonts";
import { readScale } from "./conditional-scales";
import { edgeOf } from "./styles";

const TYPES: Readonly<Record<string, ConditionalFormat["type"]>> = {
  expression: "custom",
  cellIs: "cellValue",
  colorScale: "colorScale",
  dataBar: "dataBar",
  iconSet: "iconSet",
  top10: "topBottom",
  ...{ aboveAverage: "presetCriteria", duplicateValues: "presetCriteria", uniqueValues: "presetCriteria" },
  ...{ timePeriod: "presetCriteria", containsBlanks: "presetCriteria", notContainsBlanks: "presetCriteria" },
  ...{ containsErrors: "presetCriteria", notContainsErrors: "presetCriteria" },
  ...{ containsText: "containsText", notContainsText: "containsText" },
  ...{ beginsWith: "containsText", endsWith: "containsText" },
};

const NO_STYLE: ConditionalStyle = {
  ...{ fill: null, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null },
  borders: {},
};

/** One rule with the element that it stands in. */
export interface RuleNode {
  readonly group: XmlNode;
  readonly rule: XmlNode;
  readonly isExtension: boolean;
}

/**
 * The `cfRule` elements of a sheet in document order: its own, then those in its extensions, except the ones that only add
 * to a rule of the sheet's own (data bars since 2010).
 */
export function ruleNodes(elements: readonly XmlNode[]): readonly RuleNode[] {
  const rulesOf = (groups: readonly XmlNode[], isExtension: boolean) =>
    groups.flatMap((group) => childrenOf(group, "cfRule").map((rule) => ({ group, rule, isExtension })));
  const own = rulesOf(
    elements.filter(({ name }) => name === "conditionalFormatting"),
    false,
  );
  const extensions = elements.filter(({ name }) => name === "extLst");
  const extended = rulesOf(
    extensions.flatMap((list) => descendants(list, "conditionalFormatting")),
    true,
  );
  const added = new Set(own.flatMap(({ rule }) => descendants(rule, "id").map((id) => id.text.trim())));
  return [...own, ...extended.filter(({ rule }) => !added.has(rule.attributes["id"] ?? ""))];
}

/** A rule as far as it is read: all of what its kind commonly says, kind and areas of the others. */
export function readConditionalFormat(
  { group, rule, isExtension }: RuleNode,
  id: number,
  styles: DifferentialStyles,
): ConditionalFormat {
  const formulas = [...childrenOf(rule, "formula"), ...(isExtension ? childrenOf(rule, "f") : [])];
  const style = isExtension ? child(rule, "dxf") : undefined;
  const scale = readScale(rule, styles.palette);
  return {
    id,
    type: TYPES[rule.attributes["type"] ?? ""] ?? "other",
    areas: areasOf(group.attributes["sqref"] ?? child(group, "sqref")?.text),
    priority: numberOf(rule, "priority", 0),
    stopIfTrue: flagOf(rule, "stopIfTrue"),
    formulas: formulas.map(({ text }) => `=${text}`),
    operator: rule.attributes["operator"] ?? null,
    format: style ? styles.read(style) : styles.of(numberOf(rule, "dxfId", -1)),
    ...(scale && { scale }),
  };
}

/** The `<dxfs>` of a style sheet: what conditional formats change. */
export class DifferentialStyles {
  private readonly elements: readonly XmlNode[];

  constructor(
    styleSheet: XmlNode,
    readonly palette: Palette,
  ) {
    this.elements = childrenOf(child(styleSheet, "dxfs"), "dxf");
  }

  of(index: number): ConditionalStyle {
    const element = this.elements[index];
    return element ? this.read(element) : NO_STYLE;
  }

  read(element: XmlNode): ConditionalStyle {
    const font = fontPatch(child(element, "font"), this.palette);
    const underline = font.underline?.startsWith("double") ? "double" : font.underline && "single";
    return {
      fill: this.fill(child(element, "fill")),
      fontColor: font.color ?? null,
      bold: font.bold ?? null,
      italic: font.italic ?? null,
      underline: font.underline === "none" ? "none" : (underline ?? null),
      strikethrough: font.strikethrough ?? null,
      borders: this.borders(child(element, "border")),
    };
  }

  /** Unlike in cell styles, a solid fill's colour is the background here. */
  private fill(fill: XmlNode | undefined): string | null {
    const pattern = child(fill, "patternFill");
    if (!pattern || pattern.attributes["patternType"] === "none") return null;
    return colorOf(child(pattern, "bgColor"), this.palette) ?? colorOf(child(pattern, "fgColor"), this.palette);
  }

  private borders(border: XmlNode | undefined): ConditionalStyle["borders"] {
    if (!border) return {};
    const edges: Partial<Record<"top" | "right" | "bottom" | "left", BorderEdge>> = {};
    for (const side of ["top", "right", "bottom", "left"] as const) {
      const edge = edgeOf(border, side, this.palette);
      if (edge) edges[side] = edge;
    }
    return edges;
  }
}
