import type { ApiLevel } from "./api-sets";
import { apiNotFound } from "./errors";
import { hasProperty, readMember, scalarMembers, wireName } from "./members";
import { HostCollection, HostObject } from "./objects/host-object";
import type { QueryInfo } from "./protocol";

/** Answers a load: the selected properties by their wire names, sub-objects nested, a collection's items in `_Items`. */
export function queryObject(target: HostObject, query: QueryInfo, level: ApiLevel): Record<string, unknown> {
  const select = query.Select ?? [];
  if (!(target instanceof HostCollection)) return properties(target, select, level);
  const ofItems = select.filter((path) => !isOwn(target, path, level)).map((path) => path.replace(/^items(\/|$)/, ""));
  const own = select.filter((path) => isOwn(target, path, level));
  const asksItems = ofItems.length > 0 || select.length === 0;
  const result = own.length > 0 ? properties(target, own, level) : {};
  if (!asksItems) return result;
  const from = query.Skip ?? 0;
  const items = target.list().slice(from, query.Top === undefined ? undefined : from + query.Top);
  const paths = ofItems.filter((path) => path !== "");
  return { ...result, _Items: items.map((item) => ({ ...item.identity(), ...properties(item, paths, level) })) };
}

/** Whether a path asks for the collection's own property (`count`) rather than its items'. */
function isOwn(target: HostObject, path: string, level: ApiLevel): boolean {
  const [first = ""] = path.split("/");
  return first !== "items" && hasProperty(target, first, level);
}

function properties(target: HostObject, select: readonly string[], level: ApiLevel): Record<string, unknown> {
  const paths = select.length > 0 ? select : scalarMembers(target, level);
  const result: Record<string, unknown> = { ...target.identity() };
  for (const [first, rest] of grouped(paths)) {
    // Ids come with `identity`; that an object is null is told by the whole answer.
    if (first.startsWith("_") || first === "isNullObject") continue;
    const value = readMember(target, first, level);
    result[wireName(first)] = value instanceof HostObject ? queryObject(value, { Select: rest }, level) : toWire(value);
  }
  return result;
}

/** `["a", "b/c", "b/d"]` → a: [], b: ["c", "d"]. */
function grouped(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [first = "", ...rest] = path.split("/");
    const group = groups.get(first) ?? [];
    if (rest.length > 0) group.push(rest.join("/"));
    groups.set(first, group);
  }
  return groups;
}

/** A method's or property's value as JSON. */
export function toWire(value: unknown): unknown {
  if (value instanceof HostObject) throw apiNotFound(`${value.typeName} as a plain value`);
  return value ?? null;
}
