import { toA1 } from "../../snapshot";
import { useMessages } from "../messages";
import type { Place } from "../state/types";
import { usePane, usePaneState } from "./pane-context";

/** A place in words: the address alone where only one sheet was read, else with its sheet. */
export function usePlaceName(): (place: Place) => string {
  const scope = usePaneState((state) => state.result?.scope);
  return ({ sheet, cell }) => (scope === "workbook" ? `${sheet}!${toA1(cell)}` : toA1(cell));
}

/** Takes people to a cell. */
export function CellLink({ place }: { readonly place: Place }) {
  const pane = usePane();
  const say = useMessages();
  const name = usePlaceName()(place);
  return (
    <button
      type="button"
      class="cell-link"
      aria-label={say("cell.show", { cell: name })}
      title={say("cell.show", { cell: name })}
      onClick={() => void pane.show(place)}
    >
      {name}
    </button>
  );
}
