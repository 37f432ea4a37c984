import { hasMember, membersOf, type ApiLevel } from "./api-sets";
import { apiNotFound } from "./errors";
import { HostObject } from "./objects/host-object";

/** Members that the client library sends under another name. */
const SENT_AS: Readonly<Record<string, string>> = { showGridlines: "Gridlines", showHeadings: "Headings" };
const MEANT_BY = new Map(Object.entries(SENT_AS).map(([member, sent]) => [sent, member]));

/** `GetUsedRange` → `getUsedRange`: the wire's name of a member to the documented one. */
export function memberName(wireName: string): string {
  return MEANT_BY.get(wireName) ?? wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** `values` → `Values`: the documented name of a member to the wire's. */
export function wireName(member: string): string {
  return SENT_AS[member] ?? member.charAt(0).toUpperCase() + member.slice(1);
}

/** Reads a property. @throws HostError ApiNotFound */
export function readMember(target: HostObject, member: string, level: ApiLevel): unknown {
  demand(target, member, level, (descriptor) => descriptor.get !== undefined);
  return Reflect.get(target, member);
}

/** Calls a method. @throws HostError ApiNotFound */
export function callMember(target: HostObject, member: string, args: readonly unknown[], level: ApiLevel): unknown {
  demand(target, member, level, (descriptor) => typeof descriptor.value === "function");
  const method: unknown = Reflect.get(target, member);
  return typeof method === "function" ? Reflect.apply(method, target, [...args]) : null;
}

/** Sets a property. @throws HostError ApiNotFound */
export function writeMember(target: HostObject, member: string, value: unknown, level: ApiLevel): void {
  demand(target, member, level, (descriptor) => descriptor.set !== undefined);
  Reflect.set(target, member, value);
}

/** The properties with plain values, as `load()` without names asks for them. */
export function scalarMembers(target: HostObject, level: ApiLevel): readonly string[] {
  return membersOf(target.typeName, level).filter((member) => {
    const descriptor = descriptorOf(target, member);
    return descriptor?.get !== undefined && !(Reflect.get(target, member) instanceof HostObject);
  });
}

/** Whether a collection itself has a property, rather than its items. */
export function hasProperty(target: HostObject, member: string, level: ApiLevel): boolean {
  return hasMember(target.typeName, member, level) && descriptorOf(target, member)?.get !== undefined;
}

function demand(
  target: HostObject,
  member: string,
  level: ApiLevel,
  fits: (descriptor: PropertyDescriptor) => boolean,
): void {
  const descriptor = hasMember(target.typeName, member, level) ? descriptorOf(target, member) : null;
  if (!descriptor || !fits(descriptor)) throw apiNotFound(`${target.typeName}.${member}`);
}

function descriptorOf(target: HostObject, member: string): PropertyDescriptor | null {
  for (let type: object | null = Object.getPrototypeOf(target); type; type = Object.getPrototypeOf(type)) {
    const descriptor = Object.getOwnPropertyDescriptor(type, member);
    if (descriptor) return descriptor;
    if (type === HostObject.prototype) return null;
  }
  return null;
}
