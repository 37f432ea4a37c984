import type { ConditionalScale, Threshold } from "../../model";
import { child, childrenOf, descendants, flagOf, numberOf, type XmlNode } from "../xml/tree";
import { colorOf, type Palette } from "./colors";

/** What a rule says that compares a cell with the others of its areas; undefined for other rules. ECMA-376 Part 1, 18.3.1 */
export function readScale(rule: XmlNode, palette: Palette): ConditionalScale | undefined {
  switch (rule.attributes["type"]) {
    case "dataBar":
      return dataBarOf(rule, palette);
    case "colorScale":
      return colorScaleOf(child(rule, "colorScale"), palette);
    case "iconSet":
      return iconSetOf(child(rule, "iconSet"));
    case "top10":
      return {
        kind: "rank",
        count: numberOf(rule, "rank", 10),
        isPercent: flagOf(rule, "percent"),
        isBottom: flagOf(rule, "bottom"),
      };
    case "aboveAverage":
      return {
        kind: "average",
        isBelow: !flagOf(rule, "aboveAverage", true),
        includesEqual: flagOf(rule, "equalAverage"),
        deviations: numberOf(rule, "stdDev", 0),
      };
    case "duplicateValues":
    case "uniqueValues":
      return { kind: "repetition", isUnique: rule.attributes["type"] === "uniqueValues" };
    default:
      return undefined;
  }
}

/** The colour of Excel's own bars. */
const BLUE = "#638EC6";
const AUTOMATIC: Threshold = { kind: "automatic" };

function dataBarOf(rule: XmlNode, palette: Palette): ConditionalScale | undefined {
  const bar = child(rule, "dataBar");
  // Since Excel 2010 an extension says more of the same bar; unless a person set other ends, they are automatic there.
  const isExtended = descendants(rule, "id").length > 0;
  const [from, to] = childrenOf(bar, "cfvo").map((node) => {
    const end = thresholdOf(node);
    return isExtended && (end?.kind === "lowest" || end?.kind === "highest") ? AUTOMATIC : end;
  });
  if (!bar || !from || !to) return undefined;
  const color = colorOf(child(bar, "color") ?? child(bar, "fillColor"), palette) ?? BLUE;
  return { kind: "dataBar", from, to, color, showsValue: flagOf(bar, "showValue", true) };
}

function colorScaleOf(scale: XmlNode | undefined, palette: Palette): ConditionalScale | undefined {
  const colors = childrenOf(scale, "color").map((color) => colorOf(color, palette));
  const stops = childrenOf(scale, "cfvo").flatMap((node, index) => {
    const [at, color] = [thresholdOf(node), colors[index]];
    return at && color ? [{ at, color }] : [];
  });
  return stops.length >= 2 ? { kind: "colorScale", stops } : undefined;
}

function iconSetOf(set: XmlNode | undefined): ConditionalScale | undefined {
  const starts = childrenOf(set, "cfvo").flatMap((node) => {
    const at = thresholdOf(node);
    return at ? [{ at, isOpen: !flagOf(node, "gte", true) }] : [];
  });
  if (!set || starts.length < 2) return undefined;
  return {
    kind: "iconSet",
    icons: set.attributes["iconSet"] ?? "3TrafficLights1",
    starts,
    isReversed: flagOf(set, "reverse"),
    showsValue: flagOf(set, "showValue", true),
  };
}

/** In extensions the value is a formula of its own element. */
function thresholdOf(node: XmlNode): Threshold | null {
  const written = node.attributes["val"] ?? child(node, "f")?.text ?? "";
  const value = written.trim() === "" ? Number.NaN : Number(written);
  switch (node.attributes["type"]) {
    case "min":
      return { kind: "lowest" };
    case "max":
      return { kind: "highest" };
    case "autoMin":
    case "autoMax":
      return AUTOMATIC;
    case "percent":
      return Number.isNaN(value) ? null : { kind: "percent", value };
    case "percentile":
      return Number.isNaN(value) ? null : { kind: "percentile", value };
    case "num":
      return Number.isNaN(value) ? formulaOf(written) : { kind: "number", value };
    default:
      return formulaOf(written);
  }
}

function formulaOf(written: string): Threshold | null {
  return written.trim() === "" ? null : { kind: "formula", formula: `=${written}` };
}
