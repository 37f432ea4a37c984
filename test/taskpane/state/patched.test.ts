import type { SheetSnapshot } from "../../../src/snapshot";
import { patched } from "../../../src/taskpane/state/patched";

const text = (row: number, column: number, words: string) => ({ row, column, text: words, kind: "text" as const });

function sheet(name: string): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    isProtected: false,
    cells: [text(0, 0, "前"), text(2, 1, "古い"), text(2, 3, "消える"), text(5, 0, "後")],
    merges: [],
    layout: {
      rowHeights: [20, 20, 20],
      defaultRowHeight: 13.5,
      hiddenRows: new Set(),
      columnWidths: [],
      defaultColumnWidth: 54,
      textFormats: new Map(),
    },
  };
}

const before = { sheets: [sheet("様式３"), sheet("様式４")] };
const range = { row: 2, column: 0, rowCount: 2, columnCount: 10 };

describe("a snapshot with parts read again", () => {
  test("has the new cells in place, in order, and keeps the rest", () => {
    const after = patched(
      before,
      [{ sheet: "様式３", range, cells: [text(2, 1, "新しい"), text(3, 0, "増えた")] }],
      [],
    );
    expect(after.sheets[0]?.cells.map((cell) => cell.text)).toEqual(["前", "新しい", "増えた", "後"]);
    expect(after.sheets[1]).toEqual(before.sheets[1]);
  });

  test("has the row heights that were written, also past the known rows", () => {
    const height = (row: number, points: number) =>
      ({ kind: "rowHeight", sheet: "様式３", row, before: 20, after: points }) as const;
    const after = patched(before, [], [height(1, 40), height(4, 30)]);
    expect(after.sheets[0]?.layout?.rowHeights).toEqual([20, 40, 20, 13.5, 30]);
  });
});
