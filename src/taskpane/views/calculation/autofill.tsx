import { useEffect, useState } from "preact/hooks";
import type { Proposal } from "../../../autofill";
import { usePane } from "../../components/pane-context";
import { useMessages } from "../../messages";
import type { Result } from "../../state/types";
import { EditChoices } from "../edit-choices";

interface AutofillProps {
  readonly result: Result;
  readonly onClose: () => void;
}

/** 計算結果を記入: what the figures let the program fill in, in one preview. */
export function Autofill({ result, onClose }: AutofillProps) {
  const pane = usePane();
  const say = useMessages();
  const [proposals, setProposals] = useState<readonly Proposal[] | "failed" | null>(null);
  useEffect(() => {
    let isShown = true;
    setProposals(null);
    pane.proposals().then(
      (found) => isShown && setProposals(found),
      () => isShown && setProposals("failed"),
    );
    return () => {
      isShown = false;
    };
  }, [pane, result]);

  if (proposals === null) return <p class="hint">{say("fill.planning")}</p>;
  if (proposals === "failed" || proposals.length === 0) {
    return (
      <div class="nothing-matches">
        <p>{say(proposals === "failed" ? "problem.unknown" : "fill.none")}</p>
        <button type="button" class="button small" onClick={onClose}>
          {say("problem.dismiss")}
        </button>
      </div>
    );
  }
  return (
    <EditChoices
      heading={say("fill.open")}
      choices={proposals.map((proposal) => ({
        id: proposal.id,
        title: proposal.title,
        reason: proposal.reason,
        place: proposal,
        edits: [proposal.edit],
        isTicked: proposal.isAddition,
        requires: proposal.requires,
      }))}
      applyLabel={(count) => say("fill.apply", { count })}
      onApply={(edits) => {
        void pane.apply(edits);
        onClose();
      }}
      onClose={onClose}
    >
      <p class="hint">{say("fill.body")}</p>
    </EditChoices>
  );
}
