import { useEffect } from "preact/hooks";
import type { Workbench } from "../workbench";

/** Lets the browser ask before a page with unsaved changes is left. */
export function useUnsavedWarning(workbench: Workbench): void {
  useEffect(() => {
    const onLeaving = (event: BeforeUnloadEvent) => {
      if (workbench.hasUnsavedChanges) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeaving);
    return () => window.removeEventListener("beforeunload", onLeaving);
  }, [workbench]);
}
