import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import { usePane, usePaneState } from "./pane-context";

/** 元に戻す among a view's tools: not a second time while the notice of the last change offers it. */
export function UndoTool() {
  const isOffered = usePaneState((state) => state.notice?.kind === "applied");
  return isOffered ? null : <UndoButton />;
}

/** 元に戻す: there while something of ours can be taken back. */
export function UndoButton() {
  const pane = usePane();
  const say = useMessages();
  const hasJournal = usePaneState((state) => state.journal.length > 0);
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  if (!hasJournal) return null;
  return (
    <button type="button" class="button small" aria-disabled={isBusy} onClick={() => void pane.undo()}>
      <Icon name="undo" size={16} />
      {say("tools.undo")}
    </button>
  );
}
