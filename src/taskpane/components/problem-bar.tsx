import { Icon } from "../icons/icon";
import { useMessages } from "../messages";
import { usePlaceName } from "./cell-link";
import type { Remedy } from "../state/problems";
import { remedyOf } from "../state/problems";
import type { Problem } from "../state/types";
import { usePane, usePaneState } from "./pane-context";
import { useFocusHome } from "./use-focus-home";

/** What went wrong, why, and the button to try again. */
export function ProblemBar() {
  const problem = usePaneState((state) => state.problem);
  return problem === null ? null : <ShownProblem problem={problem} />;
}

function ShownProblem({ problem }: { readonly problem: Problem }) {
  const pane = usePane();
  const say = useMessages();
  const placeName = usePlaceName();
  const bar = useFocusHome<HTMLDivElement>();
  const { task, reason } = problem;
  const what =
    task.kind === "show" ? say("problem.show", { cell: placeName(task.place) }) : say(`problem.${task.kind}`);
  return (
    <div class="message-bar message-error" role="alert" ref={bar}>
      <Icon name="error" />
      <div class="message-words">
        <strong>{what}</strong>
        <p>{reason ?? say("problem.unknown")}</p>
        <div class="message-actions">
          <RemedyButton remedy={remedyOf(problem)} />
          <button type="button" class="button small subtle" onClick={() => pane.dismissProblem()}>
            {say("problem.dismiss")}
          </button>
        </div>
      </div>
    </div>
  );
}

function RemedyButton({ remedy }: { readonly remedy: Remedy }) {
  const pane = usePane();
  const say = useMessages();
  const scope = usePaneState((state) => state.result?.scope ?? "sheet");
  if (remedy === "none") return null;
  const actions: Readonly<Record<Exclude<Remedy, "none">, () => Promise<void>>> = {
    retry: () => pane.retry(),
    "validate-again": () => pane.validate(scope),
    "validate-sheet": () => pane.validate("sheet"),
  };
  return (
    <button type="button" class="button small" onClick={() => void actions[remedy]()}>
      <Icon name="retry" size={16} />
      {say(`problem.${remedy}`)}
    </button>
  );
}
