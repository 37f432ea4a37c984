import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Puts the focus on the first command when the first screen, which held it, has gone. */
export function useFocusAfterWelcome(pane: RefObject<HTMLElement | null>, isWelcoming: boolean): void {
  const wasWelcoming = useRef(isWelcoming);
  useEffect(() => {
    if (wasWelcoming.current && !isWelcoming) pane.current?.querySelector<HTMLElement>(".commands .primary")?.focus();
    wasWelcoming.current = isWelcoming;
  }, [pane, isWelcoming]);
}
