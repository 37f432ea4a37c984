import { widthInEms } from "../../embedded-excel";

/** Pixels of a text's widest line in a font size of points. */
export function textWidth(text: string, points: number): number {
  const widest = Math.max(...text.split("\n").map(widthInEms));
  return (widest * points * 4) / 3;
}
