import { messages } from "../messages";
import type { Problem } from "../workbench";
import { Icon } from "./icon";

/** What went wrong and what to do, until it is closed or something else succeeds. */
export function ProblemBar({ problem, onClose }: { readonly problem: Problem; readonly onClose: () => void }) {
  return (
    <div class="problem" role="alert">
      <p>
        <strong>{problem.title}</strong> {problem.message}
      </p>
      <button type="button" class="quiet" aria-label={messages.close} title={messages.close} onClick={onClose}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
