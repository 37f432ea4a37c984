import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Where the focus goes when what held it is gone: the first command, which is always there. */
const HOME = ".commands .primary";

/** For something that comes and goes: a focus inside it is not lost with it. */
export function useFocusHome<Shown extends HTMLElement>(): RefObject<Shown | null> {
  const ref = useRef<Shown>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const pane = element?.closest(".pane");
    return () => {
      if (element?.contains(document.activeElement)) pane?.querySelector<HTMLElement>(HOME)?.focus();
    };
  }, []);
  return ref;
}
