import type { BorderEdge, CellFormat, ConditionalStyle } from "../../model";
import type { XmlNode } from "../xml/tree";
import { argb } from "./fonts";
import { elementText } from "./text-patch";

const SIDES = ["left", "right", "top", "bottom"] as const;

/** An edge of a `<border>`. */
export function edgeText(prefix: string, side: string, { style, color }: BorderEdge): string {
  if (style === "none") return `<${prefix}${side}/>`;
  return elementText(`${prefix}${side}`, { style }, elementText(`${prefix}color`, { rgb: argb(color) }));
}

/** `<alignment>` of a format; what the model does not know is taken from `known`. */
export function alignmentText(prefix: string, known: XmlNode | undefined, format: CellFormat): string {
  const { rotation } = format;
  return elementText(`${prefix}alignment`, {
    ...known?.attributes,
    horizontal: format.horizontal === "general" ? null : format.horizontal,
    vertical: format.vertical,
    textRotation: rotation === 0 ? null : rotation < 0 ? 90 - rotation : rotation,
    wrapText: format.wrapText || null,
    indent: format.indent === 0 ? null : format.indent,
    shrinkToFit: format.shrinkToFit || null,
  });
}

/** `<dxf>` of a conditional format. */
export function differentialText(prefix: string, style: ConditionalStyle): string {
  const wrapped = (name: string, content: string) => content && elementText(`${prefix}${name}`, {}, content);
  const edges = SIDES.map((side) => {
    const edge = style.borders[side];
    return edge ? edgeText(prefix, side, edge) : "";
  });
  // Unlike in cell styles, a solid fill's colour is the background here.
  const background = style.fill === null ? "" : elementText(`${prefix}bgColor`, { rgb: argb(style.fill) });
  const fill = wrapped("fill", wrapped("patternFill", background));
  const content = wrapped("font", differentialFont(prefix, style)) + fill + wrapped("border", edges.join(""));
  return elementText(`${prefix}dxf`, {}, content);
}

function differentialFont(prefix: string, style: ConditionalStyle): string {
  const flag = (name: string, on: boolean | null) =>
    on === null ? "" : elementText(`${prefix}${name}`, on ? {} : { val: 0 });
  const underline = style.underline === null ? "" : elementText(`${prefix}u`, { val: style.underline });
  const color = style.fontColor === null ? "" : elementText(`${prefix}color`, { rgb: argb(style.fontColor) });
  return flag("b", style.bold) + flag("i", style.italic) + flag("strike", style.strikethrough) + underline + color;
}
