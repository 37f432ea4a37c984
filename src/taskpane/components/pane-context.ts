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

/** The pane's state; renders again when it changes. */
export function usePaneState(): PaneState {
  const pane = usePane();
  const [state, setState] = useState(pane.state());
  useEffect(() => {
    setState(pane.state());
    return pane.subscribe(() => setState(pane.state()));
  }, [pane]);
  return state;
}
