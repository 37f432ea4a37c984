import type { CellKind, CellRange, SnapshotCell } from "../snapshot";

/** What Office.js gives for the cells of a range, by rows. */
export interface RawCells {
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
}

/** The cells that hold something, in row-major order. `area` is the range that `raw` was read from. */
export function snapshotCells(area: CellRange, raw: RawCells): SnapshotCell[] {
  const cells: SnapshotCell[] = [];
  raw.values.forEach((line, y) => {
    line.forEach((value, x) => {
      if (value === "" || value === null || value === undefined) return;
      const shown = raw.text[y]?.[x] ?? "";
      const kind = kindOf(value);
      cells.push({ row: area.row + y, column: area.column + x, kind, text: textOf(value, kind, shown) });
    });
  });
  return cells;
}

/** Errors come as their text; a typed "#N/A" text is one to Excel too. */
const ERROR =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|BLOCKED!|CONNECT!|BUSY!|FIELD!|UNKNOWN!)$/;

function kindOf(value: unknown): CellKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "string" && ERROR.test(value) ? "error" : "text";
}

/**
 * For text the value itself: `text` gives "####" for long text in cells of the format "@".
 * For the rest what Excel displays, unless the column is too narrow for it ("###").
 */
function textOf(value: unknown, kind: CellKind, shown: string): string {
  if (kind === "text") return String(value);
  if (kind === "boolean") return shown === "" || isHashes(shown) ? String(value).toUpperCase() : shown;
  return shown === "" || isHashes(shown) ? String(value) : shown;
}

function isHashes(text: string): boolean {
  return /^#+$/.test(text);
}
