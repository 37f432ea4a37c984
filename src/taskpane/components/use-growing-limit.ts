import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** How many items are rendered at once: a long list grows while it is scrolled, so that nothing blocks the page. */
const STEP = 12;

interface GrowingLimit {
  readonly limit: number;
  readonly grow: () => void;
  /** To be put on the element at the end of the list. */
  readonly end: RefObject<HTMLButtonElement | null>;
}

/** A limit for rendering that grows when the end of the list comes near, and that is never below `needed`. */
export function useGrowingLimit(total: number, needed: number, step = STEP): GrowingLimit {
  const [grown, setGrown] = useState(step);
  const end = useRef<HTMLButtonElement>(null);
  const limit = Math.min(total, Math.max(grown, needed));
  const grow = (): void => setGrown(limit + step);

  useEffect(() => {
    const element = end.current;
    if (element === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && grow(), {
      rootMargin: "600px",
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [limit, total]);

  return { limit, grow, end };
}
