import { usePane, usePaneState } from "../../components/pane-context";
import { UndoTool } from "../../components/undo-button";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { safeFixes } from "../../state/safe-fixes";
import type { Result } from "../../state/types";

/** What can be done in the sheet with the findings. */
export function SheetTools({ result, onFixAll }: { readonly result: Result; readonly onFixAll: () => void }) {
  const pane = usePane();
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  const marksCells = usePaneState((state) => state.marksCells);
  const fixes = safeFixes(result).length;
  return (
    <div class="tools" role="group" aria-label={say("tools.label")}>
      {!marksCells && result.findings.length > 0 && (
        <button type="button" class="button small" aria-disabled={isBusy} onClick={() => void pane.mark()}>
          <Icon name="mark" size={16} />
          {say("tools.mark")}
        </button>
      )}
      <ClearButton />
      {fixes > 0 && (
        <button type="button" class="button small" aria-disabled={isBusy} onClick={() => !isBusy && onFixAll()}>
          <Icon name="fix" size={16} />
          {say("tools.fixAll", { count: fixes })}
        </button>
      )}
      <UndoTool />
      {marksCells && <p class="hint">{say("tools.marking")}</p>}
    </div>
  );
}

/** 指摘をすべて消す: also the marks of an earlier day. */
export function ClearButton() {
  const pane = usePane();
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  return (
    <button type="button" class="button small" aria-disabled={isBusy} onClick={() => void pane.clearMarks()}>
      <Icon name="clear" size={16} />
      {say("tools.clear")}
    </button>
  );
}
