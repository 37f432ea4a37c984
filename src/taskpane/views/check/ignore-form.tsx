import { useState } from "preact/hooks";
import { usePane, usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import type { ListedFinding } from "../../state/types";

const REASONS = ["checked", "ward", "wrong"] as const;

/** Sets a finding aside, with a reason. Not offered where the workbook's settings must not be overwritten. */
export function IgnoreForm({ listed }: { readonly listed: ListedFinding }) {
  const pane = usePane();
  const say = useMessages();
  const isBusy = usePaneState((state) => state.run.kind !== "idle");
  const canSave = usePaneState((state) => state.preferencesProblem === null);
  const [reason, setReason] = useState<(typeof REASONS)[number]>("checked");
  const [own, setOwn] = useState("");
  if (!canSave) return null;

  function ignore(): void {
    const words = own.trim().slice(0, 400);
    void pane.ignore(listed, say(`ignore.reason.${reason}`) + (words === "" ? "" : `：${words}`));
  }

  return (
    <details class="ignore">
      <summary>
        <Icon name="chevron" size={16} />
        {say("ignore.open")}
      </summary>
      <fieldset>
        <legend>{say("ignore.reason")}</legend>
        {REASONS.map((id) => (
          <label key={id}>
            <input type="radio" name="ignore-reason" checked={reason === id} onChange={() => setReason(id)} />
            {say(`ignore.reason.${id}`)}
          </label>
        ))}
      </fieldset>
      <label class="ignore-own">
        {say("ignore.own")}
        <input type="text" maxLength={400} value={own} onInput={(event) => setOwn(event.currentTarget.value)} />
      </label>
      <p class="hint">{say("ignore.hint")}</p>
      <button type="button" class="button small" aria-disabled={isBusy} onClick={ignore}>
        <Icon name="ignored" size={16} />
        {say("ignore.confirm")}
      </button>
    </details>
  );
}
