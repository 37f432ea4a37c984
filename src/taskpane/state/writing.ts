import type { Edit } from "../../edits";
import type { Applied, SheetRange } from "../../excel";
import type { Preferences } from "../../preferences";
import type { OwnSheet, PaneServices } from "../services";
import type { Inspection } from "../../rules";
import type { CellRange, WorkbookSnapshot } from "../../snapshot";
import { contains, singleCell } from "../../snapshot";
import { marksOf } from "./marks";
import { patched } from "./patched";
import { failureOf } from "./problems";
import { intended, placeOf, withoutConflicts } from "./refusals";
import type { Store } from "./store";
import type { Batch, Place, WritingTask } from "./types";
import type { Validating } from "./validating";

/** Changes to the workbook as the pane makes them: one at a time, with a journal to take them back. */
export interface Writing {
  perform(task: WritingTask): Promise<void>;
}

export function createWriting(store: Store, services: PaneServices, validating: Validating): Writing {
  const { excel } = services;

  async function perform(task: WritingTask): Promise<void> {
    if (store.state().run.kind !== "idle") return;
    store.update({ run: { kind: "writing", task: task.kind }, problem: null, announcement: null });
    try {
      const next = await bodyOf(task);
      store.update({ run: { kind: "idle" }, ...(task.kind !== "save" && { announcement: { kind: "notice" } }) });
      await next?.();
    } catch (error) {
      store.update({
        run: { kind: "idle" },
        problem: { task, ...failureOf(error) },
        announcement: { kind: "failed" },
      });
    }
  }

  /** Does the task; gives what is to be done after it. */
  function bodyOf(task: WritingTask): Promise<(() => Promise<void>) | null> {
    switch (task.kind) {
      case "mark":
        return mark();
      case "clear":
        return clear();
      case "apply":
        return apply(task.edits);
      case "undo":
        return undo();
      case "putSheet":
        return putSheet(task.sheet);
      case "removeSheets":
        return removeSheets();
      case "save":
        return save(task.preferences);
    }
  }

  async function mark(): Promise<null> {
    const { result, marksCells } = store.state();
    if (result === null) return null;
    const outcome = await excel.annotate(marksOf(result));
    // Where every sheet is protected nothing follows the next validation: the user unprotects and marks again.
    const isVain = outcome.highlighted === 0 && outcome.obstacles.length > 0;
    store.update({ marksCells: marksCells || !isVain, notice: { kind: "marked", outcome } });
    return null;
  }

  async function clear(): Promise<null> {
    const outcome = await excel.clearFlags();
    store.update({ marksCells: false, notice: { kind: "cleared", outcome } });
    return null;
  }

  async function apply(wanted: readonly Edit[]): Promise<() => Promise<void>> {
    const { edits, conflicts } = withoutConflicts(wanted);
    const earlier = store.state().journal.filter((batch) => batch.edits !== wanted);
    // Should the call fail half-way, what it may have written can be taken back all the same.
    store.update({ journal: [...earlier, { edits: wanted, entries: intended(edits) }] });
    const { applied, refused } = await excel.applyEdits(edits);
    const batch: Batch[] = applied.length > 0 ? [{ edits: wanted, entries: applied }] : [];
    const all = [...refused, ...conflicts.map((edit) => ({ edit, why: "conflict" as const }))];
    store.update({ journal: [...earlier, ...batch], notice: { kind: "applied", outcome: { applied, refused: all } } });
    const changed = refused.find(({ why }) => why === "changed");
    return () => (changed ? validateAgain(placeOf(changed.edit)) : recheck(applied));
  }

  async function undo(): Promise<(() => Promise<void>) | null> {
    const { journal } = store.state();
    const last = journal.at(-1);
    if (last === undefined) return null;
    const outcome = await excel.undo(last.entries);
    // What someone changed since is theirs; what could not be written now may be taken back later.
    const left = outcome.kept.filter(({ why }) => why !== "changed").map(({ entry }) => entry);
    store.update({
      journal: [...journal.slice(0, -1), ...(left.length > 0 ? [{ ...last, entries: left }] : [])],
      notice: { kind: "undone", outcome },
    });
    return () => recheck(outcome.restored.map(backwards));
  }

  /** What people typed into the sheet that is there now is read first, and kept. */
  async function putSheet(sheet: OwnSheet): Promise<null> {
    const { result } = store.state();
    if (result === null) return null;
    const engine = await services.loadEngine();
    const typed = engine.readTyped(await excel.readTable(engine.tables.summary));
    const name = await excel.putSheet(engine.planSheet(sheet, result.inspection, typed));
    store.update({ hasOwnSheets: true, notice: { kind: "sheetMade", sheet, name } });
    return null;
  }

  async function removeSheets(): Promise<null> {
    const { tables } = await services.loadEngine();
    await excel.removeSheet(tables.summary);
    await excel.removeSheet(tables.findings);
    store.update({ hasOwnSheets: false, notice: { kind: "sheetsRemoved" } });
    return null;
  }

  /** Keeps preferences and checks by them. What could not be understood is not overwritten. */
  async function save(preferences: Preferences): Promise<(() => Promise<void>) | null> {
    const { result, preferencesProblem, preferences: before } = store.state();
    if (preferencesProblem !== null) return null;
    const engine = await services.loadEngine();
    await excel.writePreferences(engine.toStored(preferences));
    store.update({ preferences });
    if (result === null || preferences.liveChecking !== before.liveChecking) return null;
    return async () => {
      const isFinished = await validating.runOn(async () => result.inspection.snapshot, result.scope);
      if (isFinished && store.state().marksCells) await perform({ kind: "mark" });
    };
  }

  /** Reads the touched blocks again and checks; marks follow where the cells are marked. */
  async function recheck(written: readonly Applied[]): Promise<void> {
    const { result } = store.state();
    if (result === null || written.length === 0) return;
    const { inspection, scope } = result;
    const isFinished = await validating.runOn(() => readAgain(inspection, written), scope);
    if (isFinished) await follow();
  }

  async function readAgain(inspection: Inspection, written: readonly Applied[]): Promise<WorkbookSnapshot> {
    const ranges = blocksAround(inspection, written);
    const cells = await excel.readCells(ranges);
    const parts = ranges.map((range, index) => ({ ...range, cells: cells[index] ?? [] }));
    return patched(inspection.snapshot, parts, written);
  }

  /** The workbook is not as it was read: reads it anew. The sheet in question comes to the front first. */
  async function validateAgain({ sheet, cell }: Place): Promise<void> {
    const { result } = store.state();
    if (result === null) return;
    const read = async (): Promise<WorkbookSnapshot> => {
      if (result.scope === "workbook") return excel.readWorkbook();
      await excel.selectCell(sheet, cell);
      return excel.readActiveSheet();
    };
    if (await validating.runOn(read, result.scope)) await follow();
  }

  /** Marks follow the findings, and what was written stays the news. */
  async function follow(): Promise<void> {
    const { marksCells, notice } = store.state();
    if (marksCells) await perform({ kind: "mark" });
    store.update({ notice, announcement: { kind: "notice" } });
  }

  return { perform };
}

/** The ranges of the blocks in which something was written; single cells outside of all. */
function blocksAround({ initiatives }: Inspection, written: readonly Applied[]): SheetRange[] {
  const ranges = new Map<string, SheetRange>();
  for (const entry of written) {
    if (entry.kind === "rowHeight") continue;
    const { sheet, cell } = entry;
    const block = initiatives.find(({ initiative }) => initiative.sheet === sheet && contains(initiative.range, cell));
    const range: CellRange = block?.initiative.range ?? singleCell(cell);
    ranges.set(`${range.row},${range.column} ${sheet}`, { sheet, range });
  }
  return [...ranges.values()];
}

function backwards(entry: Applied): Applied {
  return entry.kind === "cell"
    ? { ...entry, before: entry.after, after: entry.before }
    : { ...entry, before: entry.after, after: entry.before };
}
