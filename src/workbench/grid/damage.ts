import { cellArea, type Area, type Change, type Sheet } from "../../embedded-excel";

/** What of a sheet has to be drawn again after changes. */
export type Damage =
  | { readonly kind: "none" }
  | { readonly kind: "areas"; readonly areas: readonly Area[] }
  /** Rows, columns or merges are others: the whole sheet is built anew. */
  | { readonly kind: "sheet" };

type CellChange = Change & { readonly kind: "cell" };

/** More cells than this are built anew rather than one by one. */
const MOST_CELLS = 20_000;

/** What the changes mean for the sheet that is shown. */
export function damageOf(changes: readonly Change[], sheet: Sheet): Damage {
  const areas: Area[] = [];
  let hasNewContent = false;
  for (const change of changes) {
    if (!("sheet" in change) || change.sheet !== sheet) continue;
    switch (change.kind) {
      case "cell":
        hasNewContent ||= !isSameText(change);
        areas.push(damagedBy(change));
        break;
      case "row":
      case "properties":
        return { kind: "sheet" };
      case "list":
        if (change.after.merges || change.after.columns) return { kind: "sheet" };
        areas.push(...listed(change));
    }
  }
  if (areas.length === 0) return { kind: "none" };
  // Formulas of conditional formats may look at any cell.
  const conditional = hasNewContent ? sheet.conditionalFormats.flatMap((format) => format.areas) : [];
  const all = [...areas, ...conditional];
  const count = all.reduce((sum, area) => sum + area.rowCount * Math.min(area.columnCount, 256), 0);
  return count > MOST_CELLS ? { kind: "sheet" } : { kind: "areas", areas: all };
}

/** Text may have reached over the neighbours of the row, or does so now: the row is drawn from its start. */
function damagedBy(change: CellChange): Area {
  const { row, column } = change;
  if (isSameText(change)) return cellArea(row, column);
  const REACH = 60;
  const first = Math.max(0, column - REACH);
  return { row, column: first, rowCount: 1, columnCount: column + REACH - first };
}

function isSameText({ before, after }: CellChange): boolean {
  return before?.content === after?.content && before?.runs === after?.runs;
}

/** The areas of the elements that only one of the two states has. */
function listed({ before, after }: Change & { readonly kind: "list" }): readonly Area[] {
  const areas = (list: typeof before): readonly Area[] => [
    ...(list.conditionalFormats ?? []).flatMap((format) => format.areas),
    ...(list.hyperlinks ?? []).map((link) => link.area),
    ...(list.notes ?? []).map((note) => cellArea(note.row, note.column)),
  ];
  return [...areas(before), ...areas(after)];
}
