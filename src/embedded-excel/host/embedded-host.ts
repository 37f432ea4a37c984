import { recalculate } from "../calculation";
import type { Workbook } from "../model";
import type { ApiLevel } from "./api-sets";
import type { HostContext, HostPlatform } from "./context";
import { HostError } from "./errors";
import { EventHub } from "./events";
import { errorBody, executeBatch } from "./executor";
import { faultOf, type Faults } from "./faults";
import { objectFactory } from "./objects/factory";
import { Workbook as WorkbookObject } from "./objects/workbook";
import { eventJson, parseRequest, replyJson, type Batch, type BatchReply, type HostBridge } from "./protocol";
import { ReferenceTable } from "./references";
import { Selection, type SelectionListener } from "./selection";
import { UndoStack, type UndoGrouping } from "./undo-stack";

export interface HostOptions {
  /** Members above it are not there. The newest by default. */
  readonly apiLevel?: ApiLevel;
  /** "web": messages of more than 5 MB are refused. */
  readonly platform?: HostPlatform;
  readonly faults?: Faults;
  /** What comes of `mergeUndoGroup`; "made" by default. */
  readonly undoGrouping?: UndoGrouping;
  /**
   * Awaited before a message is carried out, and where it changed nothing before its answer is written and given. On a page that shares its
   * thread with the add-in it begins a new task, so that a message does not keep the page from painting for longer than each
   * of its steps takes.
   */
  readonly breathe?: () => Promise<void>;
}

/** What has gone between the client library and the host. */
export interface Counters {
  messages: number;
  /** Characters of all requests. */
  bytesIn: number;
  /** Characters of all replies. */
  bytesOut: number;
}

/**
 * Excel on the web takes and gives at most 5 MB a message.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
const WEB_LIMIT = 5 * 1024 * 1024;

/**
 * A workbook as a host for Microsoft's client library: install `bridge` by `OfficeExtension.HostBridge.init`, and every
 * `Excel.run` acts on the workbook.
 */
export class EmbeddedHost {
  readonly counters: Counters = { messages: 0, bytesIn: 0, bytesOut: 0 };
  readonly bridge: HostBridge = { sendMessageToHost: (json) => void this.receive(json) };
  readonly apiLevel: ApiLevel;
  readonly platform: HostPlatform;
  /** While a cell is being edited every message is refused, as Excel does. */
  isEditingCell = false;
  /** Excel's own undo, as far as add-ins meet it. */
  readonly undoStack: UndoStack;
  private faults: Faults;
  private readonly breathe: () => Promise<void>;
  private readonly context: HostContext;
  private readonly root: WorkbookObject;
  private readonly changeListeners = new Set<() => void>();

  constructor(
    readonly workbook: Workbook,
    options: HostOptions = {},
  ) {
    this.apiLevel = options.apiLevel ?? "1.21";
    this.platform = options.platform ?? "desktop";
    this.faults = options.faults ?? {};
    this.breathe = options.breathe ?? (() => Promise.resolve());
    this.undoStack = new UndoStack(workbook, options.undoGrouping ?? "made");
    const selection = new Selection(workbook);
    this.context = {
      workbook,
      level: this.apiLevel,
      selection,
      references: new ReferenceTable(),
      events: new EventHub(workbook, selection),
      objects: objectFactory(() => this.context),
    };
    this.root = new WorkbookObject(this.context);
  }

  /** What is selected, to be read and set by a grid. */
  get selection(): Selection {
    return this.context.selection;
  }

  /** Objects that the add-in keeps between messages. */
  get keptReferences(): number {
    return this.context.references.count;
  }

  /** Calls back when the selection changes, whoever changed it. Returns what ends that. */
  onSelectionChanged(listener: SelectionListener): () => void {
    return this.selection.listen(listener);
  }

  /** Calls back once after each message that changed the workbook, for a grid to draw. Returns what ends that. */
  onChanged(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => void this.changeListeners.delete(listener);
  }

  /** Lets messages from now on go wrong; they are counted from 1 again. */
  injectFaults(faults: Faults): void {
    this.faults = faults;
    this.resetCounters();
  }

  resetCounters(): void {
    Object.assign(this.counters, { messages: 0, bytesIn: 0, bytesOut: 0 });
  }

  /** Carries out what a person does in the grid; the add-in hears of it by its events. */
  act(action: () => void): void {
    const mark = this.workbook.changes.mark;
    action();
    recalculate(this.workbook, mark);
    this.announce(mark);
  }

  private async receive(json: string): Promise<void> {
    const request = parseRequest(json);
    this.counters.messages += 1;
    this.counters.bytesIn += json.length;
    const fault = faultOf(this.faults, this.counters.messages);
    await (fault?.kind === "delay" ? pause(fault.milliseconds) : this.breathe());
    const mark = this.workbook.changes.mark;
    const answer = this.workbook.changes.together(() => this.answer(request.message.body, json));
    recalculate(this.workbook, mark);
    // What was changed is announced before anything else can happen.
    const hasTime = this.workbook.changes.mark === mark;
    if (hasTime) await this.breathe();
    const reply = this.reply(request, answer);
    if (hasTime) await this.breathe();
    if (fault?.kind !== "drop") {
      this.counters.bytesOut += reply.length;
      this.bridge.onMessageFromHost?.(reply);
    }
    this.announce(mark);
  }

  private answer(batch: Batch, json: string): BatchReply {
    const fault = faultOf(this.faults, this.counters.messages);
    if (this.isEditingCell)
      return failed(new HostError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."));
    if (this.platform === "web" && isAboveWebLimit(json)) {
      return failed(
        new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit."),
      );
    }
    if (fault?.kind !== "fail") return this.execute(batch);
    const Actions = batch.Actions.slice(0, fault.afterActions ?? 0);
    const { Results } = executeBatch({ ...batch, Actions }, this.context, this.root);
    return { ...failed(new HostError(fault.code, `Fault injected: ${fault.code}`)), Results };
  }

  private execute(batch: Batch): BatchReply {
    const refusal = this.undoStack.refusalOf(batch);
    if (refusal === null) return executeBatch(batch, this.context, this.root);
    if (refusal === "refused-late") executeBatch(batch, this.context, this.root);
    return failed(new HostError("UndoNotSupported", "The operation cannot be grouped for undo."));
  }

  private reply(request: { readonly id: number; readonly flags: number }, body: BatchReply): string {
    const reply = replyJson(request, body);
    if (this.platform !== "web" || !isAboveWebLimit(reply)) return reply;
    const error = new HostError(
      "ResponsePayloadSizeLimitExceeded",
      "The response payload size has exceeded the limit.",
    );
    return replyJson(request, failed(error));
  }

  private announce(mark: number): void {
    this.undoStack.record(mark);
    if (this.workbook.changes.mark > mark) for (const listener of this.changeListeners) listener();
    const entries = this.context.events.take();
    if (entries.length > 0) this.bridge.onMessageFromHost?.(eventJson(entries));
  }
}

/** In bytes: a Japanese character has three. */
function isAboveWebLimit(json: string): boolean {
  if (json.length * 3 <= WEB_LIMIT) return false;
  return json.length > WEB_LIMIT || new TextEncoder().encode(json).length > WEB_LIMIT;
}

function failed(error: HostError): BatchReply {
  return { Results: [], Error: errorBody(error) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
