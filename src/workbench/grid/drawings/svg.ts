import { widthInEms } from "../../../embedded-excel";

const NAMESPACE = "http://www.w3.org/2000/svg";

export function draw(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

export interface WordsOptions {
  /** Height of a letter, in pixels. */
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  /** Pixels; a longer text is cut off and tells all of itself under the pointer. */
  readonly room?: number;
}

/** A line of text at a baseline. */
export function words(text: string, x: number, y: number, { size, anchor, room }: WordsOptions): SVGElement {
  const element = draw("text", { x, y, "font-size": size, "text-anchor": anchor, fill: "#404040" });
  const shown = room === undefined ? text : cut(text, room / size);
  element.textContent = shown;
  if (shown !== text) {
    const whole = draw("title", {});
    whole.textContent = text;
    element.append(whole);
  }
  return element;
}

/** As much of a text as fits into so many ems. */
function cut(text: string, ems: number): string {
  if (widthInEms(text) <= ems) return text;
  let kept = "";
  for (const character of text) {
    if (widthInEms(kept + character) > ems - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
