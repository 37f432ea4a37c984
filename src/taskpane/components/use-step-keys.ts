import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { usePane, usePaneState } from "./pane-context";

/**
 * The keys for the next and the previous finding, as `aria-keyshortcuts` writes them. Word goes to the next mistake by
 * Alt+F7; Excel gives neither of the two a meaning, so that nothing happens to the sheet should it have the focus.
 */
export const STEP_KEYS = { 1: "Alt+F7", [-1]: "Alt+Shift+F7" } as const;

/** Steps through the findings from anywhere in the pane, and puts the focus on the one that it opens. */
export function useStepKeys(pane: RefObject<HTMLElement | null>): void {
  const { open, step } = usePane();
  const selected = usePaneState((state) => state.selected);
  const isStepping = useRef(false);

  useEffect(() => {
    const page = pane.current?.ownerDocument;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== "F7" || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      isStepping.current = true;
      open("check");
      void step(event.shiftKey ? -1 : 1);
    }
    page?.addEventListener("keydown", onKeyDown);
    return () => page?.removeEventListener("keydown", onKeyDown);
  }, [pane, open, step]);

  useEffect(() => {
    // The list has been rendered with it by then.
    if (isStepping.current) pane.current?.querySelector<HTMLElement>(".finding.open .finding-head")?.focus();
    isStepping.current = false;
  }, [pane, selected]);
}
