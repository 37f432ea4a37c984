import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Pane } from "../state/pane";
import type { PaneState } from "../state/types";

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

/** What can be done with the pane. @throws outside of the provider */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("usePane needs a PaneProvider around it");
  return pane;
}

/** A part of the pane's state; renders again when that part changes. `select` must depend on the state alone. */
export function usePaneState<Part>(select: (state: PaneState) => Part): Part {
  const pane = usePane();
  const [part, setPart] = useState(() => select(pane.state()));
  useEffect(() => {
    const update = (): void => setPart(() => select(pane.state()));
    update();
    return pane.subscribe(update);
  }, [pane]);
  return part;
}
