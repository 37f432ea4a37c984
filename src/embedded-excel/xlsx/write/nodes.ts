import type { XmlNode } from "../xml/tree";

/** The elements from the root down to the one that begins at `start`; empty where there is none. */
export function pathTo(root: XmlNode, start: number): readonly XmlNode[] {
  const path: XmlNode[] = [];
  let node: XmlNode | undefined = root;
  while (node) {
    path.push(node);
    if (node.start === start) return path;
    node = node.children.find((inner) => inner.start <= start && start < inner.end);
  }
  return [];
}

/** Which elements are to go when `removed` go: a container that would be left without children goes with them. */
export function withEmptied(
  root: XmlNode,
  removed: ReadonlySet<XmlNode>,
  containers: ReadonlySet<string>,
): readonly XmlNode[] {
  const goes = (node: XmlNode): boolean =>
    removed.has(node) || (containers.has(node.name) && node.children.length > 0 && node.children.every(goesOrTells));
  const goesOrTells = (node: XmlNode): boolean => node.name === "sqref" || goes(node);
  const collect = (node: XmlNode): readonly XmlNode[] => (goes(node) ? [node] : node.children.flatMap(collect));
  return root.children.flatMap(collect);
}
