import { useEffect, useState } from "preact/hooks";
import { Icon } from "../icons/icon";
import type { Translate } from "../messages";
import { useMessages } from "../messages";
import type { Run } from "../state/types";
import { usePane, usePaneState } from "./pane-context";
import { useFocusHome } from "./use-focus-home";

/** The two validate commands; while one runs, its progress and the way to stop it. */
export function Commands() {
  const pane = usePane();
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  return (
    <div class="commands" role="group" aria-label={say("validate.commands")}>
      <button type="button" class="button primary" aria-disabled={isBusy} onClick={() => void pane.validate("sheet")}>
        <Icon name="sheet" />
        {say("validate.sheet")}
      </button>
      <button type="button" class="button" aria-disabled={isBusy} onClick={() => void pane.validate("workbook")}>
        <Icon name="workbook" />
        {say("validate.workbook")}
      </button>
      {isBusy && <Progress />}
    </div>
  );
}

function Progress() {
  const pane = usePane();
  const say = useMessages();
  const box = useFocusHome<HTMLDivElement>();
  const run = usePaneState((state) => state.run);
  if (run.kind === "idle") return null;
  return (
    <div class="progress" ref={box}>
      <progress
        aria-label={say("run.label")}
        max={run.kind === "checking" ? run.total : undefined}
        value={run.kind === "checking" ? run.done : undefined}
      />
      <span class="progress-words">{progressWords(run, say)}</span>
      {run.kind === "writing" ? (
        <Unstoppable />
      ) : (
        <button type="button" class="button small" onClick={() => pane.cancel()}>
          {say("run.cancel")}
        </button>
      )}
    </div>
  );
}

/** From when on people look for a way to stop. */
const WAITING_MS = 500;

/** Why there is no way to stop; most writing has ended before anybody asks. */
function Unstoppable() {
  const say = useMessages();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), WAITING_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <p class="hint progress-why">{say("run.writing.why")}</p> : null;
}

function progressWords(run: Exclude<Run, { readonly kind: "idle" }>, say: Translate): string {
  switch (run.kind) {
    case "reading":
      return say(`run.reading.${run.scope}`);
    case "checking":
      return say("run.checking", { done: run.done, total: run.total });
    case "writing":
      return say(`run.writing.${run.task}`);
  }
}
