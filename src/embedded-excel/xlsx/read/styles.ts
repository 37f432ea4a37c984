import { DEFAULT_FONT, NO_EDGE, type BorderEdge, type CellFormat, type Font, type FormatSource } from "../../model";
import { child, childrenOf, flagOf, numberOf, type XmlNode } from "../xml/tree";
import { colorOf, type Palette } from "./colors";
import { fontPatch, oneOf } from "./fonts";
import { readNumberFormats } from "./number-formats";

/** The cell formats of a style sheet; a workbook without one has Excel's defaults. */
export class FileStyles implements FormatSource {
  private readonly fonts: readonly Font[];
  private readonly fills: readonly (string | null)[];
  private readonly borders: readonly CellFormat["borders"][];
  private readonly formats: readonly XmlNode[];
  private readonly numberFormat: (id: number) => string;
  /** The font of the style "Normal", which column widths are counted in. */
  readonly normalFont: Font;

  constructor(styleSheet: XmlNode, palette: Palette) {
    const list = (name: string, element: string) => childrenOf(child(styleSheet, name), element);
    this.fonts = list("fonts", "font").map((font) => ({ ...PLAIN_FONT, ...fontPatch(font, palette) }));
    this.fills = list("fills", "fill").map((fill) => fillColor(fill, palette));
    this.borders = list("borders", "border").map((border) => bordersOf(border, palette));
    this.formats = list("cellXfs", "xf");
    this.numberFormat = readNumberFormats(styleSheet);
    const normal = list("cellStyles", "cellStyle").find((style) => numberOf(style, "builtinId", -1) === 0);
    const normalFormat = list("cellStyleXfs", "xf")[numberOf(normal, "xfId", 0)];
    this.normalFont = this.fonts[numberOf(normalFormat, "fontId", 0)] ?? PLAIN_FONT;
  }

  get count(): number {
    return Math.max(1, this.formats.length);
  }

  /** `apply…` attributes say which button made the format; Excel shows what the ids say whatever they are. */
  resolve(id: number): CellFormat {
    const format = this.formats[id];
    const alignment = child(format, "alignment");
    return {
      font: this.fonts[numberOf(format, "fontId", 0)] ?? PLAIN_FONT,
      fill: this.fills[numberOf(format, "fillId", 0)] ?? null,
      borders: this.borders[numberOf(format, "borderId", 0)] ?? NO_BORDERS,
      horizontal: oneOf(alignment?.attributes["horizontal"], HORIZONTAL, "general"),
      vertical: oneOf(alignment?.attributes["vertical"], VERTICAL, "bottom"),
      wrapText: flagOf(alignment, "wrapText"),
      shrinkToFit: flagOf(alignment, "shrinkToFit"),
      indent: numberOf(alignment, "indent", 0),
      rotation: rotationOf(numberOf(alignment, "textRotation", 0)),
      numberFormat: this.numberFormat(numberOf(format, "numFmtId", 0)),
      locked: flagOf(child(format, "protection"), "locked", true),
    };
  }
}

const PLAIN_FONT: Font = { ...DEFAULT_FONT, name: "Calibri" };
const NO_BORDERS: CellFormat["borders"] = { top: NO_EDGE, right: NO_EDGE, bottom: NO_EDGE, left: NO_EDGE };

const HORIZONTAL = [
  ...(["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const),
] as const;
const VERTICAL = ["top", "center", "bottom", "justify", "distributed"] as const;
const EDGES = [
  ...(["none", "thin", "medium", "thick", "dashed", "dotted", "double", "hair"] as const),
  ...(["mediumDashed", "dashDot", "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot"] as const),
] as const;

/** In the file 91–180 turn clockwise, 255 stacks the characters. */
function rotationOf(written: number): number {
  if (written === 255) return 255;
  return written > 90 ? 90 - Math.min(180, written) : written;
}

/** How much of a pattern is its foreground; solid is all. */
const PATTERN_SHARE: Readonly<Record<string, number>> = {
  ...{ solid: 1, darkGray: 0.75, mediumGray: 0.5, lightGray: 0.25, gray125: 0.125, gray0625: 0.0625 },
  ...{ darkHorizontal: 0.5, darkVertical: 0.5, darkDown: 0.5, darkUp: 0.5, darkGrid: 0.5, darkTrellis: 0.75 },
  ...{ lightHorizontal: 0.25, lightVertical: 0.25, lightDown: 0.25, lightUp: 0.25, lightGrid: 0.4, lightTrellis: 0.4 },
};

/** One colour for a fill: of a pattern the mixture, of a gradient its first stop. */
export function fillColor(fill: XmlNode | undefined, palette: Palette): string | null {
  const stop = child(child(fill, "gradientFill"), "stop");
  if (stop) return colorOf(child(stop, "color"), palette);
  const pattern = child(fill, "patternFill");
  const share = PATTERN_SHARE[pattern?.attributes["patternType"] ?? "none"];
  if (share === undefined) return null;
  const foreground = colorOf(child(pattern, "fgColor"), palette);
  if (share === 1) return foreground ?? "#FFFFFF";
  return mixed(foreground ?? "#000000", colorOf(child(pattern, "bgColor"), palette) ?? "#FFFFFF", share);
}

function mixed(foreground: string, background: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mix = (at: number) => Math.round(part(foreground, at) * share + part(background, at) * (1 - share));
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, "0").toUpperCase()).join("")}`;
}

/** An edge of a `<border>`; Strict files say start and end for left and right. */
export function edgeOf(border: XmlNode, side: string, palette: Palette): BorderEdge | null {
  const element = child(border, side) ?? child(border, side === "left" ? "start" : side === "right" ? "end" : side);
  const style = oneOf(element?.attributes["style"], EDGES, "none");
  return element && style !== "none" ? { style, color: colorOf(child(element, "color"), palette) ?? "#000000" } : null;
}

function bordersOf(border: XmlNode, palette: Palette): CellFormat["borders"] {
  const edge = (side: string) => edgeOf(border, side, palette) ?? NO_EDGE;
  return { top: edge("top"), right: edge("right"), bottom: edge("bottom"), left: edge("left") };
}
