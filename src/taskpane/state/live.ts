import type { SheetRange, Unwatch, WorkbookChange } from "../../excel";
import { isHostFailure, type PaneServices } from "../services";
import { checkSettings } from "./check-settings";
import { fitsMerges, isKnown, overlaps, planOf } from "./live-plan";
import { patched } from "./patched";
import { selectionAfter } from "./selection";
import type { Store } from "./store";
import type { LiveStatus, Result } from "./types";
import { validate } from "./validation";

/** So long nothing must change before it is checked: people type several cells in a row. */
const QUIET_MS = 800;

/** So long Excel is left alone after it did not answer: doubled each time, up to the longest. */
const RETRY_MS = { first: 2_000, longest: 15_000 } as const;

/** Failures that pass by themselves: a cell is being edited, a dialog is open. */
const PASSING: readonly string[] = ["cell-edit-mode", "busy", "timeout", "inactive-workbook"];

/**
 * 自動検証: checks the touched blocks again while people type, where they have switched that on. It begins after a
 * validation, reads the touched blocks alone, one read at a time, and never writes, so nothing of the user's undo is lost.
 * Merged areas are those of the last validation.
 */
export function createLive(store: Store, services: PaneServices): void {
  const live = new Live(store, services);
  store.subscribe(() => live.follow());
}

class Live {
  private unwatch: Promise<Unwatch | null> | null = null;
  private pending: SheetRange[] = [];
  /** What is being read and checked just now; null when nothing is. */
  private reading: readonly SheetRange[] | null = null;
  private isOvertaken = false;
  private cancelTimer: (() => void) | null = null;
  private retry: number = RETRY_MS.first;
  /** Changes of places so far, and how many there had been when the last whole reading began. */
  private moves = 0;
  private movesRead = 0;
  private seen: { readonly result: Result | null; readonly isReading: boolean } = { result: null, isReading: false };

  constructor(
    private readonly store: Store,
    private readonly services: PaneServices,
  ) {}

  /** Begins, ends and goes on as the pane's state says. */
  follow(): void {
    const { preferences, result, run } = this.store.state();
    const before = this.seen;
    this.seen = { result, isReading: run.kind === "reading" };
    if (this.seen.isReading && !before.isReading) this.movesRead = this.moves;
    if (result !== before.result && isReadAnew(before.result, result)) this.settle();
    if (preferences.liveChecking && result !== null && result.completeness !== "first") this.begin();
    else this.end();
    if (run.kind === "idle" && this.pending.length > 0 && this.cancelTimer === null) this.schedule(QUIET_MS);
  }

  /** Places are known again, unless they have changed since that reading began. */
  private settle(): void {
    this.moves -= this.movesRead;
    this.movesRead = 0;
    if (this.unwatch !== null) this.show(this.moves > 0 ? "outdated" : "watching");
  }

  private begin(): void {
    if (this.unwatch !== null) return;
    this.unwatch = this.services.excel
      .watch((change) => this.note(change))
      .catch(() => {
        if (this.unwatch !== null) this.show("failed");
        return null;
      });
    this.show("watching");
  }

  private end(): void {
    if (this.unwatch === null) return;
    const ending = this.unwatch;
    this.unwatch = null;
    this.pending = [];
    this.stopTimer();
    // Should Excel not answer, the events of an ended watch are ignored all the same.
    void ending.then((unwatch) => unwatch?.()).catch(() => undefined);
    this.show("off");
  }

  private note(change: WorkbookChange): void {
    if (this.unwatch === null) return;
    if (change.kind !== "cells") {
      // Sheets of our own come and go while we write.
      if (change.kind === "geometry" || !this.isWriting()) this.lose();
      return;
    }
    this.pending.push({ sheet: change.sheet, range: change.range });
    this.isOvertaken ||= this.reading?.some((asked) => touches(asked, change)) ?? false;
    this.schedule(QUIET_MS);
  }

