import type { Chart, SvgNode } from "./types";

/** Height of a letter, in the drawing's units (those of its viewBox). */
export const FONT = 11;

/** From one row's top to the next. */
export const ROW = 20;

type Children = readonly (SvgNode | string)[];

export function element(name: string, attributes: SvgNode["attributes"], children: Children = []): SvgNode {
  return { name, attributes, children };
}

/**
 * A drawing of a given size. It scales with its place's width, and what has no colour of its own is drawn in the text's
 * colour: so it is right on white, on black and in high contrast before any style sheet says more.
 */
export function drawing(kind: string, size: Size, alternative: string, children: Children): Chart {
  const attributes = {
    ...{ class: `chart chart-${kind}`, viewBox: `0 0 ${size.width} ${size.height}`, width: size.width },
    ...{ height: size.height, role: "img", "aria-label": alternative, "font-size": FONT, fill: "currentColor" },
  };
  return { alternative, svg: element("svg", attributes, children) };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function rectangle(kind: string, x: number, y: number, { width, height }: Size): SvgNode {
  return element("rect", { class: kind, x: tidy(x), y: tidy(y), width: tidy(width), height: tidy(height) });
}

/** A straight line, in the text's colour. */
export function line(kind: string, x1: number, y1: number, x2: number, y2: number): SvgNode {
  const ends = { x1: tidy(x1), y1: tidy(y1), x2: tidy(x2), y2: tidy(y2) };
  return element("line", { class: kind, ...ends, stroke: "currentColor" });
}

/** A line of text; its name is shown in full on hover where it had to be cut to `room`. */
export function words(kind: string, x: number, y: number, text: string, place: Place = {}): SvgNode {
  const { anchor = "start", room = Infinity } = place;
  const shown = fitted(text, room);
  const whole = shown === text ? [] : [element("title", {}, [text])];
  return element("text", { class: kind, x: tidy(x), y: tidy(y), "text-anchor": anchor }, [shown, ...whole]);
}

interface Place {
  readonly anchor?: "start" | "middle" | "end";
  /** The width that the text may take. */
  readonly room?: number;
}

/** Width of a text: East Asian letters are as wide as high, others about half of it. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const letter of text) ems += (letter.codePointAt(0) ?? 0) < 0x2e80 ? 0.6 : 1;
  return ems * FONT;
}

function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let kept = "";
  for (const letter of text) {
    if (widthOf(`${kept}${letter}…`) > room) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** Two decimals are finer than any printer. */
export function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
