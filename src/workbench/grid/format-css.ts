import type { CellFormat } from "../../embedded-excel";
import { decorationCss, lettersCss, lineHeight } from "./fonts";

/** One step of indent, in pixels: three blanks of the standard font. */
const INDENT = 9;
/** The blank that Excel leaves at a cell's sides, in pixels. */
const PADDING = 2;

export interface CellCss {
  /** Declarations of the table cell. */
  readonly cell: string;
  /** Declarations of the box in it that holds the text. */
  readonly box: string;
}

/** What a cell looks like by its format, without its edges. */
export function formatCss(format: CellFormat): CellCss {
  const cell = [lettersCss(format.font), `line-height:${lineHeight(format.font.name)}`];
  if (format.fill !== null) cell.push(`background-color:${format.fill}`);
  return { cell: cell.join(";"), box: boxCss(format) };
}

function boxCss(format: CellFormat): string {
  const css = [`white-space:${isWrapped(format) ? "pre-wrap" : "pre"}`, paddingCss(format), decorationCss(format.font)];
  const { rotation } = format;
  if (rotation === 255 || Math.abs(rotation) === 90) css.push(...verticalCss(format));
  else {
    css.push(...alignCss(format.horizontal), `align-content:${blockAlign(format.vertical)}`);
    if (rotation !== 0) css.push(`rotate:${-rotation}deg`, "overflow:visible");
  }
  return css.filter((declaration) => declaration !== "").join(";");
}

/** Text alignments that break lines break them whether 折り返し is on or not. */
export function isWrapped(format: CellFormat): boolean {
  const { horizontal, vertical } = format;
  return format.wrapText || isSpread(horizontal) || vertical === "justify" || vertical === "distributed";
}

function isSpread(horizontal: CellFormat["horizontal"]): boolean {
  return horizontal === "justify" || horizontal === "distributed";
}

function paddingCss({ horizontal, indent }: CellFormat): string {
  const step = indent * INDENT + PADDING;
  switch (horizontal) {
    case "right":
      return `padding:0 ${step}px 0 ${PADDING}px`;
    case "distributed":
      return `padding:0 ${step}px`;
    default:
      return `padding:0 ${PADDING}px 0 ${step}px`;
  }
}

/** 「標準」 depends on the content and is left to the classes of the content's kind. */
function alignCss(horizontal: CellFormat["horizontal"]): readonly string[] {
  switch (horizontal) {
    case "general":
      return [];
    case "left":
    case "fill":
      return ["text-align:left"];
    case "center":
    case "centerContinuous":
      return ["text-align:center"];
    case "right":
      return ["text-align:right"];
    case "justify":
      return ["text-align:justify"];
    case "distributed":
      // 均等割り付け spreads the last line, too.
      return ["text-align:justify", "text-align-last:justify"];
  }
}

function blockAlign(vertical: CellFormat["vertical"]): string {
  switch (vertical) {
    case "top":
    case "justify":
      return "start";
    case "center":
    case "distributed":
      return "center";
    case "bottom":
      return "end";
  }
}

/** 縦書き and text turned by 90 degrees: lines run down, so that the two alignments change places. */
function verticalCss({ rotation, horizontal, vertical }: CellFormat): readonly string[] {
  const mode = rotation === 90 ? "sideways-lr" : "vertical-rl";
  const isUpwards = rotation === 90;
  const along = { top: "start", justify: "justify", center: "center", distributed: "justify", bottom: "end" }[vertical];
  const across = horizontal === "left" ? "left" : horizontal === "right" ? "right" : "center";
  const start = isUpwards ? "left" : "right";
  return [
    `writing-mode:${mode}`,
    rotation === 255 ? "text-orientation:upright" : "",
    `text-align:${isUpwards ? turned(along) : along}`,
    vertical === "distributed" ? "text-align-last:justify" : "",
    `align-content:${across === "center" ? "center" : across === start ? "start" : "end"}`,
  ];
}

function turned(along: string): string {
  if (along === "start") return "end";
  return along === "end" ? "start" : along;
}
