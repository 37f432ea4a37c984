import type { ApiLevel } from "./api-sets";
import type { HostContext } from "./context";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./errors";
import { callMember, memberName, readMember, writeMember } from "./members";
import { HostObject } from "./objects/host-object";
import { ActionType, PathType, type Action, type ActionResult, type ArgumentInfo } from "./protocol";
import type { Batch, BatchReply, ObjectPath } from "./protocol";
import { queryObject, toWire } from "./query";

/**
 * Runs one message: the actions in order; the first that fails ends it, and what was done before stays done.
 * Knows the protocol only; what the objects can do is asked of them by name.
 */
export function executeBatch(batch: Batch, host: HostContext, root: HostObject): BatchReply {
  const run = new BatchRun(batch, host, root);
  const Results: ActionResult[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      Results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      return { Results, Error: { ...errorBody(error), ActionIndex: index } };
    }
  }
  return { Results };
}

/** The reply's `Error` for whatever was thrown. */
export function errorBody(error: unknown): { Code: string; Message: string; Location?: string } {
  if (!(error instanceof HostError)) throw error;
  const { code, message, location } = error;
  return { Code: code, Message: message, ...(location === undefined ? {} : { Location: location }) };
}

class BatchRun {
  /** Objects of this batch by path id; null for a null object. */
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly batch: Batch,
    private readonly host: HostContext,
    private readonly root: HostObject,
  ) {}

  private get level(): ApiLevel {
    return this.host.level;
  }

  perform(action: Action): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const target = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && { ...target.identity(), ...this.host.references.tag(target) };
      case ActionType.query:
        return target && queryObject(target, action.QueryInfo ?? {}, this.level);
      case ActionType.method:
        return this.callMethod(target, action);
      case ActionType.setProperty:
        return this.setProperty(target, action);
      default:
        throw apiNotFound(`action type ${action.ActionType} (${action.Name})`);
    }
  }

  private callMethod(target: HostObject | null, action: Action): unknown {
    if (action.Name === "_KeepReference") return target && this.host.references.keep(target);
    const args = this.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_RemoveReference") return this.host.references.release(args[0]);
    if (!target) throw itemNotFound(`The object of ${action.Name}`);
    if (/^_(Unr|R)egister/.test(action.Name)) return this.host.events.register(target, action.Name);
    if (action.Name.startsWith("_")) return toWire(target.callInternal(action.Name, args));
    return toWire(callMember(target, memberName(action.Name), args, this.level));
  }

  private setProperty(target: HostObject | null, action: Action): unknown {
    if (!target) throw itemNotFound(`The object of ${action.Name}`);
    writeMember(target, memberName(action.Name), this.argumentsOf(action.ArgumentInfo)[0], this.level);
    return null;
  }

  /** The object of a path, made when it is first asked for: a path such as `Add` acts once in a batch. */
  private object(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw invalidArgument(`There is no object path ${id}.`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.host.references.get(path.Name);
      case PathType.method:
      case PathType.property:
      case PathType.indexer:
        return this.child(path, this.object(path.ParentObjectPathId ?? 0));
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType} (${path.Name})`);
    }
  }

  /** A null object's members are null objects too, so that a chain needs no sync in between. */
  private child(path: ObjectPath, parent: HostObject | null): HostObject | null {
    if (!parent) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    const value = childOf(parent, path, args, this.host);
    if (value === null || value instanceof HostObject) return value;
    throw apiNotFound(`${parent.typeName}.${path.Name} as an object`);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.object(reference);
    if (Array.isArray(reference) && Array.isArray(value)) {
      return value.map((item: unknown, index) => this.argument(item, reference[index]));
    }
    return this.withObjects(value);
  }

  /** Objects inside option records travel as `{ _ObjectPathId }`. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.withObjects(item)]));
  }
}

function childOf(parent: HostObject, path: ObjectPath, args: readonly unknown[], host: HostContext): unknown {
  if (path.ObjectPathType === PathType.property) return readMember(parent, memberName(path.Name), host.level);
  if (path.ObjectPathType === PathType.indexer) return callMember(parent, "getItem", args, host.level);
  return path.Name.startsWith("_")
    ? parent.callInternal(path.Name, args)
    : callMember(parent, memberName(path.Name), args, host.level);
}
