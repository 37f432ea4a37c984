import type { Font } from "../../embedded-excel";

const MINCHO = '"MS Mincho","Hiragino Mincho ProN","Noto Serif CJK JP","Noto Serif JP","IPAMincho",serif';
const GOTHIC = '"Yu Gothic","Hiragino Sans","Noto Sans CJK JP","Noto Sans JP","IPAGothic",sans-serif';

/** Line height as a multiple of the font size, as Excel's default row heights have it. */
const LINE_HEIGHTS: readonly (readonly [name: RegExp, lineHeight: number])[] = [
  [/游|Yu (Gothic|Mincho)/i, 1.5],
  [/メイリオ|Meiryo/i, 1.5],
];
const OTHER_LINE_HEIGHT = 1.23;

/** The CSS font families for an Excel font: the font itself, then what a machine without it has. */
export function fontFamily(name: string): string {
  const isSerif = /明朝|mincho|serif|times|century|cambria/i.test(name) && !/sans/i.test(name);
  return `${quoted(name)},${isSerif ? MINCHO : GOTHIC}`;
}

/** Multiple of the font size. */
export function lineHeight(name: string): number {
  return LINE_HEIGHTS.find(([pattern]) => pattern.test(name))?.[1] ?? OTHER_LINE_HEIGHT;
}

/** The CSS declarations of those properties of a font that are given. */
export function fontCss(font: Partial<Font>): string {
  return [lettersCss(font), decorationCss(font)].filter((css) => css !== "").join(";");
}

/** Those that an element passes on to whatever is inside it. */
export function lettersCss(font: Partial<Font>): string {
  const css: string[] = [];
  if (font.name !== undefined) css.push(`font-family:${fontFamily(font.name)}`);
  if (font.size !== undefined) css.push(`font-size:${font.size}pt`);
  if (font.bold !== undefined) css.push(`font-weight:${font.bold ? 700 : 400}`);
  if (font.italic !== undefined) css.push(`font-style:${font.italic ? "italic" : "normal"}`);
  if (font.color !== undefined) css.push(`color:${font.color}`);
  if (font.vertical !== undefined && font.vertical !== "baseline") {
    css.push(`vertical-align:${font.vertical === "superscript" ? "super" : "sub"};font-size:70%`);
  }
  return css.join(";");
}

/**
 * What stands under and through the text; "" where the font says nothing about it. It belongs on the element that holds
 * the text: lines are not passed on to what is positioned absolutely.
 */
export function decorationCss(font: Partial<Font>): string {
  if (font.underline === undefined && font.strikethrough === undefined) return "";
  const lines: string[] = [];
  const underline = font.underline ?? "none";
  if (underline !== "none") lines.push("underline");
  if (font.strikethrough) lines.push("line-through");
  if (lines.length === 0) return "text-decoration:none";
  return `text-decoration:${lines.join(" ")}${underline.startsWith("double") ? " double" : ""}`;
}

/** A font name as a CSS string; names come from files. */
function quoted(name: string): string {
  return `"${name.replace(/[^\p{L}\p{N} _\-.・＿－]/gu, "")}"`;
}
