import { useEffect } from "preact/hooks";
import { shortcutOf } from "../editing";
import type { Workbench } from "../workbench";
import { moveByRegion, REGION_KEY } from "./regions";

/** Excel's shortcuts of the whole window, wherever on the page the focus is; the grid takes its own before. */
export function useShortcuts(workbench: Workbench): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => takeShortcut(workbench, event);
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [workbench]);
}

/** A field takes back itself what was typed into it. */
const FIELDS = "textarea, input:not([type=checkbox], [type=radio], [type=file])";

/** Does what a key asks of the window, from the page or from the pane's frame; what was taken before is left alone. */
export function takeShortcut(workbench: Workbench, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || !workbench.state.document) return;
  const { editor } = workbench.state.document;
  const isField = event.view?.document.activeElement?.matches(FIELDS) ?? false;
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
      if (event.key !== REGION_KEY) return;
      moveByRegion(event.shiftKey ? -1 : 1, () => editor.grid.focus());
  }
  event.preventDefault();
}
