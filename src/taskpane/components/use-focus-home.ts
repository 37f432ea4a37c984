import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** Where the focus goes when what held it is gone: the first command, which is always there. */
const HOME = ".commands .primary";

/** For something that comes and goes: a focus inside it is not lost with it. `way` is tried before the first command. */
export function useFocusHome<Shown extends HTMLElement>(way = HOME): RefObject<Shown | null> {
  const ref = useRef<Shown>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    const pane = element?.closest(".pane");
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const home = pane?.querySelector<HTMLElement>(way) ?? pane?.querySelector<HTMLElement>(HOME);
      home?.focus();
    };
  }, []);
  return ref;
}
