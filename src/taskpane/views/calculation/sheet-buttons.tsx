import { useState } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";

/** 取組集計 and 指摘一覧: to make or refresh, and to delete after one more question, since Excel cannot undo that. */
export function SheetButtons() {
  const pane = usePane();
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  const [isAsking, setIsAsking] = useState(false);
  const unlessBusy = (action: () => void) => () => {
    if (!isBusy) action();
  };
  if (isAsking) {
    return (
      <div class="tools" role="group" aria-label={say("sheets.remove")}>
        <p>{say("sheets.remove.question")}</p>
        <button
          type="button"
          class="button small"
          aria-disabled={isBusy}
          onClick={unlessBusy(() => {
            setIsAsking(false);
            void pane.removeSheets();
          })}
        >
          <Icon name="clear" size={16} />
          {say("sheets.remove.confirm")}
        </button>
        <button type="button" class="button small subtle" onClick={() => setIsAsking(false)}>
          {say("choices.cancel")}
        </button>
      </div>
    );
  }
  return (
    <div class="tools" role="group" aria-label={say("sheets.label")}>
      <p class="hint">{say("sheets.hint")}</p>
      <button
        type="button"
        class="button small"
        aria-disabled={isBusy}
        onClick={unlessBusy(() => void pane.makeSheet("summary"))}
      >
        <Icon name="sheet" size={16} />
        {say("sheets.summary")}
      </button>
      <button
        type="button"
        class="button small"
        aria-disabled={isBusy}
        onClick={unlessBusy(() => void pane.makeSheet("findings"))}
      >
        <Icon name="sheet" size={16} />
        {say("sheets.findings")}
      </button>
      <button
        type="button"
        class="button small subtle"
        aria-disabled={isBusy}
        onClick={unlessBusy(() => setIsAsking(true))}
      >
        <Icon name="clear" size={16} />
        {say("sheets.remove")}
      </button>
    </div>
  );
}
