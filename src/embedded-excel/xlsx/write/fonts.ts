import type { Font } from "../../model";
import { elementText } from "./text-patch";

/** Elements of a font in the order of the schema (CT_Font); runs (CT_RPrElt) call the name `rFont`. */
export const FONT_ORDER = [
  ...["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color"],
  ...["name", "rFont", "family", "charset", "scheme"],
];

/** What a font patch changes, as elements by their name; null takes an element away. */
export function fontElements(
  prefix: string,
  font: Partial<Font>,
  nameElement = "name",
): ReadonlyMap<string, string | null> {
  const elements = new Map<string, string | null>();
  const put = (name: string, val: string | number | null) =>
    elements.set(name, val === null ? null : elementText(`${prefix}${name}`, { val }));
  const flag = (name: string, on: boolean | undefined) => {
    if (on !== undefined) elements.set(name, on ? `<${prefix}${name}/>` : null);
  };
  flag("b", font.bold);
  flag("i", font.italic);
  flag("strike", font.strikethrough);
  if (font.underline !== undefined) put("u", font.underline === "none" ? null : font.underline);
  if (font.vertical !== undefined) put("vertAlign", font.vertical === "baseline" ? null : font.vertical);
  if (font.size !== undefined) put("sz", font.size);
  if (font.color !== undefined) elements.set("color", elementText(`${prefix}color`, { rgb: argb(font.color) }));
  if (font.name !== undefined) {
    put(nameElement, font.name);
    // These describe the font of the old name.
    for (const name of ["family", "charset", "scheme"]) elements.set(name, null);
  }
  return elements;
}

/** "FFRRGGBB" as files have it. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** `<rPr>` of a run, or nothing where it is of the cell's font. */
export function runFontText(prefix: string, font: Partial<Font>): string {
  const elements = [...fontElements(prefix, font, "rFont")].filter(([, text]) => text !== null);
  if (elements.length === 0) return "";
  const sorted = elements.sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<${prefix}rPr>${sorted.map(([, text]) => text).join("")}</${prefix}rPr>`;
}
