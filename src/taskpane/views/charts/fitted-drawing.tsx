import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SvgNode } from "../../../charts";
import { SvgView } from "./svg-view";

/** A narrower place shows the drawing smaller, a wider one leaves room beside it. */
const LEAST = 220;
const MOST = 480;
/** Where nothing is measured: the room in a pane of its first width. */
const USUAL = 300;

/** A drawing made for the width of its place, so that its letters are as large as those around it. */
export function FittedDrawing({ draw }: { readonly draw: (width: number) => SvgNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      const room = Math.floor(entry?.contentRect.width ?? 0);
      // A closed box has no width.
      if (room > 0) setWidth(Math.min(MOST, Math.max(LEAST, room)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place}>
      <SvgView node={draw(width)} />
    </div>
  );
}
