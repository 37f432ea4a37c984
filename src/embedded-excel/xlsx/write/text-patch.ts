import { escapeAttribute } from "../xml/text";
import type { XmlNode } from "../xml/tree";

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in a part's text, by the offsets of the text as it was read. What is not replaced stays as it is. */
export class TextPatch {
  private readonly edits: Edit[] = [];
  /** What goes into elements that are empty tags so far. */
  private readonly opened = new Map<XmlNode, { before: string; after: string }>();

  constructor(readonly source: string) {}

  get isEmpty(): boolean {
    return this.edits.length === 0 && this.opened.size === 0;
  }

  replace(start: number, end: number, text: string): void {
    if (this.source.slice(start, end) !== text) this.edits.push({ start, end, text });
  }

  /** Several insertions at one place stand in the order in which they were made. */
  insert(at: number, text: string): void {
    if (text !== "") this.edits.push({ start: at, end: at, text });
  }

  remove({ start, end }: Pick<XmlNode, "start" | "end">): void {
    this.edits.push({ start, end, text: "" });
  }

  /** Puts text at the end of an element's content. */
  append(element: XmlNode, text: string): void {
    if (element.innerEnd < element.end) this.insert(element.innerEnd, text);
    else if (text !== "") this.opening(element).after += text;
  }

  /** Puts text at the beginning of an element's content. */
  prepend(element: XmlNode, text: string): void {
    if (element.innerEnd < element.end) this.insert(element.innerStart, text);
    else if (text !== "") this.opening(element).before += text;
  }

  /** Gives an element an attribute, or takes it away (null). */
  setAttribute(element: Pick<XmlNode, "start" | "innerStart">, name: string, value: string | null): void {
    const place = attributePlace(this.source, element, name);
    if (place && value === null) this.replace(place.start, place.end, "");
    else if (place && value !== null) this.replace(place.valueStart, place.valueEnd, escapeAttribute(value));
    else if (value !== null)
      this.insert(placeBehindAttributes(this.source, element), ` ${name}="${escapeAttribute(value)}"`);
  }

  /** The text with all replacements. @throws Error when two of them overlap, which is a fault of the writer */
  result(): string {
    const sorted = [...this.edits, ...this.openings()]
      .map((edit, index) => ({ ...edit, index }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.index - b.index);
    const pieces: string[] = [];
    let position = 0;
    for (const { start, end, text } of sorted) {
      if (start < position) throw new Error(`patches overlap at ${start}`);
      pieces.push(this.source.slice(position, start), text);
      position = end;
    }
    pieces.push(this.source.slice(position));
    return pieces.join("");
  }

  private opening(element: XmlNode): { before: string; after: string } {
    const known = this.opened.get(element) ?? { before: "", after: "" };
    this.opened.set(element, known);
    return known;
  }

  /** `<a/>` becomes `<a>…</a>`. */
  private openings(): readonly Edit[] {
    return [...this.opened].map(([{ prefix, name, end }, { before, after }]) => {
      const start = this.source.lastIndexOf("/", end);
      return { start, end, text: `>${before}${after}</${prefix}${name}>` };
    });
  }
}

interface AttributePlace {
  /** With the white space before it. */
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** Where an attribute stands in a start tag. */
function attributePlace(
  source: string,
  { start, innerStart }: Pick<XmlNode, "start" | "innerStart">,
  name: string,
): AttributePlace | null {
  const attribute = /\s+([^\s=/<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  attribute.lastIndex = start;
  for (let match = attribute.exec(source); match && attribute.lastIndex <= innerStart; match = attribute.exec(source)) {
    if (match[1] !== name) continue;
    const end = attribute.lastIndex;
    const valueEnd = end - 1;
    return { start: match.index, end, valueStart: valueEnd - (match[2] ?? match[3] ?? "").length, valueEnd };
  }
  return null;
}

function placeBehindAttributes(source: string, { innerStart }: Pick<XmlNode, "innerStart">): number {
  const end = source.charAt(innerStart - 2) === "/" ? innerStart - 2 : innerStart - 1;
  let place = end;
  while (/\s/.test(source.charAt(place - 1))) place--;
  return place;
}

/** An element's attributes and content as text. */
export function elementText(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>>,
  content = "",
): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === null || value === undefined) return "";
    const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
    return ` ${key}="${escapeAttribute(text)}"`;
  });
  const start = `<${name}${written.join("")}`;
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** Where a child belongs among the children of an element, by the order that the schema demands. */
export function placeInOrder(element: XmlNode, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  const next = element.children.find((candidate) => order.indexOf(candidate.name) > rank);
  return next ? next.start : element.innerEnd;
}
