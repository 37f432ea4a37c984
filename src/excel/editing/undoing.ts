import type { Edit } from "../../edits";
import { applyEdits } from "./applying";
import type { Applied, RawValue, UndoOutcome } from "./types";

/**
 * Takes back what we wrote: a cell or row that is still as we left it gets back what it had; what someone changed since
 * then is theirs and stays. This is our own journal and the truth: Excel's undo stack may have been cleared by any add-in.
 * @throws ExcelError
 */
export async function undo(context: Excel.RequestContext, entries: readonly Applied[]): Promise<UndoOutcome> {
  const reversed = [...entries].reverse();
  const byEdit = new Map<Edit, Applied>();
  const values = new Map<Edit, RawValue>();
  for (const entry of reversed) {
    const edit = backwards(entry);
    byEdit.set(edit, entry);
    if (entry.kind === "cell" && entry.value !== undefined) values.set(edit, entry.value);
  }
  const { refused } = await applyEdits(context, [...byEdit.keys()], values);
  const kept = refused.flatMap(({ edit, why }) => {
    const entry = byEdit.get(edit);
    return entry ? [{ entry, why }] : [];
  });
  const keptEntries = new Set(kept.map(({ entry }) => entry));
  return { restored: reversed.filter((entry) => !keptEntries.has(entry)), kept };
}

function backwards(entry: Applied): Edit {
  return entry.kind === "cell"
    ? { kind: "set", sheet: entry.sheet, cell: entry.cell, text: entry.before, before: entry.after }
    : { kind: "rowHeight", sheet: entry.sheet, row: entry.row, points: entry.before, before: entry.after };
}
