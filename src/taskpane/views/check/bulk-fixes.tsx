import { usePane } from "../../components/pane-context";
import { useMessages } from "../../messages";
import { safeFixes } from "../../state/safe-fixes";
import type { Result } from "../../state/types";
import { EditChoices } from "../edit-choices";

interface BulkFixesProps {
  readonly result: Result;
  readonly onClose: () => void;
}

/** まとめて修正: every safe fix in one preview. */
export function BulkFixes({ result, onClose }: BulkFixesProps) {
  const pane = usePane();
  const say = useMessages();
  const choices = safeFixes(result).map(({ listed, title, edits }) => ({
    id: listed.id,
    title,
    reason: listed.message,
    place: listed.finding,
    edits,
    isTicked: true,
    requires: null,
  }));
  return (
    <EditChoices
      heading={say("choices.fix.title")}
      choices={choices}
      applyLabel={(count) => say("choices.fix.apply", { count })}
      onApply={(edits) => {
        void pane.apply(edits);
        onClose();
      }}
      onClose={onClose}
    >
      <p class="hint">{say("choices.fix.body")}</p>
    </EditChoices>
  );
}
