import type { Parts, Table } from "../../model";
import type { TableOrigin } from "../origin";
import type { Relationship } from "../package/relationships";
import { child, childrenOf, flagOf, numberOf } from "../xml/tree";
import { areasOf } from "./areas";
import { treeOfPart } from "./context";
import { decodeEscapes } from "./strings";

/** The tables of a sheet. Where each stands in the file is put into `origins`. */
export function readTables(
  parts: Parts,
  relationships: readonly Relationship[],
  newId: () => number,
  origins: Map<number, TableOrigin>,
): readonly Table[] {
  const links = relationships.filter(
    ({ kind, isExternal, target }) => kind === "table" && !isExternal && parts.has(target),
  );
  return links.flatMap(({ id: relationshipId, target }) => {
    const root = treeOfPart(parts, target);
    const [area] = areasOf(root.attributes["ref"]);
    if (!area) return [];
    const style = child(root, "tableStyleInfo");
    const table: Table = {
      id: newId(),
      name: root.attributes["displayName"] ?? root.attributes["name"] ?? "",
      area,
      columns: childrenOf(child(root, "tableColumns"), "tableColumn").map(({ attributes }) =>
        decodeEscapes(attributes["name"] ?? ""),
      ),
      style: style?.attributes["name"] ?? null,
      showBandedRows: flagOf(style, "showRowStripes"),
      showFilterButton: child(root, "autoFilter") !== undefined,
    };
    origins.set(table.id, { part: target, relationshipId, number: numberOf(root, "id", 0) });
    return [table];
  });
}
