import type { SvgNode } from "../../src/charts";

/** Every element of a drawing whose class holds a word. */
export function withClass(node: SvgNode, name: string): SvgNode[] {
  const classes = String(node.attributes["class"] ?? "").split(" ");
  const below = node.children.flatMap((child) => (typeof child === "string" ? [] : withClass(child, name)));
  return classes.includes(name) ? [node, ...below] : below;
}

/** The letters that stand in an element, without the names that show on hover. */
export function textOf(node: SvgNode): string {
  return node.children
    .map((child) => (typeof child === "string" ? child : child.name === "title" ? "" : textOf(child)))
    .join("");
}

export function attribute(node: SvgNode | undefined, name: string): number {
  return Number(node?.attributes[name]);
}
