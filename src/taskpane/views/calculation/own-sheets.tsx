import type { TargetedToggleEvent } from "preact";
import { useState } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { useFocusHome } from "../../components/use-focus-home";
import type { IconName } from "../../icons/icon";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";

/** 取組集計 and 指摘一覧, on demand: to make or refresh, and to delete where one of them is there. */
export function OwnSheets() {
  const pane = usePane();
  const say = useMessages();
  const hasOwnSheets = usePaneState((state) => state.hasOwnSheets);
  const [isAsking, setIsAsking] = useState(false);
  function look({ currentTarget }: TargetedToggleEvent<HTMLDetailsElement>): void {
    if (currentTarget.open) void pane.lookForSheets();
  }

  return (
    <details class="own-sheets" onToggle={look}>
      <summary>
        <Icon name="chevron" size={16} />
        {say("sheets.label")}
      </summary>
      <div class="tools" role="group" aria-label={say("sheets.label")}>
        <p class="hint">{say("sheets.hint")}</p>
        <Tool icon="sheet" label={say("sheets.summary")} onClick={() => void pane.makeSheet("summary")} />
        <Tool icon="sheet" label={say("sheets.findings")} onClick={() => void pane.makeSheet("findings")} />
        {hasOwnSheets && !isAsking && (
          <Tool icon="clear" label={say("sheets.remove")} isSubtle onClick={() => setIsAsking(true)} />
        )}
      </div>
      {hasOwnSheets && isAsking && <Removal onClose={() => setIsAsking(false)} />}
    </details>
  );
}

/** One more question before both are deleted, since Excel cannot undo that. */
function Removal({ onClose }: { readonly onClose: () => void }) {
  const pane = usePane();
  const say = useMessages();
  const box = useFocusHome<HTMLDivElement>(".own-sheets summary");
  function remove(): void {
    onClose();
    void pane.removeSheets();
  }

  return (
    <div class="tools" role="group" aria-label={say("sheets.remove")} ref={box}>
      <p>{say("sheets.remove.question")}</p>
      <Tool icon="clear" label={say("sheets.remove.confirm")} onClick={remove} />
      <button type="button" class="button small subtle" ref={focus} onClick={onClose}>
        {say("choices.cancel")}
      </button>
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly isSubtle?: boolean;
  readonly onClick: () => void;
}

function Tool({ icon, label, isSubtle = false, onClick }: ToolProps) {
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  return (
    <button
      type="button"
      class={isSubtle ? "button small subtle" : "button small"}
      aria-disabled={isBusy}
      onClick={() => !isBusy && onClick()}
    >
      <Icon name={icon} size={16} />
      {label}
    </button>
  );
}

/** The button that led to the question is gone: the focus goes on with the answer that changes nothing. */
function focus(element: HTMLElement | null): void {
  element?.focus();
}
