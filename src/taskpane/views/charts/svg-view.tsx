import type { VNode } from "preact";
import { h } from "preact";
import type { SvgNode } from "../../../charts";

/** A drawing as the pane's own elements. */
export function SvgView({ node }: { readonly node: SvgNode }) {
  return drawn(node, 0);
}

function drawn({ name, attributes, children }: SvgNode, key: number): VNode {
  return h(
    name,
    { ...attributes, key },
    children.map((child, index) => (typeof child === "string" ? child : drawn(child, index))),
  );
}
