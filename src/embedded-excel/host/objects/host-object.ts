import type { HostContext } from "../context";
import { apiNotFound } from "../errors";

/**
 * An object of Excel's object model: getters, setters and methods carry the names of Microsoft's documentation in
 * camelCase and are met by name (see ../members.ts). What is not in that documentation cannot be reached from outside.
 */
export abstract class HostObject {
  /** The class name in Microsoft's documentation. */
  abstract readonly typeName: string;

  constructor(protected readonly host: HostContext) {}

  /** Id properties that the client library learns when the object is instantiated. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Calls a method that the client library uses without documenting it (`_GetSheetById`). @throws HostError */
  callInternal(wireName: string, args: readonly unknown[]): unknown {
    throw apiNotFound(`${this.typeName}.${wireName} of ${args.length} arguments`);
  }
}

/** A collection: `load("items/name")` asks each item. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract list(): readonly Item[];

  getItemAt(index: unknown): Item | null {
    return (typeof index === "number" ? this.list()[index] : undefined) ?? null;
  }
}
