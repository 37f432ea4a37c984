import type { RefObject } from "preact";
import { useRef } from "preact/hooks";

interface RovingFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among the items of a list, the elements that match `selector`, with the arrow keys, Home and End. */
export function useRovingFocus(selector: string): RovingFocus {
  const ref = useRef<HTMLDivElement>(null);
  return {
    ref,
    onKeyDown(event) {
      const step = STEPS[event.key];
      if (step === undefined || !(event.target instanceof Element)) return;
      const items = [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
      const at = items.findIndex((item) => item === event.target);
      const next = items[step(at, items.length)];
      if (at === -1 || next === undefined) return;
      event.preventDefault();
      next.focus();
    },
  };
}
