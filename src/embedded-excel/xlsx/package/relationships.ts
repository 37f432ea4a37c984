import type { Parts } from "../../model";
import { childrenOf, parseXml } from "../xml/tree";
import { decodeXml } from "../xml/text";

/** A link from a part to another part, or to the outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "styles" – the same in Strict and Transitional files. */
  readonly kind: string;
  /** The whole type. */
  readonly type: string;
  /** Name of the part, or the address as written where it is outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Name of the part that holds another one's relationships; "" stands for the package. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relationships of a part, in order; none where it has none. */
export function readRelationships(parts: Parts, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  const bytes = parts.read(name);
  if (!bytes) return [];
  return childrenOf(parseXml(decodeXml(bytes, name), name), "Relationship").map(({ attributes }) => {
    const target = attributes["Target"] ?? "";
    const isExternal = attributes["TargetMode"] === "External";
    return {
      id: attributes["Id"] ?? "",
      kind: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
      type: attributes["Type"] ?? "",
      target: isExternal ? target : resolve(part, target),
      isExternal,
    };
  });
}

/** The name of the part that `target` means, seen from `part`. */
export function resolve(part: string, target: string): string {
  const path = (target.split("#")[0] ?? "").replace(/\\/g, "/");
  const from = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  const steps: string[] = [...from];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(decodeStep(step));
  }
  return steps.join("/");
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
