/**
 * The messages that Microsoft's client library exchanges with its host (`HostBridge`), as the library sends and expects
 * them. Names are PascalCase on the wire; an object is named by its path from the workbook.
 */

/** What the client library installs its end on, and sends by. */
export interface HostBridge {
  sendMessageToHost(json: string): void;
  /** Set by the client library. */
  onMessageFromHost?: (json: string) => void;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** For arguments that are objects: their path ids, at the same positions (nested as the arguments are). */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface QueryInfo {
  /** Property paths such as `values`, `format/fill/color`, `items/name`; absent: every scalar property. */
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchReply {
  readonly Results: readonly ActionResult[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location?: string;
    readonly ActionIndex?: number;
  };
}

export interface RequestMessage {
  readonly id: number;
  readonly type: 1;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: Batch };
}

/** An event, as the library's `GenericEventRegistration` reads it. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  /** The event's arguments as JSON. */
  readonly message: string;
}

/** Reads a request. @throws Error where it is none that the library sends. */
export function parseRequest(json: string): RequestMessage {
  const message = JSON.parse(json) as Partial<RequestMessage>;
  const body = message.message?.body;
  if (message.type !== 1 || typeof message.id !== "number" || !body?.Actions || !body.ObjectPaths) {
    throw new Error("Not a request of the Office.js client library");
  }
  return message as RequestMessage;
}

/** The reply to a request, as text for `onMessageFromHost`. */
export function replyJson(request: { readonly id: number; readonly flags: number }, body: BatchReply): string {
  const message = { statusCode: 200, headers: {}, body: JSON.stringify(body) };
  return JSON.stringify({ id: request.id, type: 1, flags: request.flags, message });
}

/** Events, as text for `onMessageFromHost`. */
export function eventJson(entries: readonly EventEntry[]): string {
  return JSON.stringify({ type: 3, message: { entries } });
}
