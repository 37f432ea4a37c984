import type { Font } from "../../model";
import { child, flagOf, numberOf, type XmlNode } from "../xml/tree";
import { colorOf, type Palette } from "./colors";

const UNDERLINES = ["none", "single", "double", "singleAccounting", "doubleAccounting"] as const;

/** What a `<font>`, `<rPr>` or dxf font says; what it does not say is absent. */
export function fontPatch(element: XmlNode | undefined, palette: Palette): Partial<Font> {
  if (!element) return {};
  const flag = (name: string) => {
    const mark = child(element, name);
    return mark ? flagOf(mark, "val", true) : undefined;
  };
  const underline = child(element, "u");
  const vertical = child(element, "vertAlign")?.attributes["val"];
  const size = numberOf(child(element, "sz"), "val", 0);
  const said = {
    name: (child(element, "name") ?? child(element, "rFont"))?.attributes["val"],
    size: size > 0 ? size : undefined,
    bold: flag("b"),
    italic: flag("i"),
    strikethrough: flag("strike"),
    underline: underline ? oneOf(underline.attributes["val"], UNDERLINES, "single") : undefined,
    color: colorOf(child(element, "color"), palette) ?? undefined,
    vertical: vertical === "superscript" || vertical === "subscript" ? vertical : undefined,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** A word of a list, or `otherwise` where it is missing or none of them. */
export function oneOf<Word extends string>(written: string | undefined, words: readonly Word[], otherwise: Word): Word {
  return words.find((word) => word === written) ?? otherwise;
}