  private isWriting(): boolean {
    return this.store.state().run.kind === "writing";
  }

  /** What is known of places is out of date. */
  private lose(): void {
    this.moves += 1;
    this.pending = [];
    this.isOvertaken = true;
    this.stopTimer();
    this.show("outdated");
  }

  private schedule(milliseconds: number): void {
    this.stopTimer();
    if (this.moves > 0) return;
    this.cancelTimer = this.services.after(milliseconds, () => {
      this.cancelTimer = null;
      void this.check();
    });
  }

  private stopTimer(): void {
    this.cancelTimer?.();
    this.cancelTimer = null;
  }

  private async check(): Promise<void> {
    const { result, run } = this.store.state();
    // One reading at a time; whatever ends comes back to what is pending.
    if (result === null || run.kind !== "idle" || this.reading !== null || this.moves > 0) return;
    const changes = this.pending;
    this.pending = [];
    const ranges = planOf(changes, result.inspection);
    if (ranges === null) return this.lose();
    if (ranges.length === 0) return;
    this.reading = ranges;
    this.isOvertaken = false;
    let pause = QUIET_MS;
    try {
      const isDone = await this.checkAgain(result, ranges);
      if (!isDone) this.pending.unshift(...changes);
      this.retry = RETRY_MS.first;
    } catch (error) {
      if (!isPassing(error)) return this.lose();
      this.pending.unshift(...changes);
      this.show("waiting");
      pause = this.retry;
      this.retry = Math.min(RETRY_MS.longest, this.retry * 2);
    } finally {
      this.reading = null;
    }
    if (this.unwatch !== null && this.pending.length > 0) this.schedule(pause);
  }

  /** True where what was read is checked, or was known already; false where the state has moved on meanwhile. */
  private async checkAgain(result: Result, ranges: readonly SheetRange[]): Promise<boolean> {
    const { excel } = this.services;
    const isLate = () => this.isOvertaken || this.isElsewhere(result);
    const cells = await excel.readCells(ranges);
    if (this.unwatch === null) return true;
    if (this.moves === 0) this.show("watching");
    if (isLate()) return false;
    const { snapshot } = result.inspection;
    const parts = ranges.map((range, index) => ({ ...range, cells: cells[index] ?? [] }));
    if (isKnown(parts, snapshot)) return true;
    if (!fitsMerges(parts, snapshot)) {
      this.lose();
      return true;
    }
    const { preferences, typed, years } = this.store.state();
    const next = await validate(
      {
        scope: result.scope,
        read: async () => patched(snapshot, parts, []),
        readPreferences: async () => checkSettings(preferences, typed, years.readings),
        previous: result,
        reuses: true,
      },
      this.services,
      { onSlice: () => undefined, isCancelled: isLate },
    );
    if (isLate() || next?.completeness !== "complete") return false;
    this.store.update({ result: next, ...selectionAfter(this.store.state(), next) });
    return true;
  }

  /** Whether the pane does something else now, or shows another result. */
  private isElsewhere(result: Result): boolean {
    const state = this.store.state();
    return state.result !== result || state.run.kind !== "idle" || this.unwatch === null;
  }

  private show(live: LiveStatus): void {
    if (this.store.state().live !== live) this.store.update({ live });
  }
}

/** Whether a result comes from a reading with merged areas; what is only patched keeps its sheets' lists. */
function isReadAnew(before: Result | null, after: Result | null): boolean {
  const known = new Set(before?.inspection.snapshot.sheets.map(({ merges }) => merges));
  return after?.inspection.snapshot.sheets.some(({ merges }) => !known.has(merges)) ?? false;
}

function touches(a: SheetRange, b: SheetRange): boolean {
  return a.sheet === b.sheet && overlaps(a.range, b.range);
}

function isPassing(error: unknown): boolean {
  return isHostFailure(error) && PASSING.includes(error.code);
}
