import type { BorderEdge } from "../../../src/embedded-excel";
import { edgesCss, type EdgeSource, type Side } from "../../../src/workbench/grid/edges";

const THIN: BorderEdge = { style: "thin", color: "#111111" };
const NONE: BorderEdge = { style: "none", color: "#000000" };

/** A 9 × 9 sheet with borders by "row,column,side" and fills by "row,column". */
function source(borders: Readonly<Record<string, BorderEdge>>, fills: readonly string[] = []): EdgeSource {
  const inside = (index: number) => (index >= 0 && index < 9 ? index : null);
  return {
    borderAt: (row: number, column: number, side: Side) => borders[`${row},${column},${side}`] ?? NONE,
    hasFill: (row, column) => fills.includes(`${row},${column}`),
    rowBefore: (row) => inside(row - 1),
    rowAfter: (row) => inside(row + 1),
    columnBefore: (column) => inside(column - 1),
    columnAfter: (column) => inside(column + 1),
    showsGridlines: true,
  };
}

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

test("a cell without borders has grid lines at its right and bottom", () => {
  expect(edgesCss(cell(1, 1), source({}))).toBe(
    "border-right:1px solid var(--gridline);border-bottom:1px solid var(--gridline)",
  );
});

test("fills hide the grid lines around them", () => {
  expect(edgesCss(cell(1, 1), source({}, ["1,1"]))).toBe("");
  expect(edgesCss(cell(1, 1), source({}, ["1,2", "2,1"]))).toBe("");
});

test("an edge that both neighbours have is drawn once, by the first of them", () => {
  const both = source({ "1,1,right": THIN, "1,2,left": THIN });
  expect(edgesCss(cell(1, 1), both)).toContain("border-right:1px solid #111111");
  expect(edgesCss(cell(1, 2), both)).not.toContain("border-left");
});

test("an edge that only the second neighbour has is drawn by it, without a grid line before it", () => {
  const second = source({ "1,2,left": THIN });
  expect(edgesCss(cell(1, 1), second)).not.toContain("border-right");
  expect(edgesCss(cell(1, 2), second)).toContain("border-left:1px solid #111111");
});

test("a merged area takes its far edges from its far cells", () => {
  const area = { row: 1, column: 1, rowCount: 2, columnCount: 3 };
  const far = source({
    "1,3,right": { style: "medium", color: "#222222" },
    "2,1,bottom": { style: "double", color: "#333333" },
  });
  expect(edgesCss(area, far)).toBe("border-right:2px solid #222222;border-bottom:3px double #333333");
});
