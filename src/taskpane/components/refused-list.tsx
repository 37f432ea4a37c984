import type { Applied } from "../../excel";
import { toA1 } from "../../snapshot";
import { useMessages } from "../messages";
import type { Place } from "../state/types";
import { CellLink } from "./cell-link";
import { CopyText } from "./copy-text";

interface ListedPlace {
  readonly place: Place;
  readonly isRow: boolean;
  /** In the user's language. */
  readonly reason: string;
  /** To be copied by hand, where that is the way. */
  readonly text: string | null;
}

/** Cells and rows that were left as they are, each with its reason. */
export function RefusedList({ title, places }: { readonly title: string; readonly places: readonly ListedPlace[] }) {
  const say = useMessages();
  if (places.length === 0) return null;
  return (
    <div class="refused">
      <p class="hint">{title}</p>
      <ul>
        {places.map(({ place, isRow, reason, text }, index) => (
          <li key={index}>
            {isRow ? say("edits.row", { row: place.cell.row + 1 }) : <CellLink place={place} />}
            <span>{reason}</span>
            {text !== null && <CopyText text={text} label={say("edits.text", { cell: toA1(place.cell) })} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where something was written. */
export function placeOfEntry(entry: Applied): Place {
  return { sheet: entry.sheet, cell: entry.kind === "rowHeight" ? { row: entry.row, column: 0 } : entry.cell };
}
