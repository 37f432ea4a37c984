import { WorkbookFileError } from "../errors";
import { LIMITS } from "../limits";
import { scanXml, type XmlHandler, type XmlTag } from "./scan";

/** An element of a small part, read as a whole. */
export interface XmlNode {
  /** Local name. */
  readonly name: string;
  /** "x:" of `<x:c>`, or "". */
  readonly prefix: string;
  /** By name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The character data directly inside it. */
  readonly text: string;
  /** Offset of "<" of the start tag. */
  readonly start: number;
  /** Offset behind ">" of the start tag. */
  readonly innerStart: number;
  /** Offset of the end tag; `innerStart` for `<a/>`. */
  readonly innerEnd: number;
  /** Offset behind the element. */
  readonly end: number;
}

type Draft = { -readonly [Key in keyof XmlNode]: XmlNode[Key] } & {
  children: Draft[];
  attributes: Record<string, string>;
};

/** Builds nodes from a document's elements; also from those of a part of a document. */
export class TreeBuilder implements XmlHandler {
  private readonly document: Draft = draft("", "", 0, 0);
  private readonly stack: Draft[] = [this.document];
  private count = 0;

  open(tag: XmlTag): void {
    const prefix = tag.qualifiedName.slice(0, tag.qualifiedName.length - tag.name.length);
    const node = draft(tag.name, prefix, tag.start, tag.end);
    tag.copyAttributes(node.attributes);
    if (++this.count > LIMITS.nodes) throw new WorkbookFileError("too-large", `${tag.name}: too many elements`);
    this.stack.at(-1)?.children.push(node);
    this.stack.push(node);
  }

  close(_name: string, start: number, end: number): void {
    const node = this.stack.pop();
    if (!node) return;
    node.innerEnd = start;
    node.end = end;
  }

  text(text: string): void {
    const node = this.stack.at(-1);
    if (node) node.text += text;
  }

  /** What was built since the last `take`, once its elements are all closed. */
  take(): readonly XmlNode[] {
    const nodes = this.document.children;
    this.document.children = [];
    return nodes;
  }
}

/** Reads a whole document into nodes. @throws WorkbookFileError as `scanXml` does */
export function parseXml(source: string, part: string): XmlNode {
  const builder = new TreeBuilder();
  scanXml(source, part, builder);
  return builder.take()[0] ?? draft("", "", 0, 0);
}

function draft(name: string, prefix: string, start: number, innerStart: number): Draft {
  return {
    name,
    prefix,
    attributes: {},
    children: [],
    text: "",
    start,
    innerStart,
    innerEnd: innerStart,
    end: innerStart,
  };
}

/** The first child of this local name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** All children of this local name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** All elements of this local name below a node, in document order. */
export function descendants(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((inner) => [...(inner.name === name ? [inner] : []), ...descendants(inner, name)]);
}

/** An attribute by local name, whatever its prefix. */
export function prefixed(node: XmlNode, name: string): string | undefined {
  const entry = Object.entries(node.attributes).find(([key]) => key === name || key.endsWith(`:${name}`));
  return entry?.[1];
}

/** An attribute that is a number; `otherwise` where it is missing or none. */
export function numberOf(node: XmlNode | undefined, name: string, otherwise: number): number {
  const written = node?.attributes[name];
  const value = written === undefined || written === "" ? Number.NaN : Number(written);
  return Number.isFinite(value) ? value : otherwise;
}

/** xsd:boolean as an attribute; `otherwise` where it is missing. */
export function flagOf(node: XmlNode | undefined, name: string, otherwise = false): boolean {
  return isTrue(node?.attributes[name], otherwise);
}

/** xsd:boolean; `on` and `off` are what some writers of transitional files say. */
export function isTrue(written: string | undefined, otherwise = false): boolean {
  if (written === undefined) return otherwise;
  return written === "1" || written === "true" || written === "on";
}

/** The root of a document without what is in it. */
export function rootNode(source: string, part: string): XmlNode {
  const builder = new TreeBuilder();
  let depth = 0;
  scanXml(source, part, {
    open(tag) {
      if (depth++ === 0) builder.open(tag);
    },
    close(name, start, end) {
      if (--depth === 0) builder.close(name, start, end);
    },
    text: () => undefined,
  });
  return builder.take()[0] ?? draft("", "", 0, 0);
}
