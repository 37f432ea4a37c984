import { tinted } from "./tint";
import type { XmlNode } from "../xml/tree";
import { child, childrenOf, descendants, numberOf } from "../xml/tree";

/** The colours that a workbook's colour references mean. */
export interface Palette {
  /** In the order of SpreadsheetML's `theme` numbers: light 1, dark 1, light 2, dark 2, accents, links. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** The default theme "Office" (2013–2022). */
export const OFFICE_THEME: readonly string[] = [
  ...["#FFFFFF", "#000000", "#E7E6E6", "#44546A"],
  ...["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47", "#0563C1", "#954F72"],
];

/** ECMA-376 Part 1, 18.8.27; 64 and 65 are the system's text and window colours. */
export const INDEXED_COLORS: readonly string[] = [
  ...hexes("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"),
  ...hexes("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"),
  ...hexes("800000 008000 000080 808000 800080 008080 C0C0C0 808080"),
  ...hexes("9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF"),
  ...hexes("000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF"),
  ...hexes("00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99"),
  ...hexes("3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696"),
  ...hexes("003366 339966 003300 333300 993300 993366 333399 333333"),
  ...hexes("000000 FFFFFF"),
];

function hexes(words: string): readonly string[] {
  return words.split(" ").map((word) => `#${word}`);
}

/** The colours of a theme part. */
export function themeColors(theme: XmlNode): readonly string[] {
  const scheme = descendants(theme, "clrScheme")[0];
  const named = (name: string, otherwise: string) => {
    const color = child(scheme, name)?.children[0];
    const written = color?.attributes["lastClr"] ?? color?.attributes["val"] ?? "";
    return /^[0-9a-f]{6}$/i.test(written) ? `#${written.toUpperCase()}` : otherwise;
  };
  const names = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
  ];
  return names.map((name, index) => named(name, OFFICE_THEME[index] ?? "#000000"));
}

/** The palette of `<colors><indexedColors>`, where a workbook has its own. */
export function indexedColors(styleSheet: XmlNode): readonly string[] {
  const own = childrenOf(child(child(styleSheet, "colors"), "indexedColors"), "rgbColor");
  const named = own.map((color) => hexOf(color.attributes["rgb"]) ?? "#000000");
  return INDEXED_COLORS.map((color, index) => named[index] ?? color);
}

/** "#RRGGBB" of a colour element (`<color>`, `<fgColor>` …); null for none and for "automatic". */
export function colorOf(element: XmlNode | undefined, palette: Palette): string | null {
  if (!element) return null;
  const { attributes } = element;
  const base =
    hexOf(attributes["rgb"]) ??
    palette.theme[numberOf(element, "theme", -1)] ??
    palette.indexed[numberOf(element, "indexed", -1)] ??
    null;
  return base === null ? null : tinted(base, numberOf(element, "tint", 0));
}

function hexOf(argb: string | undefined): string | null {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(argb ?? "");
  return match?.[1] === undefined ? null : `#${match[1].toUpperCase()}`;
}
