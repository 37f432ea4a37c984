import { useEffect } from "preact/hooks";
import { shortcutOf } from "../editing";
import type { Workbench } from "../workbench";

/** Excel's shortcuts of the whole window, wherever on the page the focus is; the grid takes its own before. */
export function useShortcuts(workbench: Workbench): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !workbench.state.document) return;
      const { editor } = workbench.state.document;
      // A field of the page takes back what was typed into it.
      const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      switch (shortcutOf(event)) {
        case "save":
          workbench.save();
          break;
        case "find":
          workbench.find("");
          break;
        case "undo":
          if (isField) return;
          editor.undo();
          break;
        case "redo":
          if (isField) return;
          editor.redo();
          break;
        default:
          return;
      }
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [workbench]);
}
