import type { Edit, TextEdit } from "../../src/edits";
import { applyToText } from "../../src/edits";
import type { WorkbookSnapshot } from "../../src/snapshot";
import { cellKey } from "../../src/snapshot";

/** The snapshot after all edits of texts were written. @throws Error where one does not fit */
export function withEdits({ sheets }: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => {
      const byCell = new Map<string, TextEdit[]>();
      for (const edit of edits) {
        if (edit.kind === "rowHeight" || edit.sheet !== sheet.name) continue;
        byCell.set(cellKey(edit.cell), [...(byCell.get(cellKey(edit.cell)) ?? []), edit]);
      }
      const cells = new Map(sheet.cells.map((cell) => [cellKey(cell), cell]));
      for (const [key, ofCell] of byCell) {
        const [first] = ofCell;
        const applied = applyToText(cells.get(key)?.text ?? "", ofCell);
        if (!first || applied.kind !== "applied") throw new Error(`edits of ${key} do not fit`);
        const { row, column } = first.cell;
        cells.set(key, { row, column, kind: "text", text: applied.text });
      }
      return { ...sheet, cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column) };
    }),
  };
}
