import type { Position } from "./movement";

/** What the pointer does to the grid. */
export interface PointerTarget {
  /** Ends what is going on. False where that is refused; then nothing is selected. */
  mayBegin(): boolean;
  goTo(position: Position): void;
  extendTo(position: Position): void;
  selectRows(first: number, last: number): void;
  selectColumns(first: number, last: number): void;
  selectAll(): void;
  /** The cell under the pointer, or null. */
  hover(position: Position | null): void;
  /** Click on a cell, without dragging. */
  open(position: Position): void;
  /** Double click on a cell. */
  edit(): void;
  focus(): void;
}

type Hit =
  | { readonly kind: "cell"; readonly position: Position }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "column"; readonly column: number }
  | { readonly kind: "corner" };

/** Selects by clicks and drags, as in Excel. Returns what ends that. */
export function followPointer(element: HTMLElement, target: PointerTarget): () => void {
  let from: Hit | null = null;

  const onDown = (event: PointerEvent) => {
    const hit = hitOf(event.target);
    if (!hit || event.button !== 0) return;
    // The input keeps the focus; the browser would give it to nothing.
    event.preventDefault();
    if (!target.mayBegin()) return;
    from = hit;
    begin(hit, event.shiftKey, target);
    target.focus();
  };
  const onMove = (event: PointerEvent) => {
    const hit = hitOf(event.target);
    if (event.buttons !== 1) from = null;
    if (from && hit) extend(from, hit, target);
    else target.hover(hit?.kind === "cell" ? hit.position : null);
  };
  const onUp = () => {
    from = null;
  };
  const onClick = (event: MouseEvent) => {
    const hit = hitOf(event.target);
    if (hit?.kind === "cell" && !event.shiftKey) target.open(hit.position);
  };
  const onDouble = (event: MouseEvent) => {
    if (hitOf(event.target)?.kind === "cell") target.edit();
  };
  const onLeave = () => target.hover(null);

  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerleave", onLeave);
  element.addEventListener("click", onClick);
  element.addEventListener("dblclick", onDouble);
  window.addEventListener("pointerup", onUp);
  return () => window.removeEventListener("pointerup", onUp);
}

function begin(hit: Hit, isExtended: boolean, target: PointerTarget): void {
  switch (hit.kind) {
    case "cell":
      return isExtended ? target.extendTo(hit.position) : target.goTo(hit.position);
    case "row":
      return target.selectRows(hit.row, hit.row);
    case "column":
      return target.selectColumns(hit.column, hit.column);
    case "corner":
      return target.selectAll();
  }
}

function extend(from: Hit, to: Hit, target: PointerTarget): void {
  if (from.kind === "cell" && to.kind === "cell") {
    const isSame = from.position.row === to.position.row && from.position.column === to.position.column;
    if (!isSame) target.extendTo(to.position);
  } else if (from.kind === "row" && to.kind === "row") target.selectRows(from.row, to.row);
  else if (from.kind === "column" && to.kind === "column") target.selectColumns(from.column, to.column);
}

function hitOf(target: EventTarget | null): Hit | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td, th") : null;
  if (!cell) return null;
  const row = cell.closest("tr")?.dataset.row;
  const { column } = cell.dataset;
  if (row !== undefined && column !== undefined) {
    return { kind: "cell", position: { row: Number(row), column: Number(column) } };
  }
  if (row !== undefined) return { kind: "row", row: Number(row) };
  return column === undefined ? { kind: "corner" } : { kind: "column", column: Number(column) };
}
