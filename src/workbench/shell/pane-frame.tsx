import { messages } from "../messages";
import { Icon } from "./icon";

/** The task pane as Excel shows it: a title with a button to close it, and the add-in's own page below. */
export function PaneFrame({ onClose }: { readonly onClose: () => void }) {
  return (
    <aside class="pane-frame" aria-label={messages.paneTitle}>
      <header>
        <h2>{messages.paneTitle}</h2>
        <button
          type="button"
          class="quiet"
          aria-label={messages.closePane}
          title={messages.closePane}
          onClick={onClose}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      <iframe src="taskpane-embedded.html" title={messages.paneFrame} />
    </aside>
  );
}
