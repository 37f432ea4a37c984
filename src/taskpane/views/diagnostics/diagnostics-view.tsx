import { useState } from "preact/hooks";
import type { CheckOutcome, Diagnosis } from "../../../excel";
import { CopyText } from "../../components/copy-text";
import { usePane, usePaneState } from "../../components/pane-context";
import { Icon } from "../../icons/icon";
import { useMessages } from "../../messages";
import { isHostFailure } from "../../services";
import { countsOf, pageFacts, reportText } from "./report";

/** Lines of the report that are seen at once. */
const REPORT_ROWS = 10;

type Run =
  | { readonly kind: "idle" }
  | { readonly kind: "running" }
  | { readonly kind: "done"; readonly diagnosis: Diagnosis }
  | { readonly kind: "failed"; readonly message: string };

/** 診断情報: what the person who looks after the add-in asks for, and the checks in the user's own Excel. */
export function DiagnosticsView() {
  const pane = usePane();
  const say = useMessages();
  const result = usePaneState((state) => state.result);
  const [run, setRun] = useState<Run>({ kind: "idle" });
  const counts = result === null ? null : countsOf(pane.state());
  const facts = pageFacts(document, navigator.userAgent);
  const diagnosis = run.kind === "done" ? run.diagnosis : null;

  async function start(): Promise<void> {
    setRun({ kind: "running" });
    try {
      setRun({ kind: "done", diagnosis: await pane.diagnosis.run() });
    } catch (error) {
      setRun({ kind: "failed", message: isHostFailure(error) ? error.message : say("diagnostics.failed") });
    }
  }

  return (
    <div class="diagnostics">
      <p>{say("diagnostics.about")}</p>
      <CopyText
        text={reportText(facts, pane.diagnosis.facts(), counts, diagnosis)}
        label={say("diagnostics.text")}
        rows={REPORT_ROWS}
      />
      <h3>{say("diagnostics.checks")}</h3>
      <p>{say("diagnostics.checks.about")}</p>
      <button type="button" class="button" disabled={run.kind === "running"} onClick={() => void start()}>
        {say(run.kind === "running" ? "diagnostics.running" : "diagnostics.run")}
      </button>
      {run.kind === "failed" && <p role="alert">{run.message}</p>}
      {diagnosis !== null && <Outcomes diagnosis={diagnosis} />}
    </div>
  );
}

function Outcomes({ diagnosis: { outcomes, isScratchGone } }: { readonly diagnosis: Diagnosis }) {
  const say = useMessages();
  const passed = outcomes.filter((outcome) => outcome.passed).length;
  return (
    <>
      <p role="status">{say("diagnostics.summary", { passed, total: outcomes.length })}</p>
      {!isScratchGone && <p role="alert">{say("diagnostics.left")}</p>}
      <ul class="help-list">
        {outcomes.map((outcome) => (
          <Outcome key={outcome.id} outcome={outcome} />
        ))}
      </ul>
    </>
  );
}

function Outcome({ outcome: { id, passed } }: { readonly outcome: CheckOutcome }) {
  const say = useMessages();
  return (
    <li>
      <Icon name={passed ? "success" : "warning"} />
      <span>
        {say(passed ? "diagnostics.passed" : "diagnostics.not-passed")} {say(`diagnostics.check.${id}`)}
      </span>
    </li>
  );
}
