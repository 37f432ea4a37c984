import { invalidArgument } from "./errors";

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** `#RRGGBB` of a colour of Office.js: `#ffa500`, `FFA500` or a name. @throws HostError InvalidArgument */
export function colorOf(color: unknown): string {
  const text = String(color).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = NAMED[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${text} is no colour.`);
  return named;
}
