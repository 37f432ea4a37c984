import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { messages } from "../messages";
import type { Workbench } from "../workbench";

/** Opens a file that is dropped anywhere on the page but the pane. */
export function useFileDrop(root: RefObject<HTMLElement | null>, workbench: Workbench): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      workbench.setDropTarget(true);
    };
    const onLeave = (event: DragEvent) => {
      const isInside = event.relatedTarget instanceof Node && element.contains(event.relatedTarget);
      if (!isInside) workbench.setDropTarget(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      workbench.setDropTarget(false);
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (others.length > 0) workbench.report({ title: "", message: messages.oneFileOnly });
      else if (file) void workbench.open(file);
    };
    element.addEventListener("dragover", onOver);
    element.addEventListener("dragleave", onLeave);
    element.addEventListener("drop", onDrop);
    return () => {
      element.removeEventListener("dragover", onOver);
      element.removeEventListener("dragleave", onLeave);
      element.removeEventListener("drop", onDrop);
    };
  }, [root, workbench]);
}
