import type { EmbeddedHost } from "../embedded-excel";
import { findAll, type Found } from "./find";

/** A search that is going on. */
export interface Search {
  readonly text: string;
  readonly found: readonly Found[];
  /** Index into `found`, −1 where there is none. */
  readonly at: number;
}

/** Searches the visible sheets; the first place is the next one from the selected cell on. */
export function searchFrom({ workbook, selection }: EmbeddedHost, text: string): Search {
  const found = findAll(workbook, text);
  const { sheet, activeCell } = selection.current;
  const isFurther = (place: Found) =>
    place.sheet === sheet && (place.row - activeCell.row || place.column - activeCell.column) >= 0;
  return { text, found, at: found.length === 0 ? -1 : Math.max(0, found.findIndex(isFurther)) };
}

/** The next or previous place, round and round. */
export function searchOn(search: Search, direction: 1 | -1): Search {
  const count = search.found.length;
  return count === 0 ? search : { ...search, at: (search.at + direction + count) % count };
}
