import { useLayoutEffect, useRef } from "preact/hooks";
import type { GridView } from "../grid";

/** The place of the grid, which draws itself. */
export function GridHolder({ grid }: { readonly grid: GridView }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(grid.element);
    grid.start();
  }, [grid]);
  return <div class="grid-holder" ref={place} />;
}
