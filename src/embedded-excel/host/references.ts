import { itemNotFound } from "./errors";
import type { HostObject } from "./objects/host-object";

/** Objects that the client library keeps between messages (`_KeepReference`), by the id that was handed out. */
export class ReferenceTable {
  private readonly objects = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private last = 0;

  /** How many objects are kept: those that nobody releases are a leak of the add-in. */
  get count(): number {
    return this.objects.size;
  }

  keep(object: HostObject): null {
    if (!this.ids.has(object)) {
      const id = `Reference-${++this.last}`;
      this.ids.set(object, id);
      this.objects.set(id, object);
    }
    return null;
  }

  /** What tells the library that an object is kept. */
  tag(object: HostObject): { readonly _ReferenceId?: string } {
    const id = this.ids.get(object);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  /** @throws HostError ItemNotFound for an id that was released or never handed out. */
  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object) throw itemNotFound(`The reference ${id}`);
    return object;
  }

  release(id: unknown): null {
    if (typeof id === "string") {
      const object = this.objects.get(id);
      if (object) this.ids.delete(object);
      this.objects.delete(id);
    }
    return null;
  }
}
