import type { RawValue, SheetPlan, TableContents } from "../../sheets";
import { withTexts, type Change } from "../changes";

/**
 * While a sheet of ours is made anew, its table is gone for a moment. What a person typed there is kept in the workbook's
 * settings from right before until right after, so that a failure in between loses nothing, whoever opens the pane next.
 */
const keyOf = (table: string) => `torikumi-check.keeping.${table}`;

/** Settings hold 2 MB in all. What is kept of 5,000 rows stays below this. */
const MOST_CHARACTERS = 1_500_000;

/** Asks for what an interrupted call has kept; to be taken after the next sync. */
export function askKept(context: Excel.RequestContext, table: string): () => TableContents | null {
  const setting = context.workbook.settings.getItemOrNullObject(keyOf(table));
  setting.load("value");
  return () => (setting.isNullObject ? null : contentsIn(setting.value));
}

/** Keeps a table's contents: where it stands, and the columns that people type into with those that identify rows. */
export function keeping(context: Excel.RequestContext, plan: SheetPlan, contents: TableContents): Change {
  const needed = plan.columns.flatMap(({ header, isInput, isHidden }) => (isInput || isHidden ? [header] : []));
  const places = contents.headers.flatMap((header, index) => (needed.includes(header) ? [index] : []));
  const picked = <Item>(row: readonly Item[]) => row.filter((_, index) => places.includes(index));
  const kept = { ...contents, headers: picked(contents.headers), rows: contents.rows.map(picked) };
  const isSmall = JSON.stringify(kept).length <= MOST_CHARACTERS;
  const value = isSmall ? kept : { ...kept, rows: [] };
  return withTexts([JSON.stringify(value)], () => void context.workbook.settings.add(keyOf(plan.table), value));
}

/** Takes away what was kept; it must be there. */
export function notKeeping(context: Excel.RequestContext, table: string): Change {
  return () => {
    context.workbook.settings.getItem(keyOf(table)).delete();
  };
}

/** What stands in a setting, where it is still as it was written. */
function contentsIn(value: unknown): TableContents | null {
  if (typeof value !== "object" || value === null) return null;
  const { sheet, cell, headers, rows } = JSON.parse(JSON.stringify(value)) as Partial<Record<string, unknown>>;
  if (typeof sheet !== "string" || !isAddress(cell) || !Array.isArray(headers) || !Array.isArray(rows)) return null;
  const listed = rows.filter((row): row is readonly RawValue[] => Array.isArray(row));
  return { sheet, cell, headers: headers.map(String), rows: listed };
}

function isAddress(value: unknown): value is TableContents["cell"] {
  const isRecord = typeof value === "object" && value !== null && "row" in value && "column" in value;
  return isRecord && typeof value.row === "number" && typeof value.column === "number";
}
