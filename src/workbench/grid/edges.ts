import type { Area, BorderEdge } from "../../embedded-excel";

export type Side = "top" | "right" | "bottom" | "left";

/** What the edges of a cell are worked out from. */
export interface EdgeSource {
  /** The border of one side of a cell, conditional formats included. */
  borderAt(row: number, column: number, side: Side): BorderEdge;
  hasFill(row: number, column: number): boolean;
  /** The shown row or column before and after; null at the edge of the grid. */
  rowBefore(row: number): number | null;
  rowAfter(row: number): number | null;
  columnBefore(column: number): number | null;
  columnAfter(column: number): number | null;
  readonly showsGridlines: boolean;
}

const GRIDLINE = "1px solid var(--gridline)";

const CSS_STYLES: Readonly<Record<Exclude<BorderEdge["style"], "none">, string>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  thin: "1px solid",
  dashed: "1px dashed",
  dashDot: "1px dashed",
  dashDotDot: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  mediumDashDot: "2px dashed",
  mediumDashDotDot: "2px dashed",
  slantDashDot: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

/**
 * The CSS of a drawn cell's edges. Neighbours share an edge in Excel; here each edge is drawn once: at the bottom and
 * right by the cell before it, unless only the cell behind it has a border there. Grid lines are drawn between cells
 * without border and fill.
 */
export function edgesCss(area: Area, source: EdgeSource): string {
  const css: string[] = [];
  for (const side of ["top", "right", "bottom", "left"] as const) {
    const edge = edgeCss(area, side, source);
    if (edge !== null) css.push(`border-${side}:${edge}`);
  }
  return css.join(";");
}

function edgeCss(area: Area, side: Side, source: EdgeSource): string | null {
  const own = firstBorder(cellsAlong(area, side), side, source);
  const neighbours = neighboursAlong(area, side, source);
  const isDrawnLater = side === "right" || side === "bottom";
  if (own) {
    const isDrawnBefore =
      !isDrawnLater &&
      neighbours.length > 0 &&
      neighbours.every(([row, column]) => source.borderAt(row, column, opposite(side)).style !== "none");
    return isDrawnBefore ? null : `${CSS_STYLES[own.style]} ${own.color}`;
  }
  if (!isDrawnLater || !source.showsGridlines || source.hasFill(area.row, area.column)) return null;
  if (firstBorder(neighbours, opposite(side), source)) return null;
  const [next] = neighbours;
  return next && source.hasFill(next[0], next[1]) ? null : GRIDLINE;
}

type Visible = BorderEdge & { readonly style: Exclude<BorderEdge["style"], "none"> };

function firstBorder(cells: readonly (readonly [number, number])[], side: Side, source: EdgeSource): Visible | null {
  for (const [row, column] of cells) {
    const edge = source.borderAt(row, column, side);
    if (isVisible(edge)) return edge;
  }
  return null;
}

function isVisible(edge: BorderEdge): edge is Visible {
  return edge.style !== "none";
}

/** Longer sides are looked at in their first cells only. */
const LONGEST = 200;

function cellsAlong(area: Area, side: Side): readonly (readonly [number, number])[] {
  const row = side === "bottom" ? area.row + area.rowCount - 1 : area.row;
  const column = side === "right" ? area.column + area.columnCount - 1 : area.column;
  const isAcross = side === "top" || side === "bottom";
  const count = Math.min(isAcross ? area.columnCount : area.rowCount, LONGEST);
  return Array.from({ length: count }, (_, step) => (isAcross ? [row, area.column + step] : [area.row + step, column]));
}

function neighboursAlong(area: Area, side: Side, source: EdgeSource): readonly (readonly [number, number])[] {
  const line = {
    top: () => source.rowBefore(area.row),
    bottom: () => source.rowAfter(area.row + area.rowCount - 1),
    left: () => source.columnBefore(area.column),
    right: () => source.columnAfter(area.column + area.columnCount - 1),
  }[side]();
  if (line === null) return [];
  const isAcross = side === "top" || side === "bottom";
  return cellsAlong(area, side).map(([row, column]) => (isAcross ? [line, column] : [row, line]));
}

function opposite(side: Side): Side {
  return ({ top: "bottom", bottom: "top", left: "right", right: "left" } as const)[side];
}
