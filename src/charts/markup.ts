import type { SvgNode } from "./types";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Control characters and half letters, which no XML or HTML text may hold. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** A text as it must stand in HTML or SVG markup, in an element or between quotation marks. */
export function escapeMarkup(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** A drawing as markup, for HTML pages or, with its namespace, for a file of its own. All text is escaped. */
export function toMarkup({ name, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  const inner = children.map((child) => (typeof child === "string" ? escapeMarkup(child) : toMarkup(child)));
  return `<${name}${written.join("")}>${inner.join("")}</${name}>`;
}
