import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import { usePlaceName } from "./cell-link";
import { usePane, usePaneState } from "./pane-context";

/** What went wrong, why, and the button to try again. */
export function ProblemBar() {
  const pane = usePane();
  const say = useMessages();
  const placeName = usePlaceName();
  const problem = usePaneState((state) => state.problem);
  if (problem === null) return null;
  const { task, reason } = problem;
  const what =
    task.kind === "validate" ? say("problem.validate") : say("problem.show", { cell: placeName(task.place) });
  return (
    <div class="message-bar message-error" role="alert">
      <Icon name="error" />
      <div class="message-words">
        <strong>{what}</strong>
        <p>{reason ?? say("problem.unknown")}</p>
        <div class="message-actions">
          <button type="button" class="button small" onClick={() => void pane.retry()}>
            <Icon name="retry" size={16} />
            {say("problem.retry")}
          </button>
          <button type="button" class="button small subtle" onClick={() => pane.dismissProblem()}>
            {say("problem.dismiss")}
          </button>
        </div>
      </div>
    </div>
  );
}
