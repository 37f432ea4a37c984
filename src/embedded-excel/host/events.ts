import { areaName, cellArea, type Area, type Change, type Sheet, type Workbook } from "../model";
import { apiNotFound } from "./errors";
import type { HostObject } from "./objects/host-object";
import type { EventEntry } from "./protocol";
import type { Selection } from "./selection";
import { sheetId } from "./sheet-id";

/** The numbers by which the client library knows the events (`eventType` in its source). */
const EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;

type EventName = keyof typeof EVENTS;

/** The target of events of the whole workbook (`Constants.eventWorkbookId`). */
const WORKBOOK = "Workbook";

/** Keeps who listens to what and turns changes of the model into the events that Excel would raise. */
export class EventHub {
  private readonly counts = new Map<string, number>();
  private readonly changed = new Map<string, { readonly sheet: Sheet; readonly area: Area }>();
  private queue: EventEntry[] = [];
  private written = new Map<Sheet, Area>();

  constructor(workbook: Workbook, selection: Selection) {
    workbook.changes.listen((change) => this.note(change));
    selection.listen(({ sheet, areas }) => {
      this.raise("SelectionChanged", sheet, { address: areas.map(areaName).join(","), worksheetId: sheetId(sheet) });
    });
  }

  /** Starts or ends a registration: `_RegisterDataChangedEvent`. @throws HostError ApiNotFound */
  register(target: HostObject, wireName: string): null {
    const [, ends, name = ""] = /^_(Unr|R)egister(\w+)Event$/.exec(wireName) ?? [];
    if (!isEventName(name)) throw apiNotFound(`${target.typeName}.${wireName}`);
    const id = target.identity().Id;
    const key = `${EVENTS[name]}|${typeof id === "string" ? id : WORKBOOK}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (ends === "R" ? 1 : -1)));
    return null;
  }

  /** The range of an event that was sent (`event.getRange`). */
  changedRange(referenceId: string): { readonly sheet: Sheet; readonly area: Area } | undefined {
    return this.changed.get(referenceId);
  }

  /** What has happened since the last call, for those who listen. Cells written together make one event. */
  take(): readonly EventEntry[] {
    for (const [sheet, area] of this.written) this.raiseChanged(sheet, area);
    this.written = new Map();
    const taken = this.queue;
    this.queue = [];
    return taken;
  }

  private note(change: Change): void {
    if (change.kind === "cell") {
      const { before, after } = change;
      const isSame = before?.content === after?.content && before?.formula === after?.formula;
      // Results of formulas raise no event: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events
      const isResult = before?.formula === after?.formula && (after?.formula ?? null) !== null;
      if (!isSame && !isResult) this.noteWritten(change.sheet, cellArea(change.row, change.column));
    } else if (change.kind === "activeSheet") {
      this.raise("Deactivated", change.before, { worksheetId: sheetId(change.before) });
      this.raise("Activated", change.after, { worksheetId: sheetId(change.after) });
    } else if (change.kind === "sheets") {
      const added = change.after.filter((sheet) => !change.before.includes(sheet));
      const deleted = change.before.filter((sheet) => !change.after.includes(sheet));
      for (const sheet of added) this.raise("Added", sheet, { worksheetId: sheetId(sheet), source: "Local" });
      for (const sheet of deleted) this.raise("Deleted", sheet, { worksheetId: sheetId(sheet), source: "Local" });
    }
  }

  private noteWritten(sheet: Sheet, area: Area): void {
    const known = this.written.get(sheet);
    this.written.set(sheet, known ? around(known, area) : area);
  }

  private raiseChanged(sheet: Sheet, area: Area): void {
    const referenceId = `Event-${this.changed.size + 1}`;
    this.changed.set(referenceId, { sheet, area });
    const address = areaName(area);
    const worksheetId = sheetId(sheet);
    this.raise("DataChanged", sheet, {
      ...{ address, worksheetId, referenceId },
      ...{ changeType: "RangeEdited", source: "Local", shiftDirection: "None" },
    });
  }

  /** Queues an event for those who listen on the sheet, and for those on the workbook. */
  private raise(name: EventName, sheet: Sheet, event: Readonly<Record<string, unknown>>): void {
    for (const targetId of [sheetId(sheet), WORKBOOK]) {
      if (!this.counts.get(`${EVENTS[name]}|${targetId}`)) continue;
      const message = JSON.stringify(event);
      this.queue.push({ messageCategory: 65536, messageType: EVENTS[name], targetId, message });
    }
  }
}

function isEventName(name: string): name is EventName {
  return name in EVENTS;
}

/** The smallest area around two. */
function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}
